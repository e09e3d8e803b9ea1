"""The answers to a question, as far as a schema can tell one from what is none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.model import Question
from claimcheck.schema.offers import Offer, offering, written_out
from claimcheck.schema.shapes import Schema, exactly, like, ref, truth

_WORD = re.compile(r"(?!(?:y|yes|n|no|on|off|true|false|null|none)$)[a-z][a-z0-9 _-]*", re.IGNORECASE)
"""A label that is a text in every YAML, and whose letters have two cases and no more."""

_OPEN = r"\s*\??$"
_PATTERNS = {
    "choice": r"^(?:{label}(?:\s+or\s+{label})*|none)" + _OPEN,
    "scale": r"^(?:{label}|{label}\s*\.\.\s*(?:{label})?|\.\.\s*{label})" + _OPEN,
}
"""How the types that have labels put them together in one answer."""


DEFINITIONS: Mapping[str, Schema] = {
    "yes or no": truth(r"^(?:yes|no)" + _OPEN, "answer `yes` or `no`"),
}


def answer(question: Question, known: Mapping[str, tuple[Offer, ...]]) -> Schema:
    """What may stand behind the question in a claim."""
    one = _one(question, known)
    if question.domain.many:
        return {"anyOf": [_offers(question, known), ref("list"), ref("set")]}
    if question.type.bracketed:
        return {"anyOf": [one, ref("list")]}
    return {"anyOf": [one]}


def _offers(question: Question, known: Mapping[str, tuple[Offer, ...]]) -> Schema:
    """A text, with what a single value may be."""
    if question.type.records:
        return ref(f"name of {question.type.records}") if question.type.records in known else ref("text")
    words = _words(question)
    return offering(words) if words else ref("text")


def _words(question: Question) -> tuple[Offer, ...]:
    return tuple(map(Offer, question.domain.labels or (("yes", "no") if question.type.name == "yes-no" else ())))


def _one(question: Question, known: Mapping[str, tuple[Offer, ...]]) -> Schema:
    """A single answer."""
    labels = question.domain.labels
    if question.type.name == "yes-no":
        return ref("yes or no")
    if question.type.name not in _PATTERNS or not all(map(_WORD.fullmatch, labels)):
        return _offers(question, known)
    pattern = _PATTERNS[question.type.name].format(label=f"(?:{'|'.join(map(_any_case, labels))})")
    say = f"answer with one of: {', '.join(labels)}"
    return like(pattern, say, errorMessage=say, defaultSnippets=written_out(_words(question)))


def _any_case(label: str) -> str:
    return "".join(f"[{each.upper()}{each.lower()}]" if each.isalpha() else exactly(each) for each in label)
