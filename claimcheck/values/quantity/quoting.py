"""The user's words in a message."""

from __future__ import annotations

_MOST_SHOWN = 60
"""Characters of an answer that a message quotes."""


def quoted(text: str) -> str:
    """The words in backticks, on one line, cut where they run long."""
    words = " ".join(text[: 2 * _MOST_SHOWN].split())
    return f"`{words[:_MOST_SHOWN]}…`" if len(words) > _MOST_SHOWN else f"`{words}`"
