"""CC211: an answer that two origins or more give independently."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.agreements import agreement as told
from claimcheck.rules.agreements import agreements


@rule("CC211", Severity.NOTE)
def agreement(book: Book) -> Iterator[Notes]:
    """At least two origins, not all of one side, give an answer.

    Origins are counted, not articles: one person quoted twice is one. An anonymous voice that may be a person already
    counted adds nothing. An outlet that does not say where it has its own account from counts as speaking for itself;
    where two origins need that, the message says *presumed*. The message names the finest answer that two origins
    share, and what only one voice says more exactly.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC211
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: no  # <- CC211
            speaker: Ben Cole
            passage: we never thought of striking
    """
    for assessment in book.assessments.values():
        for found in agreements(assessment):
            if len(found.widest.support.sides) > 1:
                yield told(book, assessment, found)
