"""The faults of one file, few of each kind: a hostile file must not drown the reader in its mistakes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable

from attrs import Factory, define, evolve

from claimcheck.places import Fault
from claimcheck.syntax.source import Source

MOST = 20
"""So many faults of one kind are told; of the others only how many there are."""


@define(eq=False, repr=False)
class _Kind:
    told: list[Fault] = Factory(list)
    places: array[int] = Factory(lambda: array("I"))  # four bytes each, for a file may hold millions


@define(eq=False, repr=False)
class Faults:
    """Collects faults in the order of their places."""

    source: Source
    _kinds: dict[str, _Kind] = Factory(dict)

    def report(self, kind: str, start: int, fault: Callable[[], Fault]) -> None:
        """Counts a fault; its sentence is only made if it is told. The kind is a plural noun."""
        found = self._kinds.setdefault(kind, _Kind())
        found.places.append(start)
        if len(found.told) < MOST:
            found.told.append(fault())

    def rewind(self, index: int) -> None:
        """Forgets what was found at or after this index, because it is going to be read again."""
        for found in self._kinds.values():
            del found.places[bisect_left(found.places, index) :]
            del found.told[len(found.places) :]

    def any_between(self, kinds: tuple[str, ...], start: int, end: int) -> bool:
        """Whether a fault of one of these kinds begins there."""
        places = [self._kinds[kind].places for kind in kinds if kind in self._kinds]
        return any(bisect_left(each, start) < bisect_left(each, end) for each in places)

    def all(self) -> tuple[Fault, ...]:
        """Those to be told, by place."""
        told = [fault for kind, found in self._kinds.items() for fault in self._of_kind(kind, found)]
        return tuple(sorted(told, key=lambda fault: fault.span))

    def _of_kind(self, kind: str, found: _Kind) -> list[Fault]:
        more = len(found.places) - len(found.told)
        if not more:
            return found.told
        place = found.places[MOST]
        rest = evolve(found.told[0], span=self.source.span(place, place), problem=f"{more:,} more {kind} in this file")
        return [*found.told, evolve(rest, remedy="mend those that are told first", related=())]
