"""What an answer of type `date` or `period` denotes, as strokes on a line of seconds."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from claimcheck.values import AnswerType, Line, Spans, States, Value
from claimcheck.values.date.days import DAY
from claimcheck.views.dates import ends, readings

MOST_PIECES = 24
"""Stretches of one answer that are drawn each by itself: `156X-12-25` has ten, `XXXX-12-XX` ten thousand."""


class Shape(Enum):
    """What a stroke says. A date is a point or some time within; a period began, lasted and ended."""

    POINT = "point"
    WITHIN = "within"
    SCATTERED = "scattered"
    MARGIN = "margin"
    BEGAN = "began"
    LASTED = "lasted"
    ENDED = "ended"


@frozen
class Stroke:
    """Seconds from `low` up to, but not including, `high`, counted from 0000-01-01; None where that end is open."""

    shape: Shape
    low: int | None
    high: int | None


def strokes(kind: AnswerType, value: Value) -> tuple[Stroke, ...]:
    """The strokes of an answer, whatever the stance to it; nothing for `none`."""
    return tuple(stroke for core, wide in readings(kind, value) for stroke in _strokes(core, wide))


def _strokes(core: States, wide: States) -> Iterator[Stroke]:
    if isinstance(core, Line) and isinstance(wide, Line):
        yield from _within(core)
        yield from (Stroke(Shape.MARGIN, *ends(Line((piece,)))) for piece in (wide - core).pieces)
    elif isinstance(core, Spans) and isinstance(wide, Spans):
        yield from _lasting(core, wide)


def _within(line: Line) -> Iterator[Stroke]:
    """Some time within each of the pieces: a day or less is a point to a reader."""
    if len(line.pieces) > MOST_PIECES:
        yield Stroke(Shape.SCATTERED, *ends(line))
        return
    for piece in line.pieces:
        low, high = ends(Line((piece,)))
        exact = low is not None and high is not None and high - low <= DAY
        yield Stroke(Shape.POINT if exact else Shape.WITHIN, low, high)


def _lasting(core: Spans, wide: Spans) -> Iterator[Stroke]:
    """When it may have begun, when it lasted for sure, when it may have ended, and the margins of both ends."""
    first, last = ends(core.shadows()[0])[0], ends(core.shadows()[1])[1]
    (low, latest_start), (earliest_end, high) = (ends(line) for line in wide.shadows())
    sure_from = low if _exact(low, latest_start) else latest_start
    sure_to = high if _exact(earliest_end, high) else earliest_end
    if sure_from is None or sure_to is None or sure_from >= sure_to:
        sure_from = sure_to = _parting(first, latest_start, earliest_end, last)
    if _apart(low, first):
        yield Stroke(Shape.MARGIN, low, first)
    if first is None or sure_from is None or first < sure_from:
        yield Stroke(Shape.BEGAN, first, sure_from)
    if sure_from is not None and sure_to is not None and sure_from < sure_to:
        yield Stroke(Shape.LASTED, sure_from, sure_to)
    if last is None or sure_to is None or sure_to < last:
        yield Stroke(Shape.ENDED, sure_to, last)
    if _apart(last, high):
        yield Stroke(Shape.MARGIN, last, high)


def _parting(first: int | None, latest_start: int | None, earliest_end: int | None, last: int | None) -> int | None:
    """Where the starts that are possible give way to the ends, if it is not sure to have lasted at any time."""
    if first is None or latest_start is None:
        return earliest_end
    if last is None or earliest_end is None:
        return latest_start
    return (max(first, earliest_end) + min(latest_start, last)) // 2


def _exact(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and high - low <= DAY


def _apart(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low < high
