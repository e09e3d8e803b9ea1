"""Lines of a claim file with a caret under the place that a finding speaks of, for a terminal."""

from __future__ import annotations

from claimcheck.formats.lines import visible, wide
from claimcheck.places import Span
from claimcheck.syntax.source import Source

CUT = "..."
"""Stands for what a line does not hold."""


def excerpt(source: Source | None, span: Span, width: int) -> list[str]:
    """The line where a stretch begins, and carets under as much of the stretch as it shows; nothing of a blank line."""
    text = source.text_of(span.line) if source else ""
    if not text.strip():
        return []
    margin = f"{span.line} | "
    end = span.end_column - 1 if span.end_line == span.line else len(text.rstrip())
    line, start, length = fitted(text, span.column - 1, end, max(width - len(margin), 4 * len(CUT)))
    return [f"{margin}{line}".rstrip(), f"{' ' * (len(margin) - 2)}| {' ' * start}{'^' * length}"]


def fitted(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """As much of a line, in columns, as shows where a stretch begins; in which column it does, and how many it takes.

    `start` and `end` are indexes of the text; hidden characters are shown, and nothing in it acts.
    """
    begin = max(start - room, 0)  # a line may be of 100,000 characters, and there may be a finding in each tenth
    before, marked = visible(text[begin:start]), visible(text[start : min(end, start + room)])
    behind = visible(text[start : start + room + 1])
    if begin or wide(before) >= room or (wide(before) > room // 2 and wide(before + behind) > room):
        before = CUT + _last(before, room // 2 - len(CUT))
    column = wide(before)
    return before + _first(behind, room - column), column, max(1, min(wide(marked), room - column))


def _last(text: str, room: int) -> str:
    """The end of a text that takes at most so many columns."""
    text = text[-room:]
    while wide(text) > room:
        text = text[1:]
    return text


def _first(text: str, room: int) -> str:
    """The text, or its beginning and a mark, in at most so many columns."""
    if len(text) <= room and wide(text) <= room:
        return text
    text = text[: room - len(CUT)]
    while wide(text) > room - len(CUT):
        text = text[:-1]
    return text + CUT
