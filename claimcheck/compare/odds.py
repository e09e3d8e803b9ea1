"""Who is at odds with whom on one question. An answer is named by its place among the stands; sets of them are bits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from attrs import field, frozen

from claimcheck.bits import gathered, linked, ones, union
from claimcheck.compare.grid import Grid
from claimcheck.compare.positions import part
from claimcheck.compare.reasons import told_exclusion
from claimcheck.compare.relation import compare
from claimcheck.compare.stands import Stand
from claimcheck.listing import MOST
from claimcheck.model import Comparison, Question, Relation

Positions = list[list[int]]
"""Answers that go together, by their places."""


@frozen(slots=False, eq=False, repr=False)
class Odds:
    """The distinct answers to one question, and which of them are at odds."""

    question: Question
    stands: tuple[Stand, ...]
    _quarrels: dict[int, bool] = field(factory=dict, init=False)

    @cached_property
    def grid(self) -> Grid:
        """All pairs of them."""
        return Grid(self.question, self.stands)

    @cached_property
    def _contradicted(self) -> int:
        return union(1 << at for at, row in enumerate(self.grid.contradicting) if row)

    def contested(self) -> list[Positions]:
        """Groups of answers that two voices contradict each other with, each parted into positions.

        One group for a question; in a varying one, as many as are not linked by contradictions.
        """
        rows = [self._against_others(at) for at in range(len(self.stands))]
        at_odds = union(1 << at for at, row in enumerate(rows) if row)
        groups = linked(rows, at_odds) if self.question.varies else filter(None, [at_odds])
        return [self.positions(ones(group)) for group in groups]

    def _against_others(self, at: int) -> int:
        """Those that it contradicts but for what is one voice's word against itself."""
        row = self.grid.contradicting[at]
        holders = self.stands[at].holders
        return row if not row or len(holders) > 1 else row & ~self._held_alone.get(next(iter(holders)), 0)

    @cached_property
    def _held_alone(self) -> dict[str, int]:
        """For each voice, the answers that it alone gives."""
        found: dict[str, int] = {}
        for at, stand in enumerate(self.stands):
            if len(stand.holders) == 1:
                (holder,) = stand.holders
                found[holder] = found.get(holder, 0) | 1 << at
        return found

    def quarrel(self, answers: int) -> bool:
        """Whether any of these answers contradict each other."""
        if answers not in self._quarrels:
            rows = gathered(self.grid.contradicting, ones(answers & self._contradicted))
            self._quarrels[answers] = bool(answers & rows)
        return self._quarrels[answers]

    def reason(self, one: int, other: int) -> str:
        """Why two answers are at odds, or in tension."""
        return self._compared(one, other).reason

    def told(self, one: int, other: int) -> str:
        """The same for the reader of a report."""
        return self._compared(one, other).told

    def told_of(self, positions: Positions) -> str:
        """Why several positions, in each the answer first that leads it, exclude each other, for such a reader."""
        heads = [position[0] for position in positions]
        grid, among = self.grid, union(1 << at for at in heads)
        if any(among & ~(grid.contradicting[at] & ~grid.disputed[at] | 1 << at) for at in heads):
            return "; ".join(dict.fromkeys(islice(self._pairwise(positions), MOST)))
        return told_exclusion([self.stands[at].answer for at in heads], self.question)

    def _pairwise(self, positions: Positions) -> Iterator[str]:
        """For each position, why it is at odds with some other."""
        everybody = union(1 << at for position in positions for at in position)
        for position in positions:
            others = everybody & ~union(1 << at for at in position)
            pairs = ((at, to) for at in position for to in ones(self.grid.contradicting[at] & others))
            yield from (self.told(*sorted(pair)) for pair in islice(pairs, 1))

    def _compared(self, one: int, other: int) -> Comparison:
        first, second = self.stands[one].answer, self.stands[other].answer
        if self.grid.disputed[one] >> other & 1:
            return Comparison(Relation.CONTRADICTION, f"one disputes the other: {first.told}; {second.told}")
        return compare(first, second, self.question)

    def positions(self, answers: list[int]) -> Positions:
        """Positions of answers at odds, near ones together."""
        return part(self.grid, answers, near=True)

    def strained_positions(self, answers: list[int]) -> Positions:
        """Positions of answers in tension: here, near ones stand apart."""
        return part(self.grid, answers, near=False)
