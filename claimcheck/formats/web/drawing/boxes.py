"""A voice or an article as a box: as high as its words, and as what runs through it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck import wording
from claimcheck.formats.lines import visible, wide
from claimcheck.formats.web.drawing.svg import LETTER, Label
from claimcheck.views.pictures import Column, Node

WIDTH = 820
_COLUMNS = {Column.SPEAKER: (0, 260), Column.RELAY: (344, 190), Column.ARTICLE: (618, 176)}
"""The left edge and the width of each."""
_PADDING, _FRAME = 6, 22
"""Above and beneath the words; and what the frame takes from their width."""


@frozen(kw_only=True)
class Box:
    """A node with its words, from `y` on. `side` is said above the first of several who belong to it."""

    node: Node
    label: Label
    words: Label
    side: Label
    height: float
    y: float = 0

    @property
    def left(self) -> float:
        """The left edge of its column."""
        return _COLUMNS[self.node.column][0]

    @property
    def width(self) -> float:
        """That of its column."""
        return _COLUMNS[self.node.column][1]

    @property
    def right(self) -> float:
        """The right edge of its column."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """The upper edge of its frame."""
        return self.y + self.side.height

    @property
    def end(self) -> float:
        """The lower edge of its frame."""
        return self.top + self.height

    @property
    def middle(self) -> float:
        """Half way between."""
        return (self.top + self.end) / 2


def box(node: Node, flowing: float, *, leads: bool) -> Box:
    """The box of a node through which so much flows; one that `leads` has the side of speakers above it."""
    columns = int((_COLUMNS[node.column][1] - _FRAME) / LETTER)
    label, words = Label.of(node.label, columns), _told(words_of(node), columns)
    side = Label.of(node.side if leads and node.column is Column.SPEAKER else "", columns + 2, 1)
    height = max(label.height + words.height, flowing) + 2 * _PADDING
    return Box(node=node, label=label, words=words, side=side, height=height)


def words_of(node: Node) -> list[str]:
    """What is said beneath the name: who it is, how many claims, and how many of them echo each other."""
    side = [node.side] if node.side and node.column is Column.RELAY else []
    counted = [wording.plural(node.claims, "claim")] if node.claims else []
    if node.own:
        counted.append("all its own" if node.own == node.claims else f"{node.own} its own")
    echo = [f"an echo: {node.echoes} of these"] if node.echoes else []
    return [*side, *node.words, *([", ".join(counted)] if counted else []), *echo]


def _told(words: Sequence[str], columns: int) -> Label:
    """As many on a line as there is room for."""
    found: list[str] = []
    for word in words:
        joined = f"{found[-1]} · {word}" if found else word
        if found and wide(visible(joined)) <= columns:
            found[-1] = joined
        else:
            found.append(word)
    return Label(tuple(line for each in found for line in Label.of(each, columns).lines))
