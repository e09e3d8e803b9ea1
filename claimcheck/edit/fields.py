"""Fields given to a record that was read: a value replaced, or a line added in the style of the record."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.edit.apply import Edit
from claimcheck.edit.lines import is_broken, line_break, line_end, margin
from claimcheck.edit.written import Written, entry, written
from claimcheck.syntax import Mapping as Record
from claimcheck.syntax import Node, Scalar

_MORE = re.compile(r"(?:\s|#[^\r\n]*)*+[,\]]")
"""What follows a value between brackets, and can never follow one in a block."""


def set_fields(record: Record, fields: Mapping[str, Written]) -> tuple[Edit, ...]:
    """The edits that give a record these fields: new ones after its last entry, in their order.

    A comment behind a value or a record stays where it is. Raises `ValueError` for what no file can hold.
    """
    known = {key.text: (key, value) for key, value in record.entries}
    flow = _in_braces(record) or _bare_pair(record)
    replaced = [_replaced(*known[name], value, flow=flow) for name, value in fields.items() if name in known]
    added = [entry(name, value, flow=flow) for name, value in fields.items() if name not in known]
    return (*replaced, _added(record, added)) if added else tuple(replaced)


def _in_braces(record: Record) -> bool:
    return record.source.text.startswith("{", record.start)


def _bare_pair(record: Record) -> bool:
    """Whether it is the one pair of `[key: value]`, which has no braces."""
    return not _in_braces(record) and _MORE.match(record.source.text, record.end) is not None


def _replaced(key: Scalar, value: Node, new: Written, *, flow: bool) -> Edit:
    source, text = value.source, written(new, flow=flow)
    between = source.text[key.end : value.start]
    if value.start == value.end:
        text = text if between.endswith(" ") else f" {text}" if ":" in between else f": {text}"
    elif not flow and not isinstance(value, Scalar) and is_broken(between):
        text = f"  {text}"  # a list may stand in the column of its key, a text may not
    return Edit(source.span(value.start, value.end), text)


def _added(record: Record, entries: list[str]) -> Edit:
    source = record.source
    last = record.entries[-1][1] if record.entries else None
    if _bare_pair(record) and last:
        pair = source.text[record.start : last.end]
        return Edit(source.span(record.start, last.end), f"{{{', '.join([pair, *entries])}}}")
    if _in_braces(record):
        at = last.end if last else record.start + 1
        return Edit(source.span(at, at), ", ".join([*([""] if last else []), *entries]))
    at = line_end(source, record.end)
    indent = line_break(source, at) + _indent(record)
    return Edit(source.span(at, at), "".join(f"{indent}{each}" for each in entries))


def _indent(record: Record) -> str:
    """The blanks before an entry: as before its last key, where that begins a line."""
    text, last = record.source.text, record.entries[-1][0].start
    blanks = margin(record.source, last)
    begins = len(record.entries) > 1 and text[:last].endswith(blanks)
    return blanks if begins else margin(record.source, record.start)
