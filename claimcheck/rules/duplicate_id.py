"""CC003: two records with one id."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC003", Severity.ERROR)
def duplicate_id(book: Book) -> Iterator[Notes]:
    """Two records of one kind have the same id.

    The first is kept, and the second is left out. Most often one speaker answers a question twice in one article: both
    claims are then called article.question.speaker.

    Why it matters:
    Whatever names the id, a resolution's `for`, a claim's `disputes` or `claimcheck audit`, can mean only one of them.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC003
            speaker: Ann Teller
            locator: p. 2
          - strike: no  # <- CC003
            speaker: Ann Teller
            locator: p. 7

    What to write instead:
    Give one of them an `id` of its own.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2
          - strike: no
            id: teller-again
            speaker: Ann Teller
            locator: p. 7

    What it cannot see:
    One thing recorded under two ids: CC302 and CC303 look for that. Records of two kinds, such as a speaker and a
    place, may share an id.
    """
    yield from told(book, "CC003")
