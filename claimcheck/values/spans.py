"""Sets of periods: pairs of a start and an end, of which no start comes after its end; and *no such thing*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from attrs import field, frozen

from claimcheck.values.line import GREATEST, LEAST, Cut, Line
from claimcheck.values.states import States


@frozen(slots=True, cache_hash=True)
class Box:
    """Every pair of one of the starts and one of the ends, unless the start comes after the end."""

    starts: Line
    ends: Line

    def __and__(self, other: Box) -> Box:
        return Box(self.starts & other.starts, self.ends & other.ends).trimmed()

    def __bool__(self) -> bool:
        return bool(self.starts) and bool(self.ends) and self.starts.pieces[0][0] < self.ends.pieces[-1][1]

    def trimmed(self) -> Box:
        """The same pairs without the starts that have no end, and the ends that have no start."""
        if not self:
            return Box(Line(), Line())
        first, last = self.starts.pieces[0][0], self.ends.pieces[-1][1]
        return Box(_from(self.starts, LEAST, last), _from(self.ends, first, GREATEST))

    def without(self, other: Box) -> Iterator[Box]:
        """The pairs that are not in the other, in up to two boxes."""
        yield Box(self.starts - other.starts, self.ends).trimmed()
        yield Box(self.starts & other.starts, self.ends - other.ends).trimmed()


@frozen(slots=True, eq=False)
class Spans:
    """`boxes` may overlap and are not empty: make it with `of`."""

    boxes: tuple[Box, ...] = ()
    none: bool = field(default=False)

    @classmethod
    def of(cls, boxes: Iterable[Box], *, none: bool = False) -> Spans:
        """The periods in any of the boxes."""
        return cls(tuple(each for each in dict.fromkeys(box.trimmed() for box in boxes) if each), none)

    def __and__(self, other: Spans) -> Spans:
        shared = (one & another for one in self.boxes for another in other.boxes)
        return Spans.of(shared, none=self.none and other.none)

    def __or__(self, other: Spans) -> Spans:
        return Spans.of((*self.boxes, *other.boxes), none=self.none or other.none)

    def __sub__(self, other: Spans) -> Spans:
        left = self.boxes
        for box in other.boxes:
            left = tuple(rest for each in left for rest in each.without(box) if rest)
        return Spans.of(left, none=self.none and not other.none)

    def __bool__(self) -> bool:
        return bool(self.boxes) or self.none

    def __eq__(self, other: object) -> bool:
        """Whether they hold the same periods, in whatever boxes."""
        return (
            isinstance(other, Spans) and (self.boxes == other.boxes or self._alike(other)) and self.none == other.none
        )

    def __hash__(self) -> int:
        return hash((*self.shadows(), self.none))

    def _alike(self, other: Spans) -> bool:
        return self.shadows() == other.shadows() and not (self - other).boxes and not (other - self).boxes

    def shadows(self) -> tuple[Line, Line]:
        """Every start and every end: the same however the set is made up."""
        starts, ends = (box.starts for box in self.boxes), (box.ends for box in self.boxes)
        return (reduce(or_, starts), reduce(or_, ends)) if self.boxes else (Line(), Line())

    def meets(self, other: States) -> bool:
        """Whether some state lies in both."""
        return isinstance(other, Spans) and bool(self & other)

    def within(self, other: States) -> bool:
        """Whether every state of this set lies in the other."""
        return isinstance(other, Spans) and not self - other

    def outside(self, everything: States) -> Spans:
        """All states but these."""
        assert isinstance(everything, Spans)
        return everything - self

    def first(self) -> Cut:
        """The lower end of the starts, to sort by."""
        return min((box.starts.pieces[0][0] for box in self.boxes), default=GREATEST)


def _from(line: Line, low: Cut, high: Cut) -> Line:
    return line & Line(((low, high),)) if line.pieces[0][0] < low or line.pieces[-1][1] > high else line
