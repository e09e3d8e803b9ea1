"""Texts that YAML reads as something else: the hints for a value's own mistakes."""

from __future__ import annotations

import re

from claimcheck.places import Fault, Note
from claimcheck.syntax import refusals
from claimcheck.syntax.hidden import shown
from claimcheck.syntax.layout import missing_blank
from claimcheck.syntax.nodes import Scalar
from claimcheck.syntax.quoting import advice
from claimcheck.syntax.source import Source
from claimcheck.syntax.trouble import Trouble

_ESCAPE = re.compile(r"\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|.)")
_BLANKS = " \t"
_CLOSING = {"'": "quote", '"': "quote", "]": "bracket", "}": "bracket"}
_IN_BRACKETS = "while parsing a flow"

_NO_BEGINNINGS = (
    "found character that cannot start any token",
    "block sequence entries are not allowed in this context",
    "mapping keys are not allowed in this context",
    "did not find expected node content",
    "found undefined tag handle",
)
_MARKED = ("while scanning an anchor", "while scanning an alias", "while scanning a tag", "while scanning a directive")


def open_quote(source: Source, trouble: Trouble) -> Fault | None:
    """`passage: "Never`."""
    if trouble.doing != "while scanning a quoted scalar":
        return None
    start = trouble.since
    problem = f"the quote that begins here is not closed: `{shown(source.rest(start))}`"
    return source.malformed(
        start, source.line_end(start), problem, f"close it, or, if it belongs to the text, {advice(source, start)}"
    )


def escape(source: Source, trouble: Trouble) -> Fault | None:
    r"""`passage: "\q"`."""
    if trouble.doing != "while parsing a quoted scalar":
        return None
    start = max(source.text.rfind("\\", trouble.since, trouble.at + 1), trouble.since)
    found = _ESCAPE.match(source.text, start)
    end = found.end() if found else start + 1
    problem = f"`{shown(source.text[start:end])}` is no escape that YAML knows"
    return source.malformed(start, end, problem, "write the backslash twice, or use single quotes")


def block_header(source: Source, trouble: Trouble) -> Fault | None:
    """`cost: > 400`."""
    if trouble.doing != "while scanning a block scalar":
        return None
    return refusals.header(source, trouble.since, empty=True)


def first_character(source: Source, trouble: Trouble) -> Fault | None:
    """`passage: @home`, `- he said`, and what else begins with a character that YAML has a use for."""
    start = trouble.doubtful
    mark = source.text[start : start + 1]
    if not (trouble.words in _NO_BEGINNINGS or trouble.doing in _MARKED) or not mark.strip():
        return None
    if mark in ",]}" and trouble.doing == "while parsing a flow node":
        return source.malformed(
            start, start + 1, f"nothing stands before this `{mark}`", "leave it out, or quote it if it is text"
        )
    sign = "a backtick" if mark == "`" else f"`{mark}`"
    problem = f"`{shown(source.rest(start))}` begins with {sign}, which has a meaning in YAML"
    remedy = advice(source, start)
    if mark == "-":
        remedy = f"write a list on the lines below its key, or, if it is text, {remedy}"
    return source.malformed(start, source.line_end(start), problem, remedy)


def after_value(source: Source, trouble: Trouble) -> Fault | None:
    """`passage: "Never," he said`, and the same with brackets."""
    last, at = trouble.last, trouble.at
    if last is None or not trouble.words.startswith("did not find expected") or trouble.doing.startswith(_IN_BRACKETS):
        return None
    mark = source.text[last.end - 1 : last.end]
    if mark not in _CLOSING or (isinstance(last, Scalar) and last.plain) or source.text[last.end : at].strip(_BLANKS):
        return None
    closing, more = _CLOSING[mark], shown(source.rest(at))
    start, end = last.start, source.line_end(last.start)
    if at <= end:
        return source.malformed(start, end, f"`{more}` follows the closing {closing}", advice(source, start))
    problem = f"the {closing} that begins here ends only on line {source.line(at)}, where `{more}` follows"
    remedy = f"close it, or, if it belongs to the text, {advice(source, start)}"
    return source.malformed(start, end, problem, remedy, (Note(source.span(at, source.line_end(at)), "what follows"),))


def second_colon(source: Source, trouble: Trouble) -> Fault | None:
    """`says: He told them: no`, or a key that is indented too far."""
    if trouble.words != "mapping values are not allowed in this context":
        return None
    at, last = trouble.at, trouble.last
    line = source.line_start(at)
    start = last.start if last is not None and not source.text[last.end : at].strip(_BLANKS) else at
    if start >= line:
        problem = f"`{shown(source.rest(start))}` holds a colon and a blank, which make a key in YAML"
        return source.malformed(start, source.line_end(start), problem, advice(source, start))
    if missing := missing_blank(source, start):
        return missing
    written = source.text[line:at]
    return source.malformed(
        at - len(written.lstrip()),
        at + 1,
        f"`{shown(written)}:` is indented further than the line above, which has a value already",
        "indent it like the key above, or, if it goes on with that text, put the whole text in quotes",
    )
