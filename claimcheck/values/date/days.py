"""The proleptic Gregorian calendar on plain whole numbers: years of any size, days counted from 0000-01-01."""

from __future__ import annotations

from itertools import accumulate, chain

DAY = 86_400
"""Seconds."""

MONTH_LENGTHS = (28, 29, 30, 31)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 1
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
"""The calendar repeats itself, weekdays apart, after so many years: after so many days."""


def leap(year: int) -> bool:
    """Whether the year has a 29 February; the year 0000, and every 400th from it, has."""
    return year % 4 == 0 and (year % 100 != 0 or year % _CYCLE_YEARS == 0)


def year_start(year: int) -> int:
    """The number of 1 January; negative before the year 0000."""
    before = year - 1
    return 365 * year + before // 4 - before // 100 + before // _CYCLE_YEARS + 1


_CYCLE_MONTHS = 12 * _CYCLE_YEARS
_LEAP = (31, 29, *_LENGTHS[2:])
_MONTH_STARTS = list(
    accumulate(chain.from_iterable(_LEAP if leap(year) else _LENGTHS for year in range(_CYCLE_YEARS)), initial=0)
)
"""The first day of each month of the first cycle: some dates have ten thousand months."""


def month_start(months: int) -> int:
    """The number of the first day of a month, itself counted from 0000-01."""
    cycles, month = divmod(months, _CYCLE_MONTHS)
    return cycles * _CYCLE_DAYS + _MONTH_STARTS[month]


def month_length(months: int) -> int:
    """How many days the month has."""
    year, month = divmod(months, 12)
    return _LENGTHS[month] + (month == _FEBRUARY and leap(year))


def month_number(year: int, month: int) -> int:
    """The months from 0000-01 to this one; January is 1."""
    return 12 * year + month - 1


def day_written(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month of a day: the way back."""
    cycles, rest = divmod(day, _CYCLE_DAYS)
    year = rest // 366
    while year_start(year + 1) <= rest:
        year += 1
    month = next(month for month in range(12, 0, -1) if month_start(month_number(year, month)) <= rest)
    return cycles * _CYCLE_YEARS + year, month, rest - month_start(month_number(year, month)) + 1
