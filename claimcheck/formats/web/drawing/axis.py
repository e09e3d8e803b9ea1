"""The axis of a timeline: its ticks, and where it is broken because a stretch is shortened."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from claimcheck.formats.web.drawing.scale import Scale
from claimcheck.formats.web.drawing.steps import Tick
from claimcheck.formats.web.drawing.svg import LINE, element, number, path
from claimcheck.formats.web.drawing.ticks import Ticks
from claimcheck.values.date.days import DAY

_BREAK = 14
"""The narrowest part of an axis in which there is room to break it."""
_MONTHS, _YEARS = 61, 730
"""From so many days on, a stretch is told in months, and in years."""


def gridlines(found: Ticks, lanes: Sequence[tuple[float, float]]) -> Element:
    """A thin line at each tick through the lanes of each row."""
    parts = (f"M{number(place)} {number(top)}V{number(end)}" for place, _ in found for top, end in lanes)
    return path(parts, "grid")


def axis(scale: Scale, found: Ticks, y: float, *, above: bool = False) -> Element:
    """The line with its ticks, and their names beneath it, or above; dotted and broken where it is not to scale."""
    marks = [f"M{number(place)} {number(y)}v{-4 if above else 4}" for place, _ in found]
    even = [f"M{number(low)} {number(y)}H{number(high)}" for uneven, low, high in scale.runs() if not uneven]
    uneven = [(low, high) for uneven, low, high in scale.runs() if uneven]
    dots = [f"M{number(low)} {number(y)}H{number(high)}" for low, high in uneven]
    middles = [(low + high) / 2 for low, high in uneven if high - low > _BREAK]
    breaks = [f"M{number(middle - 4)} {number(y + 5)}l4 -10m3 0l-4 10" for middle in middles]
    lines = [path([*even, *marks], "axis"), path(dots, "dots"), path(breaks, "break")]
    names = (_named(place, tick, y, above=above) for place, tick in found)
    return element("g", *(line for line in lines if line.get("d")), *names, class_="scale")


def _named(place: float, tick: Tick, y: float, *, above: bool) -> Element:
    """The year stands under the day."""
    below = y - 8 if above else y + 2 * LINE - 3
    first = element("tspan", text=tick.text, x=place, y=below - (LINE - 3) * (bool(tick.year) or not above))
    more = [element("tspan", text=tick.year, x=place, y=below)] if tick.year else []
    return element("text", first, *more, text_anchor="middle")


def remark(scale: Scale, y: float) -> list[Element]:
    """What is not in proportion."""
    if scale.limit is None:
        return []
    text = f"Not to scale: stretches longer than {_long(scale.limit)} are shortened where the axis is dotted."
    return [element("text", text=text, x=0, y=y + LINE - 4, class_="quiet")]


def _long(seconds: int) -> str:
    days = seconds // DAY
    if days >= _YEARS // 2:
        return "a year"
    if days >= _MONTHS:
        return f"{days // 30} months"
    return {30: "a month", 14: "two weeks", 7: "a week", 2: "two days", 1: "a day"}.get(days, "a few hours")
