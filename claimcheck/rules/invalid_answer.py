"""CC005: an answer that the question's type cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC005", Severity.ERROR)
def invalid_answer(book: Book) -> Iterator[Notes]:
    """An answer cannot be read as the question's type.

    An answer is read whole or not at all: what is not understood is quoted, and the claim is left out.

    Why it matters:
    A guess at what was meant would be compared with the others as if somebody had said it.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - opened: When was the bridge opened?
                type: date
        claims:
          - opened: 1932-13  # <- CC005
            locator: p. 2

    What to write instead:
    `claimcheck topics` shows what each question takes, and `claimcheck explain date` how a type is written.

        topics:
          - bridge: The bridge
            questions:
              - opened: When was the bridge opened?
                type: date
        claims:
          - opened: 1932-03
            locator: p. 2

    What it cannot see:
    An answer that can be read, and is wrong. Where the article's text is at hand, CC105 asks whether the passage speaks
    of such a number or date.
    """
    yield from told(book, "CC005")
