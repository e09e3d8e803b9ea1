"""CC112: a claim that does not say when or where, though its question varies."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Claim, Notes, Severity, rule
from claimcheck.wording import on_claim


@rule("CC112", Severity.WARNING)
def scope_missing(book: Book) -> Iterator[Notes]:
    """A question varies over time or by place, and a claim does not say which it speaks of.

    Why it matters:
    Such a claim contradicts nothing, and backs nothing that says more: it may speak of another moment or corner.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - line: How did the ministry stand to the toll?
                scale: [against, tolerated, for]
                varies: over time
        claims:
          - line: against  # <- CC112
            locator: p. 2

    What to write instead:
    Add `as-of` (or `where`), as coarse as the text allows.

        topics:
          - bridge: The bridge
            questions:
              - line: How did the ministry stand to the toll?
                scale: [against, tolerated, for]
                varies: over time
        claims:
          - line: against
            as-of: 1932-03
            locator: p. 2

    What it cannot see:
    Whether what is given is right, or fine enough. Where the question does not vary, `as-of` and `where` are shown and
    no more, and nobody misses them.
    """
    for claim in book.claims.values():
        missing = " and ".join(_missing(book, claim))
        if missing:
            message = f"the question varies, and {claim.id} does not say {missing}"
            yield on_claim(book, claim, message)


def _missing(book: Book, claim: Claim) -> Iterator[str]:
    varies, scope = book.questions[claim.question].varies, claim.answer.scope
    if "time" in varies and scope.time is None:
        yield "when (`as-of`)"
    if "place" in varies and scope.place is None:
        yield "where (`where`)"
