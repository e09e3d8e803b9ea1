"""CC001: a file that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC001", Severity.ERROR)
def unreadable_file(book: Book) -> Iterator[Notes]:
    """A file cannot be read as it stands.

    It is not UTF-8, larger than 10 MiB or of more than 300,000 keys and values, has a line of more than 100,000
    characters, holds characters that YAML does not allow, or several documents; or it is no file at all. What can still
    be read of it is read; nothing that it may have declared is held against other records.

    Save the file as UTF-8, split what is too large, and break what is too long.

        claims: []
        ---  # <- CC001
        claims: []
    """
    yield from told(book, "CC001")
