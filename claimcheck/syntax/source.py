"""A file's text, and where in it a character stands: knows lines and columns, nothing of YAML."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from claimcheck.places import Fault, Note, Span

_BREAKS = "\r\n"
_BREAK = re.compile(r"[\r\n]")


@frozen(eq=False, repr=False)
class Source:
    """The text of one file, without a byte order mark; indexes count its characters from 0.

    A line ends where editors and version control say so: at a line feed, a carriage return, or both.
    """

    file: str = ""
    text: str = field(default="")

    @cached_property
    def _lines(self) -> array[int]:  # four bytes each, for a file may hold millions
        lines = self.text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
        lines.pop()
        return array("I", accumulate(map((1).__add__, map(len, lines)), initial=0))

    def span(self, start: int, end: int) -> Span:
        """The stretch between two indexes, in lines and columns."""
        lines = self._lines
        line = end_line = bisect_right(lines, start)
        if line < len(lines) and end >= lines[line]:
            end_line = bisect_right(lines, end, line)
        return Span(self.file, line, start - lines[line - 1] + 1, end_line, end - lines[end_line - 1] + 1)

    def indexes(self, span: Span) -> tuple[int, int]:
        """The two indexes of a stretch of this text. Raises `ValueError` where it is none."""
        found = self._index(span.line, span.column), self._index(span.end_line, span.end_column)
        if found[0] > found[1]:
            raise ValueError(f"the stretch ends before it begins, in line {span.line}")
        return found

    def _index(self, line: int, column: int) -> int:
        lines = self._lines
        if 1 <= line <= len(lines) and column >= 1:
            index = lines[line - 1] + column - 1
            if index < (lines[line] if line < len(lines) else len(self.text) + 1):
                return index
        raise ValueError(f"the text has no column {column} in line {line}")

    def line(self, index: int) -> int:
        """The number of the line that the index stands in, from 1."""
        return bisect_right(self._lines, index)

    def line_start(self, index: int) -> int:
        """Where the line of that index begins."""
        return self._lines[bisect_right(self._lines, index) - 1]

    def line_end(self, index: int) -> int:
        """Where the line of that index ends, before its line break."""
        end = self.next_line(index)
        while end > index and self.text[end - 1] in _BREAKS:
            end -= 1
        return end

    def text_of(self, line: int) -> str:
        """What a line holds, by its number from 1; nothing, where there is no such line."""
        lines = self._lines
        return self.rest(lines[line - 1]) if 1 <= line <= len(lines) else ""

    def line_longer_than(self, limit: int) -> int | None:
        """The number of the first line of more characters than this; such a line fills a window of half its width."""
        width = limit // 2
        windows = range(0, len(self.text) - width + 1, width)
        if all(_BREAK.search(self.text, at, at + width) for at in windows):
            return None
        lines = (number for number, at in enumerate(self._lines, 1) if self.line_end(at) - at > limit)
        return next(lines, None)

    def next_line(self, index: int) -> int:
        """Where the line after that index's begins; the text's end after the last."""
        after = bisect_right(self._lines, index)
        return self._lines[after] if after < len(self._lines) else len(self.text)

    def rest(self, index: int) -> str:
        """What the line holds from that index on."""
        return self.text[index : self.line_end(index)]

    def malformed(self, start: int, end: int, problem: str, remedy: str = "", related: tuple[Note, ...] = ()) -> Fault:
        """A fault of the form of a record (CC002) at a stretch."""
        return Fault("CC002", self.span(start, end), problem, remedy, related)
