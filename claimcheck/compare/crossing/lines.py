"""Sets on an ordered line, by the order of their ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.bits import union
from claimcheck.compare.crossing.pairs import Rows, by_pairs
from claimcheck.values import Line, Spans
from claimcheck.values.line import Cut


def lines(sets: Sequence[Line]) -> Rows:
    """Sets in one piece by the order of their ends; the others by trying."""
    ends = {at: each.pieces[0] for at, each in enumerate(sets) if len(each.pieces) == 1 and not each.none}
    lows, below = _ranked([(low, at) for at, (low, _) in ends.items()])
    highs, above = _ranked([(high, at) for at, (_, high) in ends.items()])
    meets, within = [0] * len(sets), [0] * len(sets)
    for at, (low, high) in ends.items():
        meets[at] = below[bisect_left(lows, high)] & ~above[bisect_right(highs, low)]
        within[at] = below[bisect_right(lows, low)] & ~above[bisect_left(highs, high)]
    if len(ends) < len(sets):
        return by_pairs(sets, [at for at in range(len(sets)) if at not in ends], meets, within)
    around = [above[bisect_right(highs, high)] & ~below[bisect_left(lows, low)] for low, high in ends.values()]
    return meets, within, around


def periods(sets: Sequence[Spans]) -> Rows:
    """Periods of one box by their starts and their ends, no common start after all common ends; others by trying."""
    plain = [at for at, each in enumerate(sets) if len(each.boxes) == 1 and not each.none]
    boxes = {at: sets[at].boxes[0] for at in plain}
    starts_meet, starts_within, _ = lines([boxes[at].starts if at in boxes else Line() for at in range(len(sets))])
    ends_meet, ends_within, _ = lines([boxes[at].ends if at in boxes else Line() for at in range(len(sets))])
    firsts, begun = _ranked([(box.starts.pieces[0][0], at) for at, box in boxes.items()])
    lasts, ended = _ranked([(box.ends.pieces[-1][1], at) for at, box in boxes.items()])
    everyone = union(1 << at for at in plain)
    meets, within = [0] * len(sets), [0] * len(sets)
    for at, box in boxes.items():
        in_time = begun[bisect_left(firsts, box.ends.pieces[-1][1])]
        in_time &= ~ended[bisect_right(lasts, box.starts.pieces[0][0])]
        meets[at] = starts_meet[at] & ends_meet[at] & in_time
        within[at] = starts_within[at] & ends_within[at] & everyone
    return by_pairs(sets, [at for at in range(len(sets)) if at not in boxes], meets, within)


def _ranked(placed: list[tuple[Cut, int]]) -> tuple[list[Cut], list[int]]:
    """The ends in order, and for each rank those that lie before it."""
    placed.sort()
    before = [0]
    for _, at in placed:
        before.append(before[-1] | 1 << at)
    return [end for end, _ in placed], before
