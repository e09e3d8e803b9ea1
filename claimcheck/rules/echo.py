"""CC223: several claims that go back, or may go back, to one origin."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Assessment, Backing, Book, Notes, Severity, Standing, rule
from claimcheck.rules.agreements import widest


@rule("CC223", Severity.NOTE)
def echo(book: Book) -> Iterator[Notes]:
    """Several claims give one answer, but they may all go back to one origin.

    The message says *go back to one origin* where that is certain, and *may go back to one* where an anonymous voice, a
    relay or an outlet may be somebody already counted.

    Why it matters:
    Two articles that quote the same person are one voice heard twice.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC223
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: no  # <- CC223
            speaker: Ben Cole
            via: Ann Teller
            passage: the union had told her

    What to write instead:
    Nothing needs mending. Where the text itself sets two voices apart (*a second official*), say so with
    `distinct-from`; where a relay saw it himself, record him as a speaker.

    What it cannot see:
    Whether an anonymous voice is the one that it may be. `claimcheck audit` with the claim's id says why two do not
    count as two.
    """
    for assessment in book.assessments.values():
        for backing in widest(_echoes(assessment)):
            certain = backing.support.most == 1
            what = "go back to one origin" if certain else f"may go back to one ({wording.origins(backing.support)})"
            message = f"{wording.plural(len(backing.claims), 'claim')} of `{wording.scoped(backing.answer)}` {what}"
            yield wording.on_question(book, assessment, backing.claims, message)


def _echoes(assessment: Assessment) -> Iterator[Backing]:
    for backing in assessment.backings:
        several = len(backing.claims) > 1 and backing.support.least < 2  # noqa: PLR2004
        if several and any(assessment.standings.get(claim.id) is Standing.ECHO for claim in backing.claims):
            yield backing
