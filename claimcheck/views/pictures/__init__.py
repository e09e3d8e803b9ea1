"""What the pictures of a report show, as data: when things were said to be, and where claims come from."""

from claimcheck.views.pictures.names import anchor, link, token
from claimcheck.views.pictures.provenance import Flow, Node, Provenance, provenance
from claimcheck.views.pictures.strokes import Shape, Stroke
from claimcheck.views.pictures.tally import Column
from claimcheck.views.pictures.timeline import Mark, Row, Timeline, timeline

__all__ = [
    "Column",
    "Flow",
    "Mark",
    "Node",
    "Provenance",
    "Row",
    "Shape",
    "Stroke",
    "Timeline",
    "anchor",
    "link",
    "provenance",
    "timeline",
    "token",
]
