"""Speakers, articles, places, topics and questions that are new, gone or changed, and what that moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from claimcheck.difference.facts import edits
from claimcheck.difference.matching import Aliases
from claimcheck.model import Article, Assessment, Book, Record, Speaker
from claimcheck.model.difference import Difference, Touched, Turn
from claimcheck.model.shifts import Edit, Effect
from claimcheck.provenance import Voices

_COUNTS = {
    "speaker": {"name", "kind", "of", "distinct-from"},
    "article": {"outlet", "published", "derived-from"},
    "place": {"within", "overlaps"},
}
"""The fields of records that answers and origins are compared by; of a question, all but those of words."""

_MOVED = {Effect.REOPENS, Effect.HOLDS_AGAIN, Effect.NEEDLESS, Effect.FAVOURED_GONE}
_WORDS = {"id", "asks", "topic", "note", "ignore"}


def touched(found: Difference, known: Aliases) -> Iterator[Touched]:
    """All such records that differ, kind by kind, with the questions that stand otherwise and read what was changed."""
    readers = _readers(found, known)
    for kind, old, new in _kinds(found.before, found.after):
        back = {name: before for before, name in known[kind].items()}
        for name, record in new.items():
            if name in back:
                changed = edits((found.before, old[back[name]]), (found.after, record), known)
                if changed:
                    bears_on = readers.of(kind, name) if _counts(kind, changed) else ()
                    yield Touched(kind=kind, id=name, turn=Turn.CHANGED, edits=changed, bears_on=bears_on)
            elif _declared(kind, record):
                yield Touched(kind=kind, id=name, turn=Turn.ADDED)
        gone = (name for name, record in old.items() if name not in known[kind] and _declared(kind, record))
        yield from (Touched(kind=kind, id=name, turn=Turn.WITHDRAWN) for name in gone)


def _kinds(before: Book, after: Book) -> Iterator[tuple[str, Mapping[str, Record], Mapping[str, Record]]]:
    yield "question", before.questions, after.questions
    yield "topic", before.topics, after.topics
    yield "article", before.articles, after.articles
    yield "speaker", before.speakers, after.speakers
    yield "place", before.places, after.places


def _declared(kind: str, record: Record) -> bool:
    """Whether a record was written down: those that a claim alone makes known come and go with it.

    Questions that are new or gone are told with how they stand.
    """
    match record:
        case Speaker():
            return record.declared
        case Article():
            return record.source is not None
        case _:
            return kind != "question"


def _counts(kind: str, changed: Iterable[Edit]) -> bool:
    fields = {each.field for each in changed}
    return bool(fields - _WORDS if kind == "question" else fields & _COUNTS.get(kind, set()))


@frozen
class _Readers:
    """By record, the questions that stand otherwise and whose comparison reads it."""

    records: Mapping[tuple[str, str], Mapping[str, None]]

    def of(self, kind: str, name: str) -> tuple[str, ...]:
        """Those of one record."""
        return tuple(self.records.get((kind, name), ()))


def _readers(found: Difference, known: Aliases) -> _Readers:
    moved = _moved(found)
    old = {new: before for before, new in known["question"].items()}
    records: dict[tuple[str, str], dict[str, None]] = {}
    sides: list[tuple[Book, Mapping[str, str], Aliases]] = [(found.before, old, known), (found.after, {}, {})]
    for book, ids, aliases in sides:
        voices = Voices(book)
        for name in moved:
            for kind, record in _read(book, voices, book.assessments[ids.get(name, name)]):
                records.setdefault((kind, aliases.get(kind, {}).get(record, record)), {})[name] = None
    return _Readers(records)


def _moved(found: Difference) -> list[str]:
    """The questions of both versions that stand otherwise, in the order of the new files."""
    moved = {each.after.question.id for each in found.shifts}
    moved |= {each.question for each in (*found.appeared, *found.vanished)}
    moved |= {each.question for each in (*found.joined, *found.left)}
    moved |= {each.question for each in (*found.lost, *found.gained)}
    moved |= {each.resolution.question for each in found.decisions if each.effect in _MOVED}
    new = {each.question.id for each in found.asked}
    return [name for name in found.after.assessments if name in moved - new]


def _read(book: Book, voices: Voices, assessment: Assessment) -> Iterator[tuple[str, str]]:
    """The records that the comparison of a question's claims reads, by kind and id."""
    yield "question", assessment.question.id
    for claim in assessment.claims:
        yield from (("article", name) for name in voices.lineage(claim.article))
        for voice in voices.chain(claim).voices:
            yield from (("speaker", each) for each in (voice, *voices.line(voice)))
    kind = assessment.question.type.records
    if kind == "places" or "place" in assessment.question.varies:
        yield from (("place", name) for name in book.places)
    if kind == "speakers":
        yield from (("speaker", name) for name in book.speakers)
