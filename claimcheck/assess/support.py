"""Which claims back which answers, the origins behind them, and so the standing of each claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimcheck.compare import Odds, Stand, backs
from claimcheck.compare.relation import entails
from claimcheck.model import Answer, Backing, Claim, Question, Stance, Standing, Weight
from claimcheck.provenance import Origins


def backings(odds: Odds, withdrawn: frozenset[str], origins: Origins) -> tuple[Backing, ...]:
    """Each answer that commits its speaker, with the claims that back it: the finer backs the coarser.

    What a speaker has taken back (`withdrawn`) backs nothing. An answer whose backers contradict each other is
    backed only by those who give it as it stands.
    """
    kept = _kept(odds, withdrawn)
    backers = _pairs(odds, backs)
    possible = _pairs(odds, _possibly)
    found = []
    for stand in odds.stands:
        if stand.answer.weight is Weight.OPEN:
            continue
        behind = [each for each in backers[stand] if kept[each]]
        if odds.quarrel(behind):
            behind = [each for each in behind if _as_it_stands(each, stand)]
        claims = tuple(claim for each in behind for claim in kept[each])
        others = tuple(claim for each in possible[stand] for claim in kept[each])
        found.append(Backing(answer=stand.answer, claims=claims, support=origins.support(claims, others)))
    return tuple(found)


def _kept(odds: Odds, withdrawn: frozenset[str]) -> dict[Stand, tuple[Claim, ...]]:
    """The claims of each answer that were not taken back."""
    if not withdrawn:
        return {stand: stand.claims for stand in odds.stands}
    return {stand: tuple(claim for claim in stand.claims if claim.id not in withdrawn) for stand in odds.stands}


def _as_it_stands(backer: Stand, stand: Stand) -> bool:
    return backer.answer.states == stand.answer.states and backer.answer.scope == stand.answer.scope


def _pairs(odds: Odds, test: Callable[[Answer, Answer, Question], bool]) -> dict[Stand, list[Stand]]:
    """For each answer those of which the test holds, in the order of the claims; itself included."""
    question = odds.question
    order = {stand: at for at, stand in enumerate(odds.stands)}
    found = {stand: [stand] if test(stand.answer, stand.answer, question) else [] for stand in odds.stands}
    for one, other in odds.meeting():
        if test(one.answer, other.answer, question):
            found[other].append(one)
        if test(other.answer, one.answer, question):
            found[one].append(other)
    return {stand: sorted(others, key=order.__getitem__) for stand, others in found.items()}


def _possibly(finer: Answer, coarser: Answer, question: Question) -> bool:
    """Whether the first answer would back the second, but is only held possible."""
    held = finer.weight is Weight.OPEN and finer.stance is not Stance.UNCOMMITTED
    return held and entails(finer, coarser, question)


def standings(odds: Odds, withdrawn: frozenset[str], supported: Iterable[Backing]) -> dict[str, Standing]:
    """The standing of each claim, by id. An uncommitted claim has none, nor a possible one that another backs."""
    supported = list(supported)
    found: dict[str, Standing] = {}
    for backing in supported:
        if backing.support.least > 1:
            found.update((claim.id, Standing.CORROBORATED) for claim in backing.claims)
    for backing in supported:
        if len(backing.claims) > 1:
            for claim in backing.claims:
                found.setdefault(claim.id, Standing.ECHO)
    kept, backers = _kept(odds, withdrawn), _pairs(odds, backs)
    for stand in odds.stands:
        backed = any(kept[each] for each in backers[stand])
        if stand.answer.stance is Stance.UNCOMMITTED or (stand.answer.weight is Weight.OPEN and backed):
            continue
        for claim in stand.claims:
            found.setdefault(claim.id, Standing.SINGLE_SOURCED)
    return found
