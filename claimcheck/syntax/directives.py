"""The lines that begin with `%` before a file's first record: refused, and passed over."""

from __future__ import annotations

import re
from functools import partial

from claimcheck.places import Fault
from claimcheck.syntax import refusals
from claimcheck.syntax.faults import Faults
from claimcheck.syntax.hidden import shown
from claimcheck.syntax.source import Source

_CONTENT = re.compile(r"(?<![^\r\n])[ \t]*[^\s#]")
"""The beginning of a line that is neither blank nor a comment, up to its first character."""


def after_directives(source: Source, faults: Faults) -> int:
    """Where the file begins after its directives; 0 where it has none."""
    begin = 0
    while (found := _CONTENT.search(source.text, begin)) and found[0] == "%":
        faults.report(refusals.DIRECTIVES, found.start(), partial(_directive, source, found.start()))
        begin = source.next_line(found.start())
    return begin


def _directive(source: Source, start: int) -> Fault:
    problem = f"`{shown(source.rest(start))}` is a directive of YAML, and records have none"
    return source.malformed(start, source.line_end(start), problem, "leave the line out")
