"""A time of day, after the `T`: `06:00:00`, or `06:00` for the whole minute, plain or with `Z` or `±hh:mm`."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.stretch import MINUTE, SECOND, Grain

_CLOCK = re.compile(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?([?~%]?)")
_EASTMOST, _WESTMOST = 14 * 60, -12 * 60
"""The widest offsets from UTC in civil use, in minutes."""


def read_clock(clock: str) -> tuple[Grain, int, bool]:
    """Seconds or minutes since midnight, in UTC where an offset is given, and whether a `?` follows."""
    found = _CLOCK.fullmatch(clock)
    if found is None:
        raise Unreadable(f"{quoted(clock)} is no time of day", "write it as in `T06:00:00`, `T06:00` or `T06:00+03:00`")
    hour, minute, second, offset, mark = found.groups()
    if hour > "23" or minute > "59" or (second or "00") > "59":
        raise Unreadable(f"there is no time of day {quoted(clock)}", "write `00:00:00` to `23:59:59`")
    if mark in {"~", "%"}:
        remedy = "write the times that it lies between, as in `[2024-12-08T05:00..2024-12-08T07:00]`"
        raise Unreadable(f"{quoted(clock)}: `{mark}` goes with days, months and years only", remedy)
    minutes = 60 * int(hour) + int(minute) - _ahead(offset)
    if second is None:
        return MINUTE, minutes, mark == "?"
    return SECOND, 60 * minutes + int(second), mark == "?"


def _ahead(offset: str | None) -> int:
    """By how many minutes the place is ahead of UTC."""
    if offset is None or offset == "Z":
        return 0
    sign, hours, minutes = offset[0], offset[1:3], offset[4:] or "00"
    ahead = int(f"{sign}{60 * int(hours) + int(minutes)}")
    if minutes > "59" or not _WESTMOST <= ahead <= _EASTMOST or (sign == "-" and not ahead):
        raise Unreadable(f"there is no offset `{offset}` from UTC", "write `Z`, or `-12:00` to `+14:00`")
    return ahead
