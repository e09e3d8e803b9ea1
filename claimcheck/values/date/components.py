"""The years, parts of years and days that a date's components allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from claimcheck.values.base import Unreadable
from claimcheck.values.date.days import MONTH_LENGTHS, month_length, month_start
from claimcheck.values.date.faults import no_year_zero
from claimcheck.values.date.parts import PARTS
from claimcheck.values.date.shape import Component, Shape
from claimcheck.values.date.stretch import DAY_OF_MONTH, MONTH, YEAR, Grain, Run, Stretch

MOST_PIECES = 10_000
"""As many as `XXXX-12-XX` has. More are refused: comparing with them would cost more than it could tell."""

_MOST_OPEN_DIGITS = 4


def read_shape(text: str, shape: Shape) -> Stretch:
    """All that a date may be. Raises `Unreadable`; the text is for messages."""
    shape = shape.coarsest()
    wide = _runs(text, shape)
    runs = _runs(text, shape.exactly) if shape.approximate else wide
    if not wide:
        raise Unreadable(f"no day of the calendar fits `{text}`", "write months from 01 to 12, and days that they have")
    runs = runs or wide  # 29 February of about 2001 was in 2000 only
    return Stretch(_grain(shape), runs, wide, "?" in text or "%" in text)


def _grain(shape: Shape) -> Grain:
    if shape.day:
        return DAY_OF_MONTH
    return _kind(shape.part)[0] if shape.part else YEAR


def _runs(text: str, shape: Shape) -> tuple[Run, ...]:
    """The years, parts of years or days that fit, sorted and apart."""
    found = _years(text, shape.sign, shape.year)
    if shape.part:
        found = _joined(text, _parts(found, shape.part))
    if shape.day and fitting(shape.day, max(MONTH_LENGTHS)):
        found = _joined(text, _days(found, shape.day))
    elif shape.day:
        return ()
    return tuple(found)


def _joined(text: str, runs: Iterable[Run]) -> list[Run]:
    """Runs that overlap or touch made one."""
    found = sorted(islice(runs, MOST_PIECES + 1))
    if len(found) > MOST_PIECES:
        raise _too_many(text)
    joined: list[Run] = []
    for low, high in found:
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def _years(text: str, sign: str, year: Component) -> list[Run]:
    """Runs of years; the year 0000 is written without a sign. About the 1560s is ten years more on each side."""
    if sign and year.digits == "0000":
        raise no_year_zero(text)
    stem = year.digits.rstrip("X")
    if stem.count("X") > _MOST_OPEN_DIGITS:
        raise _too_many(text)
    unit = 10 ** (len(year.digits) - len(stem))
    numbers = [0]
    for digit in stem:
        numbers = [10 * number + int(each) for number in numbers for each in ("0123456789" if digit == "X" else digit)]
    runs: Sequence[Run] = [(unit * number, unit * number + unit) for number in numbers]
    if sign:
        runs = [(1 - high, min(1 - low, 0)) for low, high in runs if high > 1]
    slack = unit * year.approximate
    return _joined(text, ((low - slack, high + slack) for low, high in runs))


def _kind(part: Component) -> tuple[Grain, tuple[Run, ...]]:
    """The kind of part, and which of a year's parts are meant, counted from 0."""
    if part.digits not in PARTS:
        return MONTH, fitting(part, len(MONTH.codes))
    grain, at = PARTS[part.digits]
    return grain, (_about(part, (at, at + 1), len(grain.codes)),)


def _parts(years: Iterable[Run], part: Component) -> Iterator[Run]:
    grain, fits = _kind(part)
    per_year, slack = len(grain.codes), part.group
    for first, end in years:
        for before in range(per_year * first, per_year * end, per_year):
            for low, high in fits:
                yield before + low - slack, before + high + slack


def _days(months: Iterable[Run], day: Component) -> Iterator[Run]:
    slack = day.group
    fits = {length: fitting(day, length) for length in MONTH_LENGTHS}
    for first, end in months:
        for month in range(first, end):
            before = month_start(month)
            for low, high in fits[month_length(month)]:
                yield before + low - slack, before + high + slack


def fitting(component: Component, most: int) -> tuple[Run, ...]:
    """The runs that two digits may stand for of the numbers from 1; each less 1, so counted from 0."""
    runs = _matching(component.digits, most)
    return tuple(_about(component, run, most) for run in runs) if component.own else runs


def _about(component: Component, run: Run, most: int) -> Run:
    """The run with one more on each side, if that is within the same year or month."""
    low, high = run
    return (max(low - 1, 0), min(high + 1, most)) if component.own else run


@cache
def _matching(digits: str, most: int) -> tuple[Run, ...]:
    numbers = [number for number in range(1, most + 1) if _fits(f"{number:02}", digits)]
    firsts = [number - 1 for number in numbers if number - 1 not in numbers]
    lasts = [number for number in numbers if number + 1 not in numbers]
    return tuple(zip(firsts, lasts, strict=True))


def _fits(digits: str, pattern: str) -> bool:
    return all(wanted in {"X", digit} for digit, wanted in zip(digits, pattern, strict=True))


def _too_many(text: str) -> Unreadable:
    remedy = "write an interval of years, or fill in more of the digits"
    return Unreadable(f"`{text}` stands for more than {MOST_PIECES:,} separate stretches of time", remedy)
