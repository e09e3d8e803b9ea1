"""`date`: when something was, as an EDTF expression (Library of Congress, 4 February 2019).

An answer means *some time within*: the finer lies within the coarser, and two answers meet where they overlap.
Years are of the proleptic Gregorian calendar, `0000` is the year before `0001`.

| written | means |
|---|---|
| `2024-12-06`, `2024-12`, `2024` | some time on that day, in that month, in that year |
| `-0043-03-15`, `Y-17000`, `Y17E7` | years before 0000; years of more than four digits |
| `1950S2` | a year of which two digits are significant: some year from 1900 to 1999, and nothing finer |
| `2024-12-08T06:00:00`, `…Z`, `…+03`, `…+03:00` | that second |
| `2024-12-08T06:00` | some time in that minute (ours: EDTF always writes the seconds) |
| `2001-21`, `2001-24` | spring, summer (22), autumn (23), winter (24); which months, see below |
| `2001-33`, `2001-37`, `2001-40` | quarters (33 to 36), thirds (37 to 39) and halves (40, 41) of a year |
| `2024-11-30/2024-12-08`, `2024/2025-03` | some time from the start of the first to the end of the second |
| `2024-12/..`, `../2024`, `2024-12/`, `/2024` | the same with an open, or an unknown, end: it rules nothing out there |
| `[2024-11-30,2024-12]`, `[2024-12-06..2024-12-08]`, `[..2024]`, `[2024..]` | one of these |
| `201X`, `2004-XX`, `156X-12-25`, `1984-1X` | `X` is a digit that is not known, anywhere: every date that fits |
| `2026~`, `2026-03~`, `156X~`, `2026-21~` | about then: one unit (year, month, decade, season) more on each side |
| `2004~-06-11` | 11 June of about 2004: of 2003, 2004 or 2005 |
| `2004-01~-11`, `2004-~01-11` | the 11th of December to February; of January or February, as 2004 is sure |
| `2026?`, `2004-?06-11` | uncertain: the answer commits nobody, and is not any wider |
| `2026%` | both |
| `none` | there was no such thing |

A qualifier at the right of a year, month or day is about that and all before it, one at the left about that alone. A
`~` widens by one unit of what it stands at; at the left, it stays within the year or month that is known. Days that do
not exist are left out: `2003~-02-29` is 29 February 2004. At an end of an interval it is about that end.

Seasons are three whole months. 21 to 24 say nothing of the hemisphere, and are read as 25 to 28, those of the north:
March to May, June to August, September to November, December to February of the next year. For the south write 29
(spring: September to November), 30, 31 or 32.

A time with an offset is taken in UTC, one without as it stands, and so are days. Times of day go alone or into
`[…]`, for between six and seven: `[2024-12-08T06:00..2024-12-08T07:00]`.
A question's `tolerance` is in days: answers that do not meet are near when no longer gap lies between them.

All of EDTF is read, levels 0 to 2. `{1960,1961-12}` says *all of these*, so it answers a question with `many: yes`, as
`1960 and 1961-12` does, and `{1670..1672}` each year from 1670 to 1672; elsewhere it is refused, and so is a run with
an open end, which nobody can list. Refused too: years of more than 100 digits, and what stands for more than 10,000
separate stretches of time (`XXXX-XX-01`).
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value, quoted
from claimcheck.values.date.days import DAY
from claimcheck.values.date.expression import Reading, read_expression
from claimcheck.values.date.meant import meant
from claimcheck.values.date.sets import listed
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
    return Value(written, states, states.extended(in_seconds(tolerance)) if tolerance else states, reading.open)


def _reading(text: str) -> Reading:
    """What is written; `{…}` is no answer to *when*, however many it holds."""
    if text.startswith("{"):
        problem = f"{quoted(text)} says all of these at once, which is no answer to *when*"
        remedy = "write `[…]` if it was one of them, or ask with `many: yes` and write a list"
        raise Unreadable(problem, remedy)
    return meant(text, read_expression, _hints)


def split(text: str) -> list[str] | None:
    """The members of `{…}`, for a question with `many: yes`."""
    return meant(text, listed, _hints) if text.startswith("{") else None


def _hints(text: str) -> list[str]:
    from claimcheck.values.date.hints import hints  # noqa: PLC0415 - a hundred patterns, for a mistake only

    return hints(text)


def in_seconds(days: Fraction) -> int | Fraction:
    """Whole where it can be: whole numbers compare faster."""
    seconds = days * DAY
    return seconds.numerator if seconds.denominator == 1 else seconds


DATE = AnswerType(
    measured=True,
    grain=DAY,
    name="date",
    parse=parse,
    everything=lambda _domain: _EVERYTHING,
    none=Line(none=True),
    bracketed=True,
    split=split,
)
