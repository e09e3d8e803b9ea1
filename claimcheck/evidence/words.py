"""Where words begin and end."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff]"
"""Scripts written without blanks: Thai, Lao, Burmese, Khmer, Chinese, Japanese. Any place may end a word there."""


def whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch cuts no word at either end."""
    return parted(text, start) and parted(text, end)


def parted(text: str, at: int) -> bool:
    """Whether no word and no number of a folded text runs on there: `4` is not in `4.2`, nor `can` in `can't`."""
    if not 0 < at < len(text):
        return True
    return not ((_runs_on(text[at - 1]) and _runs_on(text[at])) or _holds_sign(text, at) or _holds_sign(text, at - 1))


def _holds_sign(text: str, at: int) -> bool:
    """Whether the sign at a place is part of a number, or of a shortened *not*."""
    if text[at] in ".,:":
        return text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal()
    return text[at] == "'" and text[at - 1 : at] == "n" and text[at + 1 : at + 2] == "t" and parted(text, at + 2)


def _runs_on(letter: str) -> bool:
    if letter < "\x80":
        return letter.isalnum() or letter == "_"
    return (letter.isalnum() or unicodedata.category(letter)[0] == "M") and not _unspaced().match(letter)


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(_UNSPACED)  # as long as all other patterns of a text together, and of no use to most
