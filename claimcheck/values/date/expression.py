"""A whole answer: one date, an interval `a/b`, or one of a set `[a,b,c..d]`."""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.faults import GENERAL, no_date
from claimcheck.values.date.single import read_date
from claimcheck.values.date.stretch import Stretch
from claimcheck.values.date.unspecified import MOST_PIECES
from claimcheck.values.line import GREATEST, LEAST, Line, Piece

_OPEN_END = {"", ".."}
"""Unknown, and open: neither rules anything out."""


@frozen(slots=True, eq=False)
class Reading:
    """The seconds that an answer stands for, and whether some part of it is marked as uncertain."""

    states: Line
    open: bool


def read_expression(text: str) -> Reading:
    """Read any EDTF expression. Raises `Unreadable`."""
    if text.startswith("{"):
        raise _all_at_once(text)
    if text.startswith("["):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    date = read_date(text)
    return Reading(date.states(), date.open)


def _interval(text: str) -> Reading:
    """Some time from the first moment of the one end to the last of the other."""
    start, _, end = text.partition("/")
    if "/" in end:
        raise no_date(text)
    if not start and not end:
        raise Unreadable("`/` says nothing of either end", GENERAL)
    ends = [None if written in _OPEN_END else read_date(written) for written in (start, end)]
    if any(date is not None and date.grain.clock for date in ends):
        remedy = "write it in brackets, as in `[2024-12-08T05:00..2024-12-08T07:00]`"
        raise Unreadable(f"{quoted(text)}: an interval with `/` has no times of day", remedy)
    return Reading(Line((between(text, *ends),)), any(date is not None and date.open for date in ends))


def between(text: str, start: Stretch | None, end: Stretch | None) -> Piece:
    """From the earliest that the start may be to the latest that the end may be; None is an open end."""
    if start and end and end.latest() <= start.earliest():
        separator = "/" if "/" in text else ".."
        first, _, last = text.partition(separator)
        raise Unreadable(f"{quoted(text)} runs backwards", f"write `{last}{separator}{first}`")
    low = (start.earliest(start.slack), 0) if start else LEAST
    return low, ((end.latest(end.slack), 0) if end else GREATEST)


def _one_of(text: str) -> Reading:
    """The union of the members of a set in square brackets."""
    if not text.endswith("]"):
        raise Unreadable(f"{quoted(text)} has no `]` at its end", "write it as in `[2024-12-06,2024-12-08]`")
    members = text[1:-1].split(",")
    pieces: list[Piece] = []
    doubtful = False
    for place, member in enumerate(members):
        found, marked = _member(member, first=place == 0, last=place == len(members) - 1)
        pieces += found
        doubtful = doubtful or marked
        if len(pieces) > MOST_PIECES:
            raise Unreadable(f"{quoted(text)} has more than {MOST_PIECES:,} members", "write an interval")
    return Reading(Line.of(pieces), doubtful)


def _member(text: str, *, first: bool, last: bool) -> tuple[list[Piece], bool]:
    """A date, or `a..b`; only the first member may begin with `..`, only the last end with it."""
    if ".." not in text:
        date = read_date(text)
        return date.pieces(), date.open
    low, _, high = text.partition("..")
    if not (low or high) or not (low or first) or not (high or last):
        remedy = "write `..` between two dates, before the first or after the last"
        raise Unreadable(f"{quoted(text)} is no member of a set of dates", remedy)
    start = read_date(low) if low else None
    end = read_date(high) if high else None
    if start and end and start.grain is not end.grain:
        remedy = f"write two of one kind, or the interval `{low}/{high}`"
        raise Unreadable(f"{quoted(text)} runs from a {start.grain.name} to a {end.grain.name}", remedy)
    return [between(text, start, end)], any(date is not None and date.open for date in (start, end))


def _all_at_once(text: str) -> Unreadable:
    problem = f"{quoted(text)} says all of these at once, which is no answer to *when*"
    return Unreadable(problem, "write `[…]` if it was one of them, or ask with `many: yes` and write a list")
