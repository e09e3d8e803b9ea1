"""CC103: a passage whose words are no longer what they were, or where they were."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, State, rule
from claimcheck.rules.passages import in_state, not_looked_up, on_passage


@rule("CC103", Severity.WARNING, unsure=not_looked_up)
def passage_drifted(book: Book) -> Iterator[Notes]:
    """The words between the ends have changed since they were pinned, or the ends are only nearly there.

    Or they stand in another paragraph than the claim says. Nearly there are words that are at least 80 % like those of
    the passage.

    Why it matters:
    The article was edited, the passage copied carelessly, or another place was meant: it may no longer carry the claim.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            passage: On Friday the union ... strikes  # <- CC103
        --- example.txt
        On Friday the union spoke openly of a strike.

    What to write instead:
    Read it again. Then correct the words, or, where they are right, let `claimcheck anchor` with the claim's id write
    the new `paragraph` and `pin`.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            passage: On Friday the union ... of a strike
        --- example.txt
        On Friday the union spoke openly of a strike.

    What it cannot see:
    What a change means: one comma counts as much as a *not*. Without a `pin`, words that change between the ends pass
    unseen.
    """
    for claim, found in in_state(book, State.DRIFTED):
        certain = found.at is not None and found.at.score == 1
        remedy = f"correct it, or run `claimcheck anchor {claim.id}`" if certain else "correct its words"
        remedy = f"look again, then {remedy}"
        yield on_passage(book, claim, f"the passage has drifted: {found.reason}; {remedy}", found)
