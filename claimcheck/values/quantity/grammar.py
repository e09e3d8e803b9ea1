"""The shapes of an answer: one number with or without a bound, and four ways to write a range."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.values.quantity.figures import FIGURE, SCALES
from claimcheck.values.quantity.units import forms

BOUNDS = {
    "at least": ("at least", "no fewer than", "no less than", "not fewer than", "not less than", ">=", "\u2265"),
    "more than": ("more than", "over", ">"),
    "at most": ("at most", "up to", "no more than", "not more than", "<=", "\u2264", ".."),
    "less than": ("less than", "fewer than", "under", "<"),
    "exactly": ("exactly", "="),
    "about": ("about", "around", "approximately", "roughly", "some", "~"),
}
"""How each bound is written; the first form is canonical."""

CANONICAL = {form: bound for bound, written in BOUNDS.items() for form in written}

_DASH = "[-\u2013]"
_NEVER = "(?!)"


def _either(words: list[str]) -> str:
    """A pattern of any of these, longest first; words need a blank after them, signs do not."""
    return "|".join(f"{re.escape(word)} " if word[-1].isalpha() else f"{re.escape(word)} ?" for word in _longest(words))


def _longest(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _operand(number: int, units: list[str], figure: str = f"-?{FIGURE}") -> str:
    """A figure with its scale word, and the unit before or after it; blanks part digits from digits."""
    before = "|".join(re.escape(unit) + (" " if unit[-1].isdigit() else " ?") for unit in _longest(units)) or _NEVER
    after = "|".join((" " if unit[0].isdigit() else " ?") + re.escape(unit) for unit in _longest(units)) or _NEVER
    return (
        rf"(?P<before{number}>{before})?(?P<figure{number}>{figure})"
        rf"(?: ?(?P<scale{number}>{'|'.join(SCALES)})(?!\w))??(?P<after{number}>{after})?"
    )


@lru_cache(maxsize=64)
def shapes(unit: str) -> tuple[re.Pattern[str], ...]:
    """One pattern for each shape, for folded text with single blanks; they name their parts alike."""
    units = list(forms(unit))
    first, second = _operand(1, units), _operand(2, units)
    about = rf"(?P<bound>{_either(list(BOUNDS['about']))})?"
    closing = "|".join(" ?" + re.escape(form) for form in _longest(units)) or _NEVER
    written = (
        rf"(?P<bound>{_either(list(CANONICAL))})?{first}",
        rf"{about}{first}(?: ?\.\. ?| to ){second}",
        rf"{about}between {first} and {second}",
        rf"{about}{_operand(1, units, FIGURE)} ?{_DASH} ?{_operand(2, units, FIGURE)}",
        rf"{first}(?P<upwards> ?\.\.)(?P<after2>{closing})?",
    )
    return tuple(map(re.compile, written))
