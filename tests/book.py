"""Books for tests: built from YAML through the real pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterable
from textwrap import dedent, indent

from claimcheck.check import Source, check
from claimcheck.compare import compare
from claimcheck.model import Assessment, Claim, Conflict, Relation, Report, Support

BRIDGE = "topics:\n  - t: A topic\n    questions:\n      - q: What was it?\n"
CAST = "speakers:\n" + "".join(f"  - {name}: {name.title()} Teller\n" for name in ("ann", "ben", "cy", "dan"))


def report(*texts: str) -> Report:
    """What the pipeline makes of files, named a.yaml, b.yaml and so on."""
    names = (f"{letter}.yaml" for letter in "abcdefghij")
    return check([Source(name, dedent(text).encode()) for name, text in zip(names, texts, strict=False)])


def said(answer: str | list[str], speaker: str | list[str] = "", **fields: str | list[str]) -> str:
    """A claim as YAML, about the question `q`; `as_of` is written `as-of`."""
    given = {"speaker": speaker, "locator": "p. 1", **fields}
    lines = [f"{name.replace('_', '-')}: {json.dumps(value)}" for name, value in given.items() if value]
    return "\n".join([f"  - q: {json.dumps(answer)}", *(f"    {line}" for line in lines)])


def file(claims: Iterable[str], question: str = "", more: str = "") -> str:
    """One file: the question `t/q` with these fields, records declared beside it, and claims named c1, c2 and so on."""
    head = BRIDGE + indent(dedent(question).strip("\n"), " " * 8) + "\n"
    named = [each if "\n    id: " in each else f'{each}\n    id: "c{at}"' for at, each in enumerate(claims, 1)]
    return "\n".join([head, dedent(more), "claims:", *named, ""])


def assess(claims: Iterable[str], question: str = "", more: str = CAST) -> Assessment:
    """How the question stands; the file must have no faults but names that nobody declares."""
    book = report(file(claims, question, more)).book
    assert [fault.message for fault in book.faults if fault.code != "CC007"] == []
    return book.assessments["t/q"]


def relation(one: str, other: str, question: str = "", more: str = CAST) -> Relation:
    """How two claims relate, in either order."""
    found = assess([one, other], question, more)
    first, second = (claim.answer for claim in found.claims)
    there, back = compare(first, second, found.question), compare(second, first, found.question)
    assert there.relation is back.relation
    assert there.reason
    return there.relation


def support(found: Assessment, claim: str = "c1") -> Support:
    """The support of the answer that a claim gives."""
    answer = next(each.answer for each in found.claims if each.id == claim)
    return next(backing.support for backing in found.backings if backing.answer == answer)


def backers(found: Assessment, claim: str) -> set[str]:
    """The ids of the claims that back the answer of a claim; nothing where it commits nobody."""
    answer = next(each.answer for each in found.claims if each.id == claim)
    return {each.id for backing in found.backings if backing.answer == answer for each in backing.claims}


def ids(claims: Iterable[Claim]) -> set[str]:
    """The ids of claims."""
    return {claim.id for claim in claims}


def sides(conflict: Conflict) -> list[set[str]]:
    """The positions of a conflict as sets of ids, the least first."""
    return sorted((ids(position.claims) for position in conflict.positions), key=sorted)
