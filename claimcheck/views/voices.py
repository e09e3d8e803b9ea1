"""How a report names who says a claim where its article stands beside it, and who stands behind an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from claimcheck import wording
from claimcheck.model import Book, Claim, Support
from claimcheck.provenance import Voices


def spoken(book: Book, claim: Claim) -> str:
    """Who says it, and through whom; of an own voice, the article beside it says whose."""
    who = "own voice" if claim.speaker is None else wording.voice(book, claim.speaker)
    relays = wording.through(book, claim)
    return f"{who} via {relays}" if relays else who


def cited(voices: Voices, claim: Claim, said: str = "") -> str:
    """The same with its place, and whether nobody is named or a party to the events speaks; `said` is put first.

    Where nobody is named before the place, the article speaks for itself.
    """
    place, who = wording.found(voices.book, claim), spoken(voices.book, claim)
    marks = [*([said] if said else []), *_marks(voices, claim)]
    if claim.speaker is not None or claim.via:
        return f"{who} ({', '.join([*marks, place])})"
    return f"{place} ({', '.join(marks)})" if marks else place


def _marks(voices: Voices, claim: Claim) -> Iterator[str]:
    if wording.nameless(voices.book, claim):
        yield "anonymous"
    if any(map(voices.is_party, voices.chain(claim).voices)):
        yield "party"


def behind(book: Book, support: Support, claims: Collection[Claim], *, sides_shown: bool = False) -> str:
    """Origins, articles and sides, and whether anybody who takes part is among them.

    Sides that are just the speakers of the `claims` are not named again, unless they are to be shown; a party of
    several is.
    """
    if not support.articles:  # its speaker has taken it back, or nobody but holds it possible
        return wording.origins(support)
    counted = f"{wording.origins(support)} in {wording.plural(len(support.articles), 'article')}"
    alike = not sides_shown and set(support.sides) == {claim.speaker for claim in claims}
    if alike and not (support.party and len(support.sides) > 1):
        return f"{counted} (party)" if support.party else counted
    marked = any(book.speakers[side].party for side in support.sides if side in book.speakers)
    party = _party(book, claims) if support.party and not marked else ""
    sides = "side" if len(support.sides) == 1 else "sides"
    return f"{counted}; {sides}: {wording.sides(book, support)}{party}"


def _party(book: Book, claims: Iterable[Claim]) -> str:
    """That somebody takes part whose side does not: the one speaker there is, or one of several, or a relay."""
    speakers = {claim.speaker for claim in claims}
    only = speakers.pop() if len(speakers) == 1 else None
    if only is not None and Voices(book).is_party(only):
        return " (its speaker takes part)"
    return "; a party to the events among them"
