"""What is common to the answers of every type: `none`, a trailing `?`, and several values in a `many` question."""

from __future__ import annotations

import re
from functools import reduce

from attrs import evolve

from claimcheck.values.base import AnswerType, Domain, States, Unreadable, Value
from claimcheck.values.line import Line
from claimcheck.values.members import Members
from claimcheck.values.several import Several

_AND = re.compile(r"\s+and\s+")
_JOINTS = re.compile(r"\s(?:and|or)\s")

_MISSING = "the answer is missing"
_LONGEST = 10_000
_MOST_VALUES = 200


def read(kind: AnswerType, written: str | tuple[str, ...], domain: Domain) -> Value:
    """The value that was written: a text, or, in a `many` question, a list of texts. Raises `Unreadable`."""
    _measured(written)
    if domain.many:
        return _read_several(kind, written, domain)
    if isinstance(written, str):
        return _read_one(kind, written.strip(), domain)
    msg = "a list of values needs a question with `many: yes`"
    raise Unreadable(msg, "write one record for each value, or `a or b`")


def _measured(written: str | tuple[str, ...]) -> None:
    """Refuse what is no answer but an essay, or a list of everything: both are compared with all others."""
    length = len(written) if isinstance(written, str) else sum(map(len, written))
    if not written:
        raise Unreadable(_MISSING, "write it after the question: `question: answer`")
    values = len(_JOINTS.findall(written)) + 1 if isinstance(written, str) else len(written)
    if length > _LONGEST:
        msg = f"an answer of {length:,} characters is none"
        raise Unreadable(msg, f"write at most {_LONGEST:,}, and the rest under `says`")
    if values > _MOST_VALUES:
        raise Unreadable(f"an answer of {values:,} values is none", f"write at most {_MOST_VALUES}")


def _read_one(kind: AnswerType, text: str, domain: Domain) -> Value:
    if not text:
        raise Unreadable(_MISSING, "write it after the question: `question: answer`")
    if text == "none" and kind.none is not None and text not in domain.labels:
        return Value(text, kind.none, kind.none)
    bare, marks = text, 0
    while bare.endswith("?") and bare not in domain.labels:
        bare, marks = bare[:-1].rstrip(), marks + 1
    if marks:
        value = _read_one(kind, bare, domain)
        return evolve(value, text=f"{value.text}{'?' * marks}", open=True)
    return kind.parse(text, domain)


def _read_several(kind: AnswerType, written: str | tuple[str, ...], domain: Domain) -> Value:
    """`a and b`, `only a and b`, `none`, or a list."""
    everything = kind.everything(domain)
    written = written.strip() if isinstance(written, str) else written
    if written == "none" and kind.none is not None:
        nothing = Several(frozenset(), _elements(everything.outside(everything)))
        return Value("none", nothing, nothing)
    only, things = _things(kind, written, domain)
    among = [_elements(thing.states) for thing in things]
    allowed = reduce(_joined, among) if only else _elements(everything)
    states = Several(frozenset(among), allowed)  # type: ignore[arg-type]
    text = " and ".join(thing.text.rstrip("?") for thing in things)
    doubtful = any(thing.open for thing in things)
    return Value(f"{'only ' * only}{text}{'?' * doubtful}", states, states, open=doubtful)


def _things(kind: AnswerType, written: str | tuple[str, ...], domain: Domain) -> tuple[bool, list[Value]]:
    """Whether `only` these, and the values; a name is tried whole before `and` and `only` are looked for."""
    if not isinstance(written, str):
        return False, [_read_one(kind, item.strip(), domain) for item in written]
    text = written.strip()
    try:
        return False, [_read_one(kind, text, domain)]
    except Unreadable:
        only = text.startswith("only ")
        parts = _AND.split(text.removeprefix("only "))
        if not only and len(parts) == 1:
            raise
        return only, [_read_one(kind, part, domain) for part in parts]


def _elements(states: States) -> Line | Members:
    assert isinstance(states, Line | Members)
    return states


def _joined(one: Line | Members, other: Line | Members) -> Line | Members:
    if isinstance(one, Line) and isinstance(other, Line):
        return Line.of((*one.pieces, *other.pieces))
    assert isinstance(one, Members)
    assert isinstance(other, Members)
    return Members(one.names | other.names)
