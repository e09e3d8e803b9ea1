"""Which answers contradict each other, and those at odds gathered into positions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.compare.relation import compare
from claimcheck.compare.stands import Stand
from claimcheck.model import Question, Relation
from claimcheck.values import Line, Members, Several, Spans, States
from claimcheck.values.line import Cut


def disputed(one: Stand, other: Stand) -> bool:
    """Whether a claim of one disputes a claim of the other by name."""
    if not (one.named and other.named):
        return False
    ids, others = {claim.id for claim in one.claims}, {claim.id for claim in other.claims}
    return any(c.disputes in others for c in one.claims) or any(c.disputes in ids for c in other.claims)


def contradict(one: Stand, other: Stand, question: Question) -> bool:
    """Whether two answers contradict each other."""
    if disputed(one, other):
        return True
    if not (one.firm and other.firm):
        return False
    return compare(one.answer, other.answer, question).relation is Relation.CONTRADICTION


def sortable(stands: Sequence[Stand], question: Question) -> bool:
    """Whether two firm answers contradict each other just when their extents do not meet, on one ordered line."""
    return (
        not question.varies
        and not any(stand.named for stand in stands)
        and all(_in_one_piece(stand) and not stand.answer.value.unit for stand in stands)
        and (
            all(stand.answer.value.reach == stand.answer.value.states for stand in stands)
            or not any(stand.answer.stance.negative for stand in stands)
        )
    )


def _in_one_piece(stand: Stand) -> bool:
    states, extent = stand.answer.states, stand.extent
    return isinstance(states, Line) and isinstance(extent, Line) and None not in (states.ends(), extent.ends())


def ends_of(states: States) -> tuple[Cut, Cut]:
    """The ends of a set in one piece."""
    ends = states.ends() if isinstance(states, Line) else None
    assert ends is not None
    return ends


def part(stands: Sequence[Stand], question: Question, extent: Callable[[Stand], States]) -> list[list[Stand]]:
    """Positions: each a list of answers whose extents have a state in common and none of which are at odds.

    On an ordered line, sorted by upper end, each position begins where a lower end passes the upper end that began
    the last one: so there are as many positions as answers that exclude each other.
    """
    if not sortable(stands, question):
        return _part_by_trying(stands, question, extent)
    ordered = sorted(stands, key=lambda stand: ends_of(extent(stand))[::-1])
    positions: list[list[Stand]] = []
    for stand in ordered:
        if positions and ends_of(extent(stand))[0] < ends_of(extent(positions[-1][0]))[1]:
            positions[-1].append(stand)
        else:
            positions.append([stand])
    return positions


def _part_by_trying(
    stands: Sequence[Stand], question: Question, extent: Callable[[Stand], States]
) -> list[list[Stand]]:
    """Each answer joins the first position that keeps a common part."""
    positions: list[list[Stand]] = []
    common: list[States] = []
    for stand in sorted(stands, key=_finest_first):
        own = extent(stand)
        for at, shared in enumerate(common):
            together = shared & own
            if together and not any(contradict(stand, member, question) for member in positions[at]):
                positions[at].append(stand)
                common[at] = together
                break
        else:
            positions.append([stand])
            common.append(own)
    return positions


def _finest_first(stand: Stand) -> tuple[tuple[int, float, float], str, str, str]:
    """Lines by their lower end; names deepest first; the more a `many` answer says, the earlier."""
    first = min(claim.id for claim in stand.claims)
    return _fineness(stand.answer.states), str(stand.answer), str(stand.answer.scope), first


def _fineness(states: States) -> tuple[int, float, float]:
    match states:
        case Line():
            low = states.pieces[0][0] if states.pieces else (float("inf"), 1)
            return 0, _float(low[0]), low[1]
        case Spans():
            low = states.first()
            return 0, _float(low[0]), low[1]
        case Members():
            return int(states.others), len(states.names), 0
        case Several():
            return 0, -len(states.among), 0
        case _:
            return 0, 0, 0


def _float(number: object) -> float:
    """Enough to sort by; a number too large for a float sorts as infinite."""
    try:
        return float(number)  # type: ignore[arg-type]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")  # type: ignore[operator]
