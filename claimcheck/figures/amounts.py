"""Amounts without a number, *a fortnight*, *half a year*, *a score*; and months held against days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from claimcheck.values import Line, Value
from claimcheck.values.date.days import DAY
from claimcheck.values.quantity.measures import measure

_SCORE = "20"
_PARTS = {"half": "1/2", "a third of": "1/3", "a quarter of": "1/4", "three quarters of": "3/4"}
_SHORTEST_MONTH, _LONGEST_MONTH = 28 * DAY, 31 * DAY
_BRIDGES = {
    ("months", "seconds"): (Fraction(_SHORTEST_MONTH), Fraction(_LONGEST_MONTH)),
    ("seconds", "months"): (Fraction(1, _LONGEST_MONTH), Fraction(1, _SHORTEST_MONTH)),
}
"""What one of the first unit is worth in the second, at least and at most."""


@cache
def _bare() -> re.Pattern[str]:
    part = "|".join(each.replace(" ", "[ -]") for each in _PARTS)
    one = r"(?:an?|one)|(?:the|this) (?:last|past|next|coming|previous|first|whole|full|entire)"
    word = r"[^\W\d_]+"
    return re.compile(
        rf"\b(?:({part}) )?(?:{one})[ -]({word})(?:[ -](?!and )({word}))?(?:(?<=\w)( and a half)\b)?", re.IGNORECASE
    )


def amounts(text: str) -> Iterator[str]:
    """What a text tells without a number, with one: `1 fortnight`, `1/2 year`, `20` for a score."""
    for found in _bare().finditer(" ".join(text.split())):
        part, first, second, more = (group.casefold() if group else "" for group in found.groups())
        number = _PARTS[part.replace("-", " ")] if part else "1.5" if more else "1"
        yield from (f"{number} {unit}" for unit in (first, second) if measure(unit))
        if first == "score" and not part:
            yield _SCORE


def in_unit(value: Value, asked: str) -> Line | None:
    """The numbers of a value in the unit that is asked for; a month has 28 to 31 days."""
    if not isinstance(value.states, Line) or not value.unit:
        return value.states if isinstance(value.states, Line) else None
    home = measure(asked)
    bridge = _BRIDGES.get((value.unit, home.name)) if home else None
    if home is None or bridge is None:
        return None
    least, most = (each / home.factor for each in bridge)
    return Line.of(((low[0] * least, low[1]), (high[0] * most, high[1])) for low, high in value.states.pieces)
