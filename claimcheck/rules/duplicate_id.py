"""CC003: two records with one id."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC003", Severity.ERROR)
def duplicate_id(book: Book) -> Iterator[Notes]:
    """Two records of one kind have the same id.

    Most often one speaker answers a question twice in one article: both claims are then called
    article.question.speaker. Give one of them an `id` of its own.

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

    Write instead:

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
    """
    yield from told(book, "CC003")
