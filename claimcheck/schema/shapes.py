"""What YAML can make of each field: the JSON Schema of whatever a reader of fields takes.

What may be a boolean, because some reader of YAML takes `yes` for one, stands behind an `if`: the language server looks
for offers in `type` and `anyOf`, and would offer `true` and `false` everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from claimcheck.decode.claim_fields import GRADE, PIN, grade, pin
from claimcheck.decode.fields import FIELD_NAMES, Field
from claimcheck.decode.questions import JOINING, MOST_LABELS, VARIES, labels, varies
from claimcheck.decode.readers import Few, OneOf, a_name, claim_id, count, date, flag, names, number, reasons, text
from claimcheck.decode.resolutions import SEEN, seen
from claimcheck.decode.topics import questions

Schema: TypeAlias = dict[str, Any]

_EMPTY = "is empty; write its value, or leave the line out"
_NO_TEXT = "is empty, or no text; write its value, or leave the line out"


def ref(name: str) -> Schema:
    """What a definition says."""
    return {"$ref": f"#/definitions/{name}"}


def scalar(pattern: str = r"\S", say: str = _EMPTY) -> Schema:
    """A text, whatever YAML takes it for; if it stays one, like the pattern."""
    word = like(pattern, say, "string", "number", errorMessage=_NO_TEXT)
    return {"if": {"type": "boolean"}, "else": word}


def like(pattern: str, say: str, *types: str, **more: Any) -> Schema:  # noqa: ANN401 - JSON
    """What is of these types, and like the pattern where it is a text."""
    return {"type": list(types or ("string",)), "pattern": pattern, "patternErrorMessage": say, **more}


def array(items: Schema, **more: int) -> Schema:
    """A list, and nothing else."""
    return {"if": {"type": "array"}, "then": {"type": "array", "items": items, "minItems": 1, **more}, "else": False}


def snippets(bodies: Iterable[tuple[str, str, str]]) -> list[Schema]:
    """Offers, each with its label, what it writes, and what is said of it in Markdown."""
    return [{"label": label, "bodyText": body, "markdownDescription": about} for label, body, about in bodies]


def words(meanings: Mapping[str, str]) -> Schema:
    """One of a few words."""
    return {"type": "string", "enum": list(meanings), "markdownEnumDescriptions": list(meanings.values())}


def truth(pattern: str, say: str) -> Schema:
    """Yes or no, whether YAML takes it for a text or not."""
    return {"if": {"type": "boolean"}, "else": like(pattern, say, errorMessage=say), "defaultSnippets": YES_OR_NO}


YES_OR_NO = snippets([("yes", "yes", ""), ("no", "no", "")])
_ID = rf"^(?!(?:{'|'.join(sorted(FIELD_NAMES))})$)[^\s/:,]+$"
_LABEL = scalar(
    rf"^(?!\s*none\s*$)(?![\s\S]*(?:{JOINING.pattern}))[\s\S]*\S",
    "a label is a text without `or`, `and`, `only` or `..` in it, and not `none`",
)
_CHANGES = words({word: f"claims say `{field}`" for word, field in zip(VARIES, ("as-of", "where"), strict=True)})

DEFINITIONS: Mapping[str, Schema] = {
    "text": scalar(),
    "id": scalar(_ID, "takes one word that is no field's name"),
    "flag": truth("^(?:yes|no|true|false)$", "write `yes` or `no`"),
    "list": array(ref("text")),
    "set": {
        "if": {"type": "object"},
        "then": {"type": "object", "additionalProperties": {"type": "null"}, "minProperties": 1},
        "else": False,
    },
}
"""What many fields refer to; `set` is how YAML reads `{1960,1961}`."""

_COUNT = {"minimum": 1, "maximum": 999_999_999}
_SHAPES: Mapping[Callable[..., Any], Schema] = {
    text: {"anyOf": [ref("text")]},
    flag: {"anyOf": [ref("flag")]},
    date: {"anyOf": [ref("text"), ref("list")]},
    count: like("^0*[1-9][0-9]*$", "write a whole number from 1", "integer", "string", **_COUNT),
    number: like(r"^(?=.*[0-9])[0-9]*\.?[0-9]*$", "write a number in figures", "number", "string", minimum=0),
    grade: like(f"^{GRADE.pattern}$", "write a letter from A to F and a figure from 1 to 6, such as `B2`"),
    pin: like(f"^{PIN.pattern}$", "leave it out, and `claimcheck anchor` writes it"),
    seen: like(f"^{SEEN.pattern}$", "write the twelve hex digits that `claimcheck check` prints", "string", "number"),
    labels: {"type": "array", "items": _LABEL, "minItems": 2, "maxItems": MOST_LABELS},
    varies: {"anyOf": [_CHANGES, array(_CHANGES)]},
    questions: {"type": "array", "items": ref("question")},
    reasons: {"anyOf": [ref("ignore")]},
}


def named(kinds: tuple[str, ...]) -> str:
    """The definition of a name of a record of some kinds."""
    return f"name of {' or '.join(kinds)}" if kinds else "text"


def shape(name: str, field: Field) -> Schema:
    """The schema of a field, with its help."""
    return {**_shape(name, field), **explained(field.help)}


def explained(help_: str) -> Schema:
    """A description, plain and as Markdown, which ours are both."""
    return {"description": help_, "markdownDescription": help_}


def _shape(name: str, field: Field) -> Schema:
    one = ref(named(field.names))
    if isinstance(field.read, OneOf):
        return words(field.read.meanings)
    if isinstance(field.read, Few):
        return {"anyOf": [one, array(one, maxItems=field.read.most)]}
    if field.read is names:
        return {"anyOf": [one, array(one)]}
    if name == "id":
        return {"anyOf": [ref("id")]}
    return {"anyOf": [one]} if field.read in (a_name, claim_id) else _SHAPES[field.read]


def exactly(word: str) -> str:
    """A pattern for a word, as both Python and ECMAScript read it."""
    return re.sub(r"[\\^$.*+?()[\]{}|/]", r"\\\g<0>", word)
