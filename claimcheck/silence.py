"""What the records' own `ignore` leaves of what rules find, and which of these `ignore` it was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping
from itertools import groupby

from attrs import evolve, frozen

from claimcheck.model import Book, Claim, Notes, Question, Record, Topic
from claimcheck.places import Note, Span

_SIDES = 2
"""A contradiction has so many at least."""


@frozen(eq=False, repr=False)
class Silence:
    """What silences one code: questions and topics, claims, and the stretches of files that records stand in.

    Each record is known by the stretch that it stands in. The stretches of a file are apart and in order, so that each
    place is looked up and not searched for.
    """

    subjects: Mapping[str, Span]
    claims: Mapping[str, Span]
    stretches: Mapping[str, list[Span]]

    @classmethod
    def of(cls, records: Iterable[tuple[Record, Span]]) -> Silence:
        """What these records silence together."""
        records = list(records)
        spans = sorted(span for _, span in records)
        return cls(
            {record.id: span for record, span in records if isinstance(record, Question | Topic)},
            {record.id: span for record, span in records if isinstance(record, Claim)},
            {file: _apart(own) for file, own in groupby(spans, key=lambda span: span.file)},
        )

    def around(self, place: Note) -> Span | None:
        """The record that a place lies in."""
        spans = self.stretches.get(place.span.file, [])
        at = bisect_right(spans, (place.span.line, place.span.column), key=lambda span: (span.line, span.column))
        return spans[at - 1] if at > 0 and place.span in spans[at - 1] else None

    def over(self, notes: Notes) -> tuple[Notes | None, set[Span]]:
        """The notes less the places in these records, and the records that silence any of it.

        No notes are left where no place or no second side is. Where a topic silences a question, the question need not.
        """
        whole = self.subjects.get(notes.topic) or self.subjects.get(notes.question)
        if whole is not None:
            return None, {whole}
        around = [self.around(place) for place in notes.places]
        heeded = {self.claims[claim.id] for claim in notes.claims if claim.id in self.claims}
        claims = tuple(claim for claim in notes.claims if claim.id not in self.claims)
        places = tuple(place for place, record in zip(notes.places, around, strict=True) if record is None)
        left = evolve(notes, places=places, claims=claims) if stands(notes, places, claims) else None
        return left, heeded.union(filter(None, around))


def stands(notes: Notes, places: tuple[Note, ...], claims: tuple[Claim, ...]) -> bool:
    """Whether anything is left to say of these places and claims."""
    if notes.claims and not claims:
        return False
    heard = {claim.id for claim in claims}
    if notes.positions and sum(any(claim.id in heard for claim in each.claims) for each in notes.positions) < _SIDES:
        return False
    return bool(places) and not (notes.together and len(places) < len(notes.places))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Those that lie in none before them: a question's record lies in its topic's."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span not in kept[-1]:
            kept.append(span)
    return kept


def silences(book: Book, codes: Container[str]) -> dict[str, Silence]:
    """What silences each of these codes."""
    found: dict[str, list[tuple[Record, Span]]] = {}
    for record in book.records:
        if record.ignore and record.source is not None:
            for code in record.ignore:
                if code in codes:
                    found.setdefault(code, []).append((record, record.source.span))
    return {code: Silence.of(records) for code, records in found.items()}
