"""A record added to a list at the top level of a file: after the last one there, or in a new block at the end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimcheck.edit.apply import BYTE_ORDER_MARK, Edit
from claimcheck.edit.lines import line_break, line_end, margin
from claimcheck.edit.written import Written, entry, record_lines
from claimcheck.syntax import Node, Scalar, Tree
from claimcheck.syntax import Sequence as Listed
from claimcheck.syntax.source import Source

_INDENT = "  "
_REMARKS = r"(?:(?:\r\n|[\r\n]){margin} +#[^\r\n\x85\u2028\u2029]*)*"
_BLANK_LINE = re.compile(r"(\r\n|[\r\n])[ \t]*\1")
_BLANK_LINE_LAST = re.compile(rf"{_BLANK_LINE.pattern}\Z")


class Unfit(ValueError):  # noqa: N818 - it says what a block is
    """Why nothing can be added to a block, in words."""


def append(
    text: str, tree: Tree, block: str, record: Mapping[str, Written], remarks: Mapping[str, str] | None = None
) -> tuple[Edit, ...]:
    """The edits that add a record to a block of the file with that text, as the last one; the block is made if need be.

    `remarks` are comments behind fields, left out between brackets. Raises `Unfit` where the block is no list or could
    not be read to its end, and `ValueError` for what no file can hold.
    """
    if {block, "*"} & tree.unread:
        raise Unfit(f"some of `{block}:` could not be read")
    lines = list(record_lines(record, remarks))
    for key, node in tree.blocks:
        if key.text != block:
            continue
        if isinstance(node, Listed):
            return _listed(node, record, lines)
        if isinstance(node, Scalar) and node.start == node.end:
            return (_below(node.source, node.end, lines, _dashes(tree)),)
        raise Unfit(f"`{block}:` is no list")
    return (_at_the_end(text, tree, block, lines),)


def _listed(node: Listed, record: Mapping[str, Written], lines: Sequence[str]) -> tuple[Edit, ...]:
    source = node.source
    if not source.text.startswith("[", node.start):
        at = _after_remarks(source, node)
        blank = (
            _BLANK_LINE.search(source.text, node.items[-2].end, node.items[-1].start) if len(node.items) > 1 else None
        )
        return (_below(source, at, ["", *lines] if blank else lines, margin(source, node.start)),)
    if not node.items and "#" in source.text[node.start : node.end]:
        raise Unfit("its empty brackets hold a comment")
    if not node.items:
        start = len(source.text[: node.start].rstrip(" \t"))
        return (Edit(source.span(start, node.end), ""), _below(source, node.end, lines, _INDENT))
    at = node.items[-1].end
    fields = ", ".join(entry(name, value, flow=True) for name, value in record.items())
    return (Edit(source.span(at, at), f", {{{fields}}}"),)


def _after_remarks(source: Source, node: Node) -> int:
    """Where a list ends, with the comments below it that are set in as far as its records."""
    at = line_end(source, node.end)
    found = re.compile(_REMARKS.format(margin=margin(source, node.start))).match(source.text, at)
    return found.end() if found else at


def _below(source: Source, index: int, lines: Sequence[str], indent: str) -> Edit:
    at = line_end(source, index)
    end = line_break(source, at)
    return Edit(source.span(at, at), "".join(f"{end}{indent}{line}" if line else end for line in lines))


def _at_the_end(text: str, tree: Tree, block: str, lines: Sequence[str]) -> Edit:
    source = Source(tree.file, text.removeprefix(BYTE_ORDER_MARK))
    end, at, indent = line_break(source), len(source.text), _dashes(tree)
    unended = end if source.text and not source.text.endswith(("\r", "\n")) else ""
    apart = end if source.text.strip() and not _BLANK_LINE_LAST.search(source.text) else ""
    added = "".join(f"{line}{end}" for line in (f"{block}:", *(indent + line for line in lines)))
    return Edit(source.span(at, at), unended + apart + added)


def _dashes(tree: Tree) -> str:
    """The blanks before the dashes of the file's lists."""
    lists = (node for _, node in tree.blocks if isinstance(node, Listed))
    return next(
        (margin(each.source, each.start) for each in lists if each.source.text.startswith("-", each.start)), _INDENT
    )
