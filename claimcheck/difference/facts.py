"""What a record says, field by field, as a text; and which fields of two differ.

Fields that name other records give the id that these have in the new version, so that a record which was only given
another id is not told as changed wherever it is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

import attrs

from claimcheck.difference.matching import Aliases
from claimcheck.model import Article, Book, Claim, Question, Record, Resolution
from claimcheck.model.shifts import Edit
from claimcheck.values import AnswerType

_NAMES = {
    "of": ("speaker",),
    "distinct_from": ("speaker",),
    "outlet": ("speaker",),
    "speaker": ("speaker",),
    "via": ("speaker",),
    "derived_from": ("article", "speaker"),
    "within": ("place",),
    "overlaps": ("place",),
    "topic": ("topic",),
    "question": ("question",),
    "article": ("article",),
    "disputes": ("claim",),
    "favours": ("claim",),
}
"""What the fields that name records name."""

_UNORDERED = ("aliases", "distinct_from", "derived_from", "overlaps")
_ELSEWHERE = {"at", "source", "id", "written", "answer", "said", "domain", "questions", "lineage_unknown"}
"""Fields that say where a record stands, or what is told by other fields."""

_WRITTEN = {"favours": "for"}
"""What a field is called in files, where it is not just its name."""

_UNTOLD = ("passage",)
"""Words of an article go into no machine format and no log: that they changed is told, not what they are."""


def edits(old: tuple[Book, Record], new: tuple[Book, Record], aliases: Aliases) -> tuple[Edit, ...]:
    """The fields in which a record of the old version differs from one of the new."""
    was, now = facts(*old, aliases), facts(*new, {})
    if isinstance(old[1], Claim) and isinstance(new[1], Claim) and str(old[1].answer) == str(new[1].answer):
        was["answer"] = now["answer"]  # of the same record, called otherwise by now
    differing = [name for name in dict.fromkeys((*was, *now)) if was.get(name, "") != now.get(name, "")]
    return tuple(
        Edit(name, "", "") if name in _UNTOLD else Edit(name, was.get(name, ""), now.get(name, ""))
        for name in differing
    )


def facts(book: Book, record: Record, aliases: Aliases) -> dict[str, str]:
    """The fields of a record as texts, as they are named in files; empty where one is not given."""
    found = {} if isinstance(record, Resolution) else {"id": record.id}
    found |= _particular(book, record)
    for field in attrs.fields(type(record)):
        name = _WRITTEN.get(field.name) or field.name.replace("_", "-")
        if field.name not in _ELSEWHERE and name not in found:
            found[name] = _named(field.name, getattr(record, field.name), aliases)
    return found


def _particular(book: Book, record: Record) -> dict[str, str]:
    """Fields whose text is not that of the record's own: what they say lies deeper, or elsewhere."""
    match record:
        case Claim():
            published = book.articles[record.article].published
            return {
                "answer": record.answer.value.told,
                "stance": record.answer.stance.value,
                "throughout": _text(record.answer.scope.throughout),
                "said": "" if record.said == published else _text(record.said),
            }
        case Question():
            domain = record.domain
            return {
                record.type.labels or "labels": _text(domain.labels),
                "unit": domain.unit,
                "tolerance": _text(domain.tolerance),
                "many": _text(domain.many),
            }
        case Article() if record.lineage_unknown:
            return {"derived-from": "unknown"}
        case _:
            return {}


def _named(field: str, value: object, aliases: Aliases) -> str:
    """A field's value, with records by the ids that they have in the new version."""
    kinds = _NAMES.get(field, ())
    if kinds and isinstance(value, tuple | str):
        ids = [_now(each, kinds, aliases) for each in ([value] if isinstance(value, str) else value)]
        return _text(sorted(ids) if field in _UNORDERED else ids)
    return _text(sorted(value) if field in _UNORDERED and isinstance(value, tuple) else value)


def _now(name: str, kinds: Iterable[str], aliases: Aliases) -> str:
    return next((aliases[kind][name] for kind in kinds if name in aliases.get(kind, {})), name)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {each}" for key, each in sorted(value.items()))
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    if isinstance(value, AnswerType):
        return value.name
    return "" if value is None else str(value.value if isinstance(value, Enum) else value)
