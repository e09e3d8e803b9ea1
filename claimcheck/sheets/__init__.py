"""Spreadsheets as rows of cells with their numbers. Knows nothing of claims, and touches no disk."""

from __future__ import annotations

from claimcheck.sheets.table import MOST_BYTES, Cell, Flaw, Row, Sheet, Unreadable

__all__ = ["KINDS", "MOST_BYTES", "Cell", "Flaw", "Row", "Sheet", "Unreadable", "read"]

KINDS = (".csv", ".tsv", ".jsonl", ".xlsx")
"""What the name of a sheet ends with."""


def read(data: bytes, kind: str, tab: str = "") -> Sheet:
    """The sheet in a file's bytes, by how its name ends; `tab` names one of a workbook's. Raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"it has more than {MOST_BYTES // 2**20} MiB", "divide it")
    match kind:
        case ".xlsx":
            from claimcheck.sheets.workbook import read_workbook  # noqa: PLC0415 - few have what it takes

            return read_workbook(data, tab)
        case ".jsonl":
            from claimcheck.sheets.records import read_records  # noqa: PLC0415

            return read_records(data)
        case _:
            from claimcheck.sheets.delimited import read_delimited  # noqa: PLC0415

            return read_delimited(data, tabbed=kind == ".tsv")
