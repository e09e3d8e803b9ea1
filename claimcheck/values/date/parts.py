"""What EDTF writes in the place of a month as 21 to 41: seasons, quarters, thirds and halves of a year."""

from __future__ import annotations

from claimcheck.values.date.days import DAY, month_start
from claimcheck.values.date.stretch import Grain

_MARCH = 2
"""Months before it in a year. Seasons are those of meteorology: the first begins in March, the last in December."""


def _parts(name: str, codes: str, before: int = 0) -> Grain:
    """The parts of a year with these codes, in the order of time; the first begins so many months into it."""
    listed = tuple(codes.split())
    months = 12 // len(listed)
    return Grain(name, lambda part: DAY * month_start(months * part + before), listed)


_KINDS = (
    _parts("season", "21 22 23 24", _MARCH),
    _parts("season of the north", "25 26 27 28", _MARCH),
    _parts("season of the south", "31 32 29 30", _MARCH),
    _parts("quarter", "33 34 35 36"),
    _parts("third of a year", "37 38 39"),
    _parts("half-year", "40 41"),
)

PARTS = {code: (grain, at) for grain in _KINDS for at, code in enumerate(grain.codes)}
"""The kind of part that a code means, and which of them it is in its year."""
