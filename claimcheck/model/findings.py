"""A rule, what it says, and the report that gathers it. One type of finding: a kind of conflict is a rule."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from claimcheck.model.book import Book
from claimcheck.model.claims import Claim
from claimcheck.model.standing import Position
from claimcheck.places import Note, one_line

if TYPE_CHECKING:  # few commands need them, and they take a while to make
    from claimcheck.model.audits import Audit, Track
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


@frozen(kw_only=True, repr=False)
class Rule:
    """`find` goes through a book; `manual` is the page that `explain` prints, with examples that the tests run."""

    code: str
    name: str
    severity: Severity
    find: Callable[[Book], Iterator[Notes]]
    manual: str

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.manual.partition("\n")[0]


def rule(code: str, severity: Severity) -> Callable[[Callable[[Book], Iterator[Notes]]], Rule]:
    """Make a rule of a function: its name is the rule's, its docstring the manual page."""

    def make(find: Callable[[Book], Iterator[Notes]]) -> Rule:
        name = find.__name__.replace("_", "-")
        return Rule(code=code, name=name, severity=severity, find=find, manual=inspect.getdoc(find) or "")

    return make


@frozen(kw_only=True, repr=False)
class Finding:
    """A rule and its notes. Whether an editor has acknowledged it is a fact beside its severity."""

    rule: Rule
    notes: Notes
    severity: Severity
    acknowledged: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Report:
    """A book and what the rules say of it, in the order in which it is shown; and what else a command was asked for.

    `show` is the least severity of the findings that are listed; the others are counted only.
    """

    book: Book
    findings: tuple[Finding, ...]
    show: Severity = Severity.NOTE
    audit: Audit | None = None
    withdrawal: Withdrawal | None = None
    tracks: tuple[Track, ...] = ()

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are listed."""
        return tuple(each for each in self.findings if each.severity >= self.show)
