r"""Texts as cells, and back: nothing in a cell acts, and every text comes back as it was.

A spreadsheet takes `=1+1`, and whatever else begins so, for a formula: a `'` before it makes it a text (OWASP, *CSV
Injection*). What cannot be seen, and what a terminal or a runner of jobs would act upon, is written as its code, as in
`\x1b`; a `\` before what looks like such a code is doubled.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from claimcheck.letters import acts, code_of

MARK = "'"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What begins a formula, in full width too, behind marks that are there already."""

_COMMAND = re.compile(r"(?m)^(\s*):(?=:)|#(?=#)")
_CODE = re.compile(r"x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}")
_CODED = re.compile(rf"(\\+)({_CODE.pattern})")
_PLAIN = frozenset("\n")
_COMMANDS = ":#"

BETWEEN = ";"
"""Stands between the names in a cell; a name that holds one is quoted, as a cell of a file is."""

_QUOTE = '"'
_PARTING = frozenset(f"{BETWEEN}{_QUOTE}\r\n")


def to_cell(text: str) -> str:
    """A text as a cell holds it."""
    if not text.isprintable() or "\\" in text or "::" in text or "##" in text:
        text = _written_out(text)
    return f"{MARK}{text}" if _FORMULA.match(text) else text


def from_cell(cell: str) -> str:
    """The text that a cell holds; whoever wrote it."""
    text = cell.removeprefix(MARK) if cell.startswith(MARK) and _FORMULA.match(cell) else cell
    return _CODED.sub(_read_back, text) if "\\" in text else text


def _written_out(text: str) -> str:
    coded = {found.end(1) if found[1] is not None else found.start() for found in _COMMAND.finditer(text)}
    parts: list[str] = []
    slashes = 0
    for at, letter in enumerate(text):
        code = code_of(letter) if at in coded or (letter not in _PLAIN and acts(letter)) else ""
        if slashes and (code or _looks_coded(text, at)):
            parts.append("\\" * slashes)
        parts.append(code or letter)
        slashes = slashes + 1 if letter == "\\" else 0
    return "".join(parts)


def _looks_coded(text: str, at: int) -> bool:
    r"""Whether what stands behind a `\` would be read back as a character."""
    found = _CODE.match(text, at)
    return found is not None and _is_written_out(found[0])


def _is_written_out(code: str) -> bool:
    number = int(code[1:], 16)
    return number <= 0x10FFFF and (chr(number) in _COMMANDS or (chr(number) not in _PLAIN and acts(chr(number))))  # noqa: PLR2004


def _read_back(found: re.Match[str]) -> str:
    slashes, code = found[1], found[2]
    if not _is_written_out(code):
        return found[0]
    kept = "\\" * (len(slashes) // 2)
    return kept + (chr(int(code[1:], 16)) if len(slashes) % 2 else code)


def joined(names: Sequence[str]) -> str:
    """Several names as one text."""
    return f"{BETWEEN} ".join(
        f'"{each.replace(_QUOTE, 2 * _QUOTE)}"' if _PARTING & set(each) else each for each in names
    )


def parted(text: str) -> tuple[str, ...]:
    """The names in a text, between semicolons or on lines of their own."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=BETWEEN, skipinitialspace=True, strict=True))
    except csv.Error:
        return (text.strip(),)
    return tuple(name.strip() for row in rows for name in row if name.strip())
