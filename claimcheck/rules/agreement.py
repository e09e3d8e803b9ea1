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

    Why it matters:
    This is what corroboration is: several who have not heard it from each other, as far as anybody has recorded.

    What is flagged:

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

    What to write instead:
    Nothing needs mending. Where you know that one had it from the other, say so with `via`, or with the article's
    `derived-from`; then it counts once:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: no
            speaker: Ben Cole
            via: Ann Teller
            passage: we never thought of striking

    What it cannot see:
    What is not recorded: a press release that two outlets copied, a rumour that both had heard. Agreement is no proof.
    """
    for assessment in book.assessments.values():
        for found in agreements(assessment):
            if len(found.widest.support.sides) > 1:
                yield told(book, assessment, found)
