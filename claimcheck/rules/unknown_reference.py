"""CC004: a name that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC004", Severity.ERROR)
def unknown_reference(book: Book) -> Iterator[Notes]:
    """A record names a question, claim or article that is not there.

    The message names the nearest known one. Nothing is called unknown that may stand where a file could not be read.
    A speaker or place that no record declares is not an error: see CC007.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - stirke: no  # <- CC004
            speaker: Ann Teller
            locator: p. 2

    Write instead the question's id, or topic/question where several topics ask it:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - bridge/strike: no
            speaker: Ann Teller
            locator: p. 2
    """
    yield from told(book, "CC004")
