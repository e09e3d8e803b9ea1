"""What is no quantity: named in one line, with what to write instead."""

from __future__ import annotations

import re

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.quantity.extent import read_extent
from claimcheck.values.quantity.figures import FIGURE, SCALES
from claimcheck.values.quantity.grammar import CANONICAL
from claimcheck.values.quantity.mending import mended

_LONGEST = 80
"""Nobody writes a quantity in more characters; a longer text gets no suggestion."""

_GENERAL = "write it in figures, as in `400`, `at least 400`, `about 3.2 million` or `30..50`"
_ONE_SIDED = re.compile(r"(?:nearly|almost|close to|not quite|approaching) (.+)")
_BOUND = "|".join(re.escape(form) for form in sorted(CANONICAL, key=len, reverse=True))
_UNIT = re.compile(r"[^\W\d_][^\d]*|[$\u00a2-\u00a5\u20a0-\u20bf%\u00b0][^\d]*")
"""What may be a unit: words, or a sign of money, percentage or degrees."""

_NUMBER = re.compile(rf"(?:{_BOUND})? ?-?{FIGURE}(?: (?:{'|'.join(SCALES)})\b)?")


def no_quantity(text: str, words: str, unit: str) -> Unreadable:
    """Why the folded words have none of the known shapes."""
    rest = _beside_the_number(text, words)
    if _UNIT.fullmatch(rest) and rest.casefold() not in CANONICAL and not suggestions(words, unit):
        return _other_unit(rest, unit)
    return Unreadable(f"{quoted(text)} is no quantity", _GENERAL)


def _beside_the_number(text: str, words: str) -> str:
    """What stands before and after the first number, in the user's letters where folding has kept their places."""
    number = _NUMBER.search(words)
    written = " ".join(text.split())
    whole = written if len(written) == len(words) else words
    return f"{whole[: number.start()]} {whole[number.end() :]}".strip() if number else ""


def suggestions(words: str, unit: str) -> list[str]:
    """What may be meant; each of them can be read."""
    if len(words) > _LONGEST:
        return []
    if one_sided := _ONE_SIDED.fullmatch(words):
        number = one_sided[1]
        written = _readable(number, unit) or _first(number, unit)
        return [each for each in (f"less than {written}", f"about {written}") if _readable(each, unit)]
    meant = _first(words, unit)
    return [meant] if meant else []


def _first(words: str, unit: str) -> str:
    return next(filter(None, (_readable(attempt, unit) for attempt in mended(words))), "")


def _readable(words: str, unit: str) -> str:
    """The canonical form, where the words can be read."""
    try:
        extent = read_extent(words, unit)
    except Unreadable:
        return ""
    return extent.text if extent else ""


def _other_unit(rest: str, unit: str) -> Unreadable:
    """Words beside the number that are not the question's unit."""
    if unit:
        problem = f"{quoted(rest)} is not the question's unit, {quoted(unit)}, and other units are not read yet"
        return Unreadable(problem, "write the number in that unit, or ask a question of its own")
    problem = f"{quoted(rest)} is not read: the question has no unit, and other units are not read yet"
    return Unreadable(problem, "write the number alone, or give the question a `unit`")
