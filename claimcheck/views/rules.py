"""The rules: a list of them, and the manual page of one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from textwrap import dedent

from claimcheck.model import Rule
from claimcheck.views.page import Block, Listing, Page, Paragraph, Table


def rules(known: Iterable[Rule]) -> Page:
    """Every rule in a line."""
    rows = tuple((rule.code, rule.name, str(rule.severity), rule.summary) for rule in known)
    return Page("Rules", (Table(("code", "name", "severity", "what"), rows),))


def manual(rule: Rule) -> Page:
    """A rule's manual page."""
    blocks: list[Block] = [Paragraph(f"Severity: {rule.severity}.")]
    for example, lines in groupby(rule.manual.split("\n"), key=lambda line: line.startswith("    ") if line else None):
        text = "\n".join(lines).strip("\n")
        if example:
            blocks.append(Listing(tuple(f"    {line}" if line else "" for line in dedent(text).split("\n"))))
        else:
            blocks.extend(Paragraph(" ".join(part.split())) for part in text.split("\n\n") if part.strip())
    return Page(f"{rule.code} {rule.name}", tuple(blocks))
