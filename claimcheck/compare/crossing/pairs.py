"""Which sets meet, lie within, and lie around each other, by trying each pair: the way that is always open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from claimcheck.bits import transposed
from claimcheck.values import States

Rows: TypeAlias = tuple[list[int], list[int], list[int]]
"""Which sets meet, lie within, and lie around each other."""


def by_pairs(sets: Sequence[States], tried: Sequence[int], meets: list[int], within: list[int]) -> Rows:
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
