"""What a cell of a workbook shows, by its value and its number format (ECMA-376, part 1, 18.8.31)."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal

from claimcheck.sheets.cells import from_cell

_NOT_A_FORMAT = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_NO_CURRENCY = re.compile(r"\[\$-[^\]]*\]|\[[^$\]][^\]]*\]")
"""A language, or a colour or condition."""

_CURRENCY = re.compile(r"\[\$([^\]-]+)[^\]]*\]|([€£¥₹$])")


def shown(value: object, shown_as: str) -> str:
    """The text of a value in a cell of that number format."""
    match value:
        case bool():
            return "yes" if value else "no"
        case date():  # and a time of it
            return _day(value, shown_as)
        case time():
            return value.isoformat()
        case int() | float():
            return _figure(value, shown_as)
        case _:
            return from_cell(str(value))


def _figure(value: float, shown_as: str) -> str:
    """A number as it was typed: floats are the nearest to it; and what is counted, in per cent or money."""
    percent = "%" in _NOT_A_FORMAT.sub("", shown_as)
    exact = Decimal(repr(value)) * (100 if percent else 1)
    figures = f"{exact:f}"
    figures = figures.rstrip("0").rstrip(".") if "." in figures else figures
    return f"{figures} {'%' if percent else _money(shown_as)}".rstrip()


def _money(shown_as: str) -> str:
    """The currency that a number format shows, as in `[$EUR] 0`, `"£"#,##0` or `#,##0 [$€-407]`."""
    found = _CURRENCY.search(_NO_CURRENCY.sub("", shown_as.partition(";")[0]))
    return (found[1] or found[2]).strip() if found else ""


def _day(value: date, shown_as: str) -> str:
    """A date as far as it is shown: what is typed as March 1932 is kept as its first day, which nobody has said."""
    marks = _NOT_A_FORMAT.sub("", shown_as).casefold()
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(timespec="seconds")
    parts = value.strftime("%Y-%m-%d").split("-") if value.year > 999 else value.isoformat()[:10].split("-")  # noqa: PLR2004
    known = 3 if "d" in marks or "y" not in marks else 2 if "m" in marks else 1
    return "-".join(parts[:known])
