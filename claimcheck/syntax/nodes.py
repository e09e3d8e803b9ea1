"""The tree that a file is read into: texts, lists and mappings with their places. Guesses no types.

Nodes are not frozen, because attrs' frozen classes take three times as long to make, and a large collection holds a
million of them; for the same reason their fields are given by position. Nothing changes a node once it has been read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from attrs import define, evolve, field, frozen

from claimcheck.places import Fault, Span
from claimcheck.syntax.source import Source

_COMMENT = re.compile(r"#[^\r\n]*")
_NOWHERE = Source()


@define(unsafe_hash=True)
class Scalar:
    """A text as YAML reads it, quotes and folding undone; `plain` when it has neither quotes nor a `|` or `>`."""

    text: str
    plain: bool = True
    source: Source = field(default=_NOWHERE, eq=False, repr=False)
    start: int = field(default=0, eq=False, repr=False)
    end: int = field(default=0, eq=False, repr=False)

    @property
    def span(self) -> Span:
        """Where it stands, quotes included."""
        return self.source.span(self.start, self.end)


@define(unsafe_hash=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    source: Source = field(default=_NOWHERE, eq=False, repr=False)
    start: int = field(default=0, eq=False, repr=False)
    end: int = field(default=0, eq=False, repr=False)

    @property
    def span(self) -> Span:
        """From its first bracket or dash to its last bracket or the end of its last item."""
        return self.source.span(self.start, self.end)

    @property
    def written(self) -> str:
        """A list in brackets as it was written, on one line and without comments; empty for a list of dashes."""
        return _written(self)


@define(unsafe_hash=True)
class Mapping:
    """Keys and their values, in order; no key comes twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    source: Source = field(default=_NOWHERE, eq=False, repr=False)
    start: int = field(default=0, eq=False, repr=False)
    end: int = field(default=0, eq=False, repr=False)

    @property
    def span(self) -> Span:
        """From its first key or brace to its last brace or the end of its last value."""
        return self.source.span(self.start, self.end)

    @property
    def written(self) -> str:
        """A mapping in braces as it was written, on one line and without comments; empty for any other."""
        return _written(self)


Node: TypeAlias = Scalar | Sequence | Mapping


@frozen(kw_only=True)
class Tree:
    """What was read of one file.

    `blocks` are its top-level keys and values in order; a key that comes twice is a fault, and both are here.
    `unread` names the blocks of which some stretch was not read; `*` when it is unknown what was not read.
    `source` is the text that its places are in.
    """

    file: str
    source: Source = field(default=_NOWHERE, eq=False, repr=False)
    blocks: tuple[tuple[Scalar, Node], ...] = ()
    faults: tuple[Fault, ...] = ()
    unread: frozenset[str] = frozenset()

    def without(self, key: str) -> Tree:
        """The same without the blocks of one key."""
        return evolve(self, blocks=tuple(block for block in self.blocks if block[0].text != key))


def _written(node: Sequence | Mapping) -> str:
    """The brackets' own text; comments can only stand between the scalars."""
    text = node.source.text
    if text[node.start : node.start + 1] not in ("[", "{"):
        return ""
    parts, at = [], node.start
    for scalar in _scalars(node):
        parts += [_COMMENT.sub("", text[at : scalar.start]), text[scalar.start : scalar.end]]
        at = scalar.end
    return " ".join("".join([*parts, _COMMENT.sub("", text[at : node.end])]).split())


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
