"""CC304: a decision that was made on other answers than those at odds today."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from claimcheck import wording
from claimcheck.assess import new_at_odds
from claimcheck.listing import listed
from claimcheck.model import Assessment, Book, Claim, Notes, Severity, rule
from claimcheck.places import Note

_EXPLAINED = 100
"""So many decisions a run are compared with what has joined since; of others it is said that they are reopened."""


@rule("CC304", Severity.ERROR)
def stale_resolution(book: Book) -> Iterator[Notes]:
    """What is at odds is no longer what an editor decided on.

    A resolution is bound by `seen` to the question's terms and to the answers and voices that were at odds. A further
    claim by a voice already there changes nothing. A new voice, a new answer at odds or a changed question reopens it,
    and the finding says what is new; so does an answer that has gone, of which it can only say that something has.

    Why it matters:
    A decision that was made on other answers than these must not silence them.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes  # <- CC201
            speaker: Ben Cole
            locator: p. 2
          - strike: no  # <- CC201
            speaker: Ann Teller
            locator: p. 2
          - strike: no  # <- CC304
            speaker: Cy Dunn
            locator: p. 7
        resolutions:
          - strike: unresolved
            reason: his word against hers; the union's letter would decide
            by: editor
            on: 1932-11-20
            seen: a62b680175dc  # <- CC304

    What to write instead:
    Look again. If the reason still holds, or once you have put it right, `claimcheck resolve strike --again` writes the
    `seen` of today:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            speaker: Ben Cole
            locator: p. 2
          - strike: no
            speaker: Ann Teller
            locator: p. 2
          - strike: no
            speaker: Cy Dunn
            locator: p. 7
        resolutions:
          - strike: unresolved
            reason: his word against that of two; the union's letter would decide
            by: editor
            on: 1932-11-27
            seen: fd64be38314c

    What it cannot see:
    What has gone, and what is new where too much has changed at once: `seen` is a fingerprint, and does not say what it
    was taken of. As long as a record could not be read, only what is surely new is told.
    """
    stale = [each for each in book.assessments.values() if _reopened(each)]
    for assessment in islice(stale, _EXPLAINED):
        new = new_at_odds(book, assessment)
        if new or book.whole:
            yield _notes(book, assessment, new)
    for assessment in stale[_EXPLAINED:]:
        if book.whole:
            yield _notes(book, assessment, ())


def _reopened(assessment: Assessment) -> bool:
    resolution, seen = assessment.resolution, assessment.seen
    return resolution is not None and bool(resolution.seen) and bool(seen) and resolution.seen != seen


def _notes(book: Book, assessment: Assessment, new: tuple[Claim, ...]) -> Notes:
    resolution, question = assessment.resolution, assessment.question
    assert resolution is not None
    unknown = "its answers, their voices or its terms changed, in what cannot be told"
    what = f"{_said(book, new)} joined" if new else unknown
    remedy = f"look again, then write `seen: {assessment.seen}`, or run `claimcheck resolve {question.id} --again`"
    decided = Note(resolution.span_of("seen"), f"{resolution.verdict.value}, by {resolution.by} on {resolution.on}")
    return Notes(
        message=f"the question was decided before {what}; {remedy}",
        places=(decided, *(wording.claim_note(book, claim) for claim in new)),
        topic=question.topic,
        question=question.id,
        claims=new,
    )


def _said(book: Book, claims: tuple[Claim, ...]) -> str:
    """Who says what, each once."""
    said = dict.fromkeys(f"`{wording.scoped(claim.answer)}` by {wording.who(book, claim)}" for claim in claims)
    return listed(list(said))
