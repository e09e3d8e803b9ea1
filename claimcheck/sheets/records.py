"""JSON Lines: an object on each line, its keys the columns. Texts and numbers stay as they are written."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.sheets.encoding import text_of
from claimcheck.sheets.table import Cell, Flaw, Row, Sheet, Unreadable, cut, need_room


def read_records(data: bytes) -> Sheet:
    """The sheet in a file of that kind; rows are numbered by line. Raises `Unreadable`."""
    columns: dict[str, int] = {}
    rows = []
    for number, line in enumerate(text_of(data).split("\n"), 1):
        if line.strip():
            rows.append(_row(number, line, columns))
            need_room(len(rows), len(columns))
    if not columns:
        raise Unreadable("it is empty" if not rows else f"line {rows[0].number}: {rows[0].trouble}")
    return Sheet(tuple(columns), tuple(rows), "line", lists=True)


def _row(number: int, line: str, columns: dict[str, int]) -> Row:
    try:
        tree = json.loads(line, parse_int=str, parse_float=str, parse_constant=_refused, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        return Row(number, trouble=f"it is no JSON: {error.msg[0].lower()}{error.msg[1:]}, at character {error.colno}")
    except ValueError as error:
        return Row(number, trouble=f"it is no JSON that can be read: {error}")
    except RecursionError:
        return Row(number, trouble="it is too deep")
    if not isinstance(tree, dict):
        return Row(number, trouble="it is no JSON object")
    cells = {columns.setdefault(name.strip(), len(columns)): _cell(value) for name, value in tree.items()}
    return Row(number, {at: cell for at, cell in cells.items() if cell not in ("", ())})


def _cell(value: object) -> Cell:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return cut(value) if value.strip() else ""
        case list() if all(isinstance(each, str) for each in value):
            return tuple(value) if sum(map(len, value)) else ()
        case _:
            return Flaw("is neither a text nor a list of texts")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _refused(word: str) -> str:
    raise ValueError(f"`{word}` is no number")
