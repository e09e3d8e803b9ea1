"""CC221: an answer that rests on one voice."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.single import alone, single


@rule("CC221", Severity.NOTE)
def single_sourced(book: Book) -> Iterator[Notes]:
    """A claim stands alone: nobody else gives its answer.

    It may well be true. It is what a fact-checker looks at next.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC221
            speaker: Ann Teller
            passage: denied that the union ... any such thing
    """
    for assessment, claim in alone(book):
        if not wording.nameless(book, claim):
            yield single(book, assessment, claim, "rests on one voice:")
