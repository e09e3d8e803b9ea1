"""Texts as YAML writes them: as plain as they can stand, and read back as they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from claimcheck import syntax
from claimcheck.letters import printable
from claimcheck.syntax import Node, Scalar

Written: TypeAlias = "str | Sequence[str] | Mapping[str, str]"
"""A text, a list of texts, or texts by key; not quoted yet."""

_HERE = "here"
_VALUES = {False: "a: here\n", True: "a: [{b: here, c: here }]\n"}
_KEYS = {False: "here: a\n", True: "a: [{here: b, c: d}]\n"}
"""By whether the text stands between brackets."""

_PLAINLY = {
    False: re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .,;!?%$&+='\"()/-]{0,200}[A-Za-z0-9.,;!?%$\"')])?"),
    True: re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .'()/-]{0,200}[A-Za-z0-9.')])?"),
}
"""What can stand plain wherever a value can; all else is tried first, which takes a hundred times as long."""


def written(value: Written, *, flow: bool = False) -> str:
    """A value as it stands behind its key; `flow`: between brackets. Raises `ValueError` for what no file can hold."""
    if isinstance(value, str) and _PLAINLY[flow].fullmatch(value):
        return value
    if isinstance(value, str):
        return _quoted(value, _VALUES[flow]) if value or not flow else "''"
    if isinstance(value, Mapping):
        return f"{{{', '.join(entry(name, each, flow=True) for name, each in value.items())}}}"
    return f"[{', '.join(written(each, flow=True) for each in value)}]"


def entry(name: str, value: Written, *, flow: bool = False) -> str:
    """A key with its value; nothing stands behind the colon where the value is empty."""
    key = name if _PLAINLY[True].fullmatch(name) else _quoted(name, _KEYS[flow])
    return f"{key}: {written(value, flow=flow)}".rstrip(" ")


def record_lines(record: Mapping[str, Written], remarks: Mapping[str, str] | None = None) -> Iterator[str]:
    """The lines of a record as an item of a list; `remarks` are comments, by key."""
    said = remarks or {}
    for at, (name, value) in enumerate(record.items()):
        remark = f"  # {said[name]}" if name in said else ""
        yield f"{'  ' if at else '- '}{entry(name, value)}{remark}"


def _quoted(text: str, place: str) -> str:
    """A text as it is written in a place: plain, in single or in double quotes, the first that reads back as it is."""
    text.encode()  # a surrogate that stands alone is in no UTF-8
    doubled, escaped = text.replace("'", "''"), "".join(map(_escaped, text))
    meant = [text if each == _HERE else each for each in _texts(place)]
    for form in (text, f"'{doubled}'", f'"{escaped}"') if printable(text) else (f'"{escaped}"',):
        if _texts(place.replace(_HERE, form)) == meant:
            return form
    raise ValueError(f"no file of claims can hold a text of {len(text):,} characters here")


def _escaped(letter: str) -> str:
    if printable(letter):
        return f"\\{letter}" if letter in '"\\' else letter
    return f"\\U{ord(letter):08X}"


@lru_cache(maxsize=100)
def _texts(content: str) -> list[str]:
    """All keys and values in a file, in order; nothing where there is anything to find fault with."""
    tree = syntax.parse(content.encode(), "")
    return [] if tree.faults else [text for key, node in tree.blocks for text in (key.text, *_all(node))]


def _all(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    for item in getattr(node, "items", ()):
        yield from _all(item)
    for key, value in getattr(node, "entries", ()):
        yield from (key.text, *_all(value))
