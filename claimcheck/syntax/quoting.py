"""A line as its writer meant it: the value put in single quotes, which YAML leaves as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.syntax.source import Source

_LONGEST = 200
"""A longer value is not repeated in a message."""

_HEAD = re.compile(r" *(?P<dashes>(?:-[ \t]+)*)(?P<key>[^\s\[{&*!](?:(?!:[ \t])[^\[{])*:[ \t]+)?")
_TOKEN = re.compile(r"[^\s,\]}][^,\]}\r\n]*")
_ENTRY = re.compile(r"\s*(?:#|-\s|-$|[^\s:]+:(?:\s|$))")
_COMMENT = re.compile(r"[ \t]+#(?:[ \t].*)?$")


def advice(source: Source, start: int) -> str:
    """What to write instead of a value that begins at `start` and is text."""
    line = rewritten(source, start)
    return f"write `{line}`" if line else "put the text in single quotes, and write each single quote in it twice"


def rewritten(source: Source, start: int) -> str:
    """The key and its value in quotes, such as `says: 'He told them: no'`; empty where that cannot be told."""
    head = _HEAD.fullmatch(source.text, source.line_start(start), start)
    if head is None:
        token = _TOKEN.match(source.text, start, start + _LONGEST)
        return _quoted(" ".join(token[0].split())) if token else ""
    value = " ".join(_lines(source, start, head.start("key") if head["key"] else head.end("dashes")))
    if not 0 < len(value) <= _LONGEST:
        return ""
    line = f"{head['key'] or '- ' * bool(head['dashes'])}{_quoted(_meant(value))}"
    return " ".join(line.split())


def _lines(source: Source, start: int, margin: int) -> Iterator[str]:
    """The value's lines: the rest of its first, and those further in than its key that are no keys themselves."""
    column = margin - source.line_start(start)
    line, at, length = _line(source, start), start, 0
    while line.strip() and length <= _LONGEST:
        yield _COMMENT.sub("", line).strip()
        length += len(line)
        at = source.next_line(at)
        line = _line(source, at)
        if len(line) - len(line.lstrip(" ")) <= column or _ENTRY.match(line):
            return


def _line(source: Source, start: int) -> str:
    """The rest of a line, of a long one as much as shows that it is too long."""
    return source.text[start : min(source.line_end(start), start + 2 * _LONGEST)]


def _meant(value: str) -> str:
    """The text without the quotes around it, if those inside are the text's and those around it are not."""
    mark = value[0]
    if mark not in "\"'" or len(value) < len('""') or value[-1] != mark:
        return value
    inner = value[1:-1].replace("''" if mark == "'" else '\\"', mark)
    inside = inner.find(mark)
    opens = inside < 1 or inner[inside - 1].isspace() or inner[inside + 1 : inside + 2].isalnum()
    return inner if opens else value


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
