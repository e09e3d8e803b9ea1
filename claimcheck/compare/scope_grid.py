"""Many scopes beside each other: what `scopes` says of two, as rows of bits."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.bits import union
from claimcheck.compare.crossing import Crossing, cross
from claimcheck.model import Scope
from claimcheck.values import Line, Members, States, Value


@frozen(eq=False, repr=False)
class _Dimension:
    """Time or place: those that state it, and how what they state lies to each other."""

    stated: int
    crossing: Crossing

    @classmethod
    def of(cls, values: Sequence[Value | None], nothing: States) -> _Dimension:
        stated = union(1 << at for at, value in enumerate(values) if value is not None)
        return cls(stated, cross([nothing if value is None else value.states for value in values]))

    def both(self, at: int) -> int:
        """Those that state it, if this one does."""
        return self.stated if self.stated >> at & 1 else 0

    def likewise(self, at: int, row: int) -> int:
        """Those of a row, if this one states it; else those that do not state it either."""
        return self.stated & row if self.stated >> at & 1 else ~self.stated


@frozen(eq=False, repr=False)
class ScopeGrid:
    """The scopes of all answers to one question; each method gives the row of the scope at one place."""

    everyone: int
    throughout: int
    dimensions: tuple[_Dimension, ...]

    @classmethod
    def of(cls, scopes: Sequence[Scope], varies: frozenset[str]) -> ScopeGrid:
        """The grid of these scopes, in what the question varies in."""
        dimensions = []
        if "time" in varies:
            dimensions.append(_Dimension.of([scope.time for scope in scopes], Line()))
        if "place" in varies:
            dimensions.append(_Dimension.of([scope.place for scope in scopes], Members()))
        throughout = union(1 << at for at, scope in enumerate(scopes) if scope.throughout)
        return cls((1 << len(scopes)) - 1, throughout, tuple(dimensions))

    def apart(self, at: int) -> int:
        """Those that surely speak of another time or place."""
        return union(each.both(at) & ~each.crossing.meets[at] for each in self.dimensions)

    def part(self, at: int) -> int:
        """Those that overlap with it, but may speak of another moment or corner."""
        if not self.dimensions:
            return 0
        return union(each.both(at) for each in self.dimensions) & ~self.apart(at) & ~self._one_where_stated(at)

    def one(self, at: int) -> int:
        """Those that surely speak of one time and place with it."""
        if not self.dimensions:
            return self.everyone
        found = self.everyone & ~self.apart(at) & self._one_where_stated(at)
        for each in self.dimensions:
            found &= each.both(at)
        return found

    def equal(self, at: int) -> int:
        """Those that are the same."""
        found = self._as_throughout(at)
        for each in self.dimensions:
            found &= each.likewise(at, each.crossing.same[at])
        return found

    def carrying(self, at: int) -> int:
        """Those of which it holds that what is so there is so in this one."""
        if not self.dimensions:
            return self.everyone
        wider = self._all_likewise(at, [each.crossing.within[at] for each in self.dimensions])
        if self.throughout >> at & 1:
            return wider & self.throughout
        met = self._all_likewise(at, [each.crossing.meets[at] for each in self.dimensions])
        narrower = self._all_likewise(at, [each.crossing.around[at] for each in self.dimensions])
        return (met & self.throughout) | (narrower & ~self.throughout)

    def _all_likewise(self, at: int, rows: Sequence[int]) -> int:
        found = self.everyone
        for each, row in zip(self.dimensions, rows, strict=True):
            found &= each.likewise(at, row)
        return found

    def _one_where_stated(self, at: int) -> int:
        """Those that are one with it in all that both state."""
        equal = wider = narrower = self.everyone
        for each in self.dimensions:
            free = ~each.both(at)
            equal &= each.crossing.same[at] | free
            wider &= each.crossing.within[at] | free
            narrower &= each.crossing.around[at] | free
        found = equal | (wider & self.throughout)
        return found | self.throughout | narrower if self.throughout >> at & 1 else found

    def _as_throughout(self, at: int) -> int:
        return self.everyone & (self.throughout if self.throughout >> at & 1 else ~self.throughout)
