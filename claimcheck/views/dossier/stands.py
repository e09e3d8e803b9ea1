"""Who stands where: a matrix of questions by article, or by voice."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import frozen


class Stand(Enum):
    """Where one article, or one voice, stands on a question against the others, in the order of a reader's concern."""

    CONTRADICTS = "contradicts"
    STRAINED = "strained"
    AGREES = "agrees"
    REFINES = "refines"
    REPEATS = "repeats"
    ALONE = "alone"
    OPEN = "open"
    SILENT = "silent"


@frozen
class Cell:
    """Where a column stands; `claim` is the first that says so, `across` how many columns it is wide."""

    stand: Stand
    claim: str = ""
    across: int = 1


@frozen(kw_only=True)
class Row:
    """A question, and where each column stands on it; neighbours that are silent share a cell."""

    question: str
    asks: str
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class Matrix:
    """Rows by topic, given by its id and title. `columns` are ids with what a reader calls them; `by` is their kind.

    `totals` says of each column on how many questions it stands how; `left_out` counts further columns.
    """

    by: str
    columns: tuple[tuple[str, str], ...]
    topics: tuple[tuple[str, str, tuple[Row, ...]], ...]
    totals: tuple[Mapping[Stand, int], ...]
    left_out: int = 0
