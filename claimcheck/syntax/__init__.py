"""Reads YAML into a tree with places; every mistake is a fault in it, none is raised. Knows nothing of claims."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.syntax.blocks import Blocks
from claimcheck.syntax.decoding import MOST_BYTES, decode
from claimcheck.syntax.directives import after_directives
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.hidden import hidden
from claimcheck.syntax.nodes import Mapping, Node, Scalar, Sequence, Tree
from claimcheck.syntax.parser import AVAILABLE

__all__ = ["AVAILABLE", "MOST_BYTES", "Mapping", "Node", "Scalar", "Sequence", "Tree", "hidden", "parse"]


def parse(data: bytes, file: str) -> Tree:
    """The tree of a file's bytes; `file` is the name that its faults give. Needs libyaml, see `AVAILABLE`."""
    source, unreadable, lost = decode(data, file)
    faults = Faults(source)
    blocks = Blocks(source, faults)
    with _without_collector():
        blocks.read_from(after_directives(source, faults))
    told = tuple(sorted((*unreadable, *faults.all()), key=lambda fault: fault.span))
    unread = frozenset(lost | blocks.unread)
    return Tree(file=file, source=source, blocks=tuple(blocks.read), faults=told, unread=unread)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nothing that is read becomes garbage, and looking for it takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
