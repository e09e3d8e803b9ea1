"""Which of many sets meet, and which lie within which, as rows of bits: without trying each pair, where that can be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

from claimcheck.bits import gathered, ones, transposed, union
from claimcheck.values import Line, Members, Several, Spans, States
from claimcheck.values.line import Cut


@frozen
class Crossing:
    """A row for each set: those that equal it, that it meets, that it lies within, that lie within it."""

    same: Sequence[int]
    meets: Sequence[int]
    within: Sequence[int]
    around: Sequence[int]


def cross(sets: Sequence[States]) -> Crossing:
    """How sets of one kind lie to each other; equal ones are looked at once."""
    place: dict[States, int] = {}
    which = [place.setdefault(each, len(place)) for each in sets]
    meets, within, around = _cross(list(place))
    if len(place) == len(sets):
        return Crossing([1 << at for at in which], meets, within, around)
    same = [0] * len(place)
    for at, each in enumerate(which):
        same[each] |= 1 << at
    spread = [[gathered(same, ones(row)) for row in rows] for rows in (meets, within, around)]
    return Crossing(*([rows[each] for each in which] for rows in (same, *spread)))


Rows: TypeAlias = tuple[list[int], list[int], list[int]]
"""Which sets meet, lie within, and lie around each other."""


def _cross(sets: Sequence[States]) -> Rows:
    if all(isinstance(each, Members) for each in sets):
        return _names(sets)  # type: ignore[arg-type]
    if all(isinstance(each, Several) for each in sets):
        return _sets_of_sets(sets)  # type: ignore[arg-type]
    if all(isinstance(each, Line) for each in sets):
        return _lines(sets)  # type: ignore[arg-type]
    if all(isinstance(each, Spans) for each in sets):
        return _periods(sets)  # type: ignore[arg-type]
    return _by_pairs(sets, range(len(sets)), [0] * len(sets), [0] * len(sets))


def _by_pairs(sets: Sequence[States], tried: Sequence[int], meets: list[int], within: list[int]) -> Rows:
    """The rows with those of some sets filled in by trying each pair."""
    done: set[int] = set()
    for at in tried:
        one = sets[at]
        done.add(at)
        for to, other in enumerate(sets):
            if to in done and to != at:
                continue
            if one.meets(other):
                meets[at] |= 1 << to
                meets[to] |= 1 << at
            if one.within(other):
                within[at] |= 1 << to
            if other.within(one):
                within[to] |= 1 << at
    return meets, within, transposed(within)


def _lines(sets: Sequence[Line]) -> Rows:
    """Sets in one piece by the order of their ends; the others by trying."""
    ends = {at: each.pieces[0] for at, each in enumerate(sets) if len(each.pieces) == 1 and not each.none}
    lows, below = _ranked([(low, at) for at, (low, _) in ends.items()])
    highs, above = _ranked([(high, at) for at, (_, high) in ends.items()])
    meets, within = [0] * len(sets), [0] * len(sets)
    for at, (low, high) in ends.items():
        meets[at] = below[bisect_left(lows, high)] & ~above[bisect_right(highs, low)]
        within[at] = below[bisect_right(lows, low)] & ~above[bisect_left(highs, high)]
    if len(ends) < len(sets):
        return _by_pairs(sets, [at for at in range(len(sets)) if at not in ends], meets, within)
    around = [above[bisect_right(highs, high)] & ~below[bisect_left(lows, low)] for low, high in ends.values()]
    return meets, within, around


def _ranked(placed: list[tuple[Cut, int]]) -> tuple[list[Cut], list[int]]:
    """The ends in order, and for each rank those that lie before it."""
    placed.sort()
    before = [0]
    for _, at in placed:
        before.append(before[-1] | 1 << at)
    return [end for end, _ in placed], before


def _names(sets: Sequence[Members]) -> Rows:
    """Named states by what has each; `others` is one state more, which every *all but these* has."""
    names = _every_name(sets)
    having = dict.fromkeys(names, 0)
    beyond = 0
    for at, each in enumerate(sets):
        if each.others:
            beyond |= 1 << at
        for name in names - each.names if each.others else each.names:
            having[name] |= 1 << at
    meets, within = [], []
    for each in sets:
        rows = [having[name] for name in (names - each.names if each.others else each.names)]
        rows += [beyond] if each.others else []
        meets.append(union(rows))
        within.append(_shared(rows, len(sets)))
    return meets, within, transposed(within)


def _every_name(sets: Sequence[Members]) -> frozenset[str]:
    """Every name that some set mentions."""
    return frozenset().union(*(each.names for each in sets))


def _shared(rows: Sequence[int], number: int) -> int:
    found = (1 << number) - 1
    for row in rows:
        found &= row
    return found


def _periods(sets: Sequence[Spans]) -> Rows:
    """Periods of one box by their starts and their ends, no common start after all common ends; others by trying."""
    plain = [at for at, each in enumerate(sets) if len(each.boxes) == 1 and not each.none]
    boxes = {at: sets[at].boxes[0] for at in plain}
    starts = cross([boxes[at].starts if at in boxes else Line() for at in range(len(sets))])
    ends = cross([boxes[at].ends if at in boxes else Line() for at in range(len(sets))])
    firsts, begun = _ranked([(box.starts.pieces[0][0], at) for at, box in boxes.items()])
    lasts, ended = _ranked([(box.ends.pieces[-1][1], at) for at, box in boxes.items()])
    everyone = union(1 << at for at in plain)
    meets, within = [0] * len(sets), [0] * len(sets)
    for at, box in boxes.items():
        in_time = begun[bisect_left(firsts, box.ends.pieces[-1][1])]
        in_time &= ~ended[bisect_right(lasts, box.starts.pieces[0][0])]
        meets[at] = starts.meets[at] & ends.meets[at] & in_time
        within[at] = starts.within[at] & ends.within[at] & everyone
    return _by_pairs(sets, [at for at in range(len(sets)) if at not in boxes], meets, within)


def _sets_of_sets(sets: Sequence[Several]) -> Rows:
    """What a `many` question is answered by: two answers meet unless one says *only* or denies something.

    One lies within another when each thing that the other names holds some thing that it names itself.
    """
    things = list(dict.fromkeys(thing for each in sets for thing in each.among))
    place = {thing: at for at, thing in enumerate(things)}
    named = [union(1 << place[thing] for thing in each.among) for each in sets]
    wider = cross(things).within if things else []
    covered = [gathered(wider, ones(row)) for row in named]
    free = _alike_free(sets)
    everyone = union(1 << at for at in free)
    meets, within = [0] * len(sets), [0] * len(sets)
    for at in free:
        meets[at] = everyone
        within[at] = union(1 << to for to in free if not named[to] & ~covered[at])
    return _by_pairs(sets, [at for at in range(len(sets)) if not everyone >> at & 1], meets, within)


def _alike_free(sets: Sequence[Several]) -> list[int]:
    """The most of them that leave the same room beside what they name: no two of these exclude each other."""
    room = Counter(each.allowed for each in sets).most_common(1)[0][0]
    return [
        at
        for at, each in enumerate(sets)
        if each.allowed == room and each and all(thing.within(room) for thing in each.among)
    ]
