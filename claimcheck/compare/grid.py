"""All answers to one question beside each other: the table of relations as rows of bits, a row for each answer.

Says of every pair what `relation` says of one, without trying each: a property of the tests holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property

from attrs import frozen

from claimcheck.bits import union
from claimcheck.compare.crossing import Crossing, cross
from claimcheck.compare.scope_grid import ScopeGrid
from claimcheck.compare.stands import Stand
from claimcheck.model import Question, Stance, Weight
from claimcheck.values import Line, States


@frozen(slots=False, eq=False, repr=False)
class Grid:
    """The answers to one question; each method gives the row of the answer at one place."""

    question: Question
    stands: Sequence[Stand]

    @cached_property
    def firm(self) -> int:
        """Those that can contradict."""
        return self._those(lambda stand: stand.firm)

    @cached_property
    def committed(self) -> int:
        """Those that commit their speakers."""
        return self._those(lambda stand: stand.answer.weight is not Weight.OPEN)

    @cached_property
    def held_possible(self) -> int:
        """Those that somebody holds possible, and no more."""
        open_ones = self._those(lambda stand: stand.answer.stance is not Stance.UNCOMMITTED)
        return open_ones & ~self.committed

    @cached_property
    def contradicting(self) -> list[int]:
        """For each answer those that it contradicts, and those that a claim disputes by name."""
        return [self._contradicts(at) | row for at, row in enumerate(self.disputed)]

    def strains(self, at: int) -> int:
        """Those that it is in tension with."""
        if not self.committed >> at & 1:
            return 0
        return self.committed & self._excludes(at) & ~self._contradicts(at)

    def fits(self, at: int) -> int:
        """Those that can be true together with it, of what may be one time and place."""
        return self._related(at) & self.states.meets[at]

    def entailing(self, at: int) -> int:
        """Those from which it follows, however sure anybody is of them."""
        return self._related(at) & self.states.around[at] & self.scopes.carrying(at)

    def alike(self, at: int) -> int:
        """Those that say the same of the same scope."""
        return self.states.same[at] & self.scopes.equal(at)

    def _contradicts(self, at: int) -> int:
        if not self.firm >> at & 1:
            return 0
        return self.firm & self.scopes.one(at) & self._excludes(at) & ~self._near(at)

    def _excludes(self, at: int) -> int:
        return self._related(at) & ~self.states.meets[at]

    def _related(self, at: int) -> int:
        """Those that it can be compared with."""
        related = self._comparable[at] & ~self.scopes.apart(at)
        return related & ~self.scopes.part(at) if self.question.type.additive else related

    def _near(self, at: int) -> int:
        """Those that come as close as a margin; a denied answer is never near."""
        return self._positive & self.extents.meets[at] if self._positive >> at & 1 else 0

    def _those(self, test: Callable[[Stand], bool]) -> int:
        return union(1 << at for at, stand in enumerate(self.stands) if test(stand))

    @cached_property
    def scopes(self) -> ScopeGrid:
        """What the answers are said of."""
        return ScopeGrid.of([stand.answer.scope for stand in self.stands], self.question.varies)

    @cached_property
    def ends_near(self) -> list[tuple[int, int] | None]:
        """For each answer the ends of its extent, as ranks among all ends; nothing where it is in several pieces."""
        return _ranked([stand.extent for stand in self.stands])

    @cached_property
    def ends(self) -> list[tuple[int, int] | None]:
        """The same of the sets themselves."""
        return _ranked([stand.answer.states for stand in self.stands])

    @cached_property
    def _positive(self) -> int:
        return self._those(lambda stand: not stand.answer.stance.negative)

    @cached_property
    def states(self) -> Crossing:
        """The sets that the answers stand for."""
        return cross([stand.answer.states for stand in self.stands])

    @cached_property
    def extents(self) -> Crossing:
        """The sets widened by what still counts as near; the same where nothing does."""
        if all(stand.extent == stand.answer.states for stand in self.stands):
            return self.states
        return cross([stand.extent for stand in self.stands])

    @cached_property
    def _comparable(self) -> Sequence[int]:
        """For each, those that can be compared with it: the ones whose values share a basis."""
        key = self.question.type.basis
        having: dict[Hashable, int] = {}
        keys = [key(stand.answer.value) for stand in self.stands]
        for at, each in enumerate(keys):
            having[each] = having.get(each, 0) | 1 << at
        return [having[each] for each in keys]

    @cached_property
    def disputed(self) -> Sequence[int]:
        """For each, those of which a claim disputes, or is disputed by, one of its claims."""
        place = {claim.id: at for at, stand in enumerate(self.stands) if stand.named for claim in stand.claims}
        rows = [0] * len(self.stands)
        for at, stand in enumerate(self.stands):
            for claim in stand.claims if stand.named else ():
                if claim.disputes in place:
                    rows[at] |= 1 << place[claim.disputes]
                    rows[place[claim.disputes]] |= 1 << at
        return rows


def _ranked(sets: Sequence[States]) -> list[tuple[int, int] | None]:
    """Ranks compare faster than fractions, and say the same."""
    pieces = [each.ends() if isinstance(each, Line) else None for each in sets]
    cuts = sorted({cut for piece in pieces if piece is not None for cut in piece})
    rank = {cut: at for at, cut in enumerate(cuts)}
    return [None if piece is None else (rank[piece[0]], rank[piece[1]]) for piece in pieces]
