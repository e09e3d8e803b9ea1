"""What counts as a paragraph of an article's text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby


def paragraphs(content: str, how: str) -> tuple[tuple[int, int], ...]:
    """Stretches of a text, end exclusive, blanks round them left out.

    `how` is `lines`, each that is not blank, or `blocks`: lines with no blank one between them. Lines end as
    `str.splitlines` has them end.
    """
    lines = list(_lines(content))
    if how == "lines":
        return tuple(line for line in lines if line[0] < line[1])
    blocks = (list(group) for told, group in groupby(lines, key=lambda line: line[0] < line[1]) if told)
    return tuple((block[0][0], block[-1][1]) for block in blocks)


def _lines(content: str) -> Iterator[tuple[int, int]]:
    """Where the words of each line begin and end; a blank line begins where it ends."""
    at = 0
    for line in content.splitlines(keepends=True):
        words = line.strip()
        start = at + len(line) - len(line.lstrip()) if words else at
        yield start, start + len(words)
        at += len(line)
