"""A record taken apart into its id, its value and its fields, every fault in it reported."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any
from unicodedata import normalize

from attrs import evolve, frozen

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, required
from claimcheck.decode.ids import one
from claimcheck.decode.pieces import TOO_MANY
from claimcheck.decode.readers import LEAVE_OUT, NEEDED, Malformed, text
from claimcheck.places import Span
from claimcheck.syntax import Mapping as MappingNode
from claimcheck.syntax import Node, Scalar, Sequence
from claimcheck.values import Value


@frozen(eq=False, repr=False)
class Parts:
    """A record taken apart. `faulty`: something in it could not be read and was reported."""

    key: Scalar
    value: Node
    fields: dict[str, Any]
    faulty: bool
    source: MappingNode


def take_apart(
    draft: Draft,
    node: Node,
    fields: Mapping[str, Field],
    what: str,
    *,
    prefer: Callable[[str], bool] = lambda _key: False,
) -> Parts | None:
    """A record's id, value and fields, with every fault in it reported; nothing where there is no id.

    The one key that is no field's name is the id. Where several are none, one that `prefer` knows, or else the one
    least like a field, is taken, and the others are reported.
    """
    if not isinstance(node, MappingNode):
        draft.malformed(node, f"{one(what)} is a mapping", f"write `- {_shown(node)}: …`")
        return None
    keys = [key for key, _ in node.entries if key.text not in fields]
    if not keys:
        draft.malformed(node, f"{one(what)} without an id", f"add a line `{EXAMPLES[what]}`")
        return None
    key = _id_among(draft, keys, fields, prefer)
    met = draft.met
    meant = {draft.unknown_key(other, fields, one(what)) for other in keys if other is not key}
    value = next(each for own, each in node.entries if own is key)
    found = read_fields(draft, node, fields, what, meant)
    named = key if key.text.isascii() else evolve(key, text=normalize("NFC", key.text))
    return Parts(named, value, found, draft.met > met, node)


EXAMPLES = {
    "claim": "question: answer",
    "resolution": "question: verdict",
    "speaker": "id: Name",
    "place": "id: Name",
    "article": "id: Title",
    "topic": "id: Title",
    "question": "id: What is asked?",
}


def _shown(node: Node) -> str:
    return node.text if isinstance(node, Scalar) and node.text else "id"


def _id_among(draft: Draft, keys: list[Scalar], fields: Mapping[str, Field], prefer: Callable[[str], bool]) -> Scalar:
    if len(keys) == 1:
        return keys[0]
    known = next((key for key in keys if prefer(key.text)), None)
    return known or next((key for key in keys if draft.nearest.to(key.text, fields) is None), keys[0])


def read_fields(
    draft: Draft, node: MappingNode, fields: Mapping[str, Field], what: str, meant: Container[str | None] = ()
) -> dict[str, Any]:
    """The fields of a mapping, each read or reported; keys that are no fields are passed over.

    `meant` are those that a key with a slip in it was like: they are not called missing as well.
    """
    found: dict[str, Any] = {}
    for key, value in node.entries:
        known = fields.get(key.text)
        if known is None:
            continue
        try:
            found[key.text] = _held(draft, known.read(value))
        except Malformed as error:
            remedy = NEEDED if known.required and error.remedy == LEAVE_OUT else error.remedy
            draft.malformed(value, f"`{key.text}` {error.problem}", remedy)
            found[key.text] = None
    for name, known in required(fields):
        if name not in found and name not in meant:
            draft.malformed(node, f"{one(what)} without `{name}`", f"add a line `{name}: …`: {known.help}")
    return {name: value for name, value in found.items() if value is not None}


def _held(draft: Draft, value: Any) -> Any:  # noqa: ANN401 - what a field holds is its own matter
    """The value of a field, unless it is a date in more pieces than can be kept. Raises `Malformed`."""
    if isinstance(value, Value) and not draft.pieces.hold(value.states):
        raise Malformed(f"is too much: {TOO_MANY[0]}", TOO_MANY[1])
    return value


def common(parts: Parts | Mapping[str, Any]) -> dict[str, Any]:
    """What every record keeps of its fields."""
    fields = parts.fields if isinstance(parts, Parts) else parts
    return {name: fields[name] for name in COMMON if name in fields}


def span_of(source: MappingNode, name: str, default: Node) -> Span:
    """The place of a field's value; that of another node, where the field was left out."""
    return next((value for key, value in source.entries if key.text == name), default).span


def said(draft: Draft, parts: Parts, what: str) -> str:
    """The value of an id; left out, the id itself."""
    try:
        return text(parts.value)
    except Malformed as error:
        draft.malformed(parts.key, f"the {what} of `{parts.key.text}` {error.problem}", error.remedy)
        return parts.key.text


def items(draft: Draft, nodes: Iterable[Node], name: str) -> Iterable[Node]:
    """The records of a block: a list of mappings."""
    for node in nodes:
        if isinstance(node, Sequence):
            yield from node.items
        else:
            draft.malformed(node, f"`{name}:` takes a list of records", "begin each with `- `")
            draft.lost.unread.add(name)
