"""Excel's workbooks, read by openpyxl: what a cell shows is its text. No formula is worked out."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claimcheck.listing import listed, meant
from claimcheck.sheets.shown import shown
from claimcheck.sheets.table import Cell, Flaw, Row, Sheet, Unreadable, cut, need_room, row_of

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

MOST_UNPACKED = 256 * 2**20
"""Bytes of a workbook's parts as they say themselves; none is unpacked further than it says."""

MOST_CELLS = 20_000_000
"""Counted with the blank ones before the last of each row, which are made too."""

_NOTHING_MORE = "it is no workbook that can be read"


def read_workbook(data: bytes, tab: str = "") -> Sheet:
    """One sheet of a workbook: the one that `tab` names, or the only one. Raises `Unreadable`."""
    try:
        import openpyxl  # noqa: PLC0415
    except ImportError:
        raise Unreadable(
            "openpyxl is not installed", "install `claimcheck-desk[xlsx]`, or save it as CSV UTF-8"
        ) from None
    _need_small(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out, such as colours
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            return _sheet(book, tab)
        except Unreadable:
            raise
        except Exception as error:  # noqa: BLE001 - a broken workbook breaks openpyxl in as many ways
            raise Unreadable(f"{_NOTHING_MORE} ({type(error).__name__})", "save it anew, or as CSV UTF-8") from None


def _need_small(data: bytes) -> None:
    """Refuse what would unpack into more than any sheet."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise Unreadable(_NOTHING_MORE, "save it anew, or as CSV UTF-8") from None
    if size > MOST_UNPACKED:
        raise Unreadable(f"it unpacks into {size:,} bytes, and at most {MOST_UNPACKED:,} are read", "divide it")


def _sheet(book: Workbook, tab: str) -> Sheet:
    rows = _rows(book, _named(book, tab))
    first, header = next(((number, cells) for number, cells in rows if any(cells)), (0, []))
    if not first:
        raise Unreadable("it is empty", "write the names of the columns into its first row")
    names = [each.strip() if isinstance(each, str) else "" for each in header]
    while not names[-1]:
        names.pop()
    need_room(0, len(names))
    return Sheet(tuple(names), tuple(_row(number, len(names), cells) for number, cells in rows))


def _row(number: int, width: int, cells: list[Cell]) -> Row:
    need_room(number)
    return row_of(number, width, cells)


def _named(book: Workbook, tab: str) -> str:
    """The sheet to be read; where there are several, one of them must be named."""
    names = [each.title for each in book.worksheets]
    if tab in names or (not tab and len(names) == 1):
        return tab or names[0]
    if not tab:
        raise Unreadable(f"it has {len(names)} sheets: {listed(names)}", "name one with `--sheet`")
    near = meant(tab, names)
    raise Unreadable(f"it has no sheet `{tab}`", f"did you mean `{near}`?" if near else f"there are {listed(names)}")


def _rows(book: Workbook, tab: str) -> Iterator[tuple[int, list[Cell]]]:
    sheet = book[tab]
    sheet.reset_dimensions()  # what a sheet says of its size may be a lie
    left = MOST_CELLS
    for number, cells in enumerate(sheet.iter_rows(), 1):
        left -= len(cells)
        if left < 0:
            raise Unreadable(f"it has more than {MOST_CELLS:,} cells, blank ones before others among them", "divide it")
        need_room(number)
        yield number, [_cell(cell) for cell in cells]


def _cell(cell: Any) -> Cell:  # noqa: ANN401 - of one of several classes that have no name in common
    if cell.data_type == "f":
        return Flaw("holds a formula; write its value")
    if cell.data_type == "e":
        return Flaw(f"holds the error `{cell.value}`")
    return cut(shown(cell.value, cell.number_format or "")) if cell.value is not None else ""
