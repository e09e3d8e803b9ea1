"""Names that groups have, as bits: which of them any of some groups has is told at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field

from claimcheck.bits import gathered, ones, union


@define(eq=False, repr=False)
class Register:
    """Names numbered in order, and which of them each group has."""

    names: list[str]
    rows: list[int]
    _known: dict[int, tuple[str, ...]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, groups: Sequence[Iterable[str]]) -> Register:
        """The names of these groups."""
        names = sorted(set().union(*groups))
        place = {name: at for at, name in enumerate(names)}
        return cls(names, [union(1 << place[name] for name in set(group)) for group in groups])

    def named(self, groups: Iterable[int]) -> tuple[str, ...]:
        """The names that any of some groups has."""
        row = gathered(self.rows, groups)
        if row not in self._known:
            self._known[row] = tuple(self.names[at] for at in ones(row))
        return self._known[row]
