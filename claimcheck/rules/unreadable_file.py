"""CC001: a file that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.faults import told


@rule("CC001", Severity.ERROR)
def unreadable_file(book: Book) -> Iterator[Notes]:
    """A file cannot be read as it stands.

    It is not UTF-8, larger than 10 MiB or of more than 300,000 keys and values, has a line of more than 100,000
    characters, holds characters that YAML does not allow, several documents, or a conflict that a merge has left; or it
    is no file at all. What can still be read of it is read. The text of an article that cannot be read is told at the
    article.

    Why it matters:
    What stands in the rest of the file is missing from every count, and nothing that contradicts it is found.

    What is flagged:

        claims: []
        ---  # <- CC001
        claims: []

    What to write instead:
    Save the file as UTF-8, split what is too large, break what is too long. Where a merge has left `<<<<<<<`, keep what
    holds of the two sides, and delete the marks.

        claims: []

    What it cannot see:
    What stood in the part that is not read. Nothing that it may have declared is held against other records: none is
    called unknown, unused or needless for want of it.
    """
    yield from told(book, "CC001")
