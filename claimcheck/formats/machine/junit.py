"""A report as JUnit XML: what both Ant's schema and the one of Jenkins allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from claimcheck.formats.base import Frame
from claimcheck.formats.lines import COMMAND, OLD_COMMAND, visible
from claimcheck.model import Finding, Report
from claimcheck.views.findings import counted, message, related

NO_TIME = "0"
NO_MOMENT = "1970-01-01T00:00:00"
"""Ant's schema asks for a moment; the same claims give the same bytes at any."""


def render(told: Report, frame: Frame) -> str:
    """A suite for each file, a test for each finding: failed, or skipped where the check does not fail for it.

    A file without findings is one test that passes. A test is named by what was found, so that it is known again.
    """
    suites = ET.Element("testsuites")
    found: dict[str, list[Finding]] = {file: [] for file in told.book.files}
    for finding in told.shown:
        found.setdefault(finding.notes.places[0].span.file, []).append(finding)
    for number, (file, findings) in enumerate(found.items()):
        suites.append(_suite(number, frame.named(file), findings, frame))
    if suites:
        next(suites[-1].iter("system-out")).text = counted(told)
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_muted(ET.tostring(suites, encoding="us-ascii").decode())}\n'


def _muted(text: str) -> str:
    """XML that says the same, and in which no runner of jobs that reads along finds a command."""
    return COMMAND.sub(r"\1&#58;", OLD_COMMAND.sub("&#35;", text))


def _suite(number: int, file: str, findings: list[Finding], frame: Frame) -> ET.Element:
    failed = sum(_fails(each, frame) for each in findings)
    counts = {"tests": max(len(findings), 1), "failures": failed, "errors": 0, "skipped": len(findings) - failed}
    fixed = {"hostname": "localhost", "package": "claimcheck", "time": NO_TIME, "timestamp": NO_MOMENT}
    named = {"id": str(number), "name": visible(file)}
    suite = ET.Element("testsuite", {**named, **{name: str(count) for name, count in counts.items()}, **fixed})
    ET.SubElement(suite, "properties")
    suite.extend(_tests(file, findings, frame))
    for stream in ("system-out", "system-err"):
        ET.SubElement(suite, stream)
    return suite


def _tests(file: str, findings: list[Finding], frame: Frame) -> Iterable[ET.Element]:
    if not findings:
        yield _test(file, "nothing found")
    seen: Counter[str] = Counter()
    for finding in findings:
        name = " ".join(filter(None, (finding.rule.code, finding.rule.name, _subject(finding))))
        seen[name] += 1
        test = _test(file, f"{name} {seen[name]}" if seen[name] > 1 else name)
        test.append(_outcome(finding, frame))
        yield test


def _test(file: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": visible(file), "name": visible(name), "time": NO_TIME})


def _subject(finding: Finding) -> str:
    """What it is about: one claim, else a question."""
    claims = finding.notes.claims
    return claims[0].id if len(claims) == 1 else finding.notes.question


def _outcome(finding: Finding, frame: Frame) -> ET.Element:
    kind = {"type": str(finding.severity)} if _fails(finding, frame) else {}
    outcome = ET.Element("failure" if kind else "skipped", {"message": visible(message(finding)), **kind})
    notes = related(finding) or finding.notes.places
    outcome.text = "\n".join(visible(f"{frame.placed(note.span)}: {note.text}") for note in notes)
    return outcome


def _fails(finding: Finding, frame: Frame) -> bool:
    return finding.severity >= frame.fail_on
