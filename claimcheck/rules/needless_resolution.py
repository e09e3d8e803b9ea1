"""CC305: a decision about a question on which nothing is at odds."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Assessment, Book, Notes, Severity, rule
from claimcheck.places import Note


@rule("CC305", Severity.WARNING)
def needless_resolution(book: Book) -> Iterator[Notes]:
    """An editor has decided a question on which nothing is at odds.

    A tension needs no decision either.

    Why it matters:
    A claim was withdrawn or read again, or the question was put more exactly: the decision speaks of a quarrel that a
    reader looks for in vain.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2
          - strike: yes
            speaker: Ben Cole
            stance: probable
            locator: p. 2
        resolutions:
          - strike: unresolved  # <- CC305
            reason: his word against hers
            by: editor
            on: 1932-11-20

    What to write instead:
    Delete the resolution, and keep what is worth knowing as a note of the question:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
                note: until April Mr Cole's guess was taken for an assertion
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2
          - strike: yes
            speaker: Ben Cole
            stance: probable
            locator: p. 2

    What it cannot see:
    Whether the decision was right when it was made. As long as a record could not be read, nothing is called needless.
    """
    if book.whole:
        for assessment in book.assessments.values():
            if assessment.resolution is not None and not assessment.seen:
                yield _notes(assessment)


def _notes(assessment: Assessment) -> Notes:
    resolution, question = assessment.resolution, assessment.question
    assert resolution is not None
    again = " any more" if resolution.seen else ""
    why = (
        f"no answers are at odds{again}, they are only in tension"
        if assessment.tensions
        else f"no answers are at odds{again}"
    )
    message = f"{why}; delete the resolution, or keep its reason as the question's `note`"
    return Notes(message=message, places=(Note(resolution.at, message),), topic=question.topic, question=question.id)
