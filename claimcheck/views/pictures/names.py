"""What the elements of a page are called, so that links lead to them."""

from __future__ import annotations

from urllib.parse import quote


def anchor(kind: str, name: str) -> str:
    """The name of the element that shows a record: `question:`, `claim:`, `topic:`, then the record's id, escaped."""
    return f"{kind}:{quote(name, safe='/')}"


def link(kind: str, name: str) -> str:
    """A link to that element within the page."""
    return f"#{quote(anchor(kind, name), safe=':/')}"
