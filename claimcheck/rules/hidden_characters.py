"""CC006: characters that cannot be seen in a key or id."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC006", Severity.ERROR)
def hidden_characters(book: Book) -> Iterator[Notes]:
    """A key or an id holds a character that cannot be seen.

    Why it matters:
    Zero-width blanks, soft hyphens and marks that turn the direction of writing make two ids look the same that are
    not, or a record read otherwise than it looks.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            id: teller\u200b-first  # <- CC006
            speaker: Ann Teller
            locator: p. 2

    What to write instead:
    Delete the word and type it again.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            id: teller-first
            speaker: Ann Teller
            locator: p. 2

    What it cannot see:
    Letters of two alphabets that look alike, and what stands in values: names, notes and passages are not searched.
    """
    yield from told(book, "CC006")
