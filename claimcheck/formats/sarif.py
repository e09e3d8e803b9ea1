"""`sarif`: SARIF 2.1.0, for GitHub's code scanning and whatever else reads it. No word of an article is in it."""

from __future__ import annotations

from claimcheck.formats.base import Format, Frame
from claimcheck.model import Report


def render(told: Report, frame: Frame) -> str:
    """The findings that are shown."""
    from claimcheck.formats.machine import sarif  # noqa: PLC0415 - other formats need not wait for it

    return sarif.render(told, frame)


SARIF = Format(name="sarif", findings=render)
