"""Answers at odds, gathered into positions."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from claimcheck.bits import ones
from claimcheck.compare.grid import Grid
from claimcheck.compare.stands import Stand
from claimcheck.values import Line, Members, Several, Spans, States


def part(grid: Grid, answers: Sequence[int], *, near: bool) -> list[list[int]]:
    """Positions: each a list of answers that have a state in common, and none of which are at odds.

    `near`: answers that come as close as a margin count as having one.
    """
    ends = None if grid.question.varies else _ends(grid, answers, near=near)
    return _by_trying(grid, answers, near=near) if ends is None else _in_order(answers, ends)


def _extent(stand: Stand, *, near: bool) -> States:
    return stand.extent if near else stand.answer.states


def _ends(grid: Grid, answers: Sequence[int], *, near: bool) -> dict[int, tuple[int, int]] | None:
    """Where each begins and ends, if all lie on one line in one piece and are at odds just when they do not meet."""
    ends = {}
    stands = [grid.stands[at] for at in answers]
    for at, stand in zip(answers, stands, strict=True):
        piece = grid.ends_near[at] if near else grid.ends[at]
        if piece is None or stand.named or stand.answer.value.unit:
            return None
        ends[at] = piece
    denied = any(stand.answer.stance.negative for stand in stands)
    margins = any(stand.extent != stand.answer.states for stand in stands)
    return None if denied and margins else ends  # a denial is never near


def _in_order(answers: Sequence[int], ends: dict[int, tuple[int, int]]) -> list[list[int]]:
    """Sorted by upper end, each position begins where a lower end passes the upper end that began the last one.

    So there are as many positions as answers that exclude each other.
    """
    positions: list[list[int]] = []
    for at in sorted(answers, key=lambda each: ends[each][::-1]):
        if positions and ends[at][0] < ends[positions[-1][0]][1]:
            positions[-1].append(at)
        else:
            positions.append([at])
    return positions


@define(eq=False, repr=False)
class _Position:
    """Answers so far, as a list and as bits; the states that they have in common, and the unit of numbers."""

    common: States
    unit: str
    answers: list[int] = field(factory=list)
    row: int = 0

    def takes(self, stand: Stand, own: States, against: int) -> bool:
        """Whether an answer keeps a common part, and is at odds with none (`against`: those it is at odds with)."""
        return self.unit == stand.answer.value.unit and not against & self.row and bool(self.common & own)

    def add(self, at: int, own: States) -> None:
        """Take an answer in."""
        self.answers.append(at)
        self.row |= 1 << at
        self.common = self.common & own


def _by_trying(grid: Grid, answers: Sequence[int], *, near: bool) -> list[list[int]]:
    """Each answer joins the first position that keeps a common part, of numbers in one unit."""
    meets = grid.extents.meets if near else grid.states.meets
    positions: list[_Position] = []
    joined: dict[int, int] = {}
    placed = 0
    for at in sorted(answers, key=lambda each: _finest_first(grid.stands[each])):
        stand = grid.stands[at]
        own = _extent(stand, near=near)
        beside = sorted({joined[each] for each in ones(meets[at] & placed)})
        taking = (to for to in beside if positions[to].takes(stand, own, grid.contradicting[at]))
        joined[at] = next(taking, len(positions))
        if joined[at] == len(positions):
            positions.append(_Position(own, stand.answer.value.unit))
        positions[joined[at]].add(at, own)
        placed |= 1 << at
    return [position.answers for position in positions]


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
