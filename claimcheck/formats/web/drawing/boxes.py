"""Where the voices and articles of a provenance stand: three columns, each node as high as its words and its claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve, frozen

from claimcheck import wording
from claimcheck.formats.web.drawing.svg import LETTER, Label
from claimcheck.views.pictures import Column, Flow, Node, Provenance

WIDTH = 820
_COLUMNS = {Column.SPEAKER: (0, 260), Column.RELAY: (350, 190), Column.ARTICLE: (640, 180)}
"""The left edge and the width of each."""
TOP = 34
_CLAIM, _MOST_HIGH = 5.0, 420.0
"""How thick one claim is drawn, and how thick all are at most."""
_THINNEST = 0.4
_PADDING, _BETWEEN, _BETWEEN_SIDES = 6, 8, 12
_INSIDE = 22
"""What a node's frame and its count take from the width of its words."""


@frozen(kw_only=True)
class Box:
    """A node with its words, from `y` on. `side` is said above it: the first of a side that is not its own."""

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
        """The edge of its frame: a side is said above."""
        return self.y + self.side.height

    @property
    def end(self) -> float:
        """The lower edge of its frame."""
        return self.top + self.height


def thickness(shown: Provenance) -> float:
    """How thick one claim is drawn."""
    most = sum(flow.claims for flow in shown.flows)
    return max(min(_CLAIM, _MOST_HIGH / max(most, 1)), _THINNEST)


def boxes(shown: Provenance) -> list[Box]:
    """All nodes in their order, column by column; those of later columns are near to what leads to them."""
    heights = _heights(shown, thickness(shown))
    columns = [
        _column(list(nodes), heights) for _, nodes in groupby(enumerate(shown.nodes), key=lambda each: each[1].column)
    ]
    bottom = max(column[-1].end for column in columns)
    placed: list[Box] = []
    for column in columns:
        placed += _fitted(column, [_wanted(shown, placed, len(placed) + at) for at in range(len(column))], bottom)
    return placed


def _wanted(shown: Provenance, placed: Sequence[Box], at: int) -> float | None:
    """The middle of what leads to a node; None, where nothing does that has its place."""
    flows = [flow for flow in shown.flows if flow.end == at and flow.start is not None and flow.start < len(placed)]
    if not flows:
        return None
    middles = [(placed[flow.start or 0].top + placed[flow.start or 0].end) / 2 for flow in flows]
    return sum(middles) / len(middles)


def _heights(shown: Provenance, unit: float) -> list[float]:
    """What flows in or out of each node, whichever is more."""
    goes, comes = [0.0] * len(shown.nodes), [0.0] * len(shown.nodes)
    for flow in shown.flows:
        comes[flow.end] += unit * flow.claims
        if flow.start is not None:
            goes[flow.start] += unit * flow.claims
    return list(map(max, goes, comes))


def _column(nodes: Sequence[tuple[int, Node]], heights: Sequence[float]) -> list[Box]:
    found: list[Box] = []
    y, side = float(TOP), ""
    for at, node in nodes:
        box = _box(node, heights[at], new_side=node.side != side)
        y += _BETWEEN_SIDES if found and node.side != side else 0
        found.append(evolve(box, y=y))
        y, side = found[-1].end + _BETWEEN, node.side
    return found


def _box(node: Node, flowing: float, *, new_side: bool) -> Box:
    columns = int((_COLUMNS[node.column][1] - _INSIDE) / LETTER)
    label = Label.of(node.label, columns)
    words = _told(_words(node), columns)
    side = Label.of(node.side if new_side and node.column is Column.SPEAKER else "", columns + 2, 1)
    height = max(label.height + words.height, flowing) + 2 * _PADDING
    return Box(node=node, label=label, words=words, side=side, height=height)


def _told(words: Sequence[str], columns: int) -> Label:
    """On one line, if there is room, else on one for each."""
    joined = Label.of(" · ".join(words), columns)
    return (
        joined
        if len(joined.lines) == 1
        else Label(tuple(line for each in words for line in Label.of(each, columns).lines))
    )


def _words(node: Node) -> list[str]:
    """What is said beneath the name: how many claims, and of an echo, how many tell the same."""
    counted = [wording.plural(node.claims, "claim")] if node.claims else []
    if node.own:
        counted.append("all its own" if node.own == node.claims else f"{node.own} its own")
    side = [node.side] if node.side and node.column is Column.RELAY else []
    lines = [
        " · ".join([*side, *node.words]),
        ", ".join(counted),
        f"an echo: {node.echoes} of these" if node.echoes else "",
    ]
    return [line for line in lines if line]


def _fitted(column: Sequence[Box], wanted: Sequence[float | None], bottom: float) -> list[Box]:
    """The boxes as near to where they are wanted as their order and the height of the drawing allow."""
    moved: list[Box] = []
    for box, middle in zip(column, wanted, strict=True):
        least = moved[-1].end + (box.y - column[len(moved) - 1].end) if moved else box.y
        y = least if middle is None else max(middle - box.height / 2 - box.side.height, least)
        moved.append(evolve(box, y=round(y)))
    for at in reversed(range(len(moved))):
        most = bottom if at + 1 == len(moved) else moved[at + 1].y - (column[at + 1].y - column[at].end)
        moved[at] = evolve(moved[at], y=min(moved[at].y, moved[at].y + most - moved[at].end))
    return moved


@frozen
class Strand:
    """A flow, and the heights at which the middle of it leaves its start and meets its end."""

    flow: Flow
    leaves: float
    meets: float


def strands(shown: Provenance, placed: Sequence[Box]) -> list[Strand]:
    """The flows stacked at both ends in the order of what they lead to, and come from."""
    unit = thickness(shown)
    leaves, meets = _stacked(shown, placed, unit, at_end=False), _stacked(shown, placed, unit, at_end=True)
    return [Strand(flow, leaves.get(at, meets[at]), meets[at]) for at, flow in enumerate(shown.flows)]


def _stacked(shown: Provenance, placed: Sequence[Box], unit: float, *, at_end: bool) -> dict[int, float]:
    """By the number of a flow: the height of its middle on the edge of the node."""
    sides = [(flow.end, flow.start) if at_end else (flow.start, flow.end) for flow in shown.flows]
    sizes = defaultdict[int, float](float)
    for (node, _), flow in zip(sides, shown.flows, strict=True):
        if node is not None:
            sizes[node] += unit * flow.claims
    found: dict[int, float] = {}
    reached: dict[int, float] = {}
    for at in sorted(range(len(sides)), key=lambda at: (sides[at][1] is None, sides[at][1] or 0)):
        node, size = sides[at][0], unit * shown.flows[at].claims
        if node is not None:
            begun = reached.get(node, (placed[node].top + placed[node].end - sizes[node]) / 2)
            found[at], reached[node] = begun + size / 2, begun + size
    return found
