"""The outputs, one file each: of any page, of a report, of findings. Escaping lives here, once for each."""

from __future__ import annotations

import sys
from functools import cache

from claimcheck.formats.base import Format, Frame
from claimcheck.plugins import plugins

__all__ = ["Format", "Frame", "all_formats", "formats_for"]


@cache
def all_formats() -> dict[str, Format]:
    """Every format there is, by name."""
    return {each.name: each for each in plugins(sys.modules[__name__], Format)}


def formats_for(*kinds: str) -> dict[str, Format]:
    """The formats that render one of these kinds, by name."""
    return {name: each for name, each in all_formats().items() if each.renders(kinds)}
