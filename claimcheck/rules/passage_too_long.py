"""CC108: a passage that quotes more words than were agreed on."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Claim, Notes, Severity, rule
from claimcheck.rules.passages import on_passage


def _without_limit(book: Book) -> Iterator[Claim]:
    return (claim for claim in book.claims.values() if claim.passage and not book.settings.longest_passage)


@rule("CC108", Severity.ERROR, unsure=_without_limit)
def passage_too_long(book: Book) -> Iterator[Notes]:
    """A passage quotes more words at one end than `--passage-words` allows.

    No limit is set unless you set one.

    Why it matters:
    Texts are other people's copyright; the first and the last few words name a passage as well as all of them.

    What is flagged:

        # --passage-words 6
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: she said that the union had never once threatened it  # <- CC108
          - strike: no
            speaker: Ben Cole
            passage: he said that the union ... never once threatened it

    What to write instead:
    Keep so many words at each end, and write three dots for the rest:

        # --passage-words 6
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: she said that the union ... never once threatened it

    What it cannot see:
    What is quoted elsewhere, in `says`, `note` or a title, and how much all passages of an article quote together.
    """
    most = book.settings.longest_passage
    for claim in book.claims.values() if most else ():
        longest = max(map(_words, _quoted(claim)))
        if most and longest > most:
            message = (
                f"the passage quotes {longest} words in a row, and {most} are allowed; cut it, with `...` for the rest"
            )
            yield on_passage(book, claim, message)


def _quoted(claim: Claim) -> tuple[str, str]:
    from claimcheck.evidence.written import ends  # noqa: PLC0415 - few set a limit

    written = ends(claim.passage)
    return written.first, written.last


def _words(quoted: str) -> int:
    return len(quoted.split())
