"""Reads a file in one go where it can, else block by block: an error ends its own top-level block and no other."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, partial

from attrs import Factory, define

from claimcheck.syntax import refusals
from claimcheck.syntax.builder import Builder
from claimcheck.syntax.faults import MOST, Faults
from claimcheck.syntax.hints import explain
from claimcheck.syntax.nodes import Node, Scalar
from claimcheck.syntax.salvage import first_damaged, salvage
from claimcheck.syntax.source import Source
from claimcheck.syntax.stack import UNKNOWN, Stack
from claimcheck.syntax.trouble import SECOND_DOCUMENT, TOO_MANY, Trouble

BEGIN = re.compile(r"(?<![^\r\n])[^\s#\-\]}:,\ufeff][^:\r\n]*:")
"""A line that begins a block: it has a key in column 1. A line without a colon goes on with the block above."""

_CAUSES = (refusals.ALIASES, refusals.ANCHORS, refusals.TAGS)
"""Faults that make an error on the same line plain: `*Never he said` is no alias, but meant as text."""

_PATIENCE = 10_000
"""So many errors are met before the rest of a file is left unread."""


@define(eq=False, repr=False)
class Blocks:
    """The top-level blocks of a file, as far as they were read; `unread` names those with an unread stretch."""

    source: Source
    faults: Faults
    read: list[tuple[Scalar, Node]] = Factory(list)
    unread: set[str] = Factory(set)
    _names: dict[str, Scalar] = Factory(dict)
    _errors: int = 0

    def read_from(self, begin: int) -> None:
        """Reads all that there is from an index on."""
        while begin < len(self.source.text) and self._errors < _PATIENCE:
            begin = self._advance(begin)
        if begin < len(self.source.text):
            self.unread.add(UNKNOWN)

    def _advance(self, begin: int) -> int:
        """Reads up to the end or past the next damaged block; where to go on from.

        After many errors each block is read alone, so that the time stays in proportion to the file's length.
        """
        stop = len(self.source.text) if self._errors < MOST else self._next(begin)
        stack, trouble = self._build(begin, stop)
        if trouble is None:
            self._keep(stack)
            return stop
        self._errors += 1
        if trouble.words in (SECOND_DOCUMENT, TOO_MANY) or (stack.root is not None and stack.root.flow):
            return self._give_up(stack, trouble)
        first = first_damaged(stack, trouble, self._begins, begin)
        end = min(self._next(first), stop)
        if (first, end) == (begin, stop):
            self._save(stack, trouble, first)
            return end
        if stack.root is not None:
            stack.root.keep_before(first)
        self._keep(stack)
        self._read_alone(first, end, trouble)
        return end

    def _read_alone(self, first: int, end: int, trouble: Trouble) -> None:
        """Reads again a block in which reading on ended in trouble."""
        self.faults.rewind(first)
        self._names = {name: key for name, key in self._names.items() if key.start < first}
        stack, again = self._build(first, end)
        if again is not None:
            self._save(stack, again, first)
            return
        if trouble.doubtful < end:  # else it is met again after this block
            self._report(trouble, first)
        self._keep(stack)

    def _save(self, stack: Stack, trouble: Trouble, first: int) -> None:
        self._report(trouble, first)
        self.unread |= salvage(stack, trouble, first)
        self._keep(stack)

    def _give_up(self, stack: Stack, trouble: Trouble) -> int:
        """Keeps what was read of a file whose blocks cannot be told apart, or which holds more than one document."""
        self._report(trouble, trouble.at)
        self.unread.add(UNKNOWN)
        self._keep(stack)
        return len(self.source.text)

    def _build(self, begin: int, end: int) -> tuple[Stack, Trouble | None]:
        stack = Stack(self.source, self.faults, self._names, self.unread)
        return stack, Builder(self.source, self.faults, stack).read(begin, end)

    def _keep(self, stack: Stack) -> None:
        if stack.root is not None:
            self.read += stack.root.entries()

    @cached_property
    def _begins(self) -> list[int]:
        return [found.start() for found in BEGIN.finditer(self.source.text)]

    def _next(self, index: int) -> int:
        """Where the next block begins."""
        after = bisect_right(self._begins, index)
        return self._begins[after] if after < len(self._begins) else len(self.source.text)

    def _report(self, trouble: Trouble, place: int) -> None:
        """Counts an error, unless a fault that was found already is its cause."""
        start, end, last = self.source.line_start(trouble.at), self.source.line_end(trouble.at), trouble.last
        cut = isinstance(last, Scalar) and last.plain and refusals.CUT.match(self.source.text, last.end)
        if not cut and not self.faults.any_between(_CAUSES, start, end + 1):
            kind = refusals.DOCUMENTS if trouble.words == SECOND_DOCUMENT else refusals.SYNTAX
            self.faults.report(kind, place, partial(explain, self.source, trouble))
