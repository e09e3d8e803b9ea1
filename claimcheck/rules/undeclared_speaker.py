"""CC007: a plain name that no record declares."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC007", Severity.NOTE)
def undeclared_speaker(book: Book) -> Iterator[Notes]:
    """A speaker or a place is named that no record declares.

    That is allowed: a plain name is a speaker, distinct from all others. The outlet that an article names counts as
    declared.

    Why it matters:
    Nothing is known of it: what it belongs to, whether it takes part in the events. And a misspelt id looks just like
    it.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller  # <- CC007
            locator: p. 2

    What to write instead:
    Declare it under `speakers:` or `places:`, or write the id or the alias that was meant; the message names the
    nearest.

        speakers:
          - teller: Ann Teller
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: teller
            locator: p. 2

    What it cannot see:
    Whether the name was meant. Nothing is said of a name that a record may declare which could not be read.
    """
    yield from told(book, "CC007")
