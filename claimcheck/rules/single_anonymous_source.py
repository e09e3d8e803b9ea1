"""CC222: an answer that rests on one voice that nobody has named."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.single import alone, single


@rule("CC222", Severity.NOTE)
def single_anonymous_source(book: Book) -> Iterator[Notes]:
    """A claim stands alone, and its voice is anonymous, a group, or unknown.

    Nobody answers for it by name.

        speakers:
          - port-official:
            description: an official of the port
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC222
            speaker: port-official
            passage: had heard of no such thing
    """
    for assessment, claim in alone(book):
        if wording.nameless(book, claim):
            yield single(book, assessment, claim, "rests on one unnamed voice:")
