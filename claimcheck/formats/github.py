"""`github`: commands that the runner of GitHub Actions makes annotations of; every finding is in the job's summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck import wording
from claimcheck.formats.base import Format, Frame
from claimcheck.formats.lines import inert, visible
from claimcheck.model import Finding, Report, Severity
from claimcheck.places import Note
from claimcheck.views.findings import counted, headline, message, related, severest_first

KINDS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}
MOST_OF_A_KIND = 10
"""Annotations of one kind that GitHub shows of a step."""

MOST_PLACES = 50
"""Of a finding, in its annotation."""

MOST_BYTES = 1024 * 1024
"""Of what a step adds to the summary; of more, GitHub shows nothing."""


def render(told: Report, frame: Frame) -> str:
    """The most severe findings as annotations; the others, which GitHub would not show as such, as plain lines."""
    seen: Counter[Severity] = Counter()
    commands, lines = [], []
    for finding in severest_first(told):
        seen[finding.severity] += 1
        if seen[finding.severity] <= MOST_OF_A_KIND:
            commands.append(_command(finding, frame))
        else:
            lines.append(inert(f"- {visible(headline(finding, frame.placed))}"))
    if lines:
        lines.insert(0, f"{wording.plural(len(lines), 'finding')} more, for which GitHub has no annotations:")
    return "".join(f"{line}\n" for line in (*commands, *lines, counted(told)))


def _command(finding: Finding, frame: Frame) -> str:
    span = finding.notes.places[0].span
    where = {"file": frame.named(span.file), "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:  # the runner takes columns of one line only
        where |= {"col": span.column, "endColumn": span.end_column}
    properties = {**where, "title": f"{finding.rule.code} {finding.rule.name}"}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = "%0A".join(_data(line) for line in _lines(finding, frame))
    return f"::{KINDS[finding.severity]} {said}::{text}"


def _lines(finding: Finding, frame: Frame) -> Iterator[str]:
    """The message, and every other place with what is said there."""
    notes: tuple[Note, ...] = related(finding)
    yield f"{frame.placed(finding.notes.places[0].span)}: {finding.rule.code} {message(finding)}"
    yield from (f"{frame.placed(note.span)}: {note.text}" for note in notes[:MOST_PLACES])
    if len(notes) > MOST_PLACES:
        yield f"and {wording.plural(len(notes) - MOST_PLACES, 'more place')}"


def _data(text: str) -> str:
    return inert(visible(text)).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(told: Report, frame: Frame) -> str:
    """The findings for the job's summary, as many as it takes; the others are counted."""
    from claimcheck.formats import markdown  # noqa: PLC0415 - only where there is a summary
    from claimcheck.views.findings import summary as page_of  # noqa: PLC0415

    return markdown.within(page_of(told, frame.placed), MOST_BYTES)


GITHUB = Format(name="github", findings=render, summary=summary)
