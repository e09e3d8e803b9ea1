"""Sets of points on an ordered line, in any number of pieces, and the state *no such thing* beside the line.

A piece runs from one cut to another; a cut lies just before (0) or just after (1) a number. So `[a, b]` is
`(a, 0)..(b, 1)`, `(a, b)` is `(a, 1)..(b, 0)`, and whole units (seconds, steps of a scale) are `(a, 0)..(b, 0)`.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.values.states import States

Number: TypeAlias = int | float | Fraction
"""A whole number or a fraction; a float only where it is infinite."""

Cut: TypeAlias = tuple[Number, int]
Piece: TypeAlias = tuple[Cut, Cut]

LEAST: Cut = (-math.inf, 0)
GREATEST: Cut = (math.inf, 1)


@frozen(slots=True, cache_hash=True)
class Line:
    """`pieces` are sorted, apart from each other and not empty: make it with `of`."""

    pieces: tuple[Piece, ...] = ()
    none: bool = field(default=False)

    @classmethod
    def of(cls, pieces: Iterable[Piece], *, none: bool = False) -> Line:
        """The set of these pieces: empty ones dropped, overlapping and touching ones joined."""
        ordered = sorted(piece for piece in pieces if piece[0] < piece[1])
        if all(one[1] < other[0] for one, other in pairwise(ordered)):
            return cls(tuple(ordered), none)
        joined: list[Piece] = []
        for low, high in ordered:
            if joined and low <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], high))
            else:
                joined.append((low, high))
        return cls(tuple(joined), none)

    @classmethod
    def whole(cls, low: int, high: int) -> Line:
        """The whole units from low up to, but not including, high."""
        return cls(((((low, 0), (high, 0))),))

    def __and__(self, other: Line) -> Line:
        shared: list[Piece] = []
        mine, theirs = _beside(self.pieces, other.pieces), _beside(other.pieces, self.pieces)
        while mine and theirs:
            low = max(mine[-1][0], theirs[-1][0])
            high = min(mine[-1][1], theirs[-1][1])
            if low < high:
                shared.append((low, high))
            (mine if mine[-1][1] <= theirs[-1][1] else theirs).pop()
        return Line(tuple(shared), self.none and other.none)

    def __or__(self, other: Line) -> Line:
        return Line.of((*self.pieces, *other.pieces), none=self.none or other.none)

    def __sub__(self, other: Line) -> Line:
        return self & other.gaps()

    def __bool__(self) -> bool:
        return bool(self.pieces) or self.none

    def meets(self, other: States) -> bool:
        """Whether some state lies in both."""
        if not isinstance(other, Line):
            return False
        few, many = sorted((self.pieces, other.pieces), key=len)
        return (self.none and other.none) or any(_met(low, high, many) for low, high in few)

    def within(self, other: States) -> bool:
        """Whether every state of this set lies in the other."""
        if not isinstance(other, Line) or (self.none and not other.none):
            return False
        if len(self.pieces) <= len(other.pieces):  # no piece can lie in two, since those do not touch
            return all(_covered(low, high, other.pieces) for low, high in self.pieces)
        return not any(_met(low, high, self.pieces) for low, high in other.gaps().pieces)

    def gaps(self) -> Line:
        """What lies between the pieces, and *no such thing* if it does not lie here."""
        ends = [LEAST, *(cut for piece in self.pieces for cut in piece), GREATEST]
        gaps = (piece for piece in zip(ends[::2], ends[1::2], strict=True) if piece[0] < piece[1])
        return Line(tuple(gaps), not self.none)

    def outside(self, everything: States) -> Line:
        """All states but these."""
        assert isinstance(everything, Line)
        return everything - self

    def ends(self) -> tuple[Cut, Cut] | None:
        """The two ends, if the set is in one piece."""
        return self.pieces[0] if len(self.pieces) == 1 and not self.none else None

    def extended(self, by: Number) -> Line:
        """Each piece reaching further up by this much: what is then met was at most that far away."""
        raised = ((low, high if high == GREATEST else (high[0] + by, high[1])) for low, high in self.pieces)
        return Line.of(raised, none=self.none)


def _met(low: Cut, high: Cut, pieces: tuple[Piece, ...]) -> bool:
    """Whether some piece shares a point with this one: the last that begins below its upper end, if any."""
    at = bisect_left(pieces, (high,))
    return at > 0 and pieces[at - 1][1] > low


def _covered(low: Cut, high: Cut, pieces: tuple[Piece, ...]) -> bool:
    """Whether one of the pieces holds all of this one: the last that begins no higher, if any."""
    at = bisect_right(pieces, (low, GREATEST))
    return at > 0 and pieces[at - 1][1] >= high


def _beside(pieces: tuple[Piece, ...], others: tuple[Piece, ...]) -> list[Piece]:
    """The pieces from the first to the last end of the others, the last first."""
    if not others:
        return []
    low, high = others[0][0], others[-1][1]
    first = max(bisect_left(pieces, (low,)) - 1, 0)
    return list(reversed(pieces[first : bisect_left(pieces, (high,))]))
