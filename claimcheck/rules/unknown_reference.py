"""CC004: a name that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC004", Severity.ERROR)
def unknown_reference(book: Book) -> Iterator[Notes]:
    """A record names a question, claim or article that is not there.

    Or it names a speaker, a place or a question by what several are called.

    Why it matters:
    A claim whose question or article is not known is left out: its answer is compared with none. A `disputes` that
    leads nowhere disputes nothing.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - stirke: no  # <- CC004
            speaker: Ann Teller
            locator: p. 2

    What to write instead:
    The message names the nearest known one. Write the question's id, or topic/question where several topics ask it:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - bridge/strike: no
            speaker: Ann Teller
            locator: p. 2

    What it cannot see:
    A misspelt speaker or place, for a plain name needs no record: CC007 notes it. Nothing is called unknown that may
    stand where a file could not be read.
    """
    yield from told(book, "CC004")
