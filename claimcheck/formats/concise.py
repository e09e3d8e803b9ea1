"""`concise`: one line for each finding, and one that counts them, for editors and for `grep`."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.formats.base import Format, Frame
from claimcheck.formats.lines import inert, visible
from claimcheck.formats.paint import headed
from claimcheck.model import Report
from claimcheck.views.findings import counted, listed
from claimcheck.views.silenced import silenced
from claimcheck.views.statistics import counts


def render(told: Report, frame: Frame) -> str:
    """The findings, each as `file:line:column: severity CODE question: message`."""
    lines = [headed(finding, frame.paint) for finding in listed(told)]
    return "".join(f"{line}\n" for line in (*lines, *(inert(visible(line)) for line in _closing(told))))


def _closing(told: Report) -> Iterator[str]:
    for each in counts(told) if told.statistics else ():
        yield f"{each.found} {each.severity} {each.rule.code} {each.rule.name}"
    if not told.quiet:
        yield counted(told)
        yield from (f"{each.label}: {each.text}" for each in silenced(told))


CONCISE = Format(name="concise", findings=render)
