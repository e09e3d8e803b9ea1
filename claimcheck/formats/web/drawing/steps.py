"""The steps of the calendar that an axis can have, and how their moments are named."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from claimcheck.values.date.days import DAY, day_written, month_start, year_start
from claimcheck.views.dates import MONTHS

_HOUR, _MINUTE = 3600, 60
_MONTH, _YEAR = 28 * DAY, 365 * DAY
"""At least."""
_MEAN_YEAR = 31_556_952
"""Seconds; the calendar keeps to it, to within a day or two."""
_FAR = 10_000_000
"""Days from the year 0000 of which none is named: nobody knows them."""
_POWERS = 30
"""Powers of ten of years that an axis may have."""


@frozen
class Tick:
    """A second, what stands there, and the year, to be said where it is a new one; `rank` 0 is named first."""

    second: int
    text: str
    year: str = ""
    rank: int = 0


def named(second: int) -> Tick | None:
    """A year, a month or a day by its beginning, a day by its noon too; nothing for another time."""
    day, rest = divmod(second, DAY)
    if rest not in (0, DAY // 2) or abs(day) > _FAR:
        return None
    year, month, number = day_written(day)
    if rest or number > 1:
        return _day(day)
    return _month(12 * year + month - 1) if month > 1 else _year(year)


def _year(year: int) -> Tick:
    return Tick(DAY * year_start(year), str(year) if year > 0 else f"{year}".replace("-", "\N{MINUS SIGN}"), rank=0)


def _month(number: int) -> Tick:
    year, month = divmod(number, 12)
    if not month:
        return _year(year)
    return Tick(DAY * month_start(number), MONTHS[month], str(year), rank=1)


def _day(day: int) -> Tick:
    """A day is named at its noon, where its point is."""
    year, month, number = day_written(day)
    return Tick(DAY * day + DAY // 2, f"{number} {MONTHS[month - 1]}", str(year), rank=2)


def _clock(second: int) -> Tick:
    day, time = divmod(second, DAY)
    if not time:
        year, month, number = day_written(day)
        return Tick(second, f"{number} {MONTHS[month - 1]}", str(year), rank=2)
    return Tick(second, f"{time // _HOUR:02}:{time % _HOUR // _MINUTE:02}", rank=3)


@frozen
class Step:
    """A step of the calendar: the least seconds from one tick to the next, and the ticks from one second to another."""

    span: int
    within: Callable[[int, int], Iterable[Tick]]


def _even(span: int) -> Step:
    """So many seconds of a day."""
    return Step(span, lambda low, high: map(_clock, range(low - low % span, high + 1, span)))


def _days(span: int, numbers: Iterable[int]) -> Step:
    """These days of each month."""
    chosen = frozenset(numbers)
    return Step(
        DAY * span,
        lambda low, high: (_day(day) for day in range(low // DAY, high // DAY + 1) if day_written(day)[2] in chosen),
    )


def _months(count: int) -> Step:
    """Every so many months, from January."""

    def within(low: int, high: int) -> Iterable[Tick]:
        first, last = _month_of(low), _month_of(high)
        return map(_month, range(first - first % count, last + 1, count))

    return Step(count * _MONTH, within)


def _month_of(second: int) -> int:
    year, month, _ = day_written(second // DAY)
    return 12 * year + month - 1


def _years(count: int) -> Step:
    """Every so many years, from the year 0."""

    def within(low: int, high: int) -> Iterable[Tick]:
        first, last = low // _MEAN_YEAR - count, high // _MEAN_YEAR + count
        return map(_year, range(first - first % count, last + 1, count))

    return Step(count * _YEAR, within)


STEPS = (
    *(_even(minutes * _MINUTE) for minutes in (1, 5, 15, 30, 60, 180, 360)),
    _days(1, range(1, 32)),
    _days(2, range(1, 31, 2)),
    _days(4, (1, 5, 10, 15, 20, 25)),
    _days(7, (1, 8, 15, 22)),
    _days(13, (1, 15)),
    *map(_months, (1, 3, 6)),
    *(_years(count * 10**power) for power in range(_POWERS) for count in (1, 2, 5)),
)
"""From the finest."""
