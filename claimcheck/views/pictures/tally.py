"""What runs through each voice and article, and from which to which, claim by claim; and in which order they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import pairwise
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.model import Book, Claim
from claimcheck.provenance import Voices
from claimcheck.provenance.paths import echoing, repeated


class Column(Enum):
    """A voice that speaks, one that passes on, and the article where it is read."""

    SPEAKER = "speaker"
    RELAY = "relay"
    ARTICLE = "article"


RANKS = {column: rank for rank, column in enumerate(Column)}

Place: TypeAlias = tuple[Column, str]
Way: TypeAlias = tuple[Place | None, Place]
"""From one place to another; from nowhere, where an article speaks for itself."""


def places(claim: Claim) -> tuple[Place, ...]:
    """From who says it over the relays to the article; of an own voice, the article is the beginning too."""
    spoken = () if claim.speaker is None else ((Column.SPEAKER, claim.speaker),)
    return (*spoken, *((Column.RELAY, relay) for relay in claim.via), (Column.ARTICLE, claim.article))


@frozen(eq=False)
class Tally:
    """Claims by place and by way; `own` are counted by article, `echoes` by the place that several run through.

    `repeats` are places whose account an article repeats, with the first claim that the article makes itself.
    `first` is the first claim at each place; where none is, the first of an account that repeats what stands there.
    """

    through: Mapping[Place, int]
    first: Mapping[Place, Claim]
    own: Mapping[str, int]
    echoes: Mapping[Place, int]
    ways: Mapping[Way, Sequence[Claim]]
    repeats: Sequence[tuple[Place, Claim]] = field(factory=tuple)


def tally(kin: Voices, claims: Sequence[Claim]) -> Tally:
    """Counts each claim once at each place that it passes."""
    found = echoing(kin, claims)
    through, echoes = Counter[Place](), Counter[Place]()
    ways: dict[Way, list[Claim]] = {}
    first: dict[Place, Claim] = {}
    for claim in claims:
        passed = places(claim)
        first |= {place: claim for place in passed if place not in first}
        through.update(set(passed))
        echoes.update({place for place in passed if (_voice(kin, place, claim), claim.id) in found})
        for way in pairwise(passed if claim.speaker is not None else (None, *passed)):
            ways.setdefault(way, []).append(claim)  # type: ignore[arg-type]  # only the first is nowhere
    accounts = {claim.article: claim for claim in reversed(claims) if claim.speaker is None}
    repeats = [(_source(kin.book, source), accounts[article]) for source, article in repeated(kin.book, claims)]
    through.update({source: 0 for source, _ in repeats})
    own = Counter(claim.article for claim in claims if claim.speaker is None)
    return Tally(through, dict(reversed(repeats)) | first, own, echoes, ways, repeats)


def _voice(kin: Voices, place: Place, claim: Claim) -> str:
    """The voice that stands at a place: in an article's own voice, the first of the claim."""
    column, name = place
    if column is not Column.ARTICLE:
        return name
    return kin.holder(claim) if claim.speaker is None else ""


def _source(book: Book, name: str) -> Place:
    return (Column.ARTICLE if name in book.articles else Column.SPEAKER), name


def ordered(kin: Voices, found: Tally) -> list[Place]:
    """Column by column; articles as they were read, voices of a side together, where most of their claims lead."""
    rows = {name: row for row, name in enumerate(kin.book.articles)}
    reach, sides = defaultdict[Place, list[int]](list), defaultdict[Place, list[int]](list)
    for (start, _), claims in found.ways.items():
        if start is not None:
            led = [rows[claim.article] for claim in claims]
            reach[start] += led
            sides[start[0], kin.side(start[1])] += led

    def rank(place: Place) -> tuple[float | str, ...]:
        column, name = place
        if column is Column.ARTICLE:
            return RANKS[column], rows[name]
        side = kin.side(name)
        return RANKS[column], _mean(sides[column, side]), side, _mean(reach[place]), name

    return sorted(found.through, key=rank)


def _mean(rows: Sequence[int]) -> float:
    return sum(rows) / len(rows) if rows else 0.0
