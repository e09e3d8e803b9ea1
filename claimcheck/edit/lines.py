"""Lines as YAML counts them: it ends one at characters at which no editor does."""

from __future__ import annotations

import re

from claimcheck.syntax.source import Source

_ENDS = "\r\n\x85\u2028\u2029"
_END = re.compile(f"[{_ENDS}]|\\Z")
_BREAK = re.compile(r"\r\n|[\r\n]")


def is_broken(text: str) -> bool:
    """Whether a text goes over more than one line."""
    return any(mark in text for mark in _ENDS)


def line_break(source: Source, index: int = 0) -> str:
    """How a file ends its lines: the first line break from an index on, or else in the whole file."""
    found = _BREAK.search(source.text, index) or _BREAK.search(source.text)
    return found[0] if found else "\n"


def line_end(source: Source, index: int) -> int:
    """Where the line ends that the index stands in, before its line break."""
    found = _END.search(source.text, index)
    assert found is not None
    return found.start()


def line_start(source: Source, index: int) -> int:
    """Where the line begins that the index stands in."""
    return max(source.text.rfind(mark, 0, index) for mark in _ENDS) + 1


def margin(source: Source, index: int) -> str:
    """The blanks with which a further line begins in the column of that index."""
    return " " * (index - line_start(source, index))
