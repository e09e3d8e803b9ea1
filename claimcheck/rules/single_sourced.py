"""CC221: an answer that rests on one voice."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.single import alone, single


@rule("CC221", Severity.NOTE)
def single_sourced(book: Book) -> Iterator[Notes]:
    """A claim stands alone: nobody else gives its answer.

    Nor a finer one that would back it.

    Why it matters:
    It may well be true. It is what a fact-checker looks at next.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC221
            speaker: Ann Teller
            passage: denied that the union ... any such thing

    What to write instead:
    Nothing needs mending. Look for another voice; if there is one already, under a question of its own, let both answer
    one question.

    What it cannot see:
    Who else has said it: only what is recorded counts, and only answers to the same question.
    """
    for assessment, claim in alone(book):
        if not wording.nameless(book, claim):
            yield single(book, assessment, claim, "rests on one voice:")
