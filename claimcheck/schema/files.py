"""The schema of a file: its blocks, and the definitions of all that they hold."""

from __future__ import annotations

import json

from claimcheck.decode import BLOCKS
from claimcheck.decode.kinds import KINDS
from claimcheck.model import Book
from claimcheck.rules import all_rules
from claimcheck.schema import answers
from claimcheck.schema.offers import Offer, asked, offering, offers
from claimcheck.schema.records import records
from claimcheck.schema.shapes import DEFINITIONS, Schema, explained, named, ref, words
from claimcheck.values import answer_types

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The one that yaml-language-server knows best."""


def schema(book: Book | None = None) -> Schema:
    """The schema of a claim file; with a book, its ids are offered, and its questions' answers known."""
    known = offers(book) if book else {}
    blocks = {name: {**_block(name), **explained(help_)} for name, help_ in BLOCKS.items()}
    return {
        "$schema": DRAFT,
        "title": "claim file",
        "type": ["object", "null"],
        "properties": blocks,
        "additionalProperties": False,
        "definitions": {
            **DEFINITIONS,
            **answers.DEFINITIONS,
            "ignore": _ignore(),
            **_names(known),
            **dict(records(_keys(book, known), _asked(book, known))),
        },
    }


def written(made: Schema) -> str:
    """A schema as JSON, a definition on a line: there are hundreds."""
    *lines, last = (f"  {json.dumps(name)}: {json.dumps(each)}" for name, each in made["definitions"].items())
    parts = [f" {json.dumps(name)}: {json.dumps(each)}," for name, each in made.items() if name != "definitions"]
    return "\n".join(["{", *parts, ' "definitions": {', *(f"{line}," for line in lines), last, " }", "}"]) + "\n"


def _block(name: str) -> Schema:
    return ref("header") if name == "article" else {"type": ["array", "null"], "items": ref(KINDS[name].name)}


def _names(known: dict[str, tuple[Offer, ...]]) -> dict[str, Schema]:
    """What stands where records are named."""
    combined = {each.names for kind in KINDS.values() for each in kind.fields.values() if each.names}
    found = {kinds: tuple(each for kind in kinds for each in known.get(kind, ())) for kinds in combined}
    types = {name: kind.manual.partition("\n")[0].partition(": ")[2] for name, kind in answer_types().items()}
    return {named(kinds): words(types) if kinds == ("types",) else offering(found[kinds]) for kinds in sorted(found)}


def _ignore() -> Schema:
    codes = {rule.code: {"anyOf": [ref("text")], **explained(f"{rule.name}: {rule.summary}")} for rule in all_rules()}
    return {"type": "object", "properties": codes, "additionalProperties": ref("text")}


def _keys(book: Book | None, known: dict[str, tuple[Offer, ...]]) -> dict[str, list[str]]:
    """The ids that may stand as keys, by block."""
    if book is None:
        return {}
    questions = [name for each in book.questions.values() for name in (each.short, each.id)]
    ids = {block: [each.id for each in found] for block, found in known.items() if block in KINDS}
    shorts = [each.short for each in book.questions.values()]
    return {**ids, "topics": list(book.topics), "questions": shorts, "claims": questions, "resolutions": questions}


def _asked(book: Book | None, known: dict[str, tuple[Offer, ...]]) -> dict[str, dict[str, Schema]]:
    """What is known of the questions that claims and resolutions name."""
    if book is None:
        return {}
    found = {book.called(each.id): each for each in book.questions.values()}
    said = {name: {"markdownDescription": asked(question)} for name, question in found.items()}
    return {
        "claims": {name: {**said[name], **answers.answer(question, known)} for name, question in found.items()},
        "resolutions": {name: {**said[name], "anyOf": [ref("value of resolution")]} for name in found},
    }
