"""Sets of points on an ordered line, in any number of pieces, and the state *no such thing* beside the line.

A piece runs from one cut to another; a cut lies just before (0) or just after (1) a number. So `[a, b]` is
`(a, 0)..(b, 1)`, `(a, b)` is `(a, 1)..(b, 0)`, and whole units (seconds, steps of a scale) are `(a, 0)..(b, 0)`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.values.base import States

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
        joined: list[Piece] = []
        for low, high in sorted(piece for piece in pieces if piece[0] < piece[1]):
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
        mine, theirs = list(reversed(self.pieces)), list(reversed(other.pieces))
        while mine and theirs:
            low = max(mine[-1][0], theirs[-1][0])
            high = min(mine[-1][1], theirs[-1][1])
            if low < high:
                shared.append((low, high))
            (mine if mine[-1][1] <= theirs[-1][1] else theirs).pop()
        return Line(tuple(shared), self.none and other.none)

    def __sub__(self, other: Line) -> Line:
        ends = [LEAST, *(cut for piece in other.pieces for cut in piece), GREATEST]
        gaps = Line.of(zip(ends[::2], ends[1::2], strict=True), none=not other.none)
        return self & gaps

    def __bool__(self) -> bool:
        return bool(self.pieces) or self.none

    def meets(self, other: States) -> bool:
        """Whether some state lies in both."""
        return isinstance(other, Line) and bool(self & other)

    def within(self, other: States) -> bool:
        """Whether every state of this set lies in the other."""
        if not isinstance(other, Line):
            return False
        if len(other.pieces) == 1:  # by far the most common case, and no set need be made for it
            low, high = other.pieces[0]
            inside = all(low <= own_low and own_high <= high for own_low, own_high in self.pieces)
            return inside and (other.none or not self.none)
        return not self - other

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
