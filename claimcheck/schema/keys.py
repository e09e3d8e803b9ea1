"""The one key of a record that is no field's name: how a schema counts it.

JSON Schema cannot say *exactly one key beside these*, but it can count all keys, and go through the fields one by one:
the definition `claim 3 2` stands before the fourth field, where all fields met so far and the one other key make two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from claimcheck.decode.fields import FIELD_NAMES
from claimcheck.schema.shapes import Schema, like, ref

_WORD = r"[^\s/:,]+"


def others(fields: Collection[str]) -> str:
    """A pattern for every key but these."""
    return f"^(?!(?:{'|'.join(fields)})$)"


def names(kind: str, fields: Collection[str], *, within: bool) -> Schema:
    """What keys are called; `within`: the one that is no field may name its question within its topic."""
    foreign = "|".join(sorted(FIELD_NAMES - set(fields)))
    pattern = rf"^(?!(?:{foreign})$){_WORD}(?:/{_WORD})?$" if within else rf"^(?!(?:{foreign})$){_WORD}$"
    say = f"no field of a {kind}, and no id: an id is one word that is no field of any record"
    return like(pattern, say, doNotSuggest=True)


def counted(kind: str, fields: Sequence[str], example: str) -> Iterator[tuple[str, Schema]]:
    """The definitions that count the keys of a kind of record; the first is `KIND 0 1`."""
    for at, field in enumerate(fields):
        for keys in range(1, at + 2):
            yes, no = ref(f"{kind} {at + 1} {keys + 1}"), ref(f"{kind} {at + 1} {keys}")
            yield f"{kind} {at} {keys}", {"if": {"required": [field]}, "then": yes, "else": no}
    for keys in range(1, len(fields) + 2):
        yield f"{kind} {len(fields)} {keys}", _exactly(keys, kind, example)


def _exactly(keys: int, kind: str, example: str) -> Schema:
    """So many keys. The key that is then called for is what a validator says; the server says it in a sentence."""
    many = f"one key here is no field of a {kind}, and only `{example}` may be none"
    few = f"nothing says what this {kind} is about; add a line `{example}`"
    return {
        "if": {"minProperties": keys},
        "then": {"if": {"maxProperties": keys}, "else": missing(f"no key beside the fields but `{example}`", many)},
        "else": missing(example, few),
    }


def missing(name: str, say: str) -> Schema:
    """What is never there: a refusal that names what should be."""
    return {"required": [name], "errorMessage": say}


def one_beside(kind: str, fields: Collection[str], known: Collection[str], asked: Mapping[str, Schema]) -> Schema:
    """One key beside the fields: where none is known to be an id, those asked for are offered.

    Beside one that is known, all others are told to be no fields, by name.
    """
    count = ref(f"{kind} 0 1")
    if not known:
        return count
    offered = {name: {**each, "anyOf": [{}]} for name, each in asked.items()}
    closed = {
        "propertyNames": {
            "enum": [*fields, *known],
            "errorMessage": f"no field of a {kind}, which has its one other key already",
        }
    }
    return {
        "if": {"propertyNames": {"not": {"enum": list(known)}}},
        "then": {"properties": offered, "allOf": [count]},
        "else": {"if": closed, "then": count, "else": closed},
    }
