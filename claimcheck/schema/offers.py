"""What a collection has to offer: the ids of its records, each with what a reader would say of it.

Names come from anybody's files: as Markdown they are escaped, and as a snippet nothing in them is a placeholder.
"""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.edit import written
from claimcheck.formats.lines import visible
from claimcheck.formats.markdown import escaped
from claimcheck.model import Book, Question, Speaker
from claimcheck.schema.shapes import Schema, scalar, snippets
from claimcheck.views.topics import takes

_ACTIVE = re.compile(r"[\\$}]")


@frozen
class Offer:
    """An id, and a sentence on it."""

    id: str
    about: str = ""


def offers(book: Book) -> dict[str, tuple[Offer, ...]]:
    """What may be named, by kind of record; plain names that no record declares are offered too."""
    return {
        "speakers": tuple(Offer(each.id, _speaker(book, each)) for each in book.speakers.values()),
        "places": tuple(Offer(each.id, each.name) for each in book.places.values()),
        "articles": tuple(
            Offer(each.id, ", ".join(filter(None, (each.title, _label(book, each.outlet)))))
            for each in book.articles.values()
        ),
        "claims": tuple(Offer(each.id, each.says or each.written) for each in book.claims.values()),
    }


def asked(question: Question) -> str:
    """What a question asks and takes, in Markdown."""
    return f"{escaped(question.asks)}\n\n{escaped(question.id)}: {escaped(takes(question))}"


def offering(found: tuple[Offer, ...]) -> Schema:
    """A text, with these as completions."""
    return {**scalar(), "defaultSnippets": written_out(found)} if found else scalar()


def written_out(found: tuple[Offer, ...]) -> list[Schema]:
    """Offers as snippets that write each as YAML needs it."""
    return snippets((visible(each.id), body(each.id), escaped(each.about)) for each in found)


def body(text: str) -> str:
    """A text as a snippet writes it."""
    return _ACTIVE.sub(r"\\\g<0>", written(text))


def _speaker(book: Book, speaker: Speaker) -> str:
    words = (speaker.label if speaker.label != speaker.id else "", speaker.kind, f"of {_label(book, speaker.of)}")
    return ", ".join(word for word in words if word and word != "of ")


def _label(book: Book, speaker: str | None) -> str:
    return book.speakers[speaker].label if speaker and speaker in book.speakers else speaker or ""
