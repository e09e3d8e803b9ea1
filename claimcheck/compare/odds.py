"""Who is at odds with whom on one question. An answer is named by its place among the stands; sets of them are bits."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from claimcheck.bits import gathered, linked, ones, union
from claimcheck.compare.grid import Grid
from claimcheck.compare.positions import part
from claimcheck.compare.relation import compare
from claimcheck.compare.stands import Stand
from claimcheck.model import Question

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
        first, second = self.stands[one].answer, self.stands[other].answer
        if self.grid.disputed[one] >> other & 1:
            return f"one disputes the other: {first.told}; {second.told}"
        return compare(first, second, self.question).reason

    def positions(self, answers: list[int]) -> Positions:
        """Positions of answers at odds, near ones together."""
        return part(self.grid, answers, near=True)

    def strained_positions(self, answers: list[int]) -> Positions:
        """Positions of answers in tension: here, near ones stand apart."""
        return part(self.grid, answers, near=False)
