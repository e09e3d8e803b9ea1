"""The axis of a timeline: its ticks, and where it is broken because a stretch is shortened."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from claimcheck.formats.web.drawing.scale import Scale
from claimcheck.formats.web.drawing.svg import LINE, element, number, path
from claimcheck.formats.web.drawing.ticks import ticks
from claimcheck.values.date.days import DAY

_BEYOND = 36
"""How far the axis runs on beyond what it measures."""
_MONTHS, _YEARS = 61, 730
"""From so many days on, a stretch is told in months, and in years."""


def gridlines(scale: Scale, lanes: Sequence[tuple[float, float]]) -> Element:
    """A thin line at each tick through the lanes of each row."""
    parts = (f"M{number(place)} {number(top)}V{number(end)}" for place, _ in ticks(scale) for top, end in lanes)
    return path(parts, "grid")


def axis(scale: Scale, y: float, *, above: bool = False) -> Element:
    """The line with its ticks, and their names beneath it, or above."""
    left, right = number(scale.places[0] - _BEYOND), number(scale.places[-1] + _BEYOND)
    found = ticks(scale)
    marks = [f"M{number(place)} {number(y)}v{-4 if above else 4}" for place, _ in found]
    names = [_named(place, [tick.text, tick.year], y, above=above) for place, tick in found]
    breaks = [f"M{number(place - 4)} {number(y + 5)}l4 -10m3 0l-4 10" for place in scale.shortened()]
    line = path([f"M{left} {number(y)}H{right}", *marks], "axis")
    return element("g", line, *([path(breaks, "break")] if breaks else []), *names, class_="scale")


def _named(place: float, words: Sequence[str], y: float, *, above: bool) -> Element:
    """The year stands under the day, and farther from the axis than it."""
    lines = [word for word in words if word]
    base = y - 8 - 13 * (len(lines) - 1) if above else y + LINE
    if above:
        base, lines = y - 8 - 13 * (len(words) - 1), lines if len(lines) > 1 else ["", *lines]
    spans = [element("tspan", text=word, x=place, y=base + 13 * at) for at, word in enumerate(lines) if word]
    return element("text", *spans, text_anchor="middle")


def remark(scale: Scale, y: float) -> list[Element]:
    """What is not in proportion."""
    if not scale.shortened() or scale.limit is None:
        return []
    text = f"Not to scale: stretches longer than {_long(scale.limit)} are shortened where the axis is broken (//)."
    return [element("text", text=text, x=0, y=y + LINE - 4, class_="quiet")]


def _long(seconds: int) -> str:
    days = seconds // DAY
    if days >= _YEARS // 2:
        return "a year"
    if days >= _MONTHS:
        return f"{days // 30} months"
    return {30: "a month", 14: "two weeks", 7: "a week", 2: "two days", 1: "a day"}.get(days, "a few hours")
