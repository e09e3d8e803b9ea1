"""`period`: from when to when something lasted, as an EDTF interval (Library of Congress, 4 February 2019).

An answer says when it may have begun and when it may have ended; both ends are read as a `date` is, and may be coarse.
Two answers can both be true where both their starts and their ends can be the same. So `1914/1918` and
`1914-07-28/1918-11-11` agree, while a `date` of `1914/1918` would be some time in those years.

| written | means |
|---|---|
| `1914-07-28/1918-11-11`, `1914-07/1918`, `-0049/-0045` | began some time in the first, ended some time in the second |
| `1914/1914`, `1914-08/1914-08` | began and ended in that year, in that month |
| `1914/..`, `../1918`, `1914/`, `/1918` | an open, or an unknown, end: it rules nothing out there |
| `1914~/1918`, `1914-07-~28/1918`, `191X/1918-1X`, `1914-22/1918-23` | each end as a `date` is read |
| `1914?/1918`, `1914/1918%` | uncertain: the answer commits nobody, and is not any wider |
| `none` | there was no such thing |

A question's `tolerance` is in days: answers that do not meet are near when neither their starts nor their ends lie
further apart. A single date is refused, since it does not say whether it was the start, the end or both; so is a set.
In a question with `many: yes`, `1914/1918 and 1939/1945` says that both periods are among them.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value, quoted
from claimcheck.values.date import in_seconds
from claimcheck.values.date.ends import ends_of
from claimcheck.values.date.meant import meant
from claimcheck.values.date.stretch import Stretch
from claimcheck.values.line import GREATEST, LEAST, Line
from claimcheck.values.spans import Box, Spans

_ALWAYS = Line.of([(LEAST, GREATEST)])
_EVERYTHING = Spans.of([Box(_ALWAYS, _ALWAYS)], none=True)
_KEPT = 256
"""Answers kept in memory."""


def parse(text: str, domain: Domain) -> Value:
    """Read an EDTF interval."""
    return _read(text, domain.tolerance)


@lru_cache(maxsize=_KEPT)
def _read(text: str, tolerance: Fraction | None) -> Value:
    written = text.strip()
    ends = meant(written, _ends, _hints)
    starts, last = (_ALWAYS if end is None else end.states() for end in ends)
    states = reach = Spans.of([Box(starts, last)])
    if tolerance:
        by = in_seconds(tolerance)
        reach = Spans.of([Box(starts.extended(by), last.extended(by))])
    return Value(written, states, reach, open=any(end is not None and end.open for end in ends))


def _hints(text: str) -> list[str]:
    from claimcheck.values.period.hints import hints  # noqa: PLC0415 - a hundred patterns, for a mistake only

    return hints(text)


def _ends(text: str) -> tuple[Stretch | None, Stretch | None]:
    """Both ends; what is no interval is refused."""
    if text.startswith(("[", "{")):
        remedy = "write its start and its end, as in `1914-07-28/1918-11-11`"
        raise Unreadable(f"{quoted(text)} is a set of dates, not a period", remedy)
    if "/" not in text:
        raise Unreadable(f"{quoted(text)} is no period", "write its start and its end, as in `1914-07-28/1918-11-11`")
    if "T" in text:
        raise Unreadable(f"{quoted(text)}: a period has no times of day", "write the days that it began and ended on")
    return ends_of(text)


PERIOD = AnswerType(
    measured=True,
    name="period",
    parse=parse,
    everything=lambda _domain: _EVERYTHING,
    none=Spans(none=True),
)
