"""How a configuration is written: TOML, as a table of its own or as one of a project's."""

from __future__ import annotations

import re

from claimcheck.config.config import Config
from claimcheck.config.keys import settled
from claimcheck.config.words import Known, Unfit
from claimcheck.places import Fault, Span

PROJECT = "pyproject.toml"
SECTION = ("tool", "claimcheck")
"""Where the table stands in a project's file."""

MOST_BYTES = 2**17
"""Many times what projects have; a name of files costs a look at each file."""

MOST_DOTS = 200
"""In one line: what a key such as `a.a.a` costs to read grows with the cube of its parts, 3 s for 15,000."""

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_config(data: bytes, file: str, known: Known) -> Config | Fault | None:
    """What a file says, or what is wrong with it; nothing, where a project's file has no such table.

    A fault's line is 0 where it is not known: the library tells no places of keys.
    """
    section = SECTION if file.rpartition("/")[2] == PROJECT else ()
    if section and SECTION[-1].encode() not in data:
        return None
    table = _parsed(data, file)
    if isinstance(table, Fault):
        return table
    try:
        own = _within(table, section)
        return None if own is None else settled(own, file, known)
    except Unfit as unfit:
        keys = (*section, *unfit.keys)
        text = data.decode("utf-8-sig")
        problem = f"{'.'.join(keys)}: {unfit.problem}" if unfit.keys else unfit.problem
        return Fault("", Span(file, line_of(keys, text.split("\n"))), problem, unfit.remedy)


def _parsed(data: bytes, file: str) -> dict[str, object] | Fault:
    """The TOML of a file, or why there is none."""
    import tomllib  # noqa: PLC0415 - most runs have no configuration

    if len(data) > MOST_BYTES or any(line.count(b".") > MOST_DOTS for line in data.splitlines()):
        return Fault("", Span(file, 0), f"it has more than {MOST_BYTES >> 10} KiB, or than {MOST_DOTS} dots in a line")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Fault("", Span(file, 0), f"it is not UTF-8: byte {error.start + 1:,}", "save it as UTF-8")
    except RecursionError:
        return Fault("", Span(file, 0), "it is nested too deep")
    except ValueError as error:  # a fault of TOML, or a number of thousands of digits
        place = _PLACE.search(str(error))
        line = int(place[1] or data.count(b"\n") + 1) if place else 0
        return Fault("", Span(file, line), f"it is no TOML: {_PLACE.sub('', str(error))}")


def _within(table: dict[str, object], section: tuple[str, ...]) -> dict[str, object] | None:
    """The table that these keys lead to; nothing, where there is none."""
    for key in section:
        inner = table.get(key, {})
        if not isinstance(inner, dict):
            raise Unfit(f"`{key}` is no table", f"write `[{'.'.join(section)}]`")
        if key not in table:
            return None
        table = inner
    return table


def line_of(keys: tuple[str, ...], lines: list[str]) -> int:
    """The line that a key stands in; 0 where it is not sure. It comes after that of the table that it belongs to."""
    if not keys:
        return 0
    name = rf"[\"']?{re.escape(keys[-1])}[\"']?" if keys[-1] else "(?:\"\"|'')"
    sought = re.compile(rf"(?:^|[{{,])\s*(?:[\w\"'-]+\s*\.\s*)*{name}\s*[.=]|^\s*\[.*?\b{name}\s*\]")
    table = line_of(keys[:-1], lines)
    found = [at for at, line in enumerate(lines, 1) if at >= table and sought.search(line)]
    return found[0] if found and (table or len(found) == 1) else 0
