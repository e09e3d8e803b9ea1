"""What YAML allows and records do not: the kinds, counted by these names, and the sentences about them."""

from __future__ import annotations

import re

from claimcheck.places import Fault, Note
from claimcheck.syntax.hidden import hidden, shown, visible
from claimcheck.syntax.nodes import Node, Scalar
from claimcheck.syntax.quoting import advice, rewritten
from claimcheck.syntax.source import Source

ALIASES = "aliases"
ANCHORS = "anchors"
CUTS = "texts cut at a `#`"
DIRECTIVES = "directives"
DOCUMENTS = "documents"
HEADERS = "blocks of text with a number"
HIDDEN = "keys with hidden characters"
MERGES = "merge keys"
NO_KEYS = "keys that are no text"
REPEATED = "repeated keys"
SYNTAX = "syntax errors"
TAGS = "tags"

PROPERTY = re.compile(r"(&[0-9A-Za-z_-]+|!<[^>\s]*>|![^\s\[\]{},]*)\s*")
"""An anchor or a tag in front of a node, and the blanks after it."""

CUT = re.compile(r"[ \t]++(#+[^\s#]\S*)")
"""What follows a text that was cut at a `#` which looks like a part of it, `#4`, and not like a comment."""

_COMMENT = re.compile(r"[ \t]+#.*")
_LONGEST = 200

HEADER_WITH_NUMBER = re.compile(r"[|>][+-]?[0-9]")


def alias(source: Source, start: int, end: int) -> Fault:
    """`*name`."""
    problem = f"`{shown(source.text[start:end])}` is an alias in YAML, and records have none"
    return source.malformed(
        start, end, problem, f"write out what it stands for, or, if it is text, {advice(source, start)}"
    )


def anchor_or_tag(source: Source, start: int, end: int) -> Fault:
    """`&name` or `!name` at that stretch."""
    kind = "an anchor" if source.text[start] == "&" else "a tag"
    problem = f"`{shown(source.text[start:end])}` is {kind} in YAML, and records have none"
    text_follows = source.rest(end).strip()[:1] not in ("", "#", *"[{'\"|>&!")
    remedy = f"leave it out, or, if it is text, {advice(source, start)}" if text_follows else "leave it out"
    return source.malformed(start, end, problem, remedy)


def merge(key: Scalar) -> Fault:
    """`<<:`."""
    remedy = "write out the fields that it would bring in"
    return key.source.malformed(key.start, key.end, "`<<` is a merge key in YAML, and records have none", remedy)


def no_key(node: Node) -> Fault:
    """A list or a mapping as a key."""
    words = shown(node.source.text[node.start : node.end])
    return node.source.malformed(
        node.start, node.end, f"`{words}` stands as a key and is no text", "write a text as the key"
    )


def repeated(key: Scalar, first: Scalar, where: str) -> Fault:
    """The second of two equal keys."""
    name = shown(key.text)
    related = (Note(first.span, f"`{name}` stands here first"),)
    return key.source.malformed(
        key.start, key.end, f"`{name}` stands twice in this {where}", "keep one of them", related
    )


def hidden_key(key: Scalar) -> Fault:
    """A key with a character that cannot be seen."""
    problem = f"the key `{shown(key.text)}` holds the hidden character `{hidden(key.text)}`"
    return Fault("CC006", key.span, problem, f"write `{shown(visible(key.text))}`")


def cut(source: Source, start: int, end: int) -> Fault:
    """A text that goes on after what YAML takes for the beginning of a comment."""
    found = CUT.match(source.text, end)
    mark, begin = (shown(found[1]), start if start < end else found.start(1)) if found else ("#", start)
    problem = f"the text is cut at ` {mark}`, where YAML begins a comment"
    remedy = f"{advice(source, begin)}, or, if a comment is meant, put a blank after the `#`"
    return source.malformed(begin, source.line_end(end), problem, remedy)


def header(source: Source, start: int, *, empty: bool) -> Fault:
    """A `>` or `|` that is followed by something else than a line break."""
    end = source.line_end(start)
    written = _COMMENT.sub("", source.text[start : min(end, start + _LONGEST)])
    problem = f"YAML takes `{shown(written)}` for the start of a block of text"
    if not empty:
        return source.malformed(start, end, problem, f"write `{written[0]}` alone on that line")
    quoted = rewritten(source, start)
    remedy = f"quote it: `{quoted}`" if quoted else "put it in single quotes"
    bound = written[1:].removeprefix("=").strip()
    if written[0] == ">" and bound:
        least = "at least" if written[1:].startswith("=") else "more than"
        remedy = f"write `{least} {shown(bound)}`, or {remedy}"
    return source.malformed(start, end, problem, remedy)
