"""Elements of SVG: numbers as short as they may be, and text in which nothing is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from claimcheck.formats.lines import visible, wide, wrap

LETTER = 7.3
"""The width of a column of text, in units of the drawing, at the ordinary size."""
LINE = 16
"""From one line of text to the next."""
_LEFT = 5
"""Free at the left edge: what has the focus is framed."""
_NAMESPACE = "http://www.w3.org/2000/svg"


def element(tag: str, *children: Element, text: str = "", **attributes: str | float) -> Element:
    """An element; `class_` is written `class`, and other underscores are hyphens."""
    names = {name.rstrip("_").replace("_", "-"): number(value) for name, value in attributes.items() if value != ""}
    made = Element(tag, names)
    made.text = visible(text) or None
    made.extend(children)
    return made


def number(value: str | float) -> str:
    """A tenth of a unit is as much as anybody sees; a text stays as it is."""
    if isinstance(value, str):
        return visible(value)
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")  # adding nought leaves no minus before one


def picture(kind: str, title: str, about: str, size: tuple[float, float], *children: Element) -> Element:
    """A whole drawing, named for those who cannot see it."""
    heads = [element("title", text=title), element("desc", text=about)]
    class_ = f"drawing {kind}"
    made = element("svg", *heads, *children, xmlns=_NAMESPACE, role="group", class_=class_)
    made.set("viewBox", f"{-_LEFT} 0 {number(size[0] + _LEFT)} {number(size[1])}")
    return made


def reference(href: str, told: str, *children: Element, class_: str = "") -> Element:
    """What leads to a place on the page; its title says where, to those who point at it and to those who hear it."""
    return element("a", element("title", text=told), *children, href=href, class_=class_)


def path(parts: Iterable[str], class_: str = "", stroke_width: str | float = "") -> Element:
    """A path of several strokes."""
    return element("path", d="".join(parts), class_=class_, stroke_width=stroke_width)


@frozen
class Label:
    """Text on lines of a width in columns, cut with an ellipsis where there are more than `most`."""

    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str, columns: int, most: int = 3) -> Label:
        """The text on its lines."""
        lines = [line for line in wrap(visible(text), columns) if line]
        return cls(tuple(lines[:most] if len(lines) <= most else (*lines[: most - 1], _cut(lines[most - 1], columns))))

    @property
    def height(self) -> float:
        """What the lines take."""
        return LINE * len(self.lines)

    @property
    def width(self) -> float:
        """What the widest line takes."""
        return LETTER * max(map(wide, self.lines))

    def at(self, x: float, y: float, class_: str = "", anchor: str = "") -> Element:
        """The text; `y` is the top of its first line."""
        return lines_at(self.lines, x, y, class_, anchor)


def lines_at(lines: Sequence[str], x: float, y: float, class_: str = "", anchor: str = "") -> Element:
    """Lines of text beneath each other."""
    base = y + LINE - 4
    if len(lines) == 1:
        return element("text", text=lines[0], x=x, y=base, class_=class_, text_anchor=anchor)
    spans = [element("tspan", text=line, x=x, y=base + LINE * row) for row, line in enumerate(lines)]
    return element("text", *spans, class_=class_, text_anchor=anchor)


def _cut(line: str, columns: int) -> str:
    kept = line
    while wide(kept) >= columns:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
