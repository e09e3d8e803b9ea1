"""What can be read of a file that is not UTF-8: every top-level block without such a byte."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.syntax.blocks import BEGIN
from claimcheck.syntax.stack import UNKNOWN

_REPLACED = "\ufffd"
_NOT_A_LINE_END = re.compile(r"[^\r\n]+")


def readable(data: bytes) -> tuple[str, set[str]]:
    """The text with every block emptied that cannot be decoded, each line in its place; the names of those blocks."""
    text = data.decode("utf-8", "replace")
    begins = [0, *(found.start() for found in BEGIN.finditer(text)), len(text)]
    kept: list[str] = []
    unread: set[str] = set()
    for begin, end in pairwise(begins):
        block = text[begin:end]
        if _REPLACED in block:
            unread.add(_name(block))
            block = _NOT_A_LINE_END.sub(" ", block)  # a blank, for `\r` and `\n` would be one line end
        kept.append(block)
    return "".join(kept), unread


def _name(block: str) -> str:
    found = BEGIN.match(block)
    return found.group().rstrip(":").strip("'\" ") if found else UNKNOWN
