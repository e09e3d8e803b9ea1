"""`gitlab`: a Code Quality report, for the widget of a merge request. No word of an article is in it."""

from __future__ import annotations

import json
from typing import Any

from claimcheck import wording
from claimcheck.formats.base import Format, Frame
from claimcheck.formats.lines import muted, visible
from claimcheck.model import Finding, Report, Severity
from claimcheck.places import Span
from claimcheck.views.findings import message, related

SEVERITIES = {Severity.NOTE: "info", Severity.WARNING: "minor", Severity.ERROR: "major"}

MOST_PLACES = 10
"""Other places that a description names: GitLab shows nothing else of them."""


def render(told: Report, frame: Frame) -> str:
    """The findings that are shown, as a list of issues, each on a line."""
    from claimcheck.formats.machine.fingerprints import fingerprints  # noqa: PLC0415 - for machines only

    known = fingerprints(told)
    issues = (json.dumps(_issue(each, frame, known[id(each)])) for each in told.shown)
    return muted("[\n" + ",\n".join(issues) + "\n]\n")


def _issue(finding: Finding, frame: Frame, fingerprint: str) -> dict[str, Any]:
    first = finding.notes.places[0].span
    return {
        "type": "issue",
        "description": visible(f"{message(finding)}{_beside(finding, frame)}"),
        "check_name": f"{finding.rule.code} {finding.rule.name}",
        "categories": ["Clarity"],
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": _location(first, frame),
        "other_locations": [_location(note.span, frame) for note in finding.notes.places[1:]],
    }


def _location(span: Span, frame: Frame) -> dict[str, Any]:
    return {"path": frame.named(span.file), "lines": {"begin": span.line, "end": span.end_line}}


def _beside(finding: Finding, frame: Frame) -> str:
    """Where its sides stand."""
    places = [f"{frame.named(note.span.file)}:{note.span.line}" for note in related(finding)]
    if not places:
        return ""
    more = [wording.plural(len(places) - MOST_PLACES, "more place")] if len(places) > MOST_PLACES else []
    return f" (see {', '.join([*places[:MOST_PLACES], *more])})"


GITLAB = Format(name="gitlab", findings=render)
