"""Which characters act on what shows them, or cannot be seen: the same ones, whichever Unicode a Python knows.

And what is written in their place.
"""

from __future__ import annotations

import re
import unicodedata

_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Controls, format characters, halves of pairs, private ones, separators of lines and paragraphs."""

_LATER = re.compile("[\u2065\ufdd0-\ufdef\ufff0-\ufff8\U00013430-\U0001345f\U000e0000-\U000e0fff]")
"""Kept for such characters (Other_Default_Ignorable_Code_Point and Noncharacter_Code_Point in Unicode's PropList.txt),
or given to them since the oldest Python that runs this."""

_ENDS = 0xFFFE
"""The last two characters of each of Unicode's planes are none, and never will be."""


def acts(letter: str) -> bool:
    """Whether a character acts on a terminal, or cannot be seen. One that is not assigned yet is a letter to come."""
    return (
        unicodedata.category(letter) in _CATEGORIES or ord(letter) & _ENDS == _ENDS or _LATER.match(letter) is not None
    )


def printable(text: str) -> bool:
    """As `str.isprintable`: neither such characters nor unusual blanks; letters to come are."""
    return text.isprintable() or all(
        letter.isprintable() or (unicodedata.category(letter) == "Cn" and not acts(letter)) for letter in text
    )


def code_of(letter: str) -> str:
    r"""What is written in place of a character that acts: its code, as in `\x1b`."""
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004


def coded(text: str) -> str:
    r"""The text with the code of whatever in it is not printable; that of a line break is `\n`."""
    return "".join(letter if printable(letter) else ascii(letter)[1:-1] for letter in text)
