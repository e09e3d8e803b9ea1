"""One date: `2024-12-06`, `2024-12`, `2024`, `Y17000`, with `X` for unknown digits and a qualifier at its end."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.days import DAY, month_length, month_number, month_start
from claimcheck.values.date.faults import no_date, no_month
from claimcheck.values.date.stretch import DAY_OF_MONTH, MINUTE, MONTH, YEAR, Grain, Run, Stretch
from claimcheck.values.date.times import read_clock
from claimcheck.values.date.unspecified import unspecified

MOST_DIGITS = 100
"""A longer year is refused; the universe has existed for eleven digits' worth of them."""

_DATE = re.compile(r"(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)")
_LONG_YEAR = re.compile(r"Y(-?)([1-9][0-9X]{4,})([?~%]?)")
_MARKS = {"": (0, False), "?": (0, True), "~": (1, False), "%": (1, True)}
"""What a qualifier does: how many units it adds on each side, and whether it leaves the answer open."""


def read_date(text: str) -> Stretch:
    """Read a date, or a date and time of day. Raises `Unreadable`."""
    found = _DATE.fullmatch(text)
    if found is None:
        return _moment(text) if "T" in text else _long_year(text)
    sign, year, month, day, mark = found.groups()
    if month and "X" not in month and not "01" <= month <= "12":
        raise no_month(text, sign + year, month)
    if "X" in text:
        grain, runs, unit = unspecified(text, sign, year, month, day)
    else:
        grain, run = _specified(text, int(sign + year), month, day)
        runs, unit = (run,), 1
    slack, doubtful = _MARKS[mark]
    return Stretch(grain, runs, slack * unit, doubtful)


def _specified(text: str, year: int, month: str | None, day: str | None) -> tuple[Grain, Run]:
    if not year and text[0] == "-":
        raise Unreadable(f"`{text}` is no date: the year 0000 has no sign", f"write `{text[1:]}`")
    if month is None:
        return YEAR, (year, year + 1)
    number = month_number(year, int(month))
    if day is None:
        return MONTH, (number, number + 1)
    if not 1 <= int(day) <= month_length(number):
        raise _no_day(text, number)
    first = month_start(number) + int(day) - 1
    return DAY_OF_MONTH, (first, first + 1)


def _long_year(text: str) -> Stretch:
    """A year of more than four digits, after `Y`."""
    found = _LONG_YEAR.fullmatch(text)
    if found is None:
        raise no_date(text)
    sign, year, mark = found.groups()
    if len(year) > MOST_DIGITS:
        raise Unreadable(f"{quoted(text)} is a year of more than {MOST_DIGITS} digits", "write a shorter one")
    grain, runs, unit = unspecified(text, sign, year, None, None)
    slack, doubtful = _MARKS[mark]
    return Stretch(grain, runs, slack * unit, doubtful)


def _moment(text: str) -> Stretch:
    """A day and a time of day."""
    written, _, clock = text.partition("T")
    day = read_date(written)
    if day.grain is not DAY_OF_MONTH or "X" in written or day.slack or day.open:
        raise Unreadable(
            f"{quoted(text)}: a time of day needs one whole day before it", "write it as in `2024-12-08T06:00`"
        )
    grain, since_midnight, doubtful = read_clock(clock)
    a_day = DAY // 60 if grain is MINUTE else DAY
    first = day.runs[0][0] * a_day + since_midnight
    return Stretch(grain, ((first, first + 1),), open=doubtful)


def _no_day(text: str, month: int) -> Unreadable:
    days = month_length(month)
    return Unreadable(f"`{text}` is no day: {text[: text.rindex('-')]} has {days} days", f"write a day up to {days}")
