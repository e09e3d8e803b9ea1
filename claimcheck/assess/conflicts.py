"""Contradictions and tensions as positions, with the support of each; answers go by their places, sets are bits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field

from claimcheck.assess.support import Supports
from claimcheck.bits import ones, union
from claimcheck.compare import Odds
from claimcheck.model import Claim, Conflict, Position

Claims = Mapping[int, Sequence[Claim]]
"""Some of the claims of each answer, by its place."""


@define(eq=False, repr=False)
class Conflicts:
    """What is at odds on one question."""

    odds: Odds
    supports: Supports
    _against: dict[int, int] = field(factory=dict, init=False)
    """For each answer of a conflict found before, those that stand on its other sides."""

    _own: dict[str, dict[str, int]] = field(factory=dict, init=False)

    def contradictions(self) -> Iterator[Conflict]:
        """What two voices contradict each other in."""
        everything = dict(enumerate(stand.claims for stand in self.odds.stands))
        for groups in self.odds.contested():
            inside = [union(1 << at for at in group) for group in groups]
            fitting, beside = self._bystanders(inside)
            self._set_against([[*group, *more] for group, more in zip(groups, beside, strict=True)])
            found = self._conflict(groups, self._best_pair(groups), self._positions(groups, everything, beside))
            yield evolve(found, fitting=tuple(claim for at in fitting for claim in everything[at]))

    def self_contradiction(self, voice: str, claims: Claims) -> Conflict:
        """What one voice contradicts itself in."""
        groups = self.odds.positions(list(claims))
        self._own[voice] = {claim.id: side for side, group in enumerate(groups) for at in group for claim in claims[at]}
        return evolve(self._conflict(groups, self._best_pair(groups), self._positions(groups, claims)), voice=voice)

    def tensions(self) -> Iterator[Conflict]:
        """What is in tension, but for pairs on different sides of a conflict found before; one at most."""
        rows = {at: row for at in range(len(self.odds.stands)) if (row := self._strained(at))}
        if rows:
            everything = dict(enumerate(stand.claims for stand in self.odds.stands))
            groups = self.odds.strained_positions(list(rows))
            yield self._conflict(groups, self._weightiest(rows), self._positions(groups, everything))

    def _conflict(
        self, groups: Sequence[Sequence[int]], pair: tuple[int, int], positions: tuple[Position, ...]
    ) -> Conflict:
        """The conflict between groups of answers, and a pair at odds that tells why."""
        several = len(groups) > 2 and self.odds.grid.contradicting[pair[0]] >> pair[1] & 1  # noqa: PLR2004
        ranked = [sorted(group, key=self._heading, reverse=True) for group in groups] if several else []
        return Conflict(
            positions=positions,
            reason=self.odds.reason(*pair),
            told=self.odds.told_of(ranked) if ranked else self.odds.told(*pair),
            pair=(self.odds.stands[pair[0]].answer, self.odds.stands[pair[1]].answer),
        )

    def _set_against(self, sides: Sequence[Sequence[int]]) -> None:
        rows = [union(1 << at for at in side) for side in sides]
        whole = union(rows)
        for side, row in zip(sides, rows, strict=True):
            for at in side:
                self._against[at] = self._against.get(at, 0) | whole & ~row

    def _bystanders(self, inside: Sequence[int]) -> tuple[list[int], list[list[int]]]:
        """Answers at odds with nobody: those that fit several positions, and those to be listed with just one."""
        grid = self.odds.grid
        fitting: list[int] = []
        beside: list[list[int]] = [[] for _ in inside]
        for at in ones(grid.committed & ~union(inside)):
            apart = ~grid.fits(at)
            places = [side for side, row in enumerate(inside) if not row & apart]
            if len(places) > 1:
                fitting.append(at)
            elif places and self._backs_one(at, inside[places[0]]):
                beside[places[0]].append(at)
        return fitting, beside

    def _backs_one(self, at: int, group: int) -> bool:
        """Whether an answer backs one of a group that speaks of one scope with it."""
        grid = self.odds.grid
        return any(grid.entailing(to) >> at & 1 for to in ones(group & grid.scopes.one(at) & grid.fits(at)))

    def _positions(
        self, groups: Sequence[Sequence[int]], claims: Claims, beside: Sequence[Sequence[int]] = ()
    ) -> tuple[Position, ...]:
        found = []
        everything = union(1 << at for group in groups for at in group)
        for side, group in enumerate(groups):
            best = max(group, key=self._heading)
            found.append(
                Position(
                    answer=self.odds.stands[best].answer,
                    claims=tuple(claim for at in group for claim in claims[at]),
                    beside=tuple(claim for at in beside[side] for claim in claims[at]) if beside else (),
                    support=self.supports.together(group, everything),
                )
            )
        return tuple(found)

    def _heading(self, at: int) -> tuple[int, int, bool, int]:
        """Best supported; of those, rather what is so than what is denied."""
        least, most, claims = self._weight(at)
        return least, most, not self.odds.stands[at].answer.stance.negative, claims

    def _weight(self, at: int) -> tuple[int, int, int]:
        support = self.supports.of(at)
        return support.least, support.most, len(self.odds.stands[at].claims)

    def _best_pair(self, groups: Sequence[Sequence[int]]) -> tuple[int, int]:
        """The two best supported answers at odds."""
        ranked = sorted((at for group in groups for at in group), key=self._weight, reverse=True)
        inside = union(1 << at for at in ranked)
        best = next(at for at in ranked if self.odds.grid.contradicting[at] & inside)
        return best, next(at for at in ranked if self.odds.grid.contradicting[best] >> at & 1)

    def _weightiest(self, rows: Mapping[int, int]) -> tuple[int, int]:
        """The pair in tension whose weaker answer is best supported, and of those the stronger."""
        ranked = sorted(rows, key=self._weight, reverse=True)
        pairs = ((at, next(to for to in ranked if rows[at] >> to & 1)) for at in ranked)
        one, other = max(pairs, key=lambda pair: sorted(map(self._weight, pair)))
        return min(one, other), max(one, other)

    def _strained(self, at: int) -> int:
        """Those that an answer is in tension with, and does not already stand against."""
        row = self.odds.grid.strains(at) & ~self._against.get(at, 0)
        if not row or not self._own:
            return row
        return union(1 << to for to in ones(row) if not self._told_apart(at, to))

    def _told_apart(self, one: int, other: int) -> bool:
        """Whether both are one voice's alone, and stand on different sides of its word against itself."""
        mine, theirs = self.odds.stands[one], self.odds.stands[other]
        if mine.holders != theirs.holders or len(mine.holders) > 1:
            return False
        (voice,) = mine.holders
        sides = self._own.get(voice, {})
        here, there = ({sides.get(claim.id) for claim in stand.claims} for stand in (mine, theirs))
        return None not in here | there and here.isdisjoint(there)
