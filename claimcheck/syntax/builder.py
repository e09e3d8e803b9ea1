"""Puts a tree together from the events of YAML's parser, without recursion; what is refused is reported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from attrs import define, evolve
from yaml import YAMLError
from yaml import events as kinds

from claimcheck.syntax import refusals
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.nodes import Node, Scalar
from claimcheck.syntax.parser import Event, events
from claimcheck.syntax.source import Source
from claimcheck.syntax.stack import Stack
from claimcheck.syntax.trouble import MOST_VALUES, SECOND_DOCUMENT, TOO_MANY, Halt, Trouble

_BLOCKS_OF_TEXT = ("|", ">")
_BYTE_ORDER_MARK = "\ufeff"


@define(eq=False, repr=False)
class Builder:
    """Reads one stretch of a file into the stack."""

    source: Source
    faults: Faults
    stack: Stack
    last: Node | None = None
    _offset: int = 0
    _hashes: bool = False
    _documents: int = 0
    _left: int = MOST_VALUES

    def read(self, begin: int, end: int) -> Trouble | None:
        """Reads from one index to another, or up to what stops it."""
        text = self.source.text[begin:end]
        self._offset = begin + text.startswith(_BYTE_ORDER_MARK)  # which libyaml drops there without counting it
        self._hashes = " #" in text or "\t#" in text
        steps = self._steps()
        try:
            for event in events(text):
                step = steps.get(type(event))
                if step is not None:
                    step(event)
        except (YAMLError, Halt) as error:
            inside = self.stack.frames[-1].start if self.stack.frames else begin
            return evolve(Trouble.of(error, self._offset), last=self.last, inside=inside)
        return None

    def _steps(self) -> dict[type, Callable[[Event], None]]:
        return {
            kinds.ScalarEvent: self._scalar,
            kinds.MappingStartEvent: partial(self._open, keyed=True),
            kinds.SequenceStartEvent: partial(self._open, keyed=False),
            kinds.MappingEndEvent: self._close,
            kinds.SequenceEndEvent: self._close,
            kinds.AliasEvent: self._alias,
            kinds.DocumentStartEvent: self._document,
        }

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            raise Halt(SECOND_DOCUMENT, event.start_mark.index + self._offset)

    def _scalar(self, event: Event) -> None:
        start, end = event.start_mark.index + self._offset, event.end_mark.index + self._offset
        if event.anchor is not None or event.tag is not None:
            start = min(self._after_properties(event, start), end)
        style = event.style
        self.last = node = Scalar(event.value, not style, self.source, start, end)
        if style:
            if style in _BLOCKS_OF_TEXT:
                self._block_of_text(node)
        elif self._hashes and refusals.CUT.match(self.source.text, end):
            self.faults.report(refusals.CUTS, start, partial(refusals.cut, self.source, start, end))
        self._left -= 1
        if not self._left:
            raise Halt(TOO_MANY, start)
        self.stack.put(node)

    def _block_of_text(self, node: Scalar) -> None:
        """Lets it end with its last line, and asks about a number in its first: `>4` is meant as a comparison."""
        text = self.source.text
        node.end = node.start + len(text[node.start : node.end].rstrip())
        if refusals.HEADER_WITH_NUMBER.match(text, node.start):
            fault = partial(refusals.header, self.source, node.start, empty=not node.text)
            self.faults.report(refusals.HEADERS, node.start, fault)
            node.text = node.text or self.source.rest(node.start)

    def _open(self, event: Event, *, keyed: bool) -> None:
        start = event.start_mark.index + self._offset
        if event.anchor is not None or event.tag is not None:
            start = self._after_properties(event, start)
        self.stack.open(start, keyed=keyed, flow=event.flow_style)

    def _close(self, event: Event) -> None:
        self.last = self.stack.close(event.end_mark.index + self._offset)

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index + self._offset, event.end_mark.index + self._offset
        if not self.stack.leaves_out_next:  # `<<: *base` is one fault, the key's
            self.faults.report(refusals.ALIASES, start, partial(refusals.alias, self.source, start, end))
        self.stack.put_alias(start, end)

    def _after_properties(self, event: Event, start: int) -> int:
        """Reports the anchor and the tag in front of a node; where the node itself begins."""
        for _ in filter(None, (event.anchor is not None, event.tag is not None)):
            found = refusals.PROPERTY.match(self.source.text, start)
            if found:
                kind = refusals.ANCHORS if found[0].startswith("&") else refusals.TAGS
                self.faults.report(kind, start, partial(refusals.anchor_or_tag, self.source, start, found.end(1)))
                start = found.end()
        return start
