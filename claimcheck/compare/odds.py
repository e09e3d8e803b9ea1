"""Who is at odds with whom on one question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

from attrs import field, frozen

from claimcheck.compare.positions import contradict, ends_of, part, sortable
from claimcheck.compare.relation import compare
from claimcheck.compare.stands import Stand
from claimcheck.model import Question, Relation, Weight
from claimcheck.values import States
from claimcheck.values.line import Cut


def _extent(stand: Stand) -> States:
    return stand.extent


def _states(stand: Stand) -> States:
    return stand.answer.states


@frozen(slots=False)
class Odds:
    """The distinct answers to one question, and which of them are at odds."""

    question: Question
    stands: tuple[Stand, ...] = field(repr=False)
    _known: dict[tuple[int, int], bool] = field(factory=dict, init=False, repr=False, eq=False)

    def contested(self) -> Iterator[list[list[Stand]]]:
        """Groups of answers that two voices contradict each other with, each parted into positions.

        One group for a question; in a varying one, as many as are not linked by contradictions.
        """
        if sortable(self.stands, self.question):
            groups = [_at_odds([stand for stand in self.stands if stand.firm])]
        else:
            groups = list(_linked(self._pairs_at_odds()))
            groups = groups if self.question.varies else [[stand for group in groups for stand in group]]
        return (part(group, self.question, _extent) for group in groups if group)

    def _pairs_at_odds(self) -> Iterator[tuple[Stand, Stand]]:
        return (
            (one, other)
            for one, other in combinations(self.stands, 2)
            if len(one.holders | other.holders) > 1 and self._contradict(one, other)
        )

    def within(self, holder: str) -> Iterator[tuple[Stand, Stand]]:
        """The pairs of answers with which one voice contradicts itself."""
        return (pair for pair in combinations(self._by_holder[holder], 2) if self._contradict(*pair))

    def _contradict(self, one: Stand, other: Stand) -> bool:
        """Whether two answers contradict each other; each pair is compared once, however many voices hold both."""
        pair = (id(one), id(other))
        if pair not in self._known:
            self._known[pair] = contradict(one, other, self.question)
        return self._known[pair]

    @cached_property
    def _by_holder(self) -> dict[str, list[Stand]]:
        found: dict[str, list[Stand]] = {}
        for stand in self.stands:
            for holder in stand.holders:
                found.setdefault(holder, []).append(stand)
        return found

    def positions(self, stands: Sequence[Stand]) -> list[list[Stand]]:
        """Positions of answers at odds, near ones together."""
        return part(stands, self.question, _extent)

    def quarrel(self, stands: Sequence[Stand]) -> bool:
        """Whether any of these answers contradict each other."""
        if len(stands) > 1 and sortable(stands, self.question):
            ends = [ends_of(stand.extent) for stand in stands if stand.firm]
            return bool(ends) and max(low for low, _ in ends) >= min(high for _, high in ends)
        return any(contradict(*pair, self.question) for pair in combinations(stands, 2))

    def strained(self) -> Iterator[tuple[Stand, Stand]]:
        """The pairs of answers in tension."""
        for one, other in self._close():
            if compare(one.answer, other.answer, self.question).relation is Relation.TENSION:
                yield one, other

    def strained_positions(self, stands: Sequence[Stand]) -> list[list[Stand]]:
        """Positions of answers in tension: here, near ones stand apart."""
        return part(stands, self.question, _states)

    def _close(self) -> Iterable[tuple[Stand, Stand]]:
        """Pairs that may be in tension: on an ordered line, soft ones with all, firm ones with those near."""
        stands = [stand for stand in self.stands if stand.answer.weight is not Weight.OPEN]
        if not sortable(stands, self.question):
            return combinations(stands, 2)
        soft = [stand for stand in stands if not stand.firm]
        firm = [stand for stand in stands if stand.firm]
        return [
            *combinations(soft, 2),
            *((one, other) for one in soft for other in firm),
            *sweep(firm, _extent),
        ]

    def meeting(self) -> Iterable[tuple[Stand, Stand]]:
        """Pairs whose answers may have a state in common."""
        if sortable(self.stands, self.question):
            return sweep(self.stands, _states)
        return combinations(self.stands, 2)


def sweep(stands: Sequence[Stand], extent: Callable[[Stand], States]) -> Iterator[tuple[Stand, Stand]]:
    """The pairs of sets in one piece that meet, without looking at all pairs."""
    placed = sorted(((ends_of(extent(stand)), stand) for stand in stands), key=lambda pair: pair[0])
    active: list[tuple[Cut, Stand]] = []
    for ends, stand in placed:
        active = [(high, earlier) for high, earlier in active if high > ends[0]]
        yield from ((earlier, stand) for _, earlier in active)
        active.append((ends[1], stand))


def _at_odds(firm: Sequence[Stand]) -> list[Stand]:
    """The answers on a line that lie wholly beside another voice's: compare each with the least and greatest ends."""
    least: dict[str, Cut] = {}
    greatest: dict[str, Cut] = {}
    spans = [(*ends_of(stand.extent), stand) for stand in firm]
    for low, high, stand in spans:
        for holder in stand.holders:
            least[holder] = min(least.get(holder, high), high)
            greatest[holder] = max(greatest.get(holder, low), low)
    below = sorted(least.items(), key=lambda item: item[1])[:2]
    above = sorted(greatest.items(), key=lambda item: item[1])[-2:]
    return [
        stand
        for low, high, stand in spans
        if any(end <= low and stand.holders != {who} for who, end in below)
        or any(end >= high and stand.holders != {who} for who, end in above)
    ]


def _linked(pairs: Iterable[tuple[Stand, Stand]]) -> Iterator[list[Stand]]:
    """The groups that pairs link, in the order in which they are first met."""
    group_of: dict[int, list[Stand]] = {}
    for pair in pairs:
        one, other = (group_of.setdefault(id(stand), [stand]) for stand in pair)
        if one is not other:
            one.extend(other)
            group_of.update((id(stand), one) for stand in other)
    seen: set[int] = set()
    for group in group_of.values():
        if id(group) not in seen:
            seen.add(id(group))
            yield group
