"""The shapes of an answer: one number with or without a bound, a range, and numbers that only say how many zeros.

They are for folded text with single blanks, in which a capital letter stands for the question's unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.values.quantity.figures import FIGURE, SCALES

BOUNDS = {
    "at least": (
        "at least",
        "no fewer than",
        "no less than",
        "not fewer than",
        "not less than",
        "a minimum of",
        ">=",
        "\u2265",
    ),
    "more than": (
        "more than",
        "over",
        "above",
        "well over",
        "well above",
        "upwards of",
        "in excess of",
        "greater than",
        ">",
    ),
    "at most": (
        "at most",
        "up to",
        "no more than",
        "not more than",
        "a maximum of",
        "as many as",
        "as much as",
        "<=",
        "\u2264",
        "..",
    ),
    "less than": ("less than", "fewer than", "under", "below", "well under", "well below", "lower than", "<"),
    "exactly": ("exactly", "precisely", "="),
    "about": (
        "about",
        "around",
        "approximately",
        "roughly",
        "some",
        "circa",
        "ca",
        "ca.",
        "c.",
        "approx",
        "approx.",
        "~",
        "\u2248",
    ),
    "nearly": ("nearly", "almost", "not quite", "just under", "just below", "a little under", "slightly less than"),
    "just over": ("just over", "just above", "a little over", "a little more than", "slightly more than"),
}
"""How each bound is written; the first form is canonical."""

SUFFIXES = {
    "at least": ("+", "or more", "and more", "or over", "or above"),
    "at most": ("or less", "or fewer", "or under", "or below"),
    "about": ("or so",),
}
"""Bounds that stand behind the number, or behind the unit."""

CANONICAL = {form: bound for bounds in (BOUNDS, SUFFIXES) for bound, written in bounds.items() for form in written}

TIMES = {"tens": 10, "dozens": 12, **{f"{scale}s": number for scale, number in SCALES.items() if scale != "dozen"}}
"""Plurals that say how many zeros a number has, and that there are two of them or more."""

SIGN = "[$\u00a2-\u00a5\u0e3f\u20a0-\u20cf]"
_DASH = "[-\u2013]"
_BEFORE = rf"[A-Z]|(?:[a-z]{{1,3}} ?)?{SIGN}|[a-z]{{3}}"
"""Before a number stands the question's unit, or a currency."""

_AFTER = rf"(?:[^\W\d_]|{SIGN}|[%\u2030\u00b0])[^0-9]{{0,60}}?"
_FULL = "|".join(SCALES)
_SCALE = rf"(?:{_FULL}|mn|mln|bn|tn|(?<=[0-9])k|m(?= ?[A-Z])|(?({{}})[mb]|(?!)))(?!\w)"
"""`m` is a million where a unit stands on its other side; elsewhere it may be a metre."""


def _longest(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def bounds(words: list[str]) -> str:
    """A pattern of any of these, longest first; words need a blank after them, signs do not."""
    return "|".join(f"{re.escape(word)} " if word[-1].isalpha() else f"{re.escape(word)} ?" for word in _longest(words))


def _operand(number: int, figure: str = f"-?{FIGURE}") -> str:
    """A figure with its scale word, and the unit before or after it."""
    scale = _SCALE.format(f"before{number}")
    return (
        rf"(?:(?P<before{number}>{_BEFORE}) ?)?(?P<figure{number}>{figure})"
        rf"(?: ?(?P<scale{number}>{scale}))?(?: ?(?P<after{number}>{_AFTER}))?"
    )


def shapes(words: str) -> Iterator[re.Pattern[str]]:
    """One pattern for each shape that the words may have, the likeliest first; they name their parts alike.

    To make one takes longer than to read a hundred answers with it: each is made when first needed.
    """
    return (_compiled(shape) for shape, signs in _shapes() if any(sign in words for sign in signs))


_compiled = lru_cache(re.compile)

_ALWAYS = ("",)


@lru_cache(maxsize=1)
def _shapes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each shape, and what stands in all words that have it: one of these at least."""
    first, second = _operand(1), _operand(2)
    about = rf"(?P<bound>{bounds(list(BOUNDS['about']))})?"
    any_bound = bounds([form for forms in BOUNDS.values() for form in forms])
    suffixes = tuple(_longest([form for forms in SUFFIXES.values() for form in forms]))
    suffix = "|".join(map(re.escape, suffixes))
    times = "|".join(TIMES)
    return (
        (rf"(?P<bound>{any_bound})?{first}", _ALWAYS),
        (rf"{about}(?:from )?{first}(?: ?\.\. ?| to ){second}", ("..", " to ")),
        (rf"{about}between {first} and {second}", ("between ",)),
        (rf"{about}{_operand(1, FIGURE)} ?{_DASH} ?{_operand(2, FIGURE)}", ("-", "\u2013")),
        (rf"{first}(?P<upwards> ?\.\.)(?: ?(?P<after2>{_AFTER}))?", ("..",)),
        (rf"{first} ?(?P<bound>{suffix})(?: (?P<after2>{_AFTER}))?", suffixes),
        (rf"(?P<times>{times})(?: of (?P<more>{times}))?(?:(?: of)? (?P<after1>{_AFTER}))?", tuple(TIMES)),
    )
