"""What the passage rules share: the claims whose passages were found in some state, and words to say so."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import Book, Claim, Evidence, Notes, State
from claimcheck.wording import on_claim

_MOST_QUOTED = 300


def in_state(book: Book, state: State) -> Iterator[tuple[Claim, Evidence]]:
    """Every claim whose passage was found so."""
    return ((book.claims[name], found) for name, found in book.evidence.items() if found.state is state)


def not_looked_up(book: Book) -> Iterator[Claim]:
    """The claims whose passages no text at hand could be asked for."""
    return (claim for claim in book.claims.values() if claim.passage and claim.id not in book.evidence)


def not_in_place(book: Book) -> Iterator[Claim]:
    """These, and the claims whose passages do not stand where they say, so that nothing around them is heard."""
    for claim in book.claims.values():
        found = book.evidence.get(claim.id)
        if claim.passage and not (found and found.at and found.state.holds):
            yield claim


def on_passage(book: Book, claim: Claim, message: str, evidence: Evidence | None = None) -> Notes:
    """What a rule says about a passage, and, where that is asked for, the words of the text that it speaks of."""
    quoted = _quoted(book, claim, evidence) if evidence and book.settings.show_text else ""
    return evolve(on_claim(book, claim, message, "passage"), message=f"{message}{quoted}")


def _quoted(book: Book, claim: Claim, evidence: Evidence) -> str:
    content = book.texts[claim.article].content
    words = [content[at.start : at.end] for at in evidence.found]
    return "; there: " + " / ".join(f"`{each[:_MOST_QUOTED]}`" for each in words) if words else ""
