"""Whether two answers speak of the same time and place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from claimcheck.model import Scope
from claimcheck.values import States, Value


class Overlap(Enum):
    """How two scopes stand to each other."""

    APART = "apart"
    PART = "part"
    UNSTATED = "unstated"
    ONE = "one"


def overlap(one: Scope, other: Scope, varies: frozenset[str]) -> Overlap:
    """How two scopes stand to each other, in what the question varies in; the first that fits."""
    if not varies:
        return Overlap.ONE
    pairs = list(_dimensions(one, other, varies))
    stated = [(mine.states, theirs.states) for mine, theirs in pairs if mine is not None and theirs is not None]
    if not all(mine.meets(theirs) for mine, theirs in stated):
        return Overlap.APART
    if stated and not _is_one(stated, one, other):
        return Overlap.PART
    return Overlap.ONE if len(stated) == len(pairs) else Overlap.UNSTATED


def _is_one(stated: list[tuple[States, States]], one: Scope, other: Scope) -> bool:
    return (
        (one.throughout and other.throughout)
        or all(mine == theirs for mine, theirs in stated)
        or (one.throughout and all(theirs.within(mine) for mine, theirs in stated))
        or (other.throughout and all(mine.within(theirs) for mine, theirs in stated))
    )


def carries(backer: Scope, backed: Scope, varies: frozenset[str]) -> bool:
    """Whether what holds in the first scope holds in the second.

    Of two scopes of one kind, the narrower carries *some time within*, the wider *throughout*. What holds throughout
    a scope also holds some time within each that it overlaps.
    """
    if not varies or backer == backed:
        return True
    pairs = list(_dimensions(backer, backed, varies))
    if backed.throughout:
        return backer.throughout and all(_within(theirs, mine) for mine, theirs in pairs)
    if backer.throughout:
        return all(_overlap(mine, theirs) for mine, theirs in pairs)
    return all(_within(mine, theirs) for mine, theirs in pairs)


def _overlap(one: Value | None, other: Value | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.states.meets(other.states)


def _within(one: Value | None, other: Value | None) -> bool:
    """An unstated scope lies within another unstated one only: nobody knows what else it speaks of."""
    if one is None or other is None:
        return one is other
    return one.states.within(other.states)


def _dimensions(one: Scope, other: Scope, varies: frozenset[str]) -> Iterator[tuple[Value | None, Value | None]]:
    if "time" in varies:
        yield one.time, other.time
    if "place" in varies:
        yield one.place, other.place
