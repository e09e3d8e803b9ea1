"""Which of many sets meet, and which lie within which, as rows of bits: without trying each pair, where that can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from claimcheck.bits import gathered, ones, union
from claimcheck.compare.crossing.lines import lines, periods
from claimcheck.compare.crossing.names import named
from claimcheck.compare.crossing.pairs import Rows, by_pairs
from claimcheck.values import Line, Members, Several, Spans, States


@frozen(eq=False, repr=False)
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


def _cross(sets: Sequence[States]) -> Rows:
    if all(isinstance(each, Members) for each in sets):
        return named(sets)  # type: ignore[arg-type]
    if all(isinstance(each, Several) for each in sets):
        return _sets_of_sets(sets)  # type: ignore[arg-type]
    if all(isinstance(each, Line) for each in sets):
        return lines(sets)  # type: ignore[arg-type]
    if all(isinstance(each, Spans) for each in sets):
        return periods(sets)  # type: ignore[arg-type]
    return by_pairs(sets, range(len(sets)), [0] * len(sets), [0] * len(sets))


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
    return by_pairs(sets, [at for at in range(len(sets)) if not everyone >> at & 1], meets, within)


def _alike_free(sets: Sequence[Several]) -> list[int]:
    """The most of them that leave the same room beside what they name: no two of these exclude each other."""
    room = Counter(each.allowed for each in sets).most_common(1)[0][0]
    return [
        at
        for at, each in enumerate(sets)
        if each.allowed == room and each and all(thing.within(room) for thing in each.among)
    ]
