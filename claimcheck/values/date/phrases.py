"""Words about a date or two: `circa 1860`, `from May to June 2024`. Suggests, never reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from claimcheck.values.base import Unreadable
from claimcheck.values.date.expression import read_expression
from claimcheck.values.date.sets import listed
from claimcheck.values.date.single import read_date
from claimcheck.values.date.words import single_dates
from claimcheck.values.date.written import written

Phrases: TypeAlias = Sequence[tuple[re.Pattern[str], Callable[..., str]]]
"""How something is said about a date or two, and how it is written here."""

_YEAR_WRITTEN = re.compile(r"[0-9]{3}")


def readable(text: str) -> bool:
    """Whether it is an expression; what says `all of these` must be a list."""
    try:
        listed(text) if text.startswith("{") else read_expression(text)
    except Unreadable:
        return False
    return True


def dates(words: str) -> list[str]:
    """The dates that may be meant."""
    for candidates in single_dates(words):
        if found := [each for each in dict.fromkeys(candidates) if readable(each)]:
            return found
    return []


def likeliest(words: str) -> str:
    """The likeliest date, or the words as they stand."""
    return next(iter(dates(words)), words)


def phrase(words: str, phrases: Phrases) -> list[str]:
    """What one of the phrases makes of the words."""
    for pattern, write in phrases:
        found = pattern.fullmatch(words)
        parts = [likeliest(each) for each in _completed(*found.groups())] if found else []
        if parts and all(map(readable, parts)) and readable(text := write(*parts)):
            return [text]
    return []


def _completed(first: str, last: str = "") -> tuple[str, ...]:
    """`6`, `8 December 2024`: the first takes over what only the last says."""
    if not last or _YEAR_WRITTEN.search(first):
        return (first, last) if last else (first,)
    _, _, month_and_year = last.partition(" ")
    _, _, year = last.rpartition(" ")
    return (f"{first} {month_and_year}" if first.isdigit() else f"{first} {year}"), last


def _before(date: str) -> str:
    """All that lies before the date."""
    stretch = read_date(date)
    return "" if stretch.grain.clock else f"../{written(stretch.grain, stretch.runs[0][0] - 1)}"


def _after(date: str) -> str:
    stretch = read_date(date)
    return "" if stretch.grain.clock else f"{written(stretch.grain, stretch.runs[-1][1])}/.."


def _compiled(*phrases: tuple[str, Callable[..., str]]) -> Phrases:
    return [(re.compile(pattern), write) for pattern, write in phrases]


FROM_TO = _compiled(
    (r"between (.+) and (.+)", "{}/{}".format),
    (r"(?:from )?(.+) (?:to|until|till|through) (.+)", "{}/{}".format),
    (r"(.+) - (.+)", "{}/{}".format),
    (r"([0-9]{4})-([0-9]{4})", "{}/{}".format),
    (r"(?:since|from) (.+)", "{}/..".format),
    (r"(.+) onwards?", "{}/..".format),
    (r"(?:until|till|up to) (.+)", "../{}".format),
)
"""What a period and the time that something happened in are both said with."""

ABOUT = _compiled(
    (r"(?:circa|ca?\.?|about|around|approximately|approx\.?|roughly|some ?time in) ?(.+)", "{}~".format),
    (r"(.+) or so", "{}~".format),
    (r"(?:probably|possibly|perhaps|maybe) (.+)", "{}?".format),
    (r"(?:before|prior to|earlier than) (.+)", _before),
    (r"(?:after|later than) (.+)", _after),
    (r"(?:by|not? (?:after|later than)) (.+)", "../{}".format),
    (r"(.+) (?:at the latest|or earlier)", "../{}".format),
    (r"not? (?:before|earlier than) (.+)", "{}/..".format),
    (r"(.+) (?:at the earliest|or later)", "{}/..".format),
)
"""What only the latter is said with."""

EITHER = _compiled((r"(?:either )?(.+) or (.+)", "[{},{}]".format))
