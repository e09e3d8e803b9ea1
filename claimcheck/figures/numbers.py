"""Numbers in prose, in figures or in words, and whether one of them can be the number of an answer."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

from claimcheck.figures.amounts import amounts, in_unit
from claimcheck.values import AnswerType, Domain, Line, Unreadable, Value, answer_types, read
from claimcheck.values.quantity.measures import measure

_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens? hundreds? thousands?
millions? billions? trillions? half halves thirds? quarters? fifths? tenths? bn mn tens couple pair"""
_JOINTS = r"(?:[ \u00a0](?:and|of|a|to)(?=[ \u00a0])|[-\u2013])?"
_FIGURE = r"[0-9](?:[0-9,.]*[0-9])?(?:[km](?![^\W\d_])|bn|mn|st|nd|rd|th|s)?"
_UNITS = r"(?:[ \u00a0-]?(?:%|[^\W\d_]+(?:[ \u00a0](?:cent|meters|metres|miles|feet|hour)\b)?))?"
_TOLD_OTHERWISE = {
    0: frozenset("no none nobody never without neither nil nothing nowhere".split()),  # noqa: SIM905
    1: frozenset("a an one single sole only once first".split()),  # noqa: SIM905
    2: frozenset("two both pair couple twice double second".split()),  # noqa: SIM905
    3: frozenset("triple third thrice".split()),  # noqa: SIM905
}
"""What tells of a number without naming it."""


@cache
def _runs() -> re.Pattern[str]:
    word = rf"(?:{'|'.join(_WORDS.split())})(?![^\W\d_])"
    one = rf"(?:{_FIGURE}|{word})"
    run = rf"(?<![^\W_])(?:(?:a|half a)[ \u00a0](?![0-9]))?{one}(?:{_JOINTS}[ \u00a0-]?{one})*"
    return re.compile(rf"({run})({_UNITS})", re.IGNORECASE)


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0](?:and|to|of)[ \u00a0]|[\u2013-]|(?<=[0-9])(?:st|nd|rd|th|s)$")


def counted(text: str, answer: Value, domain: Domain) -> bool:
    """Whether a text speaks of a number that an answer may be: it, one within it, or one of its ends.

    Of an answer that is open at an end, *at least 400*, only the other end will do: almost any number lies within it.
    """
    states, reach = answer.states, answer.reach
    if not isinstance(states, Line) or not isinstance(reach, Line):
        return True
    ends = _ends(states)
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    if any(number in ends and not words.isdisjoint(told) for number, told in _TOLD_OTHERWISE.items()):
        return True
    closed = all(abs(number) != math.inf for piece in states.pieces for number, _ in piece)
    numbers = _numbers(text, answer, domain)
    return any(not ends.isdisjoint(_ends(found)) or (closed and found.meets(reach)) for found in numbers)


def _ends(line: Line) -> set[object]:
    return {number for piece in line.pieces for number, _ in piece if abs(number) != math.inf}


def _numbers(text: str, answer: Value, domain: Domain) -> Iterator[Line]:
    """The numbers of a text in the unit of the answer, where they have that unit or none."""
    kind, plain = answer_types()["quantity"], Domain(unit=answer.unit or domain.unit)
    values = filter(None, (_read(kind, written, plain) for written in _written(text)))
    yield from filter(None, (in_unit(value, plain.unit) for value in values))


def _written(text: str) -> Iterator[str]:
    """What may be a number: each as it stands, with the unit after it, and in its parts; *a week* is one."""
    for found in _runs().finditer(text):
        run, unit = " ".join(found[1].split()), found[2].strip(" \u00a0-")
        measured = (f"{run} {unit}",) if measure(unit.casefold()) else ()
        yield from (run, *measured, *_pieces().split(run))
    yield from amounts(text)


def _read(kind: AnswerType, written: str, domain: Domain) -> Value | None:
    try:
        return read(kind, written, domain)
    except Unreadable:
        return None
