"""The outputs, one file each. Some render any page, some the report itself. Escaping lives here, once for each."""

from __future__ import annotations

import sys
from functools import cache

from claimcheck.formats.base import Format
from claimcheck.plugins import plugins

__all__ = ["Format", "all_formats"]


@cache
def all_formats() -> dict[str, Format]:
    """Every format there is, by name."""
    return {each.name: each for each in plugins(sys.modules[__name__], Format)}
