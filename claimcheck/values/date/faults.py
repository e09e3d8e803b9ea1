"""What is not a date, or not read yet: named in one line, with what to write instead."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted

_LONGEST = 200
"""No date has more characters: what is longer is not looked at closely."""

GENERAL = "write it as in `2024-12-06`, `2024-12` or `2024`"

_SEASONS = range(21, 33)
_PARTS = (
    ("quarters", range(33, 37), 3),
    ("thirds of a year", range(37, 40), 4),
    ("halves of a year", range(40, 42), 6),
)
"""What the codes in the place of a month stand for (EDTF level 2), and how many months each has."""

_DIGITS = re.compile(r"Y?-?[0-9]+(?:E[0-9]+)?S[0-9]+[?~%]?")
_EXPONENT = re.compile(r"Y-?[0-9]+E[0-9]+[?~%]?")
_MARKED = re.compile(r"[0-9XY-]*[?~%][0-9XY?~%-]*")
_LONG_YEAR_AND_MORE = re.compile(r"Y-?[0-9X]{5,}-.*")


def no_month(text: str, year: str, month: str) -> Unreadable:
    """The place of the month holds something else."""
    code = int(month)
    if code in _SEASONS:
        remedy = f"write the months as an interval, as in `{year}-03/{year}-05`"
        return Unreadable(f"`{text}`: seasons are not read yet", remedy)
    for name, codes, months in _PARTS:
        if code in codes:
            first = (code - codes[0]) * months + 1
            remedy = f"write the months as an interval: `{year}-{first:02}/{year}-{first + months - 1:02}`"
            return Unreadable(f"`{text}`: {name} are not read yet", remedy)
    return Unreadable(f"`{text}` is no date: there is no month {month}", "write months as `01` to `12`")


def no_date(text: str) -> Unreadable:
    """It has not the shape of a date; what EDTF allows and we do not read is said by name."""
    if len(text) > _LONGEST:
        return Unreadable(f"{quoted(text)} is no date", GENERAL)
    if _DIGITS.fullmatch(text):
        return Unreadable(f"{quoted(text)}: significant digits are not read yet", "write an interval of years")
    if _EXPONENT.fullmatch(text):
        return Unreadable(f"{quoted(text)}: exponential years are not read yet", "write all digits after `Y`")
    if _LONG_YEAR_AND_MORE.fullmatch(text):
        return Unreadable(f"{quoted(text)}: a year with `Y` has no months or days", "write it alone, as in `Y17000`")
    if _MARKED.fullmatch(text):
        remedy = "write one, at the end, for the whole date"
        return Unreadable(f"{quoted(text)}: a qualifier of a part of a date is not read yet", remedy)
    return Unreadable(f"{quoted(text)} is no date" if text else "a date is missing", GENERAL)
