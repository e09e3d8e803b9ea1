"""The schema of one record of each kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from claimcheck.decode.articles import HEADER
from claimcheck.decode.kinds import KINDS, Kind
from claimcheck.decode.parts import EXAMPLES
from claimcheck.decode.questions import IMPLYING
from claimcheck.decode.resolutions import VERDICTS
from claimcheck.model import Verdict
from claimcheck.schema import keys
from claimcheck.schema.shapes import Schema, explained, ref, scalar, shape, words
from claimcheck.schema.starts import STARTS
from claimcheck.values import answer_types

MISREAD = {"on": "true"}
"""Names of fields that a YAML 1.1 reader, such as PyYAML, takes for a boolean."""


def records(
    known: Mapping[str, Collection[str]], asked: Mapping[str, Mapping[str, Schema]]
) -> Iterator[tuple[str, Schema]]:
    """A definition for each kind of record, and those that it needs.

    `known` are the ids that may stand as keys, by block; `asked` what is said of some of them, likewise.
    """
    for block, kind in KINDS.items():
        yield kind.name, _record(kind, known.get(block, ()), asked.get(block, {}))
        yield f"value of {kind.name}", _value(kind)
        yield from keys.counted(kind.name, list(_fields(kind)), EXAMPLES[kind.name])
    yield "header", _header()


def _record(kind: Kind, known: Collection[str], asked: Mapping[str, Schema]) -> Schema:
    fields = _fields(kind)
    offered = {name: {"markdownDescription": each["markdownDescription"]} for name, each in asked.items()}
    value = {**explained(f"{kind.key}: {kind.value}"), "anyOf": [ref(f"value of {kind.name}")]}
    return {
        "type": "object",
        "title": kind.name,
        "properties": {**{name: {**each, "doNotSuggest": True} for name, each in asked.items()}, **fields},
        "patternProperties": {keys.others(fields): value},
        "propertyNames": keys.names(kind.name, fields, within=bool(kind.of)),
        "allOf": [
            {"required": [name for name, field in kind.fields.items() if field.required and name not in MISREAD]},
            keys.one_beside(kind.name, fields, known, offered),
            *_FURTHER.get(kind.name, ()),
        ],
        "defaultSnippets": STARTS.get(kind.name, []),
    }


def _fields(kind: Kind) -> dict[str, Schema]:
    """The fields, also by what YAML 1.1 makes of their names."""
    fields = {name: shape(name, field) for name, field in kind.fields.items()}
    misread = {MISREAD[name]: {**fields[name], "doNotSuggest": True} for name in fields if name in MISREAD}
    return {**fields, **misread}


def _dated(name: str, misread: str) -> Schema:
    """A required field whose name may have been misread."""
    return {"if": {"required": [misread]}, "else": {"required": [name]}}


def _value(kind: Kind) -> Schema:
    """What stands behind the id."""
    if kind.name == "claim":
        return {"anyOf": [ref("text"), ref("list"), ref("set")]}
    if kind.name == "resolution":
        return words({verdict.value: meaning for verdict, meaning in VERDICTS.items()})
    return scalar() if kind.needs_value else {"if": {"type": "null"}, "else": scalar()}


def _header() -> Schema:
    fields = {name: shape(name, field) for name, field in HEADER.items()}
    return {"type": ["object", "null"], "properties": fields, "additionalProperties": False}


def _labelled() -> Iterator[Schema]:
    """What the answer type and the fields that it needs ask of each other."""
    for field, name in IMPLYING.items():
        another = {"required": [field, "type"], "properties": {"type": {"not": {"const": name}}}}
        yield {"if": another, "then": keys.missing(f"type: {name}", f"`{field}` goes with `type: {name}`")}
    for one, other in combinations(IMPLYING, 2):
        say = f"`{one}` and `{other}` do not go together"
        yield {"if": {"required": [one, other]}, "then": keys.missing(f"no `{one}` or no `{other}`", say)}
    for kind in answer_types().values():
        if kind.labels:
            named = {"required": ["type"], "properties": {"type": {"const": kind.name}}}
            yield {"if": named, "then": {"required": [kind.labels]}}


def _favoured() -> Schema:
    """`for` goes with one verdict, and that with it."""
    beside = keys.others(_fields(KINDS["resolutions"]))
    favours = {"const": Verdict.FAVOURS.value, "errorMessage": "`for` goes with the verdict favours"}
    rest = {
        "enum": [verdict.value for verdict in Verdict if verdict is not Verdict.FAVOURS],
        "errorMessage": "the verdict favours goes with `for`, and the id of the claim that is favoured",
    }
    return {
        "if": {"required": ["for"]},
        "then": {"patternProperties": {beside: favours}},
        "else": {"patternProperties": {beside: rest}},
    }


_FURTHER: Mapping[str, list[Schema]] = {
    "question": list(_labelled()),
    "resolution": [_favoured(), _dated("on", MISREAD["on"])],
}
