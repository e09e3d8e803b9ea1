"""A sheet: what its columns are called, and its rows, each with the number by which its owner finds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import field, frozen

MOST_BYTES = 64 * 2**20
"""Of a file: twenty times as much as 100,000 claims take without their passages."""

MOST_ROWS = 250_000
MOST_COLUMNS = 500
MOST_LETTERS = 50_000
"""In a cell. Excel takes 32,767, a line of a claim file 100,000."""


class Unreadable(ValueError):  # noqa: N818 - it names what was found, not what failed
    """Why nothing of a sheet can be read, and what to do about it."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem}; {remedy}" if remedy else problem)


@frozen
class Flaw:
    """Why a cell holds nothing that can be taken over: *holds a formula; write its value*."""

    why: str


Cell: TypeAlias = "str | tuple[str, ...] | Flaw"


@frozen
class Row:
    """A row's number, counted from 1 with the header; its cells by column, none of them empty.

    `trouble`: why the row cannot be read at all.
    """

    number: int
    cells: Mapping[int, Cell] = field(factory=dict)
    trouble: str = ""


@frozen
class Sheet:
    """What the columns are called, from left to right, and the rows below; `unit` is what a row is called.

    `lists`: its cells can be lists, so that no text in one is a list of names.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str = "row"
    lists: bool = False


def cut(text: str) -> Cell:
    """A text as a cell, unless it is longer than any cell."""
    if len(text) > MOST_LETTERS:
        return Flaw(f"has {len(text):,} characters; write at most {MOST_LETTERS:,}")
    return text


def need_room(rows: int, columns: int = 0) -> None:
    """Refuse a sheet that is larger than any."""
    if rows > MOST_ROWS:
        raise Unreadable(f"it has more than {MOST_ROWS:,} rows", "divide it")
    if columns > MOST_COLUMNS:
        raise Unreadable(f"it has more than {MOST_COLUMNS} columns", "keep those that say something of a claim")


def row_of(number: int, width: int, cells: Iterable[Cell]) -> Row:
    """A row under so many columns: what is blank is no cell, and what stands beyond the last column has no name."""
    kept = {at: cell for at, cell in enumerate(cells) if not isinstance(cell, str) or cell.strip()}
    beyond = max(kept, default=-1) + 1
    trouble = f"it has {beyond} cells, and the header {width}; is a delimiter in one of them?" if beyond > width else ""
    return Row(number, kept, trouble)
