"""What speakers and places have in common: names, and a whole that each may belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from claimcheck.decode.draft import Draft, N
from claimcheck.decode.fields import Field
from claimcheck.decode.ids import good_id
from claimcheck.decode.lines import MOST_WHOLES, leads_too_far
from claimcheck.decode.names import Names
from claimcheck.decode.parts import Parts, common, items, take_apart
from claimcheck.decode.readers import Malformed, a_name
from claimcheck.syntax import Node, Scalar


def kept(
    draft: Draft, nodes: Iterable[Node], kind: str, fields: Mapping[str, Field], made: Callable[[Parts], N]
) -> Iterator[tuple[N, Parts]]:
    """The records of a block that have an id of their own, each with its parts; what others are called is lost."""
    taken: dict[str, N] = {}
    what = kind.removesuffix("s")
    for node in items(draft, nodes, kind):
        parts = take_apart(draft, node, fields, what)
        if parts is not None and good_id(draft, parts.key, what) and draft.keep(taken, record := made(parts), kind):
            yield record, parts
        else:
            draft.lost.add(kind, *_called(parts))


def heading(draft: Draft, parts: Parts) -> dict[str, Any]:
    """The fields that all records have which are found by name."""
    return {
        "id": parts.key.text,
        "at": parts.key.span,
        "source": parts.source,
        "name": _name_of(draft, parts),
        "aliases": parts.fields.get("aliases", ()),
        **common(parts),
    }


def _name_of(draft: Draft, parts: Parts) -> str:
    """The name: the value of the id, or the field `name`; an anonymous speaker has neither.

    Where a fault may hide who it is, the id stands for it, so that nothing else is held against the record.
    """
    if isinstance(parts.value, Scalar) and not parts.value.text:
        hiding = parts.faulty and "description" not in parts.fields
        return str(parts.fields.get("name", parts.key.text if hiding else ""))
    try:
        word = a_name(parts.value)
        return str(parts.fields.get("name", word))
    except Malformed as error:
        draft.malformed(parts.value, f"the name of `{parts.key.text}` {error.problem}", error.remedy)
        return parts.key.text


def _called(parts: Parts | None) -> tuple[str, ...]:
    """Whatever a record that was not kept may be named by; nothing where that is not known."""
    if parts is None:
        return ()
    name = parts.value.text if isinstance(parts.value, Scalar) else ""
    return parts.key.text, name, parts.fields.get("name", ""), *parts.fields.get("aliases", ())


def too_deep(draft: Draft, names: Names[N], read: Iterable[N], field: str) -> list[N]:
    """What lies deeper within others than anything does, each reported."""

    def wholes(name: str) -> tuple[str, ...]:
        whole = names.records[name].whole
        return () if whole is None else (whole,)

    deep = [each for each in read if leads_too_far(each.id, wholes, MOST_WHOLES)]
    for record in deep:
        problem = f"`{field}` leads on to more than {MOST_WHOLES} others, one within the other"
        draft.malformed(record.span_of(field), problem, "leave out what lies between")
    return deep
