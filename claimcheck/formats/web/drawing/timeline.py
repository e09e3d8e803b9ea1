"""A timeline: for each question a row, for each claim a lane with who says it, its mark, and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from claimcheck import wording
from claimcheck.formats.web.drawing.axis import axis, gridlines, remark
from claimcheck.formats.web.drawing.lanes import BETWEEN, LEFT, RIGHT, WIDTH, Lanes
from claimcheck.formats.web.drawing.legend import legend
from claimcheck.formats.web.drawing.scale import scale
from claimcheck.formats.web.drawing.svg import LINE, picture
from claimcheck.formats.web.drawing.ticks import ticks
from claimcheck.views.pictures import Row, Shape, Stroke, Timeline

_EDGE = 36
"""What lies between the ends of the axis and those of the marks: an open end leads out there."""
_AXIS = 40
_TALL = 360
"""A drawing that is higher has its axis at the top too."""


def timeline_drawn(shown: Timeline) -> Element:
    """The whole drawing; its height is that of its lanes."""
    line = scale(_seconds(shown), LEFT + _EDGE, RIGHT - _EDGE)
    tall = line is not None and sum(Lanes(row, 0).height for row in shown.rows) > _TALL
    rows = _placed(shown.rows, _AXIS * tall)
    y = rows[-1].end
    parts = [each.drawn(line) for each in rows]
    if line:
        found = ticks(line, _begun(shown))
        axes = [axis(line, found, _AXIS - 8, above=True)] if tall else []
        lanes = [(each.top, each.end - BETWEEN) for each in rows]
        parts = [gridlines(found, lanes), *parts, *axes, axis(line, found, y)]
        y += _AXIS
        parts += remark(line, y)
        y += LINE * (line.limit is not None)
    key, y = legend(shown, y + 4)
    return picture("timeline", f"Timeline: {shown.title}", _about(shown), (WIDTH, y), *parts, key)


def _seconds(shown: Timeline) -> Iterator[int]:
    """The ends of all strokes; of a point, its middle."""
    for stroke in _strokes(shown):
        ends = [each for each in (stroke.low, stroke.high) if each is not None]
        yield from [sum(ends) // 2] if stroke.shape is Shape.POINT else ends


def _begun(shown: Timeline) -> Iterator[int]:
    """What the strokes begin with."""
    return (stroke.low for stroke in _strokes(shown) if stroke.low is not None and stroke.shape is not Shape.MARGIN)


def _strokes(shown: Timeline) -> Iterator[Stroke]:
    return (stroke for row in shown.rows for mark in row.marks for stroke in mark.strokes)


def _about(shown: Timeline) -> str:
    marks = sum(len(row.marks) for row in shown.rows)
    return f"{wording.plural(len(shown.rows), 'question')}, {wording.plural(marks, 'claim')}; time runs to the right"


def _placed(rows: Sequence[Row], y: float) -> list[Lanes]:
    """The rows beneath each other."""
    found: list[Lanes] = []
    for row in rows:
        found.append(Lanes(row, found[-1].end if found else y))
    return found
