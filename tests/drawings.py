"""Drawings read back as data: what stands where, what leads where, and what is said to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from attrs import frozen

import claimcheck
from claimcheck.check import Source, check
from claimcheck.formats.lines import wide
from claimcheck.formats.web.drawing import drawn
from claimcheck.model import Book, Claim
from claimcheck.provenance import Voices
from claimcheck.views.pictures import Provenance, Timeline, provenance, timeline

SHIPPED = Path(__file__).parent.parent / "claims"
CSS = (Path(claimcheck.__file__).parent / "formats" / "web" / "drawing.css").read_text(encoding="utf-8")
TAGS = {"svg", "title", "desc", "g", "a", "path", "rect", "circle", "text", "tspan"}
PLACES = {"x", "y", "width", "height", "cx", "cy", "r"}
NAMES = PLACES | {"viewBox", "class", "role", "href", "text-anchor", "stroke-width", "d", "rx"}
WIDEST = 0.56
"""Of its size, what a letter of an ordinary face takes on average; 14 is the largest size, 12 that of quiet words."""


def shipped() -> Book:
    """The collection that comes with the project."""
    files = sorted(SHIPPED.rglob("*.yaml"))
    return check([Source(str(each.relative_to(SHIPPED)), each.read_bytes()) for each in files]).book


def claims_of(book: Book, topic: str) -> list[Claim]:
    """The claims on the questions of a topic."""
    return [claim for question in book.topics[topic].questions for claim in book.assessments[question].claims]


def timeline_of(book: Book, topic: str = "t") -> Timeline | None:
    """The timeline of a topic."""
    return timeline(book, [book.assessments[question] for question in book.topics[topic].questions])


def provenance_of(book: Book, topic: str = "t") -> Provenance | None:
    """The provenance of a topic."""
    return provenance(Voices(book), claims_of(book, topic))


def written(picture: Timeline | Provenance) -> str:
    """The picture as it goes into a page."""
    return ET.tostring(drawn(picture), encoding="unicode")


@frozen
class Area:
    """A rectangle of a drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Whether both have a spot in common; edges may touch."""
        return (
            self.left < other.right - 0.1
            and other.left < self.right - 0.1
            and self.top < other.bottom - 0.1
            and other.top < self.bottom - 0.1
        )

    def within(self, other: Area) -> bool:
        """Whether all of it lies in the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@frozen
class Picture:
    """A drawing that was written and read again."""

    root: ET.Element

    @classmethod
    def of(cls, picture: Timeline | Provenance) -> Picture:
        """Only what a page may hold is in it."""
        root = ET.fromstring(written(picture))
        for each in root.iter():
            assert each.tag.startswith("{http://www.w3.org/2000/svg}")
            assert tag(each) in TAGS
            assert set(each.attrib) <= NAMES
        return cls(root)

    @property
    def box(self) -> Area:
        """The whole."""
        left, top, width, height = map(float, self.root.attrib["viewBox"].split())
        return Area(left, top, left + width, top + height)

    def found(self, name: str, kind: str = "") -> list[ET.Element]:
        """The elements of a tag that have a class."""
        return [each for each in self.root.iter() if tag(each) == name and (not kind or kind in classes(each))]

    def areas(self) -> Iterator[Area]:
        """What every shape and line of text takes."""
        for each in self.root.iter():
            yield from area(each)

    def texts(self) -> list[str]:
        """Every text that is shown, lines of one joined."""
        return [" ".join("".join(each.itertext()) for each in lines(text)) for text in self.found("text")]

    def links(self) -> dict[str, ET.Element]:
        """What leads somewhere, by the `id` that a browser looks for."""
        return {unquote(each.attrib["href"]).removeprefix("#"): each for each in self.found("a")}


def tag(element: ET.Element) -> str:
    """The name of a tag without its space of names."""
    return element.tag.rpartition("}")[2]


def named(element: ET.Element) -> str:
    """What an element is called, for those who point at it and for those who hear it."""
    return next("".join(each.itertext()) for each in element if tag(each) == "title")


def classes(element: ET.Element) -> list[str]:
    """The classes of an element."""
    return element.attrib.get("class", "").split()


def lines(text: ET.Element) -> list[ET.Element]:
    """The lines of a text, each with its place."""
    return list(text) or [text]


def area(element: ET.Element) -> Iterator[Area]:
    """What one element takes."""
    at = {name: float(value) for name, value in element.attrib.items() if name in PLACES}
    if tag(element) == "rect":
        yield Area(at["x"], at["y"], at["x"] + at["width"], at["y"] + at["height"])
    elif tag(element) == "circle":
        yield Area(at["cx"] - at["r"], at["cy"] - at["r"], at["cx"] + at["r"], at["cy"] + at["r"])
    elif tag(element) == "path":
        points = list(walked(element.attrib["d"]))
        yield Area(
            min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)
        )
    elif tag(element) == "text":
        yield from (line_area(element, line) for line in lines(element))


def line_area(text: ET.Element, line: ET.Element) -> Area:
    """What a line of text takes in an ordinary face."""
    size = 14 if "asks" in classes(text) else 13 if set(classes(text)) & {"who", "answer", "name", "letter"} else 12
    width = WIDEST * size * wide("".join(line.itertext()))
    x, y = float(line.attrib["x"]), float(line.attrib["y"])
    left = x - {"": 0, "middle": width / 2, "end": width}[text.attrib.get("text-anchor", "")]
    return Area(left, y - 0.75 * size, left + width, y + 0.22 * size)


def walked(path: str) -> Iterator[tuple[float, float]]:
    """The points that a path runs through: the ends of its straight lines, and many of its curves."""
    x = y = 0.0
    begun = (x, y)
    for command, rest in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        given = list(map(float, re.findall(r"-?[\d.]+", rest)))
        if command in "zZ":
            x, y = begun
        elif command in "hH":
            x = given[0] + (x if command == "h" else 0)
        elif command in "vV":
            y = given[0] + (y if command == "v" else 0)
        elif command == "C":
            yield from curved((x, y), *zip(given[::2], given[1::2], strict=True))
            x, y = given[-2:]
        else:
            assert command in "mMlL", command
            for across, down in zip(given[::2], given[1::2], strict=True):
                x, y = (x + across, y + down) if command.islower() else (across, down)
                yield x, y
            begun = (x, y) if command in "mM" else begun
        yield x, y


Point: TypeAlias = tuple[float, float]


def curved(start: Point, out: Point, into: Point, end: Point) -> Iterator[Point]:
    """Points of a curve of Bézier's."""
    for share in (step / 32 for step in range(33)):
        rest = 1 - share
        parts = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        points = (start, out, into, end)
        yield tuple(sum(part * point[axis] for part, point in zip(parts, points, strict=True)) for axis in (0, 1))  # type: ignore[misc]


def apart(areas: list[Area]) -> bool:
    """Whether no two meet."""
    ordered = sorted(areas, key=lambda each: each.top)
    return not any(one.meets(other) for at, one in enumerate(ordered) for other in ordered[at + 1 :])


def rises(places: list[float]) -> bool:
    """Whether each is beyond the last."""
    return all(before < after for before, after in pairwise(places))
