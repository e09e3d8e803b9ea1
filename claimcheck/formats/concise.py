"""`concise`: one line for each finding, and one that counts them, for editors and for `grep`."""

from __future__ import annotations

from claimcheck.formats.base import Format, Frame
from claimcheck.formats.lines import visible
from claimcheck.model import Report
from claimcheck.views.findings import counted, headline


def render(told: Report, _frame: Frame) -> str:
    """The findings, each as `file:line:column: severity CODE question: message`."""
    return "".join(f"{visible(line)}\n" for line in (*map(headline, told.shown), counted(told)))


CONCISE = Format(name="concise", findings=render)
