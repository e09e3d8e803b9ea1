"""A page: what a view makes and a format renders."""

from __future__ import annotations

from typing import Self, TypeAlias

from attrs import frozen


@frozen
class Quote:
    """An article's own words; `language` is the tag of theirs, where it is not that of the page."""

    text: str
    language: str = ""

    def __str__(self) -> str:
        return self.text


class Phrase(str):
    """A text that quotes an article's own words. To whoever does not ask for its parts it is a text like any other."""

    __slots__ = ("parts",)

    parts: tuple[str | Quote, ...]

    def __new__(cls, *parts: str | Quote) -> Self:
        """The text of all parts, from left to right."""
        made = super().__new__(cls, "".join(map(str, parts)))
        made.parts = parts
        return made


@frozen(repr=False)
class Heading:
    """A heading; level 1 is the page's own. What stands under a `fold` may be shown closed, until it is asked for."""

    text: str
    level: int = 2
    fold: bool = False


@frozen(repr=False)
class Paragraph:
    """Running text. `label` leads it, set apart: *Why*, *Editor*."""

    text: str
    label: str = ""


@frozen(repr=False)
class Table:
    """Rows of texts under headers. An empty `headers` makes a plain list of rows."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen(repr=False)
class Entry:
    """A line of text, and what belongs to it beneath: short paragraphs set closer than others."""

    text: str
    parts: tuple[Paragraph, ...]


@frozen(repr=False)
class Listing:
    """Lines to be shown as they are, such as an example or places in files."""

    lines: tuple[str, ...]


@frozen(repr=False)
class Link:
    """An address on the web, whole; `label` leads it."""

    url: str
    label: str


Block: TypeAlias = Heading | Paragraph | Table | Entry | Listing | Link


@frozen(repr=False)
class Page:
    """A title and blocks."""

    title: str
    blocks: tuple[Block, ...]
