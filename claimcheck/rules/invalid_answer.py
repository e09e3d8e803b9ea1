"""CC005: an answer that the question's type cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC005", Severity.ERROR)
def invalid_answer(book: Book) -> Iterator[Notes]:
    """An answer cannot be read as the question's type.

    An answer is read whole or not at all: nothing is guessed, and what is not understood is quoted. The claim is
    left out until the answer is mended. `claimcheck topics` shows what each question takes.

        topics:
          - bridge: The bridge
            questions:
              - opened: When was the bridge opened?
                type: date
        claims:
          - opened: 1932-13  # <- CC005
            locator: p. 2

    Write instead:

        topics:
          - bridge: The bridge
            questions:
              - opened: When was the bridge opened?
                type: date
        claims:
          - opened: 1932-03
            locator: p. 2
    """
    yield from told(book, "CC005")
