"""Colours of a terminal, put around what has been made visible and inert: no escape sequence but these is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from claimcheck.formats.lines import inert, visible
from claimcheck.model import Finding, Severity
from claimcheck.views.findings import headline, place

BOLD = "1"
COLOURS = {Severity.NOTE: "1;36", Severity.WARNING: "1;33", Severity.ERROR: "1;31"}
"""Cyan, yellow, red: as the parameters of the sequence that sets them (ECMA-48, 8.3.117)."""

Paint: TypeAlias = Callable[[str, str], str]
"""A text in which nothing acts, in a colour."""


def plain(text: str, _colour: str) -> str:
    """The text as it is."""
    return text


def coloured(text: str, colour: str) -> str:
    """The text in a colour; after it, everything is as before."""
    return f"\x1b[{colour}m{text}\x1b[0m"


def headed(finding: Finding, paint: Paint) -> str:
    """The line of a finding: where it is and its code are bold, how severe it is has a colour."""
    line, where = inert(visible(headline(finding))), inert(visible(place(finding.notes.places[0].span)))
    severity, code = str(finding.severity), finding.rule.code
    said = line.removeprefix(f"{where}: {severity} {code}")  # no command to a runner reaches past a blank or this colon
    return f"{paint(where, BOLD)}: {paint(severity, COLOURS[finding.severity])} {paint(code, BOLD)}{said}"


def marked(line: str, severity: Severity, paint: Paint) -> str:
    """A line that ends in carets, with these in the colour of a severity."""
    before, caret, more = line.partition("^")
    return before + paint(caret + more, COLOURS[severity])
