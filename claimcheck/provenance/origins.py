"""The support of an answer: at least m, at most n origins."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from claimcheck.model import Claim, Support
from claimcheck.provenance.voices import Chain, Voices

EXACT = 20
"""Groups of up to this many claims that may share an origin are searched exactly."""


@frozen
class Origins:
    """Counts the origins behind claims of one book."""

    voices: Voices = field(repr=False)

    def support(self, backers: Sequence[Claim], possible: Sequence[Claim] = ()) -> Support:
        """Who stands behind an answer that some claims back; those merely `possible` count for the most only."""
        claims = [*backers, *possible]
        chains = {claim.id: self.voices.chain(claim) for claim in claims}
        heard = self.voices.heard(claims)
        traced = [chains[claim.id] for claim in sorted(backers, key=lambda claim: claim.id) if chains[claim.id].traced]
        units = list(dict.fromkeys(traced))
        least = self._least(units, heard)
        named = [unit for unit in units if not unit.own]
        first = dict.fromkeys(voice for claim in claims for voice in chains[claim.id].first)
        return Support(
            least=least,
            most=len(first),
            presumed=least > 1 and len(named) < len(units) and self._least(named, heard) < least,
            sides=tuple(sorted({self.voices.side(voice) for claim in backers for voice in chains[claim.id].first})),
            articles=tuple(sorted({claim.article for claim in backers})),
            party=any(self.voices.is_party(voice) for claim in backers for voice in chains[claim.id].voices),
        )

    def _least(self, units: Sequence[Chain], heard: dict[str, set[str]]) -> int:
        """The most claims that can be picked so that no two may share an origin."""
        sharing = self._sharing(units, heard)
        return sum(_apart(group, sharing) for group in _groups(sharing))

    def _sharing(self, units: Sequence[Chain], heard: dict[str, set[str]]) -> list[int]:
        """For each claim, those that it may share an origin with, as bits; itself left out.

        An outlet's own voice may be whoever it quotes, and so whoever that may be.
        """
        having: dict[str, int] = {}
        for at, unit in enumerate(units):
            for voice in unit.voices:
                having[voice] = having.get(voice, 0) | 1 << at
        quoted = [{voice for outlet in unit.own for voice in heard.get(outlet, ())} for unit in units]
        alike = self._alike(having, set().union(*quoted))
        sharing = [0] * len(units)
        for at, unit in enumerate(units):
            for voice in unit.voices | quoted[at]:
                sharing[at] |= alike[voice]
        return _symmetric(sharing)

    def _alike(self, having: dict[str, int], quoted: set[str]) -> dict[str, int]:
        """For each voice, the claims that have a voice that it may be one with."""
        claims = dict.fromkeys(quoted, 0) | having
        alike = dict(claims)
        for vague in filter(self.voices.vague, claims):
            for voice, theirs in claims.items():
                if voice != vague and self.voices.may_be_one(vague, voice):
                    alike[vague] |= theirs
                    alike[voice] |= claims[vague]
        return alike


def _symmetric(sharing: list[int]) -> list[int]:
    both = [row & ~(1 << at) for at, row in enumerate(sharing)]
    for at, row in enumerate(list(both)):
        for other in _bits(row):
            both[other] |= 1 << at
    return both


def _bits(row: int) -> list[int]:
    bits = []
    while row:
        lowest = row & -row
        bits.append(lowest.bit_length() - 1)
        row ^= lowest
    return bits


def _groups(sharing: list[int]) -> list[int]:
    """The sets of claims that are linked by what they may share, as bits."""
    left = (1 << len(sharing)) - 1
    groups = []
    while left:
        group, fresh = 0, left & -left
        while fresh:
            group |= fresh
            linked = 0
            for at in _bits(fresh):
                linked |= sharing[at]
            fresh = linked & ~group
        groups.append(group)
        left &= ~group
    return groups


def _apart(group: int, sharing: list[int]) -> int:
    """How many of a group can be picked, no two of which are linked: exact for a small one, else never too high."""
    members = _bits(group)
    if len(members) <= EXACT:
        return _most_apart(group, sharing)
    picked = taken = 0
    for at in members:
        if not taken >> at & 1:
            picked += 1
            taken |= sharing[at]
    return picked


def _most_apart(left: int, sharing: list[int]) -> int:
    if not left:
        return 0
    members = _bits(left)
    at = max(members, key=lambda member: (sharing[member] & left).bit_count())
    linked = sharing[at] & left
    if not linked:
        return len(members)
    without = left & ~(1 << at)
    return max(_most_apart(without, sharing), 1 + _most_apart(without & ~linked, sharing))
