"""What to write instead of what people write: dates in words are understood for a suggestion, and never read."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.values.base import Unreadable
from claimcheck.values.date.days import day_written
from claimcheck.values.date.expression import read_expression
from claimcheck.values.date.single import read_date
from claimcheck.values.date.stretch import DAY_OF_MONTH, MONTH, YEAR, Grain
from claimcheck.values.date.words import single_dates

_LONGEST = 80
"""Nobody writes a date in more characters; a longer text gets no suggestion."""

_FOUR_DIGITS = 9999
_HYPHENS = str.maketrans({**dict.fromkeys("\u2010\u2011\u2012\u2212", "-"), **dict.fromkeys("\u2013\u2014", " - ")})
_DRAFT_ENDS = {"open": "..", "unknown": "", "now": "..", "": "", "..": ".."}


def hints(text: str) -> list[str]:
    """What may be meant; each of them can be read."""
    if len(text) > _LONGEST:
        return []
    words = " ".join(text.translate(_HYPHENS).casefold().split())
    return _dates(words) or _phrase(words) or _mended(words)


def _readable(text: str) -> bool:
    try:
        read_expression(text)
    except Unreadable:
        return False
    return True


def _dates(words: str) -> list[str]:
    for candidates in single_dates(words):
        if readable := [each for each in dict.fromkeys(candidates) if _readable(each)]:
            return readable
    return []


def _date(words: str) -> str:
    """The likeliest date, or the words as they stand."""
    return next(iter(_dates(words)), words)


def _mended(words: str) -> list[str]:
    """An interval or a set whose parts need mending."""
    parts = re.split(r"(/|,|\.\.|^\[|\]$)", words.replace(" ", ""))
    text = "".join(_DRAFT_ENDS[part] if part in _DRAFT_ENDS else _date(part) for part in parts)
    return [text] if _readable(text) else []


def _before(date: str) -> str:
    """All that lies before the date."""
    stretch = read_date(date)
    return f"../{_written(stretch.grain, stretch.runs[0][0] - 1)}"


def _after(date: str) -> str:
    stretch = read_date(date)
    return f"{_written(stretch.grain, stretch.runs[-1][1])}/.."


def _written(grain: Grain, number: int) -> str:
    if grain is DAY_OF_MONTH:
        year, month, day = day_written(number)
        return f"{_written(MONTH, 12 * year + month - 1)}-{day:02}"
    if grain is MONTH:
        return f"{_written(YEAR, number // 12)}-{number % 12 + 1:02}"
    letter = "Y" if abs(number) > _FOUR_DIGITS else ""
    return f"{letter}{'-' * (number < 0)}{abs(number):04}"


_PHRASES: tuple[tuple[str, Callable[..., str]], ...] = (
    (r"(?:circa|ca?\.?|about|around|approximately|approx\.?|roughly|some ?time in) ?(.+)", "{}~".format),
    (r"(.+) or so", "{}~".format),
    (r"(?:probably|possibly|perhaps|maybe) (.+)", "{}?".format),
    (r"(?:before|prior to|earlier than) (.+)", _before),
    (r"(?:after|later than) (.+)", _after),
    (r"(?:until|till|by|up to|not? (?:after|later than)) (.+)", "../{}".format),
    (r"(.+) (?:at the latest|or earlier)", "../{}".format),
    (r"between (.+) and (.+)", "{}/{}".format),
    (r"(?:from )?(.+) (?:to|until|till|through) (.+)", "{}/{}".format),
    (r"(?:since|from|not? (?:before|earlier than)) (.+)", "{}/..".format),
    (r"(.+) (?:at the earliest|or later|onwards?)", "{}/..".format),
    (r"(.+) - (.+)", "{}/{}".format),
    (r"([0-9]{4})-([0-9]{4})", "{}/{}".format),
    (r"(?:either )?(.+) or (.+)", "[{},{}]".format),
)
_YEAR_WRITTEN = re.compile(r"[0-9]{3}")
_COMPILED = tuple((re.compile(pattern), written) for pattern, written in _PHRASES)


def _phrase(words: str) -> list[str]:
    """Words about a date or two."""
    for pattern, written in _COMPILED:
        found = pattern.fullmatch(words)
        dates = [_date(each) for each in _completed(*found.groups())] if found else []
        if dates and all(map(_readable, dates)) and _readable(text := written(*dates)):
            return [text]
    return []


def _completed(first: str, last: str = "") -> tuple[str, ...]:
    """`6`, `8 December 2024`: the first takes over what only the last says."""
    if not last or _YEAR_WRITTEN.search(first):
        return (first, last) if last else (first,)
    _, _, month_and_year = last.partition(" ")
    _, _, year = last.rpartition(" ")
    return (f"{first} {month_and_year}" if first.isdigit() else f"{first} {year}"), last
