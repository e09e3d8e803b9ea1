"""The support of every answer to one question: claims by what they say, in groups that are added up as bits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.bits import gathered, ones, union
from claimcheck.model import Claim, Support
from claimcheck.provenance.apart import most_apart, picked
from claimcheck.provenance.chains import Chain
from claimcheck.provenance.kinship import Kinship
from claimcheck.provenance.register import Register
from claimcheck.provenance.voices import Voices


class Tally:
    """Counts who stands behind groups of claims; claims with the same voices are one unit."""

    def __init__(self, voices: Voices, groups: Sequence[Sequence[Claim]]) -> None:
        chains = [[voices.chain(claim) for claim in group] for group in groups]
        self._units = _in_order_of_ids(groups, chains)
        place = {unit: at for at, unit in enumerate(self._units)}
        self._having = [union(1 << place[unit] for unit in set(group)) for group in chains]
        self._traced = union(1 << at for at, unit in enumerate(self._units) if unit.traced)
        self._presumed = union(1 << at for at, unit in enumerate(self._units) if unit.presumed)
        self._sharing = _sharing(voices, self._units)
        self._unlike = union(1 << at for at, row in enumerate(self._sharing) if not row)
        outlets = frozenset[str]().union(*(unit.own for unit in self._units))
        self._quoting = _quoting(voices, groups, chains, place) if outlets else {}
        self._hearing = union(1 << at for at, unit in enumerate(self._units) if unit.own & self._quoting.keys())
        self._first = Register.of([{voice for unit in group for voice in unit.first} for group in map(set, chains)])
        self._sides = Register.of(
            [{voices.side(voice) for voice in self._first.named([at])} for at in range(len(groups))]
        )
        self._articles = Register.of([{claim.article for claim in group} for group in groups])
        told = [any(voices.is_party(each) for unit in set(group) for each in unit.voices) for group in chains]
        self._party = union(1 << at for at, by_party in enumerate(told) if by_party)
        self._known: dict[tuple[int, int], Support] = {}

    def support(self, backing: int, possible: int = 0) -> Support:
        """Who stands behind an answer that some groups back; those merely `possible` count for the most only."""
        known = self._known.get((backing, possible))
        if known is None:
            known = self._known[backing, possible] = self._counted(backing, possible)
        return known

    def _counted(self, backing: int, possible: int) -> Support:
        backers = ones(backing)
        units = gathered(self._having, backers) & self._traced
        sharing = self._rows(units, backing | possible)
        least = self._apart(units, sharing)
        named = units & ~self._presumed
        heard = ones(backing | possible) if possible else backers
        return Support(
            least=least,
            most=gathered(self._first.rows, heard).bit_count(),
            presumed=least > 1 and named != units and self._apart(named, sharing) < least,
            first=self._first.named(backers),
            sides=self._sides.named(backers),
            articles=self._articles.named(backers),
            party=bool(backing & self._party),
        )

    def going_with(self, backing: int, possible: int = 0, prefer: Chain | None = None) -> Mapping[Chain, list[Chain]]:
        """For each chain of the groups that back an answer, those that it may share an origin with and that count.

        So many count as the least number of origins says, `prefer` among them where it can be; a chain that counts
        goes with itself alone. What nobody knows the origin of is left out: it never counts.
        """
        units = gathered(self._having, ones(backing)) & self._traced
        rows = self._rows(units, backing | possible)
        counted = picked(units, rows, union(1 << at for at in ones(units) if self._units[at] == prefer))
        return {self._units[at]: [self._units[to] for to in ones((rows[at] | 1 << at) & counted)] for at in ones(units)}

    def apart(self, chain: Chain, backing: int, possible: int = 0) -> frozenset[Chain]:
        """The chains of the groups that back an answer, less those that may share an origin with one of them."""
        units = gathered(self._having, ones(backing)) & self._traced
        rows = self._rows(units, backing | possible)
        place = next((at for at in ones(units) if self._units[at] == chain), None)
        return (
            frozenset()
            if place is None
            else frozenset(self._units[at] for at in ones(units & ~(rows[place] | 1 << place)))
        )

    def _rows(self, units: int, groups: int) -> Sequence[int]:
        return self._sharing_with_quoted(units & self._hearing, groups)

    def _apart(self, units: int, sharing: Sequence[int]) -> int:
        """The most of the units no two of which may share an origin; most share with none."""
        alone = units & self._unlike if sharing is self._sharing else 0
        return alone.bit_count() + most_apart(units & ~alone, sharing)

    def _sharing_with_quoted(self, hearing: int, groups: int) -> Sequence[int]:
        """For each unit, those that it may share an origin with; an outlet may have it from whomever it quotes."""
        if not hearing:
            return self._sharing
        rows = list(self._sharing)
        for at in ones(hearing):
            quoted = self._heard(self._units[at].own, groups)
            shared = union(self._sharing[unit] | 1 << unit for unit in ones(quoted)) & ~(1 << at)
            rows[at] |= shared
            for other in ones(shared):
                rows[other] |= 1 << at
        return rows

    def _heard(self, outlets: frozenset[str], groups: int) -> int:
        """The units whose voices some outlets quote, and whom outlets among these quote in turn."""
        found, passed = 0, frozenset[str]()
        while outlets:
            rows = (self._quoting.get(outlet, {}).items() for outlet in outlets)
            found |= union(row for each in rows for group, row in each if groups >> group & 1)
            passed |= outlets
            outlets = frozenset[str]().union(*(self._units[at].own for at in ones(found & self._hearing))) - passed
        return found


def _in_order_of_ids(groups: Sequence[Sequence[Claim]], chains: Sequence[Sequence[Chain]]) -> list[Chain]:
    """The different chains, in the order of the claims that first have them."""
    least: dict[Chain, str] = {}
    for group, theirs in zip(groups, chains, strict=True):
        for claim, chain in zip(group, theirs, strict=True):
            least[chain] = min(least.get(chain, claim.id), claim.id)
    return sorted(least, key=least.__getitem__)


def _sharing(voices: Voices, units: Sequence[Chain]) -> list[int]:
    having: dict[str, int] = {}
    for at, unit in enumerate(units):
        for voice in unit.voices:
            having[voice] = having.get(voice, 0) | 1 << at
    kin = Kinship(voices, having)
    alike = {voice: kin.of(voice) for voice in having}
    return [union(alike[voice] for voice in unit.voices) & ~(1 << at) for at, unit in enumerate(units)]


def _quoting(
    voices: Voices,
    groups: Sequence[Sequence[Claim]],
    chains: Sequence[Sequence[Chain]],
    place: Mapping[Chain, int],
) -> dict[str, dict[int, int]]:
    """For each outlet and group, the units whose voices it quotes there."""
    found: dict[str, dict[int, int]] = {}
    for at, (group, theirs) in enumerate(zip(groups, chains, strict=True)):
        for claim, chain in zip(group, theirs, strict=True):
            if claim.speaker is not None:
                rows = found.setdefault(voices.outlet(claim.article), {})
                rows[at] = rows.get(at, 0) | 1 << place[chain]
    return found
