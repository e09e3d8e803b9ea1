"""A date as it was read: runs of whole units of time, as written and with what a `~` adds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from claimcheck.values.date.days import DAY, month_start, year_start
from claimcheck.values.line import Line, Piece

Run: TypeAlias = tuple[int, int]
"""The units from one number up to, but not including, another."""


@frozen(slots=True, eq=False, repr=False)
class Grain:
    """A size of unit; `start` is the first second of the unit with the number given, counted from 0000.

    `codes` are what stands for the units of one year after its hyphen, in the order of time; `clock`: a time of day.
    """

    name: str
    start: Callable[[int], int]
    codes: tuple[str, ...] = ()
    clock: bool = False


YEAR = Grain("year", lambda year: DAY * year_start(year))
MONTH = Grain("month", lambda month: DAY * month_start(month), tuple(f"{month:02}" for month in range(1, 13)))
DAY_OF_MONTH = Grain("day", lambda day: DAY * day)
MINUTE = Grain("minute", lambda minute: 60 * minute, clock=True)
SECOND = Grain("second", lambda second: second, clock=True)


@frozen(slots=True, eq=False, repr=False)
class Stretch:
    """Some time within one of the `runs`, which are sorted and apart; `wide` are the same with what `~` adds."""

    grain: Grain
    runs: tuple[Run, ...]
    wide: tuple[Run, ...]
    open: bool = False

    @classmethod
    def of(cls, grain: Grain, run: Run, slack: int = 0, *, doubtful: bool = False) -> Stretch:
        """One run, reaching further by so many units both ways."""
        low, high = run
        return cls(grain, (run,), ((low - slack, high + slack),), doubtful)

    @property
    def one_unit(self) -> bool:
        """Whether it is one whole unit and nothing else."""
        ((low, high), *more) = self.runs
        return not more and high - low == 1 and self.wide == self.runs and not self.open

    def pieces(self) -> tuple[Piece, ...]:
        """The seconds that it may be."""
        start = self.grain.start
        return tuple([((start(low), 0), (start(high), 0)) for low, high in self.wide])

    def states(self) -> Line:
        """The same as a set."""
        return Line(self.pieces())

    def runs_after(self, other: Stretch) -> bool:
        """Whether it begins, as it is written, when the other is over."""
        return other.grain.start(other.runs[-1][1]) <= self.grain.start(self.runs[0][0])
