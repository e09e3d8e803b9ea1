"""Sheets: every row with its number, every text as it was, and nothing that a hostile file can do."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sheets import Flaw, Sheet, Unreadable, read
from claimcheck.sheets.cells import from_cell, joined, parted, to_cell
from claimcheck.sheets.delimited import read_delimited
from claimcheck.sheets.table import MOST_COLUMNS, MOST_LETTERS, MOST_ROWS
from claimcheck.sheets.workbook import MOST_UNPACKED

hostile = st.text(st.sampled_from("\\\\x1b3au0'=+-@:#\t\r\n\x1b\u202e\u200c\u2028;\", a\uff1d")) | st.text()


def workbook(*rows: list[object], formats: dict[str, str] | None = None) -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for at, shown_as in (formats or {}).items():
        book.active[at].number_format = shown_as
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def bare(sheet: Sheet) -> dict[int, list[object]]:
    """The cells of each row by its number."""
    return {row.number: [row.cells.get(at, "") for at in range(len(sheet.columns))] for row in sheet.rows}


@given(hostile)
def test_a_text_comes_back_from_its_cell(text: str) -> None:
    """And what stands in the cell is no formula, moves nothing, and commands no runner."""
    cell = to_cell(text)
    assert from_cell(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"))
    assert not set(cell) & set("\t\r\x1b\u202e\u200c\u2028")
    assert not any(line.lstrip().startswith("::") or "##" in line for line in cell.split("\n"))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("-5", "'-5"),
        ("'=1+1", "''=1+1"),
        ("'tis", "'tis"),
        ("a\x1bb", "a\\x1bb"),
        ("C:\\x", "C:\\x"),
        ("\\x1b", "\\\\x1b"),
        ("\\x41", "\\x41"),
        ("a\n::error::b", "a\n\\x3a:error::b"),
    ],
)
def test_what_a_cell_holds(text: str, cell: str) -> None:
    """A mark is taken off only where it stands before what would be a formula."""
    assert to_cell(text) == cell
    assert from_cell(cell) == text


@given(st.lists(hostile.map(str.strip).filter(bool), min_size=1, max_size=4))
def test_names_come_back_from_one_cell(names: list[str]) -> None:
    """Whatever they hold, semicolons and quotes too."""
    assert parted(joined(names)) == tuple(names)


def test_what_is_no_list_is_one_name() -> None:
    """A quote that parts nothing is a part of the name."""
    assert parted('"Bud" Cole; Cy') == ('"Bud" Cole; Cy',)
    assert parted("Ann; Ben;") == ("Ann", "Ben")


def test_names_on_lines_of_their_own() -> None:
    """As a spreadsheet makes them with Alt and Enter; a break within quotes is a part of the name."""
    assert parted("Ann Teller\nBen Cole;\r\n\r\nCy") == ("Ann Teller", "Ben Cole", "Cy")
    assert parted('"Ann\nTeller"; Ben') == ("Ann\nTeller", "Ben")


@given(st.lists(st.lists(hostile, min_size=2, max_size=2), max_size=4), st.sampled_from(",;\t"))
def test_every_row_comes_back(rows: list[list[str]], delimiter: str) -> None:
    """As its writer meant it, whatever parts the cells, with the number that a spreadsheet shows."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(["one", "two"])
    writer.writerows(list(map(to_cell, row)) for row in rows)
    sheet = (
        read(out.getvalue().encode("utf-8", "surrogatepass"), ".tsv" if delimiter == "\t" else ".csv")
        if not any("\ud800" <= letter <= "\udfff" for row in rows for text in row for letter in text)
        else None
    )
    if sheet is not None:
        expected = {number: [text if text.strip() else "" for text in row] for number, row in enumerate(rows, 2)}
        assert bare(sheet) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\n1,x",
        b"\xef\xbb\xbfa,b\r\n1,x\r\n",
        b"a;b\n1;x\n",
        b"a;b, c\n1;x\n".replace(b", c", b""),
        b"sep=;\r\na;b\r\n1;x\r\n",
        "a,b\n1,x\n".encode("utf-16"),
        b'"a","b"\n"1","x"\n',
        b'"a";"b"\n"1";"x"\n',
        b"a\tb\n1\tx\n",
    ],
)
def test_what_a_csv_may_be(data: bytes) -> None:
    """Any delimiter, either line end, quotes or none, UTF-8 and UTF-16 with their marks."""
    sheet = read_delimited(data)
    assert sheet.columns == ("a", "b")
    assert bare(sheet) == {2: ["1", "x"]}


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    """A record of several lines is one row, a blank line is one too; short rows are filled, long ones are told."""
    sheet = read(b'a,b\n"1\n1",x\n\n2\n3,y,,z\n4,y,,\n', ".csv")
    assert [row.number for row in sheet.rows] == [2, 3, 4, 5, 6]
    assert sheet.rows[0].cells == {0: "1\n1", 1: "x"}
    assert sheet.rows[1].cells == {}
    assert sheet.rows[2].cells == {0: "2"}
    assert "it has 4 cells, and the header 2" in sheet.rows[3].trouble
    assert sheet.rows[4].trouble == ""


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        (b"", ".csv", "it is empty"),
        (b"\n\n,,\n", ".csv", "it is empty"),
        (b"", ".jsonl", "it is empty"),
        (b"a,b\nZo\xeb,x\n", ".csv", "byte 7, in line 2, is not UTF-8; save the sheet as UTF-8"),
        (b"\xff\xfea\x00,\x00b", ".csv", "is not UTF-16"),
        (b'a,b\n"x,y\n1,2\n', ".csv", "row 2 cannot be taken apart"),
        (b'a,b\n"x"y,z\n', ".csv", "row 2 cannot be taken apart"),
        (b"a,b\n" + b"x" * 200_000 + b",y\n", ".csv", "row 2 cannot be taken apart: field larger than field limit"),
        (b",".join([b"c"] * (MOST_COLUMNS + 1)), ".csv", f"more than {MOST_COLUMNS} columns"),
        (b"a,b\n" + b"\n" * MOST_ROWS, ".csv", f"more than {MOST_ROWS:,} rows"),
        (b"[1]\n", ".jsonl", "line 1: it is no JSON object"),
        (b"no zip", ".xlsx", "it is no workbook that can be read"),
    ],
)
def test_what_is_refused(data: bytes, kind: str, says: str) -> None:
    """In one line, with the byte or the row that it is about."""
    with pytest.raises(Unreadable) as refused:
        read(data, kind)
    assert says in str(refused.value)


def test_a_cell_that_is_too_long_is_told() -> None:
    """The row is there, and says why it cannot be used."""
    sheet = read(b"a,b\n" + b"x" * (MOST_LETTERS + 1) + b",y\n", ".csv")
    assert sheet.rows[0].cells == {0: Flaw("has 50,001 characters; write at most 50,000"), 1: "y"}


def test_json_lines() -> None:
    """Texts and figures as they are written, lists, and for each bad line its number."""
    lines = [
        '{"a": 3.0, "b": ["x", "y"]}',
        "",
        '{"c": true, "a": "=1"}',
        "{",
        '{"a": NaN}',
        '{"a": {}}',
        '{"a": 1, "a": 2}',
    ]
    sheet = read("\r\n".join([*lines, "[" * 100_000]).encode(), ".jsonl")
    assert sheet.columns == ("a", "b", "c")
    assert sheet.unit == "line"
    assert bare(sheet) | {4: 0, 5: 0, 7: 0, 8: 0} == {
        1: ["3.0", ("x", "y"), ""], 3: ["=1", "", "yes"], 4: 0, 5: 0,
        6: [Flaw("is neither a text nor a list of texts"), "", ""], 7: 0, 8: 0,
    }  # fmt: skip
    troubles = {row.number: row.trouble for row in sheet.rows if row.trouble}
    assert list(troubles) == [4, 5, 7, 8]
    assert "`NaN` is no number" in troubles[5]
    assert "a key stands there twice" in troubles[7]
    assert troubles[4].startswith("it is no JSON: expecting property name enclosed in double quotes")


def test_many_keys_are_refused_before_they_take_memory() -> None:
    """Each line with a column of its own would make a table of the square of their number."""
    lines = (json.dumps({f"c{at}": "x"}) for at in range(MOST_COLUMNS + 2))
    with pytest.raises(Unreadable, match="more than 500 columns"):
        read("\n".join(lines).encode(), ".jsonl")


def test_cells_of_a_workbook() -> None:
    """What they show: dates as far as they are shown, figures as they were typed; no formula is worked out."""
    rows = [
        [date(1932, 3, 19), datetime.fromisoformat("1932-03-19T22:30"), 3.0, 0.07, True, "'=1", "=1+1", None],
        [date(1932, 3, 1), date(1932, 1, 1), 0.1, 1e21, 4_200_000, "#REF!", "", None],
    ]
    data = workbook(
        list("abcdefgh"), *rows, formats={"A2": "yyyy-mm-dd", "A3": "mmm yyyy", "B3": "yyyy", "D2": "0%", "F2": "@"}
    )
    assert bare(read(data, ".xlsx")) == {
        2: ["1932-03-19", "1932-03-19T22:30:00", "3", "7 %", "yes", "=1", Flaw("holds a formula; write its value"), ""],
        3: ["1932-03", "1932", "0.1", "1000000000000000000000", "4200000", Flaw("holds the error `#REF!`"), "", ""],
    }


@pytest.mark.parametrize(
    ("shown_as", "text"),
    [
        ('"£"#,##0', "4200000 £"),
        ("#,##0.00\\ [$€-407]", "4200000 €"),
        ('_-[$CHF ]* #,##0_-;-"$"#,##0', "4200000 CHF"),
        ("\\$#,##0", "4200000 $"),
        ("[$-409]#,##0", "4200000"),
        ('[Red]#,##0;[$€-407]"$"0', "4200000"),
        ("General", "4200000"),
    ],
)
def test_money_in_a_workbook(shown_as: str, text: str) -> None:
    """A currency that only the number format shows is part of what the cell says."""
    assert bare(read(workbook(["a"], [4_200_000], formats={"A2": shown_as}), ".xlsx")) == {2: [text]}


def test_a_workbook_of_several_sheets() -> None:
    """One must be named."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(["a"], ["1"])))
    book.create_sheet("Claims").append(["b"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(Unreadable, match="it has 2 sheets: Sheet, Claims; name one with `--sheet`"):
        read(out.getvalue(), ".xlsx")
    with pytest.raises(Unreadable, match="it has no sheet `Clams`; did you mean `Claims`"):
        read(out.getvalue(), ".xlsx", "Clams")
    assert read(out.getvalue(), ".xlsx", "Claims").columns == ("b",)


def repacked(data: bytes, name: str, content: bytes) -> bytes:
    """A workbook with another part in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
OPENED = (
    b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
    b"<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>"
)
CLOSED = b"</sheetData></worksheet>"


def test_a_workbook_that_unpacks_into_more_than_any() -> None:
    """It is refused by what it says of itself, and nothing of it is unpacked."""
    bomb = repacked(workbook(["a"]), "xl/media/a.bin", b"\0" * (MOST_UNPACKED + 1))
    assert len(bomb) < 2**20
    with pytest.raises(Unreadable, match="it unpacks into"):
        read(bomb, ".xlsx")


@pytest.mark.parametrize(
    "part",
    [
        b"<not xml",
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
        + b"]><worksheet><sheetData><row><c t='str'><v>&j;</v></c></row></sheetData></worksheet>",
        OPENED + b"<row r='1048576'><c r='A1048576' t='inlineStr'><is><t>b</t></is></c></row>" + CLOSED,
    ],
)
def test_a_broken_workbook(part: bytes) -> None:
    """Whatever openpyxl makes of it, one line is said of it, and soon."""
    with pytest.raises(Unreadable):
        read(repacked(workbook(["a"]), SHEET, part), ".xlsx")


def test_a_wide_workbook() -> None:
    """A cell in the last column there is has no name; a table of such rows is refused before it takes memory."""
    part = OPENED + b"<row r='2'><c r='XFD2' t='inlineStr'><is><t>b</t></is></c></row>" + CLOSED
    sheet = read(repacked(workbook(["a"]), SHEET, part), ".xlsx")
    assert "it has 16384 cells, and the header 1" in sheet.rows[0].trouble
    rows = b"".join(b"<row r='%d'><c r='XFD%d'/></row>" % (at, at) for at in range(2, 2000))
    with pytest.raises(Unreadable, match="it has more than 20,000,000 cells"):
        read(repacked(workbook(["a"]), SHEET, OPENED + rows + CLOSED), ".xlsx")
