"""What can be trusted of a stretch that could not be read to its end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence as Several

from attrs import evolve

from claimcheck.syntax.frames import Frame
from claimcheck.syntax.nodes import Node, Sequence
from claimcheck.syntax.source import Source
from claimcheck.syntax.stack import UNKNOWN, Stack
from claimcheck.syntax.trouble import Trouble

_NAME = re.compile(r"[ \"']*+(\w[\w-]{0,200}+)[\"']?+[ \t]*+:")
_ITEM = re.compile(r"[ \t]*-\s")


def first_damaged(stack: Stack, trouble: Trouble, begins: Several[int], begin: int) -> int:
    """Where the damaged block begins: an open quote or bracket may have swallowed the beginnings after it."""
    found = bisect_right(begins, trouble.doubtful)
    first = begins[found - 1] if found else begin
    if stack.root is not None:
        first = _before_open_entries(stack, stack.root, first)
    return max(begin, first)


def _before_open_entries(stack: Stack, root: Frame, first: int) -> int:
    line_start = stack.source.line_start
    if stack.pending is not None:
        first = min(first, line_start(stack.pending))
    for index in reversed(range(len(root.values))):
        if root.values[index].end <= first:
            break
        first = min(first, line_start(root.keys[index].start))
    return first


def salvage(stack: Stack, trouble: Trouble, first: int) -> set[str]:
    """Leaves at the top of the stack what was complete on the lines before the damage; the names of the damaged."""
    source, root = stack.source, stack.root
    if root is None:
        return {_written_name(source, first)}
    line = source.line_start(trouble.doubtful)
    value = stack.value
    if value is not None:
        value.keep_before(line)
        root.values += [value.node(source, line)] if value.values else []
    keys = root.keep_before(line) or root.keys[-1:]
    if not stack.in_item and not _ITEM.match(source.text, line):
        root.values[-1:] = [_without_last_item(node) for node in root.values[-1:]]
    return {key.text or UNKNOWN for key in keys} or {UNKNOWN}


def _without_last_item(node: Node) -> Node:
    """A list without the item that a stray line may have belonged to."""
    if isinstance(node, Sequence) and node.source.text.startswith("-", node.start):
        return evolve(node, items=node.items[:-1])
    return node


def _written_name(source: Source, start: int) -> str:
    found = _NAME.match(source.text, start)
    return found[1] if found else UNKNOWN
