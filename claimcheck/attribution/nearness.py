"""Whether somebody can be the one whose words a passage is, as far as the paragraph and the one before it show."""

from __future__ import annotations

from enum import Enum

from attrs import evolve, frozen

from claimcheck.attribution.names import Called
from claimcheck.attribution.nouns import Kind, Source, Stretch
from claimcheck.attribution.passages import Hearing


class Doubt(Enum):
    """Nobody near is called so; somebody else says it; several say it, and one was looked for."""

    UNNAMED = "unnamed"
    OTHER = "other"
    SEVERAL = "several"


@frozen(slots=True)
class Found:
    """A doubt, and the words that give rise to it."""

    doubt: Doubt
    at: Stretch | None = None


@frozen(slots=True)
class Place:
    """A paragraph, and the one before it: *he* and *the minister* may have been named there."""

    paragraph: str
    before: str

    def names(self, who: Called) -> bool:
        """Whether somebody is named there."""
        return who.within(self.paragraph) or who.within(self.before)


def doubt(who: Called, hearing: Hearing, place: Place, *, one: bool) -> Found | None:
    """What speaks against somebody, or against a person who is `one` and no group, as the source of a passage."""
    sources = [each.source for each in hearing.holding if each.source]
    if not sources:
        return None if place.names(who) else Found(Doubt.UNNAMED)
    fitting = [each for each in sources if _fits(who, place, each)]
    if not fitting:
        return Found(Doubt.OTHER, sources[0].at)
    if one and all(_several(who, place, each) for each in fitting):
        return Found(Doubt.SEVERAL, fitting[0].at)
    return None


def _fits(who: Called, place: Place, source: Source) -> bool:
    """A source in full must be the one; a pronoun may be anybody near; *another* is nobody by name."""
    if who.within(place.paragraph[slice(*source.at)]):
        return True
    before = f"{place.before} {place.paragraph[: source.at[0]]}"
    match source.kind:
        case Kind.FULL:
            return False
        case Kind.PART:
            return who.within(before)
        case Kind.FURTHER:
            return evolve(who, surnames=frozenset(), acronyms=frozenset()).within(before)
        case Kind.PRONOUN | Kind.DEFINITE:
            return place.names(who)


def _several(who: Called, place: Place, source: Source) -> bool:
    """Whether the source is a plural, *officials*; two names joined are two persons, and each may be recorded."""
    if not source.plural or source.joint or source.kind not in {Kind.FULL, Kind.DEFINITE}:
        return False
    text = place.paragraph[slice(*source.at)]
    return not who.as_written(text) and who.surnames.isdisjoint(text.casefold().split())
