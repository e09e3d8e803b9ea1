"""A date as it is written: runs of whole years, months, days, minutes or seconds, and what its qualifiers add."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from claimcheck.values.date.days import DAY, month_start, year_start
from claimcheck.values.line import Line, Piece

Run: TypeAlias = tuple[int, int]
"""The units from one number up to, but not including, another."""


@frozen(slots=True, eq=False)
class Grain:
    """A size of unit; `start` is the first second of the unit with the number given, counted from 0000."""

    name: str
    start: Callable[[int], int]
    clock: bool = False


YEAR = Grain("year", lambda year: DAY * year_start(year))
MONTH = Grain("month", lambda month: DAY * month_start(month))
DAY_OF_MONTH = Grain("day", lambda day: DAY * day)
MINUTE = Grain("minute", lambda minute: 60 * minute, clock=True)
SECOND = Grain("second", lambda second: second, clock=True)


@frozen(slots=True, eq=False)
class Stretch:
    """Some time within one of the runs; each reaches `slack` units further both ways (`~`)."""

    grain: Grain
    runs: tuple[Run, ...]
    slack: int = 0
    open: bool = False

    def pieces(self) -> list[Piece]:
        """The seconds that it may be."""
        start, slack = self.grain.start, self.slack
        return [((start(low - slack), 0), (start(high + slack), 0)) for low, high in self.runs]

    def states(self) -> Line:
        """The same as a set."""
        pieces = self.pieces()
        return Line(tuple(pieces)) if len(pieces) == 1 else Line.of(pieces)

    def earliest(self, slack: int = 0) -> int:
        """The first second that it may be."""
        return self.grain.start(self.runs[0][0] - slack)

    def latest(self, slack: int = 0) -> int:
        """The second after the last that it may be."""
        return self.grain.start(self.runs[-1][1] + slack)
