"""CC102: a passage that stands in several places."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, State, rule
from claimcheck.rules.passages import in_state, not_looked_up, on_passage


@rule("CC102", Severity.ERROR, unsure=not_looked_up)
def passage_ambiguous(book: Book) -> Iterator[Notes]:
    """The words of a passage stand in several places of the article.

    Why it matters:
    Nobody can tell which of them carries the claim, nor, later, whether it has changed.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
              - toll: Was there to be a toll?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: she denied it  # <- CC102
          - toll: no
            speaker: Ann Teller
            passage: Asked about a toll, she denied it
        --- example.txt
        Asked about a strike, she denied it.
        Asked about a toll, she denied it again.

    What to write instead:
    Give more words at either end, or the `paragraph`.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: she denied it
            paragraph: 1
        --- example.txt
        Asked about a strike, she denied it.
        Asked about a toll, she denied it again.

    What it cannot see:
    Whether it matters which place is meant: it asks even where all of them say the same. Where only one of them has the
    words of the `pin`, it is taken for the one.
    """
    for claim, found in in_state(book, State.AMBIGUOUS):
        message = f"the passage names no one place: {found.reason}; give more of its words, or the `paragraph`"
        yield on_passage(book, claim, message, found)
