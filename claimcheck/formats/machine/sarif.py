"""A report as SARIF 2.1.0, within the limits of GitHub's code scanning."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from claimcheck import wording
from claimcheck.formats.base import Frame
from claimcheck.formats.lines import muted, visible
from claimcheck.formats.machine.fingerprints import fingerprints
from claimcheck.formats.machine.sarif_rules import level, rules_of
from claimcheck.model import Finding, Report
from claimcheck.places import Note, Span
from claimcheck.views.findings import message, related, severest_first

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "pkg:generic/claimcheck-desk"
"""What there is to be known of the tool is asked for by its package's name: it has no page on the web."""

UNKNOWN = "0.0.0+source"
MOST_RESULTS = 25_000
"""Of a run; GitHub refuses a file with more."""

MOST_LOCATIONS = 1_000
"""Of a result, its own among them; GitHub refuses a file with more."""

MOST_LINKS = 20
"""Places that a message leads to: nobody reads more in a sentence."""

KEY = "claimcheck/v1"
"""The name of our fingerprints: a change in what they are made of must change it.

Not `primaryLocationLineHash`: GitHub's upload makes that one, from the line, and warns of each that it finds otherwise.
"""

_BRACKETS = re.compile(r"(\\*)([\[\]])")


def render(told: Report, frame: Frame) -> str:
    """The findings that are shown, each on a line; what GitHub's limits leave out is told in notifications.

    Silenced findings are left out, though `suppressions` could say so of them: GitHub does not heed it, and opens an
    alert for each result, while one whose result is gone is closed.
    """
    findings, notices = _within_limits(told)
    rules, index = rules_of(findings)
    driver = {"name": "claimcheck", "semanticVersion": frame.version() or UNKNOWN, "informationUri": HOME}
    run: dict[str, Any] = {"tool": {"driver": {**driver, "rules": rules}}, "columnKind": "unicodeCodePoints"}
    if notices:
        said = [{"level": "warning", "message": {"text": notice}} for notice in notices]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": said}]
    results = ",\n".join(map(json.dumps, _results(told, findings, frame, index)))
    begin = json.dumps({"$schema": SCHEMA, "version": "2.1.0"}).removesuffix("}")
    return muted(f'{begin}, "runs": [{json.dumps(run).removesuffix("}")}, "results": [\n{results}\n]}}]}}\n')


def _within_limits(told: Report) -> tuple[Sequence[Finding], list[str]]:
    """The findings that a file may hold, the most severe of them where there are too many; and what is cut."""
    findings: Sequence[Finding] = told.shown
    notices = []
    if len(findings) > MOST_RESULTS:
        kept = set(map(id, severest_first(told)[:MOST_RESULTS]))
        left = f"{len(findings) - MOST_RESULTS:,} of {len(findings):,} findings are left out"
        notices.append(f"{left}, the least severe: GitHub takes {MOST_RESULTS:,} of a file.")
        findings = [each for each in findings if id(each) in kept]
    many = sum(len(related(each)) >= MOST_LOCATIONS for each in findings)
    if many:
        limit = f"GitHub takes {MOST_LOCATIONS:,} places of a finding."
        notices.append(f"Of {wording.plural(many, 'finding')} not all places are given: {limit}")
    return findings, notices


def _results(told: Report, findings: Sequence[Finding], frame: Frame, index: dict[str, int]) -> list[dict[str, Any]]:
    known = fingerprints(told)
    results = [_result(each, frame, index[each.rule.code], known[id(each)]) for each in findings]
    if any(each.acknowledged for each in findings):  # then each result says whether it is
        for finding, result in zip(findings, results, strict=True):
            result["suppressions"] = [_suppression(finding)] if finding.acknowledged else []
    return results


def _result(finding: Finding, frame: Frame, at: int, fingerprint: str) -> dict[str, Any]:
    notes = related(finding)
    sides = notes[: MOST_LOCATIONS - 1]
    beside = {"relatedLocations": [_related(note, number, frame) for number, note in enumerate(sides, 1)]}
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": at,
        "level": level(finding.severity),
        "message": {"text": _message(finding, notes)},
        "locations": [{"physicalLocation": _physical(finding.notes.places[0].span, frame)}],
        **(beside if sides else {}),
        "partialFingerprints": {KEY: fingerprint},
    }


def _suppression(finding: Finding) -> dict[str, str]:
    """An editor's decision stands in the claim files, after the claims."""
    return {"kind": "inSource", "status": "accepted", "justification": visible(finding.notes.places[-1].text)}


def _message(finding: Finding, notes: Sequence[Note]) -> str:
    """The message as a sentence, and a link to each other place: GitHub shows those that a message leads to."""
    links = [f"[{escaped(note.text)}]({number})" for number, note in enumerate(notes[:MOST_LINKS], 1)]
    more = [wording.plural(len(notes) - MOST_LINKS, "more place")] if len(notes) > MOST_LINKS else []
    sides = f" See {'; '.join([*links, *more])}." if links else ""
    return f"{escaped(message(finding))}.{sides}"


def escaped(text: str) -> str:
    """A text in which no bracket makes a link (SARIF 2.1.0, section 3.11.6)."""
    return _BRACKETS.sub(r"\1\1\\\2", visible(text))


def _related(note: Note, number: int, frame: Frame) -> dict[str, Any]:
    return {
        "id": number,
        "physicalLocation": _physical(note.span, frame),
        "message": {"text": escaped(note.text)},
    }


def _physical(span: Span, frame: Frame) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(frame.spelt.get(span.file) or frame.named(span.file), safe="/")},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
