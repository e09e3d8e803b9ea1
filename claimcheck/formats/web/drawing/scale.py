"""From seconds to places across a drawing: in proportion where that can be read, else with long stretches shortened."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from attrs import frozen

from claimcheck.values.date.days import DAY

_LIMITS = (365, 182, 91, 30, 14, 7, 2, 1)
"""Days that a stretch may have before it is shortened: as many as leave the shortest stretch to be seen."""
_BELOW = (DAY // 4, DAY // 24, 60)
"""The same in seconds, where answers tell the time of day."""
_SEEN = 2.5
"""Units of the drawing that the shortest stretch should take."""
_ALONE, _MOST_BESIDE = 5 * DAY, 30 * DAY
"""Time shown on both sides of a single moment, and at most."""


@frozen
class Scale:
    """`places` are those of the `knots`, seconds in order; between two of them time runs evenly.

    `limit` is the longest stretch, in seconds, that is in proportion to others; None where all are.
    """

    knots: tuple[int, ...]
    places: tuple[float, ...]
    limit: int | None = None

    def at(self, second: int) -> float:
        """The place of a second, which lies between the first knot and the last; what lies beyond is put there."""
        after = min(max(bisect_right(self.knots, second), 1), len(self.knots) - 1)
        low, high = self.knots[after - 1], self.knots[after]
        left, right = self.places[after - 1], self.places[after]
        share = min(max((second - low) / (high - low), 0.0), 1.0)
        return left + (right - left) * share

    def stretches(self) -> Iterable[tuple[tuple[int, int], tuple[float, float]]]:
        """Each stretch between two knots, and where it is drawn."""
        return zip(pairwise(self.knots), pairwise(self.places), strict=True)

    def runs(self) -> list[tuple[bool, float, float]]:
        """The axis from left to right: whether a part is out of proportion, and from where to where it runs."""
        found: list[tuple[bool, float, float]] = []
        for (low, high), (left, right) in self.stretches():
            shortened = self.limit is not None and high - low > self.limit
            goes_on = found and found[-1][0] == shortened
            found.append((shortened, found.pop()[1] if goes_on else left, right))
        return found


def scale(seconds: Iterable[int], left: float, right: float) -> Scale | None:
    """The scale that has these seconds, and a little time beside them, between two places; None for no seconds."""
    met = sorted(set(seconds))
    if not met:
        return None
    beside = _beside(met[-1] - met[0])
    knots = (met[0] - beside, *met, met[-1] + beside)
    gaps = [after - before for before, after in pairwise(knots)]
    wanted = min(_SEEN, (right - left) / (3 * len(gaps)))
    limits = (None, *(days * DAY for days in _LIMITS), *_BELOW)
    for limit in limits:
        weights = [weight(gap, limit) for gap in gaps]
        if min(weights[1:-1], default=math.inf) * (right - left) >= wanted * math.fsum(weights):
            break
    return Scale(knots, _places(weights, left, right), limit)


def _beside(span: int) -> int:
    """A twentieth of the whole: at least a day, unless there is less; at most a month, unless nobody would see that."""
    return max(min(max(span // 20, min(span, DAY)), _MOST_BESIDE), span // 1000) if span else _ALONE


def weight(gap: int, limit: int | None) -> float:
    """How wide a stretch is drawn: as long as it is up to the limit, and then a little wider each time it doubles."""
    if limit is None or gap <= limit:
        return float(gap)
    return limit * (1 + math.log(gap / limit) / 2)


def _places(weights: Sequence[float], left: float, right: float) -> tuple[float, ...]:
    reached = list(accumulate(weights, initial=0.0))
    return tuple(left + (right - left) * each / reached[-1] for each in reached)
