"""What the reading rules share: a fault becomes a finding of the rule whose code it carries."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes
from claimcheck.places import Note


def told(book: Book, code: str) -> Iterator[Notes]:
    """The faults of one code."""
    for fault in book.faults_of(code):
        yield Notes(message=fault.message, places=(Note(fault.span, fault.message), *fault.related))
