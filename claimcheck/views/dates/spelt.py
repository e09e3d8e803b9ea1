"""Dates and periods in the words of a newspaper; what these have no short words for stays as it is written."""

from __future__ import annotations

from typing import TypeAlias

from claimcheck.model import Answer
from claimcheck.values import AnswerType, Line, Spans, States, Value
from claimcheck.values.date.days import DAY, day_written, month_length, month_number
from claimcheck.views.dates.readings import ends, readings

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_YEAR, LAST_YEAR = 1, 9999
_DECEMBER = 12
TO = "\N{EN DASH}"

Day: TypeAlias = tuple[int, int, int]
"""Year, month and day."""


def spelt(kind: AnswerType, answer: Answer) -> str:
    """`by 27 Nov 2024`, `probably 11-26 Nov 2024`, `about 2019`: the answer with its stance."""
    value = answer.value
    words = in_words(kind, value)
    return f"{answer.told.removesuffix(value.told)}{words}{'?' * value.open}" if words else answer.told


def in_words(kind: AnswerType, value: Value) -> str:
    """What is said, however surely; nothing, where there are no short words."""
    told = [_spelt(core, margin=core != wide) for core, wide in readings(kind, value)]
    if not told or "" in told:
        return ""
    lead = "only " if value.text.startswith("only ") else ""
    return lead + " and ".join(told)


def _spelt(core: States, *, margin: bool) -> str:
    """Nothing, where there are no short words."""
    words = ""
    if isinstance(core, Line) and len(core.pieces) == 1:
        words = _within(*ends(core))
    elif isinstance(core, Spans):
        words = _period(*core.shadows())
    return f"about {words}" if words and margin else words


def _within(low: int | None, high: int | None) -> str:
    """Some time within whole days."""
    first, last = _day(low), _day(None if high is None else high - DAY)
    if first and last:
        return _stretch(first, last)
    if first and high is None:
        return f"{first[0] if first[1:] == (1, 1) else _written(first)} or later"
    return f"by {_written(last)}" if last and low is None else ""


def _period(starts: Line, closes: Line) -> str:
    """`1914 to 11 Nov 1918`: an open end may have been at any time."""
    (low, begun), (closed, high) = ends(starts), ends(closes)
    if high is None:
        start = _within(low, begun)
        return f"from {start} on" if start else ""
    if low is None:
        end = _within(closed, high)
        return f"until {end}" if end else ""
    start, end = _within(low, begun), _within(closed, high)
    if start == end:
        return start and f"within {start}"
    return f"{start} to {end}" if start and end else ""


def _day(second: int | None) -> Day | None:
    """The day that begins at a second; nothing for a time of day, and for a year that is not of four digits."""
    if second is None or second % DAY:
        return None
    days = second // DAY
    if not _known(days):
        return None
    return day_written(days)


def _known(days: int) -> bool:
    return days // 366 >= FIRST_YEAR and days // 365 <= LAST_YEAR


def _stretch(first: Day, last: Day) -> str:
    """Whole years and months by their names, others by their first and last day."""
    months = first[2] == 1 and last[2] == month_length(month_number(*last[:2]))
    if months and first[1] == 1 and last[1] == _DECEMBER:
        return f"{first[0]}" if first[0] == last[0] else f"{first[0]}{TO}{last[0]}"
    if first == last:
        return _written(first)
    parts = 2 if months else 3
    return _joined(first[:parts], last[:parts])


def _joined(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    """What both have in common is said once, at the end."""
    if first == last:
        return _written(first)
    if first[:-1] == last[:-1]:
        return f"{_written(first).split()[0]}{TO}{_written(last)}"
    words = _written(first).removesuffix(f" {first[0]}") if first[0] == last[0] else _written(first)
    return f"{words} {TO} {_written(last)}"


def _written(parts: tuple[int, ...]) -> str:
    year, month, *days = parts
    return " ".join([*map(str, days), MONTHS[month - 1], str(year)])
