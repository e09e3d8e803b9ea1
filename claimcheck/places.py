"""Where something stands in a file, and a sentence about that place."""

from __future__ import annotations

from attrs import field, frozen


@frozen(order=True, slots=True)
class Span:
    """A stretch of a file: lines and columns count from 1, columns in characters, the end is exclusive.

    `file` is a path relative to the folder the reader was given, with POSIX separators.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __contains__(self, other: Span) -> bool:
        """Whether the other stretch begins inside this one."""
        start = (other.line, other.column)
        return self.file == other.file and (self.line, self.column) <= start < (self.end_line, self.end_column)

    def to(self, other: Span) -> Span:
        """From the start of this stretch to the end of the other."""
        return Span(self.file, self.line, self.column, other.end_line, other.end_column)


def one_line(text: str) -> str:
    """A sentence on one line, whatever names and words it repeats."""
    return text if text.isprintable() else " ".join(text.split())


@frozen
class Note:
    """A sentence about a place, on one line."""

    span: Span
    text: str = field(converter=one_line)


@frozen
class Fault:
    """A mistake in a file, as a value: the code of the rule that reports it, the place, what is wrong, the remedy."""

    code: str
    span: Span
    problem: str
    remedy: str = ""
    related: tuple[Note, ...] = field(default=())

    @property
    def minor(self) -> bool:
        """Whether it leaves a record what it is: a plain name that no record declares is a speaker or a place too."""
        return self.code == "CC007"

    @property
    def message(self) -> str:
        """One line: what is wrong, then what to write instead."""
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem
