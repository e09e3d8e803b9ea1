"""Tables of a terminal, made with tabulate: as wide as the line at most, no word split, no cell too tall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from claimcheck.formats.lines import hung, visible, wide, wrap
from claimcheck.views.page import Table

GAP = 2
"""Blanks between two columns of a table."""

HEADER_PADDING = 2
"""Columns that tabulate keeps free beside a header."""

TALLEST = 6
"""Lines of a cell: a table with a taller one is set as one record under the other instead."""


def lines_of(table: Table, width: int) -> list[str]:
    """The table as lines; set as one record under the other where the line is too narrow for it."""
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
    from tabulate import tabulate  # noqa: PLC0415 - not every command prints a table

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
                yield from hung(" ".join(rest), width) if rest else ()
