"""What is common to the answers of every type: `none`, a trailing `?`, and several values in a `many` question."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import cast

from attrs import evolve, frozen

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value
from claimcheck.values.several import Several
from claimcheck.values.states import States, Things

_NOTHING = re.compile(r"\s*none\s*(\??)\s*")
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
    if text.endswith("?") and text not in domain.labels:
        value = _read_sure(kind, text[:-1].rstrip(), domain)
        return evolve(value, text=f"{value.text}?", open=True)
    return _read_sure(kind, text, domain)


def _read_sure(kind: AnswerType, text: str, domain: Domain) -> Value:
    if text == "none" and kind.none is not None and text not in domain.labels:
        return Value(text, kind.none, kind.none)
    return kind.parse(text, domain)


def _read_several(kind: AnswerType, written: str | tuple[str, ...], domain: Domain) -> Value:
    """`a and b`, `only a and b`, `none`, or a list."""
    everything = kind.everything(domain)
    if kind.none is not None and (doubt := _NOTHING.fullmatch(_alone(written))):
        nothing = Several(frozenset(), _elements(everything.outside(everything)))
        return Value(f"none{doubt[1]}", nothing, nothing, open=bool(doubt[1]))
    only, parts = _parts(kind, written, domain)
    among = [_elements(value.states) for part in parts for value in part.values]
    allowed = reduce(or_, among) if only else _elements(everything)
    states = Several.of(among, allowed)
    text = " and ".join(part.text for part in parts)
    named = " and ".join(part.named for part in parts)
    doubtful = any(value.open for part in parts for value in part.values)
    lead = "only " * only
    return Value(f"{lead}{text}{'?' * doubtful}", states, states, open=doubtful, named=f"{lead}{named}")


def _alone(written: str | tuple[str, ...]) -> str:
    """The text, or the one in a list of one."""
    if isinstance(written, str):
        return written
    return written[0] if len(written) == 1 else ""


@frozen(repr=False)
class _Part:
    """What stands between two `and`: one value, or a list in the type's own way of writing."""

    text: str
    named: str
    values: tuple[Value, ...]


def _parts(kind: AnswerType, written: str | tuple[str, ...], domain: Domain) -> tuple[bool, list[_Part]]:
    """Whether `only` these, and the values; a name is tried whole before `and` and `only` are looked for."""
    if not isinstance(written, str):
        return False, [_part(kind, item.strip(), domain) for item in written]
    text = written.strip()
    try:
        return False, [_part(kind, text, domain)]
    except Unreadable:
        only = text.startswith("only ")
        parts = _AND.split(text.removeprefix("only "))
        if not only and len(parts) == 1:
            raise
        return only, [_part(kind, part, domain) for part in parts]


def _part(kind: AnswerType, text: str, domain: Domain) -> _Part:
    sure = text.removesuffix("?").rstrip()
    listed = kind.split(sure)
    if listed is None:
        value = _read_one(kind, text, domain)
        if value.states == kind.none:
            raise Unreadable("`none` beside another value", "write it alone: it says that there was nothing at all")
        text = value.text.rstrip("?")
        return _Part(text, value.named or text, (value,))
    values = tuple(_read_one(kind, each, domain) for each in listed)
    return _Part(sure, sure, tuple(evolve(value, open=value.open or sure != text) for value in values))


def _elements(states: States) -> Things:
    """What a value, of whatever type, denotes by itself."""
    return cast("Things", states)
