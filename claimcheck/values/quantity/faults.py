"""What is no quantity: named in one line, with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.quantity.extent import Extent
from claimcheck.values.quantity.mending import mended

Reader = Callable[[str], Extent | None]
"""Reads marked words, with the numbers in them in words or in figures."""

_LONGEST = 80
"""Nobody writes a quantity in more characters; a longer text gets no suggestion."""

_GENERAL = "write it in figures, as in `400`, `at least 400`, `about 3.2 million` or `30..50`"
_VAGUE = re.compile(r"\b(?:several|few|many|numerous|countless|handful|scores?|lots?|most|majority|minority)\b")
_CLOSE = re.compile(r"(?:close to|near|approaching) (.+)")


def explained(fault: Unreadable | None, text: str, words: str, reader: Reader) -> Unreadable:
    """The fault that was met, or that there is no known shape; with what may be meant instead."""
    fault = fault or _no_quantity(text, words)
    meant = [f"`{each}`" for each in _suggestions(words, reader)]
    which = ", whichever is meant" if len(meant) > 1 else ""
    return Unreadable(fault.problem, f"write {' or '.join(meant)}{which}") if meant else fault


def _no_quantity(text: str, words: str) -> Unreadable:
    """Why the folded words have none of the known shapes."""
    if vague := _VAGUE.search(words):
        return Unreadable(f"`{vague[0]}` has no fixed size", "write the least that it can be, as in `at least 3`")
    return Unreadable(f"{quoted(text)} is no quantity", _GENERAL)


def _suggestions(words: str, reader: Reader) -> list[str]:
    """What may be meant; each of them can be read."""
    if len(words) > _LONGEST:
        return []
    if close := _CLOSE.fullmatch(words):
        return [each for each in (_readable(f"{bound} {close[1]}", reader) for bound in ("about", "nearly")) if each]
    first = next(filter(None, (_readable(attempt, reader) for attempt in mended(words))), "")
    return [first] if first else []


def _readable(words: str, reader: Reader) -> str:
    """The canonical form, where the words can be read."""
    try:
        extent = reader(words)
    except Unreadable:
        return ""
    return extent.text if extent else ""
