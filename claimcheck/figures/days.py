"""Dates in prose: days, months, years, weekdays; and whether one of them can be the date of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from claimcheck.values import Line, States
from claimcheck.values.date.days import DAY, day_written, month_length, month_number, month_start, year_start
from claimcheck.values.line import Cut

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_NAMED = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?!,?[0-9])"
_WEEKDAYS = "mon tue wed thu fri sat sun".split()  # noqa: SIM905
_WEEK = 7
_SUNDAY = 5
"""What makes the number of a day, counted from 0000-01-01, that of its weekday from Monday, modulo 7."""

_LOOSE = r"""\b(?:yesterday|today|tonight|tomorrow|ago|nowadays|recent(?:ly)?|current(?:ly)?|spring|summer|autumn|winter
|christmas|easter|ramadan|thanksgiving|new\ year|dawn|dusk|midnight|noon|overnight|weekend|decades?|centur(?:y|ies)
|(?:last|this|next|past|coming|same|following|previous|earlier|later|early|late|mid|every|each)[\ -]
 (?:[a-z]+\ )?(?:day|week|month|year|hour|night|morning|afternoon|evening|fall)s?
|(?:minutes?|hours?|days?|weeks?|months?|years?)\ (?:later|earlier|before|after|into|since|old)
|[0-9]{4}s|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4})\b"""
_FAR = 366
_NEAR = 14
_MOST_YEARS = 50


@frozen(slots=True, kw_only=True)
class Mention:
    """What a text says of a date; `None` where it does not say. `loose`: it may be any day that is meant."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    loose: bool = False

    def fits(self, answer: Line, published: Line | None) -> bool:
        """Whether it can be the date of an answer; a day without a year is one near the day of publication."""
        if self.loose or not answer.pieces:
            return True
        low, high = answer.pieces[0][0], answer.pieces[-1][1]
        near = _around(published, _NEAR if self.weekday is not None else _FAR) if self.year is None else None
        if self.weekday is not None:
            return near is None or (near.meets(answer) and _has_weekday(answer & near, self.weekday))
        if near is not None:
            low, high = max(low, near.pieces[0][0]), min(high, near.pieces[-1][1])
        return any(stretch.meets(answer) for stretch in self._stretches(low, high))

    def _stretches(self, low: Cut, high: Cut) -> Iterator[Line]:
        """The days that it may mean, in the years between two moments."""
        if self.year is not None:
            years = range(self.year, self.year + 1)
        elif abs(low[0]) == float("inf") or abs(high[0]) == float("inf"):
            yield Line(((low, high),)) if low < high else Line()
            return
        else:
            first, last = _year(int(low[0])), _year(int(high[0]))
            years = range(first, min(last, first + _MOST_YEARS) + 1)
        yield from filter(None, (self._in(year) for year in years))

    def _in(self, year: int) -> Line | None:
        if self.month is None:
            return Line.whole(DAY * year_start(year), DAY * year_start(year + 1))
        month = month_number(year, self.month)
        if self.day is None:
            return Line.whole(DAY * month_start(month), DAY * month_start(month + 1))
        if not 1 <= self.day <= month_length(month):
            return None
        day = month_start(month) + self.day - 1
        return Line.whole(DAY * day, DAY * (day + 1))


def _year(second: int) -> int:
    return day_written(second // DAY)[0]


def _around(published: Line | None, days: int) -> Line | None:
    """So many days before and after the publication."""
    if published is None or not published.pieces:
        return None
    low, high = published.pieces[0][0][0], published.pieces[-1][1][0]
    return Line.of([((low - days * DAY, 0), (high + days * DAY, 0))])


def _has_weekday(line: Line, weekday: int) -> bool:
    """Whether such a day lies within."""
    for (low, _), (high, _) in line.pieces:
        first, last = int(low // DAY), int((high - 1) // DAY)
        if any((day + _SUNDAY) % _WEEK == weekday for day in range(first, min(last, first + _WEEK) + 1)):
            return True
    return False


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The likeliest and longest first; what one has read is not read again."""
    dates = (
        rf"\b{_YEAR}-(?P<number>[01][0-9])(?:-{_DAY})?",
        rf"\b{_NAMED} {_DAY}(?:,? {_YEAR})?",
        rf"\b{_DAY} (?:of )?{_NAMED}(?:,? {_YEAR})?",
        rf"\b{_NAMED}(?:,? (?:of )?{_YEAR})?",
        rf"\b{_YEAR}(?!s)",
        r"\b(?P<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\b",
    )
    return (*map(re.compile, dates), re.compile(_LOOSE, re.IGNORECASE | re.VERBOSE))


def mentions(text: str) -> Iterator[Mention]:
    """Every date that a text speaks of, however loosely."""
    for pattern in _patterns():
        for found in pattern.finditer(text):
            yield _mention(found.groupdict())
        text = pattern.sub(lambda found: " " * len(found[0]), text)


def _mention(parts: dict[str, str | None]) -> Mention:
    if not parts:
        return Mention(loose=True)
    month, weekday, number = parts.get("month"), parts.get("weekday"), parts.get("number")
    return Mention(
        year=int(year) if (year := parts.get("year")) else None,
        month=_MONTHS.index(month[:3].casefold()) + 1 if month else int(number) if number else None,
        day=int(day) if (day := parts.get("day")) else None,
        weekday=_WEEKDAYS.index(weekday[:3].casefold()) if weekday else None,
    )


def dated(text: str, answers: tuple[Line, ...], published: States | None) -> bool:
    """Whether a text speaks of a date that one of the answers may be; `published` says which Saturday is meant."""
    day = published if isinstance(published, Line) else None
    return any(each.fits(answer, day) for each in mentions(text) for answer in answers)
