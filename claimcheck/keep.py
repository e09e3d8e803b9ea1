"""Which findings are kept, how severe they are, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import evolve

from claimcheck.config import Config
from claimcheck.model import Book, Claim, Finding, Notes, Question, Record, Rule, Severity, Topic
from claimcheck.places import Note

ACKNOWLEDGED = frozenset({"CC201", "CC203"})
"""What a resolution whose `seen` holds turns into a note."""


def judge(book: Book, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Everything that the rules say."""
    for rule in rules:
        for notes in rule.find(book):
            yield Finding(rule=rule, notes=notes, severity=rule.severity)


def keep(findings: Iterable[Finding], book: Book, config: Config) -> tuple[Finding, ...]:
    """The findings asked for and not ignored, acknowledged ones as notes, in the order of their places."""
    silences = _silences(book)
    order = {file: at for at, file in enumerate(book.files)}
    kept = []
    for finding in findings:
        notes = _unsilenced(finding, silences)
        if notes is not None and config.wants(finding.rule.code):
            kept.append(_acknowledged(evolve(finding, notes=notes), book))
    return tuple(sorted(kept, key=lambda each: _place(each, order)))


def _place(finding: Finding, order: dict[str, int]) -> tuple[object, ...]:
    first = finding.notes.places[0].span
    return order.get(first.file, -1), first.line, first.column, finding.rule.code, finding.notes.message


def _acknowledged(finding: Finding, book: Book) -> Finding:
    assessment = book.assessments.get(finding.notes.question)
    if finding.rule.code in ACKNOWLEDGED and assessment is not None and assessment.acknowledged:
        return evolve(finding, acknowledged=True, severity=Severity.NOTE)
    return finding


def _silences(book: Book) -> dict[str, list[Record]]:
    """The records that silence a code, by code."""
    found: dict[str, list[Record]] = {}
    for record in chain(
        book.articles.values(),
        book.speakers.values(),
        book.places.values(),
        book.topics.values(),
        book.questions.values(),
        book.claims.values(),
        book.resolutions,
    ):
        for code in record.ignore:
            found.setdefault(code, []).append(record)
    return found


def _unsilenced(finding: Finding, silences: dict[str, list[Record]]) -> Notes | None:
    """The notes less the places in records that silence the code; nothing, if no place or no second side is left."""
    records = silences.get(finding.rule.code, ())
    if not records:
        return finding.notes
    notes = finding.notes
    if any(isinstance(record, Question | Topic) and record.id in (notes.question, notes.topic) for record in records):
        return None
    silent = {record.id for record in records if isinstance(record, Claim)}
    claims = tuple(claim for claim in notes.claims if claim.id not in silent)
    if notes.claims and not claims:
        return None
    if notes.positions and sum(any(claim in claims for claim in each.claims) for each in notes.positions) < 2:  # noqa: PLR2004
        return None
    places = tuple(place for place in notes.places if not _silenced(place, records))
    return evolve(notes, places=places, claims=claims) if places else None


def _silenced(place: Note, records: Iterable[Record]) -> bool:
    return any(record.source is not None and place.span in record.source.span for record in records)
