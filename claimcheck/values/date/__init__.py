"""`date`: when something was, as an EDTF expression (Library of Congress, 4 February 2019).

An answer means *some time within*: the finer lies within the coarser, and two answers meet where they overlap.
Years are of the proleptic Gregorian calendar, `0000` is the year before `0001`.

| written | means |
|---|---|
| `2024-12-06`, `2024-12`, `2024` | some time on that day, in that month, in that year |
| `-0043-03-15`, `Y-17000`, `Y170000002` | years before 0000; years of more than four digits |
| `2024-12-08T06:00:00`, `…Z`, `…+03`, `…+03:00` | that second |
| `2024-12-08T06:00` | some time in that minute (ours: EDTF always writes the seconds) |
| `2024-11-30/2024-12-08`, `2024/2025-03` | some time from the start of the first to the end of the second |
| `2024-12/..`, `../2024`, `2024-12/`, `/2024` | the same with an open, or an unknown, end: it rules nothing out there |
| `[2024-11-30,2024-12]`, `[2024-12-06..2024-12-08]`, `[..2024]`, `[2024..]` | one of these |
| `201X`, `2004-XX`, `156X-12-25`, `1984-1X` | `X` is a digit that is not known, anywhere: every date that fits |
| `2026~`, `2026-03~`, `156X~` | about then: one unit of the precision (year, month, decade) more on each side |
| `2026?` | uncertain: the answer commits nobody, and is not any wider |
| `2026%` | both |
| `none` | there was no such thing |

A qualifier stands at the end of a date; at an end of an interval it is about that end.
A time with an offset is taken in UTC, one without as it stands, and so are days. Times of day go alone or into
`[…]`, for between six and seven: `[2024-12-08T06:00..2024-12-08T07:00]`.
A question's `tolerance` is in days: answers that do not meet are near when no longer gap lies between them.

Supported of EDTF: level 0, level 1 but for seasons, and of level 2 unspecified digits and `[…]`. Refused by name, so
that nothing is half read: seasons and other parts of a year (`2001-21`), exponential years (`Y17E7`), significant
digits (`1950S2`), qualifiers of parts of a date (`2004?-06`), and `{…}`: all of these at once is no answer to *when*.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value
from claimcheck.values.date.days import DAY
from claimcheck.values.date.expression import Reading, read_expression
from claimcheck.values.date.hints import hints
from claimcheck.values.line import GREATEST, LEAST, Line

_EVERYTHING = Line.of([(LEAST, GREATEST)], none=True)
_KEPT = 256
"""Answers kept in memory; the largest weigh a megabyte each."""


def parse(text: str, domain: Domain) -> Value:
    """Read an EDTF expression."""
    return _read(text, domain.tolerance)


@lru_cache(maxsize=_KEPT)
def _read(text: str, tolerance: Fraction | None) -> Value:
    written = text.strip()
    reading = _reading(written)
    states = reading.states
    return Value(written, states, states.extended(_seconds(tolerance)) if tolerance else states, reading.open)


def _reading(text: str) -> Reading:
    """What is written, or, where it cannot be read, what is wrong and what may be meant."""
    try:
        return read_expression(text)
    except Unreadable as fault:
        meant = [f"`{each}`" for each in hints(text)]
        if not meant:
            raise
        which = ", whichever is meant" if len(meant) > 1 else ""
        raise Unreadable(fault.problem, f"write {' or '.join(meant)}{which}") from None


def _seconds(days: Fraction) -> int | Fraction:
    """Whole where it can be: whole numbers compare faster."""
    seconds = days * DAY
    return seconds.numerator if seconds.denominator == 1 else seconds


DATE = AnswerType(
    measured=True,
    name="date",
    parse=parse,
    everything=lambda _domain: _EVERYTHING,
    none=Line(none=True),
    bracketed=True,
)
