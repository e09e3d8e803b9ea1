"""CC222: an answer that rests on one voice that nobody has named."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.single import alone, single


@rule("CC222", Severity.NOTE)
def single_anonymous_source(book: Book) -> Iterator[Notes]:
    """A claim stands alone, and its voice is somebody without a name, a group, or unknown.

    Nobody answers for it by name. A document or an outlet is known by what it is, with a name or without.

        speakers:
          - port-official:
            description: an official of the port
          - log:
            kind: document
            description: the log of the pilot boat
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
              - ice: Was there ice in the harbour?
        claims:
          - strike: no  # <- CC222
            speaker: port-official
            passage: had heard of no such thing
          - ice: yes
            speaker: log
            passage: ice off the pier
    """
    for assessment, claim in alone(book):
        if wording.nameless(book, claim):
            yield single(book, assessment, claim, "rests on one unnamed voice:")
