"""Which findings are kept, how severe they are, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from claimcheck.config import Config
from claimcheck.model import RECORDS, Book, Finding, Notes, Rule, Severity, Silenced
from claimcheck.omit import Omission
from claimcheck.places import Span
from claimcheck.silence import Silence, silences

ACKNOWLEDGED = frozenset({"CC201", "CC203"})
"""What a resolution whose `seen` holds turns into a note."""

ABOUT_FINDINGS = frozenset({"CC306"})
"""What is judged once it is known what the others found, and which records silenced it."""


def judge(book: Book, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Everything that the rules say."""
    for rule in rules:
        for notes in rule.find(book):
            yield Finding(rule=rule, notes=notes, severity=rule.severity)


def keep(
    findings: Iterable[Finding], book: Book, config: Config, rules: Iterable[Rule]
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """The findings asked for, acknowledged ones as notes, in the order of their places; and those that are silenced.

    `rules` are those that were judged. Whatever is asked for, all that they found tells which `ignore` are needed.
    """
    order = {file: at for at, file in enumerate(book.files)}
    rules = list(rules)
    heeded: dict[str, set[Span]] = {rule.code: set() for rule in rules}
    silenced = silences(book, heeded)
    heard = list(_heard(findings, silenced, heeded))
    last = judge(evolve(book, heeded=heeded), (rule for rule in rules if rule.code in ABOUT_FINDINGS))
    heard.extend(_heard(last, silenced, heeded))
    omission, kept = Omission(book, config), []
    for finding, notes in heard:
        if config.wants(finding.rule.code):
            told = _acknowledged(_as_told(finding, notes or finding.notes, config.severity(finding.rule)), book)
            kept.append(_omitted(told, omission) if notes else Silenced(finding=told, by=RECORDS))
    kept.sort(key=lambda each: _place(each.finding if isinstance(each, Silenced) else each, order))
    return (
        tuple(each for each in kept if isinstance(each, Finding)),
        tuple(each for each in kept if isinstance(each, Silenced)),
    )


def _omitted(finding: Finding, omission: Omission) -> Finding | Silenced:
    """What the configuration leaves of a finding."""
    left = omission.over(finding.rule.code, finding.notes)
    if isinstance(left, Notes):
        return _as_told(finding, left, finding.severity)
    by = f"{left.by} in {left.glob}" if left.glob else left.by
    return Silenced(finding=finding, by=by, reason=left.reason)


def _heard(
    findings: Iterable[Finding], silenced: Mapping[str, Silence], heeded: Mapping[str, set[Span]]
) -> Iterator[tuple[Finding, Notes | None]]:
    """The findings, each with what records leave of its notes; those that silence the rest are `heeded`."""
    for finding in findings:
        silence = silenced.get(finding.rule.code)
        if silence is None:
            yield finding, finding.notes
        else:
            notes, records = silence.over(finding.notes)
            heeded[finding.rule.code].update(records)
            yield finding, notes


def _place(finding: Finding, order: dict[str, int]) -> tuple[object, ...]:
    first = finding.notes.places[0].span
    return order.get(first.file, -1), first.line, first.column, finding.rule.code, finding.notes.message


def _as_told(finding: Finding, notes: Notes, severity: Severity) -> Finding:
    """The finding with these notes and that severity; itself, as most are, where it has them."""
    if notes is finding.notes and severity is finding.severity:
        return finding
    return evolve(finding, notes=notes, severity=severity)


def _acknowledged(finding: Finding, book: Book) -> Finding:
    assessment = book.assessments.get(finding.notes.question)
    if finding.rule.code in ACKNOWLEDGED and assessment is not None and assessment.acknowledged:
        return evolve(finding, acknowledged=True, severity=Severity.NOTE)
    return finding
