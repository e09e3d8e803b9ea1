"""The rules and the answer types: a list of them, and the manual page of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import dedent

from claimcheck.model import Rule
from claimcheck.values import AnswerType
from claimcheck.views.page import Block, Heading, Listing, Page, Paragraph, Table

PARTS = ("Why it matters", "What is flagged", "What to write instead", "What it cannot see")
"""What a rule's manual page is made of, after what the rule says: each begins with a line of its own, and a colon."""

_APART = re.compile(r"\n\n|\n(?=- )")
_CELLS = re.compile(r" *\| *")
_RULED = re.compile(r"[|\- ]+")


def rules(known: Iterable[Rule], types: Iterable[AnswerType]) -> Page:
    """Every rule, and every answer type, in a line."""
    rows = tuple((rule.code, rule.name, str(rule.severity), rule.summary) for rule in known)
    kinds = tuple((kind.name, kind.manual.partition("\n")[0].partition(": ")[2]) for kind in types)
    blocks = (
        Table(("code", "name", "severity", "what"), rows),
        Heading("Answer types", 2),
        Table(("type", "what"), kinds),
    )
    return Page("Rules", blocks)


def manual(rule: Rule) -> Page:
    """A rule's manual page."""
    return Page(f"{rule.code} {rule.name}", (Paragraph(f"Severity: {rule.severity}."), *_blocks(rule.manual)))


def manual_of_type(kind: AnswerType) -> Page:
    """An answer type's manual page."""
    return Page(kind.name, tuple(_blocks(kind.manual)))


def _blocks(text: str) -> Iterator[Block]:
    """Headings, paragraphs, indented examples, and tables."""
    for kind, lines in groupby(text.split("\n"), key=_kind):
        part = "\n".join(lines).strip("\n")
        if kind == "example":
            yield Listing(tuple(f"    {line}" if line else "" for line in dedent(part).split("\n")))
        elif kind == "table":
            yield _table(part.split("\n"))
        elif kind == "heading":
            yield Heading(part.removesuffix(":"), 2)
        else:
            yield from (Paragraph(" ".join(each.split())) for each in _APART.split(part) if each.strip())


def _kind(line: str) -> str | None:
    """What a line belongs to; a blank one to what is around it."""
    if line.endswith(":") and line[:-1] in PARTS:
        return "heading"
    if line.startswith("|"):
        return "table"
    return ("example" if line.startswith("    ") else "text") if line else None


def _table(lines: Iterable[str]) -> Table:
    header, *rows = (tuple(_CELLS.split(line.strip("| "))) for line in lines if not _RULED.fullmatch(line))
    return Table(header, tuple(rows))
