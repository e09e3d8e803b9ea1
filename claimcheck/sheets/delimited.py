"""Cells between commas, semicolons or tabs (RFC 4180): one record is one row, however many lines its quotes span."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from claimcheck.sheets.cells import from_cell
from claimcheck.sheets.encoding import text_of
from claimcheck.sheets.table import Sheet, Unreadable, cut, need_room, row_of

DELIMITERS = (",", ";", "\t")
TAB = "\t"

_STATED = re.compile(r"sep=(.)\r?\n")
"""A first line with which Excel says how cells are parted; it is row 1 in no spreadsheet."""


def read_delimited(data: bytes, *, tabbed: bool = False) -> Sheet:
    """The sheet in a file of that kind. Raises `Unreadable`."""
    text = text_of(data)
    stated = _STATED.match(text)
    text = text[stated.end() :] if stated else text
    delimiter = stated[1] if stated else TAB if tabbed else _delimiter(text)
    records = _records(text, delimiter)
    first, header = next(((number, record) for number, record in records if any(map(str.strip, record))), (0, []))
    if not first:
        raise Unreadable("it is empty", "write the names of the columns into its first row")
    while header and not header[-1].strip():
        header.pop()
    need_room(0, len(header))
    rows = [row_of(number, len(header), (cut(from_cell(cell)) for cell in record)) for number, record in records]
    return Sheet(tuple(from_cell(each).strip() for each in header), tuple(rows))


def _delimiter(text: str) -> str:
    """What parts the header into the most cells; a comma before others."""
    return max(DELIMITERS, key=lambda each: len(_header(text, each)))


def _header(text: str, delimiter: str) -> list[str]:
    try:
        return next(filter(None, _reader(text, delimiter, strict=False)), [])
    except csv.Error:
        return []


def _reader(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The records with the numbers of their rows, blank ones too."""
    reader = _reader(text, delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            record = list(islice(reader, 1))
        except csv.Error as error:
            remedy = 'write a `"` within quotes twice, and close each that is opened'
            raise Unreadable(f"row {number:,} cannot be taken apart: {error}", remedy) from None
        if not record:
            return
        need_room(number)
        yield number, record[0]
