"""One date, in any form that EDTF has for it: a year, a part of one, a month, a day, or a day and time of day."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.components import read_shape
from claimcheck.values.date.days import DAY, month_length, month_number, month_start
from claimcheck.values.date.faults import no_day_of, no_month, no_year_zero
from claimcheck.values.date.parts import PARTS
from claimcheck.values.date.shape import Component, Shape
from claimcheck.values.date.stretch import DAY_OF_MONTH, MINUTE, MONTH, YEAR, Grain, Run, Stretch
from claimcheck.values.date.times import read_clock
from claimcheck.values.date.years import read_year

_PLAIN = re.compile(r"(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
_MARK = "([?~%]?)"
_DATE = re.compile(
    rf"{_MARK}(-?)([0-9X]{{4}}){_MARK}"
    rf"(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?"
)


def read_date(text: str) -> Stretch:
    """Read a date, or a date and time of day. Raises `Unreadable`."""
    if found := _PLAIN.fullmatch(text):
        grain, run = _specified(text, *found.groups())
        return Stretch(grain, (run,), (run,))
    if found := _DATE.fullmatch(text):
        return read_shape(text, _shape(text, *found.groups()))
    return _moment(text) if "T" in text else read_year(text)


def _specified(text: str, year: str, month: str | None, day: str | None) -> tuple[Grain, Run]:
    """By far the most dates are plain, and quick to read."""
    if year == "-0000":
        raise no_year_zero(text)
    if month is None:
        return YEAR, (int(year), int(year) + 1)
    number = month_number(int(year), int(month))
    if day is None:
        return MONTH, (number, number + 1)
    if not 1 <= int(day) <= month_length(number):
        raise _no_day(text, number)
    first = month_start(number) + int(day) - 1
    return DAY_OF_MONTH, (first, first + 1)


def _shape(text: str, *groups: str | None) -> Shape:
    """The components with their marks; what stands for no month or season is refused."""
    about, sign, *fields = (group or "" for group in groups)
    year, part, day = ((about, *fields[:2]), fields[2:5], fields[5:])
    code = part[1]
    if code and "X" not in code and not "01" <= code <= "12" and code not in PARTS:
        raise no_month(text, code)
    if code in PARTS and day[1]:
        raise no_day_of(text, PARTS[code][0].name)
    return Shape(
        sign,
        Component.of(*year),
        Component.of(*part) if code else None,
        Component.of(*day) if day[1] else None,
    )


def _moment(text: str) -> Stretch:
    """A day and a time of day."""
    written, _, clock = text.partition("T")
    day = read_date(written)
    if day.grain is not DAY_OF_MONTH or _PLAIN.fullmatch(written) is None:
        raise Unreadable(
            f"{quoted(text)}: a time of day needs one whole day before it", "write it as in `2024-12-08T06:00`"
        )
    grain, since_midnight, doubtful = read_clock(clock)
    a_day = DAY // 60 if grain is MINUTE else DAY
    first = day.runs[0][0] * a_day + since_midnight
    return Stretch.of(grain, (first, first + 1), doubtful=doubtful)


def _no_day(text: str, month: int) -> Unreadable:
    days = month_length(month)
    return Unreadable(f"`{text}` is no day: {text[: text.rindex('-')]} has {days} days", f"write a day up to {days}")
