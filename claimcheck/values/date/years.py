"""Years of more than four digits (`Y17000`, `Y-17E7`), and years with significant digits (`1950S2`)."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.date.components import read_shape
from claimcheck.values.date.faults import no_date, no_year_zero
from claimcheck.values.date.shape import Component, Shape
from claimcheck.values.date.stretch import YEAR, Run, Stretch

MOST_DIGITS = 100
"""A longer year is refused; the universe has existed for eleven digits' worth of them."""

_FOUR_DIGITS = 4
_YEAR = re.compile(r"([?~%]?)(Y?)(-?)([0-9X]+)(?:E([1-9][0-9]*))?(?:S([1-9][0-9]*))?([?~%]?)")


def read_year(text: str) -> Stretch:
    """Read a year that is more than four digits. Raises `Unreadable`."""
    found = _YEAR.fullmatch(text)
    if found is None:
        raise no_date(text)
    left, letter, sign, digits, exponent, significant, right = found.groups()
    if digits[0] in "0X" if letter else len(digits) != _FOUR_DIGITS or exponent or not significant:
        raise no_date(text)
    year = Component.of(left, digits, right)
    zeros = _count(text, exponent or "0")
    if len(digits) + zeros > MOST_DIGITS:
        raise _too_long(text)
    if letter and len(digits) + zeros <= _FOUR_DIGITS:
        short = sign + (digits + "0" * zeros).zfill(_FOUR_DIGITS) + (f"S{significant}" if significant else "")
        raise Unreadable(f"{quoted(text)}: `Y` is for years of more than four digits", f"write `{left}{short}{right}`")
    if "X" not in digits:
        run, unit = _run(text, sign, int(digits) * 10**zeros, _count(text, significant or str(MOST_DIGITS)))
        return Stretch.of(YEAR, run, unit * year.approximate, doubtful="?" in text or "%" in text)
    if exponent or significant:
        raise Unreadable(
            f"{quoted(text)}: `X` goes with neither `E` nor `S`", "write all digits, or `X` for those unknown"
        )
    return read_shape(text, Shape(sign, year))


def _count(text: str, digits: str) -> int:
    if len(digits) > len(str(MOST_DIGITS)) or int(digits) > MOST_DIGITS:
        raise _too_long(text)
    return int(digits)


def _run(text: str, sign: str, year: int, significant: int) -> tuple[Run, int]:
    """The years that have the same first digits, as many as are significant, and how many they are."""
    if sign and not year:
        raise no_year_zero(text)
    unit = 10 ** max(len(str(year)) - significant, 0)
    low = year - year % unit
    return (1 - low - unit, 1 - low) if sign else (low, low + unit), unit


def _too_long(text: str) -> Unreadable:
    return Unreadable(f"{quoted(text)} is a year of more than {MOST_DIGITS} digits", "write a shorter one")
