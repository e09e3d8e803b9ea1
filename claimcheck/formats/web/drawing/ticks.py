"""Which moments of the calendar an axis names, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from claimcheck.formats.web.drawing.scale import Scale
from claimcheck.formats.web.drawing.steps import STEPS, Tick, named
from claimcheck.formats.web.drawing.svg import LETTER

_APART = 50
"""Units of the drawing from one tick to the next, at least."""


Ticks: TypeAlias = Sequence[tuple[float, Tick]]
"""Ticks with their places, from left to right."""


def ticks(scale: Scale, spoken: Iterable[int] = ()) -> Ticks:
    """The ticks of an axis; no two labels meet. `spoken` are the moments that answers begin with."""
    taken: dict[float, Tick] = {}
    for tick in (*_ranked(_spoken(scale, spoken)), *_ranked(_stepped(scale))):
        place = scale.at(tick.second)
        if scale.places[0] <= place <= scale.places[-1] and all(
            abs(place - other) >= _room(tick, told) for other, told in taken.items()
        ):
            taken[place] = tick
    return _with_years(sorted(taken.items(), key=lambda each: each[0]))


def _room(one: Tick, other: Tick) -> float:
    return LETTER * (max(len(one.text), 4) + max(len(other.text), 4)) / 2 + 8


def _with_years(found: Sequence[tuple[float, Tick]]) -> Ticks:
    """The year is said once."""
    told, last = [], ""
    for place, tick in found:
        told.append((place, Tick(tick.second, tick.text, tick.year if tick.year != last else "")))
        last = tick.year or tick.text
    return told


def _ranked(found: Iterable[Tick]) -> list[Tick]:
    """Years before months, months before days."""
    return sorted(found, key=lambda each: (each.rank, each.second))


def _spoken(scale: Scale, seconds: Iterable[int]) -> Iterator[Tick]:
    """Where stretches are shortened, the moments that the answers speak of come first."""
    if scale.limit is not None:
        yield from (tick for second in set(seconds) if (tick := named(second)))


def _stepped(scale: Scale) -> Iterator[Tick]:
    """In each stretch the finest of the calendar's steps that leaves room between its ticks."""
    for (low, high), (left, right) in scale.stretches():
        fits = (step for step in STEPS if step.span * (right - left) >= _APART * (high - low))
        step = next(fits, None)
        if step is not None:
            yield from (tick for tick in step.within(low, high) if low <= tick.second <= high)
