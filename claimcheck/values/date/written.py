"""The way back: how a unit of time is written."""

from __future__ import annotations

from claimcheck.values.date.days import day_written
from claimcheck.values.date.stretch import DAY_OF_MONTH, MONTH, YEAR, Grain

_FOUR_DIGITS = 9999


def written(grain: Grain, number: int) -> str:
    """The unit with this number, in EDTF; the grain is not one of the clock."""
    assert not grain.clock
    if grain is DAY_OF_MONTH:
        year, month, day = day_written(number)
        return f"{written(MONTH, 12 * year + month - 1)}-{day:02}"
    if grain.codes:
        year, part = divmod(number, len(grain.codes))
        return f"{written(YEAR, year)}-{grain.codes[part]}"
    letter = "Y" if abs(number) > _FOUR_DIGITS else ""
    return f"{letter}{'-' * (number < 0)}{abs(number):04}"
