"""CC007: a plain name that no record declares."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC007", Severity.NOTE)
def undeclared_speaker(book: Book) -> Iterator[Notes]:
    """A speaker is named whom no record declares.

    That is allowed: a plain name is a speaker, distinct from all others. But nothing is known of it (what it
    belongs to, whether it takes part in the events), and a misspelt id looks just like it. Declare it under
    `speakers:`.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller  # <- CC007
            locator: p. 2

    Write instead:

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
    """
    yield from told(book, "CC007")
