"""What a check says beside its findings, as JSON."""

from __future__ import annotations

from typing import Any

from claimcheck.model import Report, Silenced
from claimcheck.views.statistics import counts


def silenced(each: Silenced) -> dict[str, Any]:
    """A finding that is not told, where it is, what silences it, and why."""
    span = each.finding.notes.places[0].span
    return {
        "code": each.finding.rule.code,
        "name": each.finding.rule.name,
        "severity": str(each.finding.severity),
        "by": each.by,
        "reason": each.reason or None,
        "file": span.file,
        "line": span.line,
        "column": span.column,
    }


def statistics(told: Report) -> list[dict[str, Any]]:
    """How many findings there are of each code."""
    return [
        {
            "code": each.rule.code,
            "name": each.rule.name,
            "severity": str(each.severity),
            "found": each.found,
            "silenced": each.silenced,
        }
        for each in counts(told)
    ]
