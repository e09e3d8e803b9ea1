"""The pictures of a report as SVG: pure functions from what they show to elements, which go into a page as they are."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from claimcheck.formats.web.drawing.provenance import provenance_drawn
from claimcheck.formats.web.drawing.timeline import timeline_drawn
from claimcheck.views.pictures import Provenance, Timeline

__all__ = ["drawn"]


def drawn(picture: Timeline | Provenance) -> Element:
    """The `svg` element of a picture. Its classes are those of `drawing.css`."""
    return timeline_drawn(picture) if isinstance(picture, Timeline) else provenance_drawn(picture)
