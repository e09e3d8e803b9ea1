"""`X` for a digit that is not known: the years, months and days that fit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from claimcheck.values.base import Unreadable
from claimcheck.values.date.days import month_length, month_number, month_start
from claimcheck.values.date.stretch import DAY_OF_MONTH, MONTH, YEAR, Grain, Run

MOST_PIECES = 4_000
"""More pieces than this are refused: comparing with them would cost more than it could tell."""

_MOST_OPEN_DIGITS = 4
_UNKNOWN = "XX"


def unspecified(
    text: str, sign: str, year: str, month: str | None, day: str | None
) -> tuple[Grain, tuple[Run, ...], int]:
    """The grain, the runs that fit, and how many units the precision spans. Raises `Unreadable`."""
    day = None if day == _UNKNOWN else day
    month = None if month == _UNKNOWN and day is None else month
    grain = DAY_OF_MONTH if day else MONTH if month else YEAR
    stem = year if month else year.rstrip("X")
    step = 10 ** (len(year) - len(stem))
    if stem.count("X") > _MOST_OPEN_DIGITS:
        raise _too_many(text)
    years = _years(sign, stem, step)
    runs = years if month is None else _months(years, month) if day is None else _days(years, month, day)
    found = tuple(sorted(islice(runs, MOST_PIECES + 1)))
    if len(found) > MOST_PIECES:
        raise _too_many(text)
    if not found:
        raise Unreadable(f"no day of the calendar fits `{text}`", "write months from 01 to 12, and days that they have")
    return grain, found, step


def _years(sign: str, stem: str, step: int) -> Iterator[Run]:
    """Runs of years; the year 0000 is written without a sign."""
    choices = ("0123456789" if digit == "X" else digit for digit in stem)
    for digits in product(*choices):
        low = step * int("".join(digits) or "0")
        if not sign:
            yield low, low + step
        elif low + step > 1:
            yield 1 - low - step, min(1 - low, 0)


def _months(years: Iterator[Run], pattern: str) -> Iterator[Run]:
    for year, _ in years:
        for low, high in fitting(pattern, 12):
            yield month_number(year, low), month_number(year, high)


def _days(years: Iterator[Run], month: str, day: str) -> Iterator[Run]:
    for low, high in _months(years, month):
        for number in range(low, high):
            before = month_start(number) - 1
            for first, end in fitting(day, month_length(number)):
                yield before + first, before + end


@cache
def fitting(pattern: str, most: int) -> tuple[Run, ...]:
    """The runs of numbers from 1 that two digits may stand for."""
    numbers = [number for number in range(1, most + 1) if _fits(f"{number:02}", pattern)]
    firsts = [number for number in numbers if number - 1 not in numbers]
    lasts = [number for number in numbers if number + 1 not in numbers]
    return tuple((first, last + 1) for first, last in zip(firsts, lasts, strict=True))


def _fits(digits: str, pattern: str) -> bool:
    return all(wanted in {"X", digit} for digit, wanted in zip(digits, pattern, strict=True))


def _too_many(text: str) -> Unreadable:
    remedy = "write an interval of years, or fill in more of the digits"
    return Unreadable(f"`{text}` stands for more than {MOST_PIECES:,} separate stretches of time", remedy)
