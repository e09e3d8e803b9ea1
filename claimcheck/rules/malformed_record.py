"""CC002: a record that is not written as records are."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC002", Severity.ERROR)
def malformed_record(book: Book) -> Iterator[Notes]:
    """A record is not written as records are.

    A key is unknown or stands twice, a field is missing or holds what it cannot hold, or YAML itself cannot make sense
    of the line. A claim, a question or a resolution with such a fault is left out; other records, and other blocks of
    the file, are read.

    Why it matters:
    A record that is half understood would be compared and counted as if it were whole.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speker: Ann Teller  # <- CC002
            locator: p. 2

    What to write instead:
    The message names the nearest known field, and where YAML gets in the way, it shows the line as it should be.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2

    What it cannot see:
    A field that is written as it should be and holds what was meant for another, such as a `note` that belongs in
    `says`.
    """
    yield from told(book, "CC002")
