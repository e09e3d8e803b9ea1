"""The fields of records: how each is read, what it means, and which words they take from the ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from claimcheck.decode.readers import reasons, text
from claimcheck.syntax import Node


@frozen(eq=False, repr=False)
class Field:
    """How a field is read (raises `Malformed`), what it means, and whether a record must have it.

    `names` are the kinds of records that it gives by id (or by name or alias): what an editor can offer there.
    """

    read: Callable[[Node], Any]
    help: str
    required: bool = False
    names: tuple[str, ...] = ()


FIELD_NAMES: set[str] = set()
"""Every field's name; none may be an id."""


def fields_of(**fields: Field) -> Mapping[str, Field]:
    """The fields of one kind of record, `as_of` standing for `as-of`; their names are taken."""
    named = {name.rstrip("_").replace("_", "-"): field for name, field in fields.items()}
    FIELD_NAMES.update(named)
    return named


_REQUIRED: dict[int, tuple[tuple[str, Field], ...]] = {}
"""By the identity of the fields of a kind of record, which live as long as the program."""


def required(fields: Mapping[str, Field]) -> tuple[tuple[str, Field], ...]:
    """The fields that a record must have: few or none, while there are many records."""
    if id(fields) not in _REQUIRED:
        _REQUIRED[id(fields)] = tuple((name, field) for name, field in fields.items() if field.required)
    return _REQUIRED[id(fields)]


COMMON = {
    "note": Field(text, "what else a reader of this record should know"),
    "ignore": Field(reasons, "codes of findings to silence here, each with the reason: `{CC108: why}`"),
}
"""The fields that every record may have."""
