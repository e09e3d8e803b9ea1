"""From one date to another: the ends of an interval `a/b`, and of a run `a..b` in a set."""

from __future__ import annotations

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.faults import GENERAL, no_date
from claimcheck.values.date.single import read_date
from claimcheck.values.date.stretch import Stretch
from claimcheck.values.line import GREATEST, LEAST, Piece

_OPEN_END = {"", ".."}
"""Unknown, and open: neither rules anything out."""


def ends_of(text: str) -> tuple[Stretch | None, Stretch | None]:
    """The start and the end of an interval; nothing for an open or unknown one. Raises `Unreadable`."""
    start, _, end = text.partition("/")
    if "/" in end:
        raise no_date(text)
    if not start and not end:
        raise Unreadable("`/` says nothing of either end", GENERAL)
    first, last = (None if written in _OPEN_END else read_date(written) for written in (start, end))
    if any(date is not None and date.grain.clock for date in (first, last)):
        remedy = "write it in brackets, as in `[2024-12-08T05:00..2024-12-08T07:00]`"
        raise Unreadable(f"{quoted(text)}: an interval with `/` has no times of day", remedy)
    if first and last and first.runs_after(last):
        raise backwards(text)
    return first, last


def between(text: str, start: Stretch | None, end: Stretch | None) -> Piece:
    """From the earliest that the start may be to the latest that the end may be; None is an open end."""
    if start and end and start.runs_after(end):
        raise backwards(text)
    low = (start.grain.start(start.wide[0][0]), 0) if start else LEAST
    return low, ((end.grain.start(end.wide[-1][1]), 0) if end else GREATEST)


def backwards(text: str) -> Unreadable:
    """The end comes before the start."""
    separator = "/" if "/" in text else ".."
    first, _, last = text.partition(separator)
    return Unreadable(f"{quoted(text)} runs backwards", f"write `{last}{separator}{first}`")
