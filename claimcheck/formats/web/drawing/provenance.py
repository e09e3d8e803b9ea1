"""A provenance: speakers, relays and articles in columns, and the claims that run from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from claimcheck import wording
from claimcheck.formats.web.drawing.boxes import WIDTH, Box, words_of
from claimcheck.formats.web.drawing.layout import TOP, Strand, boxes, strands
from claimcheck.formats.web.drawing.svg import LINE, element, number, path, picture, reference
from claimcheck.views.pictures import Column, Provenance, link

_HEADS = {Column.SPEAKER: "who says it", Column.RELAY: "through whom", Column.ARTICLE: "in which article"}
_STUB = 26
"""What is seen of the claims that an article makes itself."""
_BULGE = 34
"""How far a line within a column leaves it."""
_CORNER = 5
_ARROW = 5


def provenance_drawn(shown: Provenance) -> Element:
    """The whole drawing; its height is that of its longest column."""
    placed = boxes(shown)
    flows = [_flow(strand, placed) for strand in strands(shown, placed)]
    nodes = [_node(box) for box in placed]
    bottom = max(box.end for box in placed) + 6
    key = _key(bottom) if any(flow.repeats for flow in shown.flows) else []
    height = bottom + (LINE + 6) * len(key)
    title, about = f"Who told whom: {shown.title}", _about(shown)
    return picture("provenance", title, about, (WIDTH, height), *_heads(placed), *flows, *nodes, *key)


def _about(shown: Provenance) -> str:
    counts = ((column, sum(node.column is column for node in shown.nodes)) for column in Column)
    parts = [wording.plural(count, column.value) for column, count in counts if count]
    return f"{', '.join(parts)}; a line is as thick as the claims that it stands for are many"


def _heads(placed: Sequence[Box]) -> list[Element]:
    columns = {box.node.column: box.left for box in placed}
    return [
        element("text", text=_HEADS[column], x=left, y=TOP - LINE, class_="head") for column, left in columns.items()
    ]


def _key(y: float) -> list[Element]:
    """What no line of claims is."""
    middle = y + LINE / 2 + 2
    lines = (path([f"M0 {number(middle)}H36"], "repeats"), path([_tip(37, middle, _ARROW)], "tip"))
    return [element("g", *lines, element("text", text="repeats its account", x=46, y=y + LINE, class_="quiet"))]


def _node(box: Box) -> Element:
    """A frame with its words; of somebody without a name, a dashed one."""
    node = box.node
    frame = element(
        "rect", x=box.left + 0.5, y=box.top, width=box.width - 1, height=box.height, rx=_CORNER, class_="frame"
    )
    text = box.top + (box.height - box.label.height - box.words.height) / 2
    parts = [frame, box.label.at(box.left + 10, text, "name")]
    if box.words.lines:
        parts.append(box.words.at(box.left + 10, text + box.label.height, "quiet"))
    if box.side.lines:
        parts.insert(0, box.side.at(box.left, box.y - 2, "side"))
    told = ", ".join([node.label, *([f"of {node.side}"] if node.side else []), *words_of(node)])
    class_ = f"node {node.column.value}{' anonymous' if node.anonymous else ''}{' echo' if node.echoes else ''}"
    return reference(link("claim", node.first), told, *parts, class_=class_)


def _flow(strand: Strand, placed: Sequence[Box]) -> Element:
    """A line as thick as its claims are many; what an article repeats is dashed, with an arrow."""
    flow = strand.flow
    start, end = None if flow.start is None else placed[flow.start], placed[flow.end]
    line = _way(start, end, strand, placed)
    if flow.repeats:
        onward = start is not None and start.right <= end.left
        tip = _tip(end.left, strand.meets, _ARROW) if onward else _tip(end.right, strand.meets, -_ARROW)
        lines = (path([line], "repeats"), path([tip], "tip"))
        return reference(link("claim", flow.first), flow.told, *lines, class_="flow")
    thick = path([line], "ribbon", stroke_width=max(strand.thick, 1))
    class_ = "flow own" if start is None else "flow"
    return reference(link("claim", flow.first), flow.told, thick, class_=class_)


def _way(start: Box | None, end: Box, strand: Strand, placed: Sequence[Box]) -> str:
    """From the right edge of a node to the left edge of a later one; within a column, a bow beside it."""
    low, high = number(strand.leaves), number(strand.meets)
    if start is None:
        return f"M{number(end.left - _STUB)} {high}H{number(end.left)}"
    if start.right > end.left:
        return _bow(max(start.right, end.right), low, high)
    between = [box for box in placed if start.right < box.left and box.right < end.left]
    level = _past(between, strand, max(box.end for box in placed)) if between else None
    if level is None:
        return f"M{number(start.right)} {low}{_curve(start.right, end.left, strand.leaves, strand.meets)}"
    first, last = between[0].left, between[0].right
    onward = f"{_curve(start.right, first, strand.leaves, level)}H{number(last)}"
    return f"M{number(start.right)} {low}{onward}{_curve(last, end.left, level, strand.meets)}"


def _curve(left: float, right: float, low: float, high: float) -> str:
    middle = number((left + right) / 2)
    return f"C{middle} {number(low)} {middle} {number(high)} {number(right)} {number(high)}"


def _past(relays: Sequence[Box], strand: Strand, bottom: float) -> float | None:
    """Where a line keeps clear of relays that it does not run through: at its own height, or beside one of them."""
    half = strand.thick / 2 + 2
    beside = [level for box in relays for level in (box.y - half, box.end + half)]
    levels = [strand.leaves, strand.meets, *sorted(beside, key=lambda level: abs(level - strand.leaves))]
    for level in levels:
        within = level - strand.thick / 2 >= TOP and level + strand.thick / 2 <= bottom
        if within and all(level + half <= box.y or box.end + half <= level for box in relays):
            return level
    return None


def _bow(edge: float, low: str, high: str) -> str:
    """Beside a column, on its right."""
    out = number(edge + _BULGE)
    return f"M{number(edge)} {low}C{out} {low} {out} {high} {number(edge)} {high}"


def _tip(x: float, y: float, run: int) -> str:
    """Of an arrow."""
    return f"M{number(x - run)} {number(y - _ARROW + 1)}L{number(x)} {number(y)}l{-run} {_ARROW - 1}"
