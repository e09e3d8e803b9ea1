"""`csv`: the claims, a row for each, in the columns that `claimcheck import` reads."""

from __future__ import annotations

from claimcheck.formats.base import Format
from claimcheck.model import Report


def render(told: Report) -> str:
    """The claims of the report, in the order of their files."""
    from claimcheck.formats.machine import csv  # noqa: PLC0415 - with all that reads sheets, for this only

    return csv.render(told)


CSV = Format(name="csv", sheet=render)
