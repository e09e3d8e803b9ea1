"""CC109: a claim that points at nothing."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.wording import on_claim


@rule("CC109", Severity.ERROR)
def no_evidence(book: Book) -> Iterator[Notes]:
    """A claim names neither a passage nor a locator.

    Why it matters:
    Nobody can look it up.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC109
            speaker: Ann Teller

    What to write instead:
    Give the first and last words of the passage that carries the claim, or, where there is no text to quote, a
    `locator` such as a page or a time.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: denied that the union ... any such thing

    What it cannot see:
    Whether the claim stands there. A passage is looked up where the text is at hand (CC101); a locator never is.
    """
    for claim in book.claims.values():
        if not claim.passage and not claim.locator:
            message = f"{claim.id} points at no passage; write `passage: first words ... last words`, or a `locator`"
            yield on_claim(book, claim, message)
