"""`junit`: JUnit XML, for Jenkins and whatever else counts tests. No word of an article is in it."""

from __future__ import annotations

from claimcheck.formats.base import Format, Frame
from claimcheck.model import Report


def render(told: Report, frame: Frame) -> str:
    """The findings that are shown, each as a test."""
    from claimcheck.formats.machine import junit  # noqa: PLC0415 - ElementTree, for this only

    return junit.render(told, frame)


JUNIT = Format(name="junit", findings=render)
