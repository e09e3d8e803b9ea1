"""Which findings are kept, how severe they are, and in which order they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from attrs import evolve, frozen

from claimcheck.config import Config
from claimcheck.model import Book, Claim, Finding, Notes, Question, Record, Rule, Severity, Topic
from claimcheck.places import Note, Span

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
            kept.append(_acknowledged(_as_told(finding, notes, config.severity(finding.rule)), book))
    return tuple(sorted(kept, key=lambda each: _place(each, order)))


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


@frozen(eq=False, repr=False)
class _Silence:
    """What silences one code: questions and topics, claims, and the stretches of files that records stand in.

    The stretches of a file are apart and in order, so that each place is looked up and not searched for.
    """

    subjects: frozenset[str]
    claims: frozenset[str]
    stretches: dict[str, list[Span]]

    @classmethod
    def of(cls, records: Iterable[Record]) -> _Silence:
        """What these records silence together."""
        records = list(records)
        spans = sorted(record.source.span for record in records if record.source is not None)
        return cls(
            frozenset(record.id for record in records if isinstance(record, Question | Topic)),
            frozenset(record.id for record in records if isinstance(record, Claim)),
            {file: _apart(own) for file, own in groupby(spans, key=lambda span: span.file)},
        )

    def covers(self, place: Note) -> bool:
        """Whether a place lies in one of the records."""
        spans = self.stretches.get(place.span.file, [])
        at = bisect_right(spans, (place.span.line, place.span.column), key=lambda span: (span.line, span.column))
        return at > 0 and place.span in spans[at - 1]


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Those that lie in none before them: a question's record lies in its topic's."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span not in kept[-1]:
            kept.append(span)
    return kept


def _silences(book: Book) -> dict[str, _Silence]:
    """What silences each code."""
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
    return {code: _Silence.of(records) for code, records in found.items()}


def _unsilenced(finding: Finding, silences: dict[str, _Silence]) -> Notes | None:
    """The notes less the places in records that silence the code; nothing, if no place or no second side is left."""
    silence, notes = silences.get(finding.rule.code), finding.notes
    if silence is None:
        return notes
    if not silence.subjects.isdisjoint((notes.question, notes.topic)):
        return None
    claims = tuple(claim for claim in notes.claims if claim.id not in silence.claims)
    if notes.claims and not claims:
        return None
    heard = {claim.id for claim in claims}
    if notes.positions and sum(any(claim.id in heard for claim in each.claims) for each in notes.positions) < 2:  # noqa: PLR2004
        return None
    places = tuple(place for place in notes.places if not silence.covers(place))
    if not places or (notes.together and len(places) < len(notes.places)):
        return None
    return evolve(notes, places=places, claims=claims)
