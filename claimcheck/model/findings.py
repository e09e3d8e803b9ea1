"""A rule, what it says, and the report that gathers it. One type of finding: a kind of conflict is a rule."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from claimcheck.model.book import Book
from claimcheck.model.claims import Claim
from claimcheck.model.records import Record
from claimcheck.model.standing import Position
from claimcheck.places import Note, one_line

if TYPE_CHECKING:  # few commands need them, and they take a while to make
    from claimcheck.model.audits import Audit, Track
    from claimcheck.model.difference import Difference
    from claimcheck.model.withdrawal import Withdrawal


class Severity(IntEnum):
    """A note says how the world is; a warning asks; an error must be mended or decided."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        return self.name.lower()


@frozen(kw_only=True, repr=False)
class Notes:
    """What a rule found once: a message, every place that it speaks of (the first leads), and what it rests on.

    `topic` and `question` are ids, where it is about a question; `positions` and `claims` likewise. `together`: it is
    about all its places, and nothing is left of it where one of them silences it.
    """

    message: str = field(converter=one_line)
    places: tuple[Note, ...]
    reason: str = ""
    topic: str = ""
    question: str = ""
    positions: tuple[Position, ...] = ()
    claims: tuple[Claim, ...] = ()
    together: bool = False


def _none(_book: Book) -> tuple[Record, ...]:
    return ()


@frozen(kw_only=True, repr=False)
class Rule:
    """`find` goes through a book; `manual` is the page that `explain` prints, with examples that the tests run.

    `unsure` gives the records that it cannot judge in this run, for want of a text or of a setting.
    """

    code: str
    name: str
    severity: Severity
    find: Callable[[Book], Iterator[Notes]]
    unsure: Callable[[Book], Iterable[Record]] = _none

    @property
    def manual(self) -> str:
        """The page, without the blanks at the margin."""
        return inspect.getdoc(self.find) or ""

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.manual.partition("\n")[0]


def rule(
    code: str, severity: Severity, unsure: Callable[[Book], Iterable[Record]] = _none
) -> Callable[[Callable[[Book], Iterator[Notes]]], Rule]:
    """Make a rule of a function: its name is the rule's, its docstring the manual page."""

    def make(find: Callable[[Book], Iterator[Notes]]) -> Rule:
        return Rule(code=code, name=find.__name__.replace("_", "-"), severity=severity, find=find, unsure=unsure)

    return make


@frozen(kw_only=True, repr=False)
class Finding:
    """A rule and its notes. Whether an editor has acknowledged it is a fact beside its severity."""

    rule: Rule
    notes: Notes
    severity: Severity
    acknowledged: bool = False


RECORDS = "records"
"""What silences findings by the `ignore` of their own records."""


@frozen(kw_only=True, repr=False)
class Silenced:
    """A finding that is not told; what silences it, such as a configuration's file, and why."""

    finding: Finding
    by: str
    reason: str = ""


@frozen(kw_only=True, eq=False, repr=False)
class Report:
    """A book and what the rules say of it, in the order in which it is shown; and what else a command was asked for.

    `show` is the least severity of the findings that are listed; the others are counted only.
    `silenced` are counted too. `statistics`: people are told how many there are of each code, not where; `quiet`:
    without a summary.
    """

    book: Book
    findings: tuple[Finding, ...]
    show: Severity = Severity.NOTE
    silenced: tuple[Silenced, ...] = ()
    statistics: bool = False
    quiet: bool = False
    audit: Audit | None = None
    withdrawal: Withdrawal | None = None
    tracks: tuple[Track, ...] = ()
    difference: Difference | None = None

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are listed."""
        return tuple(each for each in self.findings if each.severity >= self.show)
