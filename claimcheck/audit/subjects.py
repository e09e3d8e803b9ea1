"""What a word names: a claim, a speaker, an article, a topic or a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import normalize

from claimcheck.decode.names import fold
from claimcheck.model import Book
from claimcheck.model.subjects import Kind, Subject


def find(book: Book, word: str) -> tuple[Subject, ...]:
    """The records that a word names, sorted: by id, else by name or alias, else by the beginning of a claim's id.

    `kind:` before the word looks among records of that kind only. Nothing where no record is named, several where
    the word is ambiguous.
    """
    word = normalize("NFC", word)
    kind, colon, rest = word.partition(":")
    exact = _by_id(book, word, tuple(Kind))
    if exact or not colon or kind not in {each.value for each in Kind}:
        return exact or _named(book, word, tuple(Kind))
    return _by_id(book, rest, (Kind(kind),)) or _named(book, rest, (Kind(kind),))


def words(book: Book) -> dict[str, None]:
    """Every word that names a record."""
    ids = (name for kind in Kind for name in _records(book, kind))
    return dict.fromkeys((*ids, *(name for name, _ in _names(book))))


def _records(book: Book, kind: Kind) -> Mapping[str, object]:
    match kind:
        case Kind.CLAIM:
            return book.claims
        case Kind.SPEAKER:
            return book.speakers
        case Kind.ARTICLE:
            return book.articles
        case Kind.TOPIC:
            return book.topics
        case Kind.QUESTION:
            return book.questions


def _by_id(book: Book, word: str, kinds: tuple[Kind, ...]) -> tuple[Subject, ...]:
    return tuple(sorted(Subject(kind, word) for kind in kinds if word in _records(book, kind)))


def _named(book: Book, word: str, kinds: tuple[Kind, ...]) -> tuple[Subject, ...]:
    """By name as written, else whatever its capitals and blanks, else by the beginning of a claim's id."""
    names = [(name, subject) for name, subject in _names(book) if subject.kind in kinds]
    found = {subject for name, subject in names if name == word}
    found = found or {subject for name, subject in names if fold(name) == fold(word)}
    if not found and word and Kind.CLAIM in kinds:
        found = {Subject(Kind.CLAIM, name) for name in book.claims if name.startswith(word)}
    return tuple(sorted(found))


def _names(book: Book) -> Iterator[tuple[str, Subject]]:
    """Names and aliases of speakers, and the ids of questions without their topics."""
    for speaker in book.speakers.values():
        subject = Subject(Kind.SPEAKER, speaker.id)
        yield from ((name, subject) for name in (speaker.label, *speaker.aliases))
    for question in book.questions.values():
        yield question.short, Subject(Kind.QUESTION, question.id)
