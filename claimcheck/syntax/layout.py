"""Lines that stand where YAML cannot place them: the hints for indentation, brackets and missing colons."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.places import Fault
from claimcheck.syntax.hidden import shown
from claimcheck.syntax.quoting import advice
from claimcheck.syntax.source import Source
from claimcheck.syntax.trouble import MOST_VALUES, NO_MAPPING, SECOND_DOCUMENT, TOO_DEEP, TOO_MANY, Trouble

_SEPARATOR = re.compile("[\x85\u2028\u2029]")
"""Characters that end a line for YAML and for no editor."""

_GLUED = re.compile(r"([A-Za-z][\w-]*):(?!//)(\S.{0,60})")
_WORD = re.compile(r"\w[\w-]{0,40}[ \t]*")
_CUT = re.compile(r"[ \t](#+[^\s#]\S*)")
_PARTNER = {"[": "]", "{": "}"}
_LONGEST = 500
_LONGEST_KEY = 1024  # YAML 1.1, section 9.1.3
_MISPLACED = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
)


def second_document(source: Source, trouble: Trouble) -> Fault | None:
    """`---` a second time, or more after `...`."""
    at, above = trouble.at, max(source.line_start(trouble.at) - 1, 0)
    ended = "<document start>" in trouble.words and source.text.startswith("...", source.line_start(above))
    if trouble.words != SECOND_DOCUMENT and not ended:
        return None
    remedy = "write each document in a file of its own, or take the line out"
    problem = "`---` begins a second document" if not ended else "`...` ends the document above this line"
    return evolve(source.malformed(at, source.line_end(at), problem, remedy), code="CC001")


def too_many(source: Source, trouble: Trouble) -> Fault | None:
    """More texts than a collection of its own would hold."""
    if trouble.words != TOO_MANY:
        return None
    at = trouble.at
    problem = f"the file holds more than {MOST_VALUES:,} keys and values, and nothing was read from here on"
    return evolve(source.malformed(at, at + 1, problem, "split it into several files"), code="CC001")


def nesting(source: Source, trouble: Trouble) -> Fault | None:
    """More than 64 lists and mappings inside each other."""
    if trouble.words != TOO_DEEP:
        return None
    problem = f"`{shown(source.rest(trouble.at))}` is nested more than 64 deep"
    return source.malformed(trouble.at, trouble.at + 1, problem, "write lists and records side by side")


def tab(source: Source, trouble: Trouble) -> Fault | None:
    """A tab in the indent."""
    if source.text[trouble.at : trouble.at + 1] != "\t":
        return None
    words = shown(source.rest(trouble.at))
    problem = f"a tab stands in the indent of `{words}`" if words else "a tab stands on a line of its own"
    return source.malformed(trouble.at, trouble.at + 1, problem, "indent with blanks")


def byte_order_mark(source: Source, trouble: Trouble) -> Fault | None:
    """A mark in the middle of a file, where two files were joined: it moves the line's key out of column 1."""
    start = source.line_start(trouble.doubtful)
    if not source.text.startswith("\ufeff", start):
        return None
    fault = source.malformed(start, start + 1, "the line begins with the hidden character `U+FEFF`", "remove it")
    return evolve(fault, code="CC006")


def line_separator(source: Source, trouble: Trouble) -> Fault | None:
    """A line end that no editor shows, as pages of the web have them."""
    start = source.line_start(trouble.doubtful)
    found = _SEPARATOR.search(source.text, start, source.line_end(trouble.doubtful))
    if found is None:
        return None
    problem = f"the hidden character `U+{ord(found[0]):04X}` ends the line for YAML"
    return source.malformed(found.start(), found.end(), problem, "write a blank instead")


def no_colon(source: Source, trouble: Trouble) -> Fault | None:
    """`speaker:minister`, or a line that is no key."""
    if trouble.words not in ("could not find expected ':'", NO_MAPPING):
        return None
    start = trouble.doubtful
    end, words = source.line_end(start), source.rest(start)
    if cut := _CUT.search(words[:_LONGEST]):
        problem = f"the text is cut at ` {shown(cut[1])}`, where YAML begins a comment"
        return source.malformed(
            start, end, problem, "put the text in quotes, or, if a comment is meant, put a blank after the `#`"
        )
    if missing := missing_blank(source, start):
        return missing
    if words.startswith(("- ", "[")):
        problem = f"the list `{shown(words)}` belongs to no key"
        return source.malformed(start, end, problem, "write a key such as `name:` above it")
    if len(words.partition(":")[0]) > _LONGEST_KEY:
        return source.malformed(
            start, end, f"`{shown(words)}` is too long for a key", "write one of at most 1,024 characters"
        )
    key = f"{words.strip()}:" if _WORD.fullmatch(words) else "key: value"
    problem = f"`{shown(words)}` is no key, for no colon follows"
    return source.malformed(
        start, end, problem, f"write `{key}`, or indent it further if it goes on with the text above"
    )


def missing_blank(source: Source, start: int) -> Fault | None:
    """`speaker:minister`, in the line that begins at an index."""
    words = source.rest(start)
    glued = _GLUED.match(words)
    if glued is None:
        return None
    problem = f"`{shown(words)}` has no blank after the colon"
    return source.malformed(start, source.line_end(start), problem, f"write `{glued[1]}: {shown(glued[2])}`")


def brackets(source: Source, trouble: Trouble) -> Fault | None:
    """`[1, 2` without its end, or without a comma."""
    start, at = trouble.inside, trouble.at
    bracket = source.text[start : start + 1]
    if not trouble.doing.startswith("while parsing a flow") or bracket not in _PARTNER:
        return None
    partner, mark = _PARTNER[bracket], source.text[at : at + 1]
    if at > source.line_end(start) or not source.rest(at).strip():
        remedy = f"write `{partner}` at its end, or, if it belongs to the text, {advice(source, start)}"
        return source.malformed(
            start, source.line_end(start), f"the `{bracket}` that begins here is not closed", remedy
        )
    if mark in _PARTNER.values():
        return source.malformed(at, at + 1, f"`{mark}` closes a `{bracket}`", f"write `{partner}`")
    remedy = "write a comma before it, or put a text that holds colons, commas or brackets in quotes"
    return source.malformed(at, source.line_end(at), f"a comma is missing before `{shown(source.rest(at))}`", remedy)


def indentation(source: Source, trouble: Trouble) -> Fault | None:
    """A line that is indented like nothing above it."""
    at, words = trouble.at, source.rest(trouble.at)
    if trouble.words not in _MISPLACED or source.text[source.line_start(at) : at].strip():
        return None
    end = source.line_end(at)
    if words.startswith("-") and words[1:2].strip():
        problem = f"`{shown(words)}` has no blank after the dash"
        return source.malformed(at, end, problem, f"write `- {shown(words[1:])}`")
    if words.startswith("-"):
        remedy = "indent it like the items above it, or further than the key that it belongs to"
        return source.malformed(at, end, f"the item `{shown(words)}` stands where a key is expected", remedy)
    if words[:1] in _PARTNER.values():
        return source.malformed(at, end, f"`{words[:1]}` closes nothing", "take it out, or put it in quotes")
    problem = f"`{shown(words)}` is indented like nothing above that it could belong to"
    return source.malformed(at, end, problem, "indent it like the other keys of its record, or begin an item with `- `")
