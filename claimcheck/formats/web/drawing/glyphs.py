"""The strokes of a mark: points, hollow and solid bars, open ends, margins, and what is denied."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from attrs import frozen

from claimcheck.formats.web.drawing.scale import Scale
from claimcheck.formats.web.drawing.svg import element, number, path
from claimcheck.views.pictures import Shape, Stroke

HALF = 5.5
"""Half of the height of a bar, and the radius of a point."""
_FADE = 30
"""What an open end takes to fade out, at the edge of the drawing."""
_LEAST = 4.0
"""The narrowest bar."""
_HATCH = 7
_WIDE_DAY = 60
"""Where a day is as wide, hours can be told apart: it is a stretch, not a point."""


@frozen
class Reach:
    """Where a stroke runs from and to; an open end runs to the edge, and is drawn as open."""

    left: float
    right: float
    opens_left: bool = False
    opens_right: bool = False

    @classmethod
    def of(cls, stroke: Stroke, scale: Scale | None, edges: tuple[float, float]) -> Reach:
        """Where it is drawn; without a scale, both ends are open."""
        left = scale.at(stroke.low) if scale and stroke.low is not None else edges[0]
        right = scale.at(stroke.high) if scale and stroke.high is not None else edges[1]
        lacking = max(_LEAST - (right - left), 0) / 2
        return cls(left - lacking, right + lacking, stroke.low is None, stroke.high is None)

    @property
    def middle(self) -> float:
        """The place of a point."""
        return (self.left + self.right) / 2


def glyph(stroke: Stroke, reach: Reach, y: float, *, negative: bool = False) -> Iterator[Element]:
    """A stroke, about a height; of what is denied, crossed out."""
    shape = stroke.shape
    if shape is Shape.POINT and reach.right - reach.left < _WIDE_DAY:
        yield _cross(reach.middle, y) if negative else element("circle", cx=reach.middle, cy=y, r=HALF, class_="point")
        return
    yield from _DRAWN[shape](reach, y)
    if negative and shape is not Shape.MARGIN:
        yield path(_hatching(reach, y), "hatch")


def _cross(x: float, y: float) -> Element:
    low, high = number(y - HALF), number(y + HALF)
    left, right = number(x - HALF), number(x + HALF)
    return path([f"M{left} {low}L{right} {high}M{left} {high}L{right} {low}"], "cross")


def _bar(reach: Reach, y: float) -> Iterator[Element]:
    """Hollow: some time within. An open end has no edge, but dashes that lead out, and an arrow."""
    left = reach.left + _FADE * reach.opens_left
    right = reach.right - _FADE * reach.opens_right
    low, high = number(y - HALF), number(y + HALF)
    starts = f"M{number(left)} {high}" + (f"M{number(left)} {low}" if reach.opens_left else f"V{low}")
    ends = f"H{number(right)}" + (f"M{number(right)} {high}" if reach.opens_right else f"V{high}")
    yield element("rect", x=left, y=y - HALF, width=max(right - left, 0), height=2 * HALF, class_="hollow")
    yield path([f"{starts}{ends}H{number(left)}"], "edge")
    yield from _fading(reach, y)


def _scattered(reach: Reach, y: float) -> Iterator[Element]:
    """Some time within some of it."""
    yield element("rect", x=reach.left, y=y - HALF, width=reach.right - reach.left, height=2 * HALF, class_="scattered")


def _margin(reach: Reach, y: float) -> Iterator[Element]:
    """A dashed line with an end on both sides: one of them lies at the bar."""
    left, right = number(reach.left), number(reach.right)
    yield path([f"M{left} {number(y)}H{right}"], "margin")
    yield path([f"M{side} {number(y - 3)}v6" for side in (left, right)], "edge")


def _lasted(reach: Reach, y: float) -> Iterator[Element]:
    yield element("rect", x=reach.left, y=y - HALF, width=reach.right - reach.left, height=2 * HALF, class_="solid")


def _began(reach: Reach, y: float) -> Iterator[Element]:
    """The later, the likelier: it grows."""
    left = reach.left + _FADE * reach.opens_left
    yield path([f"M{number(left)} {number(y)}L{number(reach.right)} {number(y - HALF)}v{2 * HALF}z"], "wedge")
    yield from _fading(reach, y)


def _ended(reach: Reach, y: float) -> Iterator[Element]:
    right = reach.right - _FADE * reach.opens_right
    yield path([f"M{number(right)} {number(y)}L{number(reach.left)} {number(y - HALF)}v{2 * HALF}z"], "wedge")
    yield from _fading(reach, y)


def _fading(reach: Reach, y: float) -> Iterator[Element]:
    """Where an open end leads out of the drawing."""
    for opens, edge, inward in ((reach.opens_left, reach.left, 1), (reach.opens_right, reach.right, -1)):
        if opens:
            tip, run = edge + 2 * inward, number((_FADE - 4) * inward)
            yield path([f"M{number(tip)} {number(y)}h{run}"], "fade")
            yield path([f"M{number(tip + 5 * inward)} {number(y - 4)}l{-5 * inward} 4l{5 * inward} 4"], "edge")


def _hatching(reach: Reach, y: float) -> Iterator[str]:
    """Slanting lines across a bar."""
    count = max(int((reach.right - reach.left) // _HATCH), 1)
    apart = (reach.right - reach.left) / count
    for at in range(count):
        x = reach.left + apart * (at + 0.5)
        yield f"M{number(x - HALF / 2)} {number(y + HALF + 2)}l{HALF} {number(-2 * HALF - 4)}"


_DRAWN: dict[Shape, Callable[[Reach, float], Iterator[Element]]] = {
    Shape.POINT: _bar,
    Shape.WITHIN: _bar,
    Shape.SCATTERED: _scattered,
    Shape.MARGIN: _margin,
    Shape.BEGAN: _began,
    Shape.LASTED: _lasted,
    Shape.ENDED: _ended,
}
