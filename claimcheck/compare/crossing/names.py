"""Sets of named states, by what has each name."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.bits import transposed, union
from claimcheck.compare.crossing.pairs import Rows
from claimcheck.values import Members


def named(sets: Sequence[Members]) -> Rows:
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
