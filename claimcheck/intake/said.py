"""What a row says, field by field, as records write it. Nothing is read more into a cell than it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.edit import Written
from claimcheck.intake.columns import Columns
from claimcheck.intake.names import FIELDS
from claimcheck.sheets import Flaw, Row
from claimcheck.sheets.cells import parted
from claimcheck.sheets.table import Cell

LISTS = ("speaker", "via", "choices", "scale", "varies", "derived-from")
"""Fields that may hold several names, between semicolons."""

WORDS = ("stance", "throughout", "type", "many", "varies", "paragraphs")
"""Fields that take one of a few words, whichever way these are capitalised."""

_BREAKS = re.compile(r"[ \t]*[\r\n\t\v\f\x85\u2028\u2029]+[ \t]*")
_CODE = re.compile(r"\s*(CC\w+)\s*:\s*(.*)", re.DOTALL)
_NEXT = re.compile(r"[\r\n]+(?=\s*CC\w+\s*:)")


class Misfit(ValueError):  # noqa: N818 - it says what a row is
    """Why a row makes no claim."""


Said = Mapping[str, Written]


def said(row: Row, columns: Columns, *, lists: bool = False) -> Said:
    """The fields of a row that are not empty; `lists`: a list stands there as one. Raises `Misfit`."""
    if row.trouble:
        raise Misfit(row.trouble)
    cells = ((name, columns.cell(row, name)) for name in FIELDS)
    return {name: _written(name, cell, lists=lists) for name, cell in cells if cell}


def one(said: Said, name: str) -> str:
    """A field that holds one text; nothing where it is not said."""
    found = said.get(name, "")
    assert isinstance(found, str)
    return found


def _written(name: str, cell: Cell, *, lists: bool) -> Written:
    if isinstance(cell, Flaw):
        raise Misfit(f"`{name}` {cell.why}")
    if name == "ignore":
        return _reasons(cell if isinstance(cell, str) else "\n".join(cell))
    if name in LISTS:
        several = (cell,) if isinstance(cell, str) and lists else parted(cell) if isinstance(cell, str) else cell
        names = tuple(filter(None, map(_line, several)))
        names = tuple(map(str.casefold, names)) if name in WORDS else names
        return names[0] if len(names) == 1 and name not in ("via", "choices", "scale") else names
    if isinstance(cell, str):
        return _line(cell).casefold() if name in WORDS else _line(cell)
    if name != "answer":
        raise Misfit(f"`{name}` is a list, and takes one text")
    return tuple(map(_line, cell))


def _line(text: str) -> str:
    """A text on one line, as a record has it; a line break is a blank."""
    return _BREAKS.sub(" ", text.strip())


def _reasons(text: str) -> Mapping[str, str]:
    """Codes with their reasons, one on a line."""
    found = {}
    for line in _NEXT.split(text.strip()):
        pair = _CODE.fullmatch(line)
        if pair is None:
            raise Misfit(f"`ignore` says `{_line(line)}`; write a code and the reason, as in `CC107: why`")
        found[pair[1]] = _line(pair[2])
    return found
