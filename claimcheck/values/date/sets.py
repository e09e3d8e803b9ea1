"""Sets of dates: `[…]`, one of its members, and `{…}`, all of them; `a..b` is every member from a to b."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.components import MOST_PIECES
from claimcheck.values.date.ends import between
from claimcheck.values.date.single import read_date
from claimcheck.values.date.stretch import Stretch
from claimcheck.values.date.written import written
from claimcheck.values.line import Piece

_CLOSING = {"[": "]", "{": "}"}
_MOST_LISTED = 400
"""Members that a list may have, and that `a..b` may stand for in it: a little more than the days of a year."""

Member: TypeAlias = tuple[Stretch | None, Stretch | None]
"""The first and the last date; one date is both, and nothing is an open end."""


def pieces_of(text: str) -> tuple[list[Piece], bool]:
    """The time that the members of a set span, and whether some mark leaves it open. Raises `Unreadable`."""
    pieces: list[Piece] = []
    doubtful = False
    for member, (start, end) in _members(text):
        pieces += start.pieces() if start and start is end else [between(member, start, end)]
        doubtful = doubtful or any(date is not None and date.open for date in (start, end))
        if len(pieces) > MOST_PIECES:
            raise Unreadable(f"{quoted(text)} has more than {MOST_PIECES:,} members", "write an interval")
    return pieces, doubtful


def listed(text: str) -> list[str]:
    """The members of a set, each by itself. Raises `Unreadable` where they cannot be listed."""
    if text.count(",") >= _MOST_LISTED:
        raise Unreadable(f"{quoted(text)} lists more than {_MOST_LISTED} dates", "write a record for each part of them")
    found: list[str] = []
    for member, (start, end) in _members(text):
        found += [member] if start and start is end else _run(member, start, end)
    return found


def _members(text: str) -> Iterator[tuple[str, Member]]:
    """Each member as it is written and as it is read."""
    closing = _CLOSING[text[0]]
    if not text.endswith(closing):
        raise Unreadable(
            f"{quoted(text)} has no `{closing}` at its end", f"write it as in `{text[0]}2024-12-06,2024-12-08{closing}`"
        )
    members = text[1:-1].split(",")
    for place, member in enumerate(members):
        yield member, _member(member, first=place == 0, last=place == len(members) - 1)


def _member(text: str, *, first: bool, last: bool) -> Member:
    """A date, or `a..b`; only the first member may begin with `..`, only the last end with it."""
    if ".." not in text:
        date = read_date(text)
        return date, date
    low, _, high = text.partition("..")
    if not (low or high) or not (low or first) or not (high or last):
        remedy = "write `..` between two dates, before the first or after the last"
        raise Unreadable(f"{quoted(text)} is no member of a set of dates", remedy)
    start = read_date(low) if low else None
    end = read_date(high) if high else None
    if start and end and start.grain is not end.grain:
        remedy = f"write two of one kind, or the interval `{low}/{high}`"
        raise Unreadable(f"{quoted(text)} runs from a {start.grain.name} to a {end.grain.name}", remedy)
    return start, end


def _run(text: str, start: Stretch | None, end: Stretch | None) -> list[str]:
    """Every unit from the one to the other."""
    if start is None or end is None:
        raise Unreadable(
            f"{quoted(text)} has an open end, so its members cannot be listed", "write the first and the last"
        )
    if not (start.one_unit and end.one_unit) or start.grain.clock:
        raise Unreadable(
            f"the members of {quoted(text)} cannot be listed", "write each of them, or plain dates for both ends"
        )
    between(text, start, end)
    first, after = start.runs[0][0], end.runs[0][1]
    if after - first > _MOST_LISTED:
        raise Unreadable(
            f"{quoted(text)} lists {after - first:,} dates", f"list up to {_MOST_LISTED}, or ask for a period"
        )
    return [written(start.grain, number) for number in range(first, after)]
