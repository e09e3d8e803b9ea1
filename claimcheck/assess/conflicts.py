"""Contradictions, self-contradictions, revisions and tensions, as positions with the support of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from attrs import define, field

from claimcheck.assess.sayings import last_moment, surely_after
from claimcheck.compare import Odds, Overlap, Stand, backs, compare, contradict, overlap
from claimcheck.compare.positions import disputed
from claimcheck.model import Answer, Claim, Conflict, Position, Relation, Revision, Support, Weight
from claimcheck.provenance import Voices

_TOGETHER = (Relation.SAME, Relation.REFINES, Relation.COMPATIBLE)
"""Relations of answers that can be true together, and speak of what may be one time and place."""

NO_SUPPORT = Support(least=0, most=0)


@define
class Conflicts:
    """What is at odds on one question. `supports` must be filled in before positions are asked for."""

    odds: Odds
    voices: Voices
    supports: dict[Answer, Support] = field(factory=dict)

    def contradictions(self) -> Iterator[Conflict]:
        """What two voices contradict each other in."""
        for group in self.odds.contested():
            yield self._conflict(group)

    def self_contradictions(self) -> Iterator[Conflict]:
        """What one voice contradicts itself in, not surely at two times of saying."""
        for voice in self._holders():
            kept: dict[Stand, dict[str, Claim]] = {}
            for one, other, mine, theirs in self._own_pairs(voice):
                if not (surely_after(mine, theirs) or surely_after(theirs, mine)):
                    kept.setdefault(one, {})[mine.id] = mine
                    kept.setdefault(other, {})[theirs.id] = theirs
            if kept:
                own = [stand.only(tuple(claims.values()), voice) for stand, claims in kept.items()]
                yield self._conflict(self.odds.positions(own), voice=voice)

    def revisions(self) -> Iterator[Revision]:
        """What a voice said, and surely later contradicted: one for each earlier claim, with the first later one."""
        for voice in self._holders():
            found: dict[str, Revision] = {}
            for one, other, mine, theirs in self._own_pairs(voice):
                for (early, before), (late, after) in (((one, mine), (other, theirs)), ((other, theirs), (one, mine))):
                    known = found.get(before.id)
                    if surely_after(after, before) and (known is None or last_moment(after) < last_moment(known.later)):
                        reason = self._reason(early, late)
                        found[before.id] = Revision(earlier=before, later=after, reason=reason)
            yield from found.values()

    def tensions(self, conflicts: Sequence[Conflict]) -> Iterator[Conflict]:
        """What is in tension, but for pairs that already stand on different sides of a conflict; one at most."""
        sides = [_sides(conflict) for conflict in conflicts]
        strained: dict[Stand, None] = {}
        reasons: list[tuple[Stand, Stand]] = []
        for one, other in self.odds.strained():
            pairs = product(one.claims, other.claims)
            if any(not any(_opposed(a.id, b.id, side) for side in sides) for a, b in pairs):
                strained.update({one: None, other: None})
                reasons.append((one, other))
        if strained:
            best = max(reasons, key=lambda pair: sorted(map(self._weight, pair)))
            positions = self.odds.strained_positions(list(strained))
            yield Conflict(positions=self._positions(positions), reason=self._reason(*best))

    def _holders(self) -> list[str]:
        """The voices that give more than one answer."""
        several: dict[str, int] = {}
        for stand in self.odds.stands:
            for voice in stand.holders:
                several[voice] = several.get(voice, 0) + 1
        return sorted(voice for voice, count in several.items() if count > 1)

    def _own_pairs(self, voice: str) -> Iterator[tuple[Stand, Stand, Claim, Claim]]:
        for one, other in self.odds.within(voice):
            yield from ((one, other, a, b) for a, b in product(one.held[voice], other.held[voice]))

    def _conflict(self, groups: Sequence[Sequence[Stand]], voice: str = "") -> Conflict:
        best = self._best_pair(groups)
        reason = self._reason(*best)
        if voice:
            return Conflict(positions=self._positions(groups), reason=reason, voice=voice)
        inside = {stand for group in groups for stand in group}
        others = [stand for stand in self.odds.stands if stand not in inside and stand.answer.weight is not Weight.OPEN]
        places = {stand: [group for group in groups if self._fits(stand, group)] for stand in others}
        beside = [
            [stand for stand in others if places[stand] == [group] and self._backs_one(stand, group)]
            for group in groups
        ]
        fitting = tuple(claim for stand in others if len(places[stand]) > 1 for claim in stand.claims)
        return Conflict(positions=self._positions(groups, beside), reason=reason, fitting=fitting)

    def _fits(self, stand: Stand, group: Iterable[Stand]) -> bool:
        return all(compare(stand.answer, member.answer, self.odds.question).relation in _TOGETHER for member in group)

    def _backs_one(self, stand: Stand, group: Iterable[Stand]) -> bool:
        question = self.odds.question
        return any(
            backs(stand.answer, member.answer, question)
            and overlap(stand.answer.scope, member.answer.scope, question.varies) is Overlap.ONE
            for member in group
        )

    def _positions(
        self, groups: Sequence[Sequence[Stand]], beside: Sequence[Sequence[Stand]] = ()
    ) -> tuple[Position, ...]:
        found = []
        for at, group in enumerate(groups):
            best = max(group, key=self._weight)
            found.append(
                Position(
                    answer=best.answer,
                    claims=_claims(group),
                    beside=_claims(beside[at]) if beside else (),
                    support=self.supports.get(best.answer, NO_SUPPORT),
                )
            )
        return tuple(found)

    def _weight(self, stand: Stand) -> tuple[int, int, int]:
        support = self.supports.get(stand.answer, NO_SUPPORT)
        return support.least, support.most, len(stand.claims)

    def _best_pair(self, groups: Sequence[Sequence[Stand]]) -> tuple[Stand, Stand]:
        """The two best supported answers at odds."""
        ranked = sorted((stand for group in groups for stand in group), key=self._weight, reverse=True)
        for at, one in enumerate(ranked):
            for other in ranked[at + 1 :]:
                if contradict(one, other, self.odds.question):
                    return one, other
        return ranked[0], ranked[-1]

    def _reason(self, one: Stand, other: Stand) -> str:
        if disputed(one, other):
            return f"one disputes the other: {one.answer}; {other.answer}"
        return compare(one.answer, other.answer, self.odds.question).reason


def _claims(stands: Iterable[Stand]) -> tuple[Claim, ...]:
    return tuple(claim for stand in stands for claim in stand.claims)


def _sides(conflict: Conflict) -> dict[str, int]:
    """The position of each claim of a conflict, by id."""
    return {
        claim.id: at for at, position in enumerate(conflict.positions) for claim in (*position.claims, *position.beside)
    }


def _opposed(one: str, other: str, sides: dict[str, int]) -> bool:
    return one in sides and other in sides and sides[one] != sides[other]
