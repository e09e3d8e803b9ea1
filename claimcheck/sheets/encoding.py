"""The text of a file: UTF-8, or UTF-16 where it says so at its beginning."""

from __future__ import annotations

import codecs

from claimcheck.sheets.table import Unreadable

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(data: bytes) -> str:
    """The text without a byte order mark. Raises `Unreadable` with the first byte that is none of it."""
    name, codec = ("UTF-16", "utf-16") if data.startswith(_WIDE) else ("UTF-8", "utf-8-sig")
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        at = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        line = data.count(b"\n", 0, at) + 1
        problem = f"byte {at + 1:,}, in line {line:,}, is not {name}"
        raise Unreadable(problem, "save the sheet as UTF-8 (in Excel: CSV UTF-8)") from None
