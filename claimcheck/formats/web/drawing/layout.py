"""Where the boxes of a provenance stand, and where what runs between them leaves and arrives."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve, frozen

from claimcheck.formats.web.drawing.boxes import Box, box
from claimcheck.views.pictures import Flow, Provenance

TOP = 34
"""Above the columns."""
_CLAIM, _MOST_HIGH, _THINNEST = 5.0, 420.0, 0.4
"""How thick one claim is drawn, how thick all of them are at most, and one then at least."""
_BETWEEN, _BETWEEN_SIDES = 8, 12


@frozen
class Strand:
    """A flow, how thick it is, and the heights at which its middle leaves its start and meets its end."""

    flow: Flow
    thick: float
    leaves: float
    meets: float


def boxes(shown: Provenance) -> list[Box]:
    """All nodes in their order, column by column; those of later columns are near to what leads to them."""
    heights = _heights(shown)
    numbered = groupby(range(len(shown.nodes)), key=lambda at: shown.nodes[at].column)
    columns = [_column(shown, list(numbers), heights) for _, numbers in numbered]
    bottom = max(column[-1].end for column in columns)
    sources = defaultdict[int, list[int]](list)
    for flow in shown.flows:
        sources[flow.end] += [] if flow.start is None else [flow.start]
    placed: list[Box] = []
    for column in columns:
        first = len(placed)
        placed += _fitted(column, [_wanted(placed, sources[first + at]) for at in range(len(column))], bottom)
    return placed


def _thickness(shown: Provenance) -> float:
    """How thick one claim is drawn."""
    most = sum(flow.claims for flow in shown.flows)
    return max(min(_CLAIM, _MOST_HIGH / max(most, 1)), _THINNEST)


def _heights(shown: Provenance) -> list[float]:
    """What flows in or out of each node, whichever is more."""
    unit = _thickness(shown)
    goes, comes = [0.0] * len(shown.nodes), [0.0] * len(shown.nodes)
    for flow in shown.flows:
        comes[flow.end] += unit * flow.claims
        if flow.start is not None:
            goes[flow.start] += unit * flow.claims
    return list(map(max, goes, comes))


def _column(shown: Provenance, numbers: Sequence[int], heights: Sequence[float]) -> list[Box]:
    """Boxes beneath each other, those of one side closer."""
    found: list[Box] = []
    y, side = float(TOP), ""
    for at in numbers:
        node = shown.nodes[at]
        y += _BETWEEN_SIDES if found and node.side != side else 0
        found.append(evolve(box(node, heights[at], leads=node.side != side), y=y))
        y, side = found[-1].end + _BETWEEN, node.side
    return found


def _wanted(placed: Sequence[Box], sources: Sequence[int]) -> float | None:
    """The middle of what leads to a node; None, where nothing does that has its place."""
    middles = [placed[at].middle for at in sources if at < len(placed)]
    return sum(middles) / len(middles) if middles else None


def _fitted(column: Sequence[Box], wanted: Sequence[float | None], bottom: float) -> list[Box]:
    """The boxes as near to where they are wanted as their order and the height of the drawing allow."""
    moved: list[Box] = []
    for at, (each, middle) in enumerate(zip(column, wanted, strict=True)):
        least = moved[-1].end + each.y - column[at - 1].end if moved else each.y
        y = least if middle is None else max(middle - each.height / 2 - each.side.height, least)
        moved.append(evolve(each, y=round(y)))
    most = bottom
    for at in reversed(range(len(moved))):
        moved[at] = evolve(moved[at], y=moved[at].y - max(moved[at].end - most, 0))
        most = moved[at].y - (column[at].y - column[at - 1].end)
    return moved


def strands(shown: Provenance, placed: Sequence[Box]) -> list[Strand]:
    """The flows stacked at both ends in the order of what they lead to, and come from."""
    unit = _thickness(shown)
    leaves = _stacked([(flow.start, flow.end, unit * flow.claims) for flow in shown.flows], placed)
    meets = _stacked([(flow.end, flow.start, unit * flow.claims) for flow in shown.flows], placed)
    return [
        Strand(flow, flow.claims * unit, leaves.get(at, meets[at]), meets[at]) for at, flow in enumerate(shown.flows)
    ]


def _stacked(ends: Sequence[tuple[int | None, int | None, float]], placed: Sequence[Box]) -> dict[int, float]:
    """By the number of a flow: its middle on the edge of the node, of which with the other end and the size are given.

    What has no other end comes last.
    """
    sizes, found, reached = defaultdict[int, float](float), dict[int, float](), dict[int, float]()
    for node, _, size in ends:
        if node is not None:
            sizes[node] += size
    middles = [math.inf if other is None else placed[other].middle for _, other, _ in ends]
    for at in sorted(range(len(ends)), key=lambda at: (middles[at], at)):
        node, _, size = ends[at]
        if node is not None:
            begun = reached.get(node, placed[node].middle - sizes[node] / 2)
            found[at], reached[node] = begun + size / 2, begun + size
    return found
