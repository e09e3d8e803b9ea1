"""What is not a date: named in one line, with what to write instead."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted

_LONGEST = 200
"""No date has more characters: what is longer is not looked at closely."""

GENERAL = "write it as in `2024-12-06`, `2024-12` or `2024`"

_MARKED = re.compile(r"[0-9XY-]*[?~%][0-9XY?~%-]*")
_LONG_YEAR_AND_MORE = re.compile(r"[?~%]?Y-?[0-9X]{5,}[?~%]?-.*")
_SIGNIFICANT_AND_MORE = re.compile(r"[?~%]?-?[0-9X]{4}S[0-9]+[?~%]?-.*")


def no_month(text: str, month: str) -> Unreadable:
    """The place of the month holds something else."""
    return Unreadable(f"`{text}` is no date: there is no month {month}", "write months as `01` to `12`")


def no_year_zero(text: str) -> Unreadable:
    """The year before 0001 is written without a sign."""
    return Unreadable(f"{quoted(text)} is no date: the year 0000 has no sign", f"write `{text.replace('-', '', 1)}`")


def no_day_of(text: str, name: str) -> Unreadable:
    """Something stands after a season or another part of a year."""
    remedy = f"write `{text[: text.rindex('-')]}`, or the month and the day"
    return Unreadable(f"`{text}`: a {name} has no days of its own", remedy)


def no_date(text: str) -> Unreadable:
    """It has not the shape of a date; what comes near one is said by name."""
    if len(text) > _LONGEST:
        return Unreadable(f"{quoted(text)} is no date", GENERAL)
    if _LONG_YEAR_AND_MORE.fullmatch(text):
        return Unreadable(f"{quoted(text)}: a year with `Y` has no months or days", "write it alone, as in `Y17000`")
    if _SIGNIFICANT_AND_MORE.fullmatch(text):
        return Unreadable(f"{quoted(text)}: a year with `S` has no months or days", "write it alone, as in `1950S2`")
    if _MARKED.fullmatch(text):
        remedy = "write one at an end of a year, month or day, as in `2004~-06-11`"
        return Unreadable(f"{quoted(text)}: the qualifiers do not stand where they can", remedy)
    return Unreadable(f"{quoted(text)} is no date" if text else "a date is missing", GENERAL)
