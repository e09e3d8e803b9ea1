"""A value, the domain that it is read in, and what an answer type must be able to say."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from claimcheck.values.states import States


class Unreadable(ValueError):  # noqa: N818 - it names what was written, not what failed
    """What somebody wrote is no answer of this type. Says what is wrong, and what to write instead."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem


_JOINTS = re.compile(r" (?:and|or) ")


@frozen
class Value:
    """An answer that was read.

    `text` is its written form: reading it again gives an equal value. `states` is what it denotes, `reach` the same
    widened by what still counts as near. An `open` value (written with `?`) commits nobody. `named` is the written form
    with the names of records for their ids, and no `?`; empty where the type knows of no records.
    """

    text: str = field(eq=False)
    states: States
    reach: States
    open: bool = False
    unit: str = ""
    named: str = field(default="", eq=False)

    def __str__(self) -> str:
        return self.text

    @property
    def things(self) -> list[str]:
        """What it names one by one, as written: labels, or the ids of records."""
        return _JOINTS.split(self.text.removesuffix("?").removeprefix("only "))

    @property
    def told(self) -> str:
        """What a reader is told: records by their names."""
        return f"{self.named}{'?' * self.open}" if self.named else self.text


def _nobody(_name: str) -> str | None:
    return None


def _alone(name: str) -> frozenset[str]:
    return frozenset({name})


def _itself(name: str) -> str:
    return name


@frozen(kw_only=True, eq=False)
class Domain:
    """What a question says about its answers.

    `find` gives the id of a name (`None`: not declared), `members` all states that lie within an id: so a value
    learns what contains what without knowing who keeps the list. `named` gives what a reader calls an id.
    `steps` finds a label by its folded form: the place where it stands among them.
    `tolerance` is in days, units or steps of the scale; `None` where the question gives none.
    """

    labels: tuple[str, ...] = ()
    unit: str = ""
    tolerance: Fraction | None = None
    many: bool = False
    find: Callable[[str], str | None] = _nobody
    members: Callable[[str], frozenset[str]] = _alone
    named: Callable[[str], str] = _itself
    steps: Mapping[str, int] = field(init=False, repr=False)

    @steps.default
    def _steps(self) -> Mapping[str, int]:
        return {label.casefold(): step for step, label in enumerate(self.labels)}


def _one_basis(_value: Value) -> Hashable:
    return ""


def _never(_text: str) -> None:
    return None


@frozen(kw_only=True, repr=False)
class AnswerType:
    """How the answers of one type are read.

    `parse` reads one answer and raises `Unreadable`; `everything` is the set of all states; `basis` is what two values
    must share to be compared at all; `none` whether the answer *there was no such thing* makes sense.
    `labels` is the field in which a question of this type lists its labels; `measured`: its values lie on a scale of
    nature, not of labels; no longer than `grain`, a value is a single point to a reader; `additive`: the answer for a
    part says nothing of the whole. `bracketed`: what YAML takes for a list may be an answer of this type as it is
    written. `records`: the kind of records that answers name. `split`: the type's own way to write all of several
    values, where it has one: the values that a text lists, or
    `None` for a text that is no list; raises `Unreadable`.
    """

    name: str
    parse: Callable[[str, Domain], Value]
    everything: Callable[[Domain], States]
    basis: Callable[[Value], Hashable] = _one_basis
    none: States | None = None
    labels: str = ""
    measured: bool = False
    grain: int = 0
    additive: bool = False
    bracketed: bool = False
    records: str = ""
    split: Callable[[str], Sequence[str] | None] = _never

    @property
    def manual(self) -> str:
        """The manual page: the docstring of the module that reads the type."""
        return inspect.cleandoc(sys.modules[self.parse.__module__].__doc__ or "")

    def comparable(self, one: Value, other: Value) -> bool:
        """Whether two values can be compared at all."""
        return self.basis(one) == self.basis(other)


_MOST_SHOWN = 60
"""Characters of an answer that a message quotes."""


def quoted(text: str) -> str:
    """The user's words in backticks, on one line, cut where they run long."""
    words = " ".join(text[: 2 * _MOST_SHOWN].split())
    return f"`{words[:_MOST_SHOWN]}…`" if len(words) > _MOST_SHOWN else f"`{words}`"
