"""CC002: a record that is not written as records are."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC002", Severity.ERROR)
def malformed_record(book: Book) -> Iterator[Notes]:
    """A record is not written as records are.

    A key is unknown or stands twice, a field is missing or holds what it cannot hold, or YAML itself cannot make
    sense of the line. A claim or resolution with such a fault is left out; the others are read. Where YAML gets in
    the way, the message shows the line as it should be.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speker: Ann Teller  # <- CC002
            locator: p. 2

    Write instead:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2
    """
    yield from told(book, "CC002")
