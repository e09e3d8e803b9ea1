"""CC225: an answer that several origins give, all of one side."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.agreements import agreement, agreements


@rule("CC225", Severity.NOTE)
def one_sided_agreement(book: Book) -> Iterator[Notes]:
    """At least two origins give an answer, but all of them belong to one side.

    A side is the end of a speaker's line of belonging (`of`). It is told instead of CC211.

    Why it matters:
    Two ministers are two voices and one interest.

    What is flagged:

        speakers:
          - works: Ministry of Works
            kind: organisation
          - teller: Ann Teller
            of: works
          - under-secretary:
            description: an under-secretary of another department
            of: works
            distinct-from: teller
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes  # <- CC225
            speaker: teller
            passage: they threatened us
          - strike: yes  # <- CC225
            speaker: under-secretary
            passage: a strike had been announced

    What to write instead:
    Nothing needs mending. Look for a voice of another side; see that `of` says what the speakers belong to, not whom
    they support.

    What it cannot see:
    Sides that no `of` tells: allies, paymasters, a common enemy.
    """
    for assessment in book.assessments.values():
        for found in agreements(assessment):
            if len(found.widest.support.sides) == 1:
                yield agreement(book, assessment, found)
