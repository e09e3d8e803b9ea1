"""CC202: answers that do not go together, but do not exclude each other for certain."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.conflicts import tension as strained


@rule("CC202", Severity.NOTE)
def tension(book: Book) -> Iterator[Notes]:
    """Answers do not meet, but it is not certain that they exclude each other.

    One of them is only held probable; or they lie within the question's tolerance, or their own rounding, of each
    other; or they may speak of different moments or places. One finding for a question; pairs that already stand on two
    sides of a contradiction are not named again.

    Why it matters:
    It is where a contradiction may yet show, or vanish, once somebody says more.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC202
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: yes  # <- CC202
            speaker: Ben Cole
            stance: probable
            passage: they must have threatened it

    What to write instead:
    Nothing needs mending, and a tension needs no decision. The reason says what would settle it, where the text tells:
    `throughout: yes` for all of a time or place, a finer `as-of`, or a firmer `stance`.

    What it cannot see:
    Whether they do exclude each other. A claim that is merely possible is in tension with nothing.
    """
    for assessment in book.assessments.values():
        for found in assessment.tensions:
            yield strained(book, assessment, found, "tension")
