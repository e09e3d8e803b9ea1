"""CC303: one claim recorded twice."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.twins import twins
from claimcheck.wording import on_question


@rule("CC303", Severity.WARNING)
def near_duplicate_claims(book: Book) -> Iterator[Notes]:
    """One passage is recorded twice, as the same answer of the same speaker.

    The passages are the same but for how they are written, a slip of the hand, or how many words are named at their
    ends; of claims without passages, the locators and what they say are.

    Why it matters:
    Most often two people have read one article, or a claim was copied and meant to be changed. Origins are counted
    rightly all the same, but the reader is told of two claims where there is one.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC303
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: no  # <- CC303
            id: teller-again
            speaker: Ann Teller
            passage: denied that the union had ... any such thing

    What to write instead:
    Delete one of them. A speaker who says it twice has two passages, and both may stand:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: no
            id: teller-again
            speaker: Ann Teller
            passage: and nobody, she said, ... had spoken of a strike

    What it cannot see:
    One passage recorded as two answers, or of two speakers: such claims are never compared, nor those of different
    questions or scopes, nor of different articles unless these have one outlet and one day. Where both say through whom
    they came, and through others, two relays may have told it.
    """
    for one, other in twins(book):
        message = f"{one.id} and {other.id} seem to record one passage; delete one of them"
        yield on_question(book, book.assessments[one.question], (one, other), message, together=True)
