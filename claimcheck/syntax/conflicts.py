"""Conflicts that a merge has left in a file, by the marks of version control; no side of one is ever taken."""

from __future__ import annotations

import re
from functools import partial

from claimcheck.places import Fault
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.source import Source

_BEGIN, _END = "<<<<<<<", ">>>>>>>"
_MARK = re.compile(rf"(?<![^\r\n])({_BEGIN}|{_END})(?=[ \r\n]|\Z)")
"""The first or the last line of a conflict: the sign seven times, and mostly whose side it is."""

_KIND = "conflicts"


def conflicts(source: Source) -> tuple[Fault, ...]:
    """A fault (CC001) for each conflict, and for what is left of one."""
    if _BEGIN not in source.text and _END not in source.text:
        return ()
    faults, within = Faults(source), False
    for mark in _MARK.finditer(source.text):
        begins = mark[1] == _BEGIN
        if begins or not within:
            faults.report(_KIND, mark.start(), partial(_conflict, source, mark.start()))
        within = begins
    return faults.all()


def _conflict(source: Source, start: int) -> Fault:
    after = _MARK.search(source.text, source.line_end(start))
    to = f", down to line {source.line(after.start())}" if after and after[1] == _END else ""
    remedy = f"keep what holds of its sides, and delete the lines `{_BEGIN}`, `=======` and `{_END}`"
    return Fault("CC001", source.span(start, source.line_end(start)), f"a merge has left a conflict here{to}", remedy)
