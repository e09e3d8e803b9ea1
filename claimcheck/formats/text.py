"""`text`: for a terminal of a given width. Made with tabulate; no word is split, and nothing hidden stays so."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from tabulate import tabulate
from wcwidth import wcswidth

from claimcheck.formats.base import Format
from claimcheck.views.page import Block, Heading, Listing, Page, Paragraph, Table

NARROWEST = 20
"""Columns; a terminal that says it has fewer is not believed."""

GAP = 2
"""Blanks between two columns of a table."""

HEADER_PADDING = 2
"""Columns that tabulate keeps free beside a header."""

TALLEST = 6
"""Lines of a cell: a table with a taller one is set as one record under the other instead."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RULES = {1: "=", 2: "-"}


def visible(text: str) -> str:
    """The text with control and hidden characters shown as their code points, on one line."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in "\n\t":
        return " "
    if unicodedata.category(letter) in _HIDDEN:
        return f"\\x{ord(letter):02x}" if ord(letter) < 256 else f"\\u{ord(letter):04x}"  # noqa: PLR2004
    return letter


def wide(text: str) -> int:
    """How many columns a text takes."""
    return len(text) if text.isascii() else max(wcswidth(text), 0) or len(text)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns. A word is split only where it is wider than a line by itself."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width):
            if lines[-1] and wide(lines[-1]) + 1 + wide(piece) <= width:
                lines[-1] += f" {piece}"
            elif lines[-1]:
                lines.append(piece)
            else:
                lines[-1] = piece
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    while wide(word) > width:
        cut = next(at for at in range(min(len(word), width), 0, -1) if wide(word[:at]) <= width or at == 1)
        yield word[:cut]
        word = word[cut:]
    yield word


def render(page: Page, width: int) -> str:
    """The page as text."""
    width = max(width, NARROWEST)
    blocks = [_heading(Heading(page.title, 1), width)] if page.title else []
    indent = ""
    for block in page.blocks:
        if isinstance(block, Heading):
            indent = ""
        lines = _block(block, width - len(indent))
        blocks.append([f"{indent}{line}".rstrip() for line in lines])
        if isinstance(block, Heading) and block.level not in _RULES:
            indent = "  "
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _block(block: Block, width: int) -> list[str]:
    match block:
        case Heading():
            return _heading(block, width)
        case Paragraph():
            return _paragraph(block, width)
        case Listing():
            return [visible(line) for line in block.lines]
        case Table():
            return _table(block, width)


def _heading(heading: Heading, width: int) -> list[str]:
    lines = wrap(visible(heading.text), width)
    rule = _RULES.get(heading.level)
    return [*lines, rule * max(map(wide, lines))] if rule else lines


def _paragraph(paragraph: Paragraph, width: int) -> list[str]:
    if not paragraph.label:
        return wrap(visible(paragraph.text), width)
    lead = f"{visible(paragraph.label)}: "
    first, *rest = wrap(lead + visible(paragraph.text), width)
    return [first, *(line for part in [" ".join(rest)] if rest for line in _hung(part, width))]


def _hung(text: str, width: int) -> list[str]:
    return [f"  {line}" for line in wrap(text, width - GAP)]


def _table(table: Table, width: int) -> list[str]:
    headers = [visible(header).upper() for header in table.headers]
    rows = [[visible(cell) for cell in row] for row in table.rows]
    everything = [headers, *rows] if headers else rows
    widths = fit(everything, width, [wide(header) + HEADER_PADDING for header in headers])
    if widths is None:
        return list(_stacked(headers, rows, width))
    cells = [[wrap(cell, columns) for cell, columns in zip(row, widths, strict=True)] for row in everything]
    if any(len(cell) > TALLEST for row in cells for cell in row):
        return list(_stacked(headers, rows, width))
    return _set(cells, headers=bool(headers))


def _set(cells: Sequence[Sequence[list[str]]], *, headers: bool) -> list[str]:
    """The table as tabulate sets it: cells hold their own line breaks, and nothing is taken for a number."""
    texts = [["\n".join(cell) for cell in row] for row in cells]
    if headers:
        return tabulate(texts[1:], texts[0], tablefmt="simple", disable_numparse=True).split("\n")
    return tabulate(texts, tablefmt="plain", disable_numparse=True).split("\n")


def fit(rows: Sequence[Sequence[str]], width: int, floors: Sequence[int] = ()) -> list[int] | None:
    """Column widths that sum to the line at most: the widest columns give way first, down to their longest word.

    `floors` are widths that columns have in any case. Nothing, where not even the least widths fit.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(_longest(column), floor) for column, floor in zip(columns, floors or [1] * len(columns), strict=True)]
    widths = [max(*map(wide, column), need) for column, need in zip(columns, least, strict=True)]
    room = width - GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        spare = [have - need for have, need in zip(widths, least, strict=True)]
        at = max(range(len(widths)), key=lambda column: (spare[column] > 0, widths[column]))
        widths[at] -= 1
    return widths


def _longest(column: Iterable[str]) -> int:
    return max((wide(word) for cell in column for word in cell.split()), default=0)


def _stacked(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Each row as lines of its own, for what no table of this width can hold."""
    for number, row in enumerate(rows):
        if number:
            yield ""
        for header, cell in zip_longest(headers, row, fillvalue=""):
            if cell:
                first, *rest = wrap(f"{header.lower()}: {cell}" if header else cell, width)
                yield first
                yield from _hung(" ".join(rest), width) if rest else ()


TEXT = Format(name="text", page=render)
