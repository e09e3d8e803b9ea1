"""What the marks of a timeline mean: only those that it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from claimcheck.formats.web.drawing.glyphs import Reach, glyph
from claimcheck.formats.web.drawing.svg import LETTER, LINE, element
from claimcheck.model import Weight
from claimcheck.views.pictures import Mark, Shape, Stroke, Timeline

_WIDTH = 820
_SAMPLE, _DOT, _AFTER = 46, 20, 22
"""The width of a sample, of a point, and what is left free behind its words."""

SHAPES = (
    (Shape.POINT, "on that day"),
    (Shape.WITHIN, "some time within"),
    (Shape.SCATTERED, "on some days within"),
    (Shape.MARGIN, "about"),
    (Shape.LASTED, "lasted"),
    (Shape.BEGAN, "may have begun"),
    (Shape.ENDED, "may have ended"),
)
_TRAITS: tuple[tuple[str, str, Callable[[Mark], bool]], ...] = (
    ("denied", "denied", lambda mark: mark.negative and bool(mark.strokes)),
    ("soft", "lighter: not sure of it", lambda mark: mark.weight is Weight.SOFT),
    ("leaves-open", "faint: leaves it open", lambda mark: mark.weight is Weight.OPEN),
)


def legend(shown: Timeline, y: float) -> tuple[Element, float]:
    """The samples in rows, and where they end."""
    x = 0.0
    made: list[Element] = []
    for stroke, words, class_ in _samples(shown):
        sample = _DOT if stroke.shape is Shape.POINT else _SAMPLE
        width = sample + LETTER * len(words) + _AFTER
        if x and x + width > _WIDTH:
            x, y = 0.0, y + LINE + 4
        reach = _reach(stroke, x)
        parts = glyph(stroke, reach, y + LINE / 2, negative=class_ == "denied")
        text = element("text", text=words, x=x + sample, y=y + LINE - 4)
        made.append(element("g", *parts, text, class_=f"mark {class_}".strip()))
        x += width
    return element("g", *made, class_="legend"), y + LINE + 6


def _samples(shown: Timeline) -> Iterator[tuple[Stroke, str, str]]:
    marks = [mark for row in shown.rows for mark in row.marks]
    strokes = [stroke for mark in marks for stroke in mark.strokes]
    shapes = {stroke.shape for stroke in strokes}
    yield from ((Stroke(shape, 0, 1), words, "") for shape, words in SHAPES if shape in shapes)
    if any(stroke.low is None for stroke in strokes):
        yield Stroke(Shape.WITHIN, None, 1), "then or earlier", ""
    if any(stroke.high is None for stroke in strokes):
        yield Stroke(Shape.WITHIN, 0, None), "then or later", ""
    for class_, words, has in _TRAITS:
        if any(map(has, marks)):
            yield Stroke(Shape.WITHIN, 0, 1), words, class_


def _reach(stroke: Stroke, x: float) -> Reach:
    """An arrow is drawn with a little of its bar."""
    if stroke.shape is Shape.POINT:
        return Reach(x + 3, x + 11)
    return Reach(x + 1, x + _SAMPLE - 6, stroke.low is None, stroke.high is None)
