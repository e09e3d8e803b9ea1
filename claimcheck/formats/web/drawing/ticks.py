"""Which moments of the calendar an axis names, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.formats.web.drawing.scale import Scale
from claimcheck.formats.web.drawing.steps import STEPS, Tick, named
from claimcheck.formats.web.drawing.svg import LETTER

_APART = 50
"""Units of the drawing from one tick to the next, at least."""


def ticks(scale: Scale) -> list[tuple[float, Tick]]:
    """The ticks of an axis with their places, from left to right; no two labels meet."""
    taken: dict[float, Tick] = {}
    for tick in sorted(_candidates(scale), key=lambda each: (each.rank, each.second)):
        place = scale.at(tick.second)
        if scale.places[0] <= place <= scale.places[-1] and all(
            abs(place - other) >= _room(tick, told) for other, told in taken.items()
        ):
            taken[place] = tick
    return _with_years(sorted(taken.items(), key=lambda each: each[0]))


def _room(one: Tick, other: Tick) -> float:
    return LETTER * (max(len(one.text), 4) + max(len(other.text), 4)) / 2 + 8


def _with_years(found: Sequence[tuple[float, Tick]]) -> list[tuple[float, Tick]]:
    """The year is said once."""
    told, last = [], ""
    for place, tick in found:
        told.append((place, Tick(tick.second, tick.text, tick.year if tick.year != last else "")))
        last = tick.year or tick.text
    return told


def _candidates(scale: Scale) -> Iterator[Tick]:
    """What an axis might name: in each stretch the finest of the calendar's steps that leaves room between its ticks.

    Where stretches are shortened, the moments that the answers speak of come first.
    """
    if scale.limit is not None:
        yield from (tick for knot in scale.knots[1:-1] if (tick := named(knot)))
    for (low, high), (left, right) in scale.stretches():
        for step in STEPS:
            if step.span * (right - left) >= _APART * (high - low):
                yield from (tick for tick in step.within(low, high) if low <= tick.second <= high)
                break
