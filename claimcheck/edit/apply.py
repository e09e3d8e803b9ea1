"""Stretches of a text replaced, everything else kept byte for byte."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from claimcheck.places import Span
from claimcheck.syntax.source import Source

BYTE_ORDER_MARK = "\ufeff"


@frozen
class Edit:
    """What is to stand in the place of a stretch; a stretch without length is a place to insert at."""

    span: Span
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text of one file with the edits made; a byte order mark at its beginning counts as no character of it.

    Insertions at one place are made in the order given. Raises `ValueError` where edits overlap, or a span is none of
    this text. A file in which some bytes are not UTF-8 keeps them, if it is read and written with `surrogateescape`.
    """
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    source = Source(text=text.removeprefix(mark))
    kept, at = [mark], 0
    for (start, end), edit in sorted(((source.indexes(edit.span), edit) for edit in edits), key=lambda each: each[0]):
        if start < at:
            raise ValueError(f"edits overlap in line {edit.span.line}")
        kept += [source.text[at:start], edit.text]
        at = end
    return "".join([*kept, source.text[at:]])
