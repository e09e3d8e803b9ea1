"""Characters that cannot be seen, or that change the order in which others are shown."""

from __future__ import annotations

import re
import unicodedata

_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})  # controls, format characters, line and paragraph separators

_IGNORABLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")
"""Invisible characters of other categories: Default_Ignorable_Code_Point in Unicode's DerivedCoreProperties.txt."""

_LONGEST = 60
"""How many characters of a user's words a message repeats."""


def hidden(text: str) -> str | None:
    """The name, such as `U+200B`, of the first character that cannot be seen; None where all can."""
    if text.isascii() and text.isprintable():
        return None
    return next((_name(char) for char in text if _is_hidden(char)), None)


def visible(text: str) -> str:
    """The text without its hidden characters."""
    return "".join(char for char in text if not _is_hidden(char))


def shown(text: str) -> str:
    """A user's words for a message: on one line, hidden characters by name, cut when long."""
    named = "".join(f"<{_name(char)}>" if _is_hidden(char) else char for char in text.strip()[: _LONGEST + 1])
    return named if len(named) <= _LONGEST else f"{named[:_LONGEST]}…"


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in _CATEGORIES or _IGNORABLE.match(char) is not None


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"
