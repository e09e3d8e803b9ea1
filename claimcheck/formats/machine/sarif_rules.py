"""The rules of a SARIF file: what each says, and its manual page as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.formats import markdown, text
from claimcheck.model import Finding, Rule, Severity
from claimcheck.views.page import Paragraph
from claimcheck.views.rules import manual

WIDTH = 80
LONGEST = 1024
"""Characters of a description; GitHub takes no more."""


def level(severity: Severity) -> str:
    """A severity as SARIF calls it: by the same word."""
    return str(severity)


def rules_of(findings: Iterable[Finding]) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """The rules of these findings, by code, and where each stands among them."""
    rules = {each.rule.code: each.rule for each in findings}
    codes = sorted(rules)
    return [_rule(rules[code]) for code in codes], {code: at for at, code in enumerate(codes)}


def _rule(rule: Rule) -> dict[str, Any]:
    page = manual(rule)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _described(rule)},
        "help": {"text": text.render(page, WIDTH), "markdown": markdown.render(page, WIDTH)},
        "defaultConfiguration": {"level": level(rule.severity)},
    }


def _described(rule: Rule) -> str:
    """The first paragraphs of the manual page, up to what an example interrupts."""
    said = []
    for block in manual(rule).blocks[1:]:
        if not isinstance(block, Paragraph):
            break
        said.append(block.text)
    while len(said) > 1 and len(" ".join(said)) > LONGEST:
        said.pop()
    return " ".join(said)[:LONGEST]
