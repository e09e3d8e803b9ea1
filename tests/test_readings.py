"""The two readings behind the collection: every row decided on, and the figures that its guide states."""

from __future__ import annotations

import csv
import os
import re
from functools import cache
from itertools import takewhile
from pathlib import Path

import pytest
from test_claims import ARTICLES, CLAIMS, needs_articles, told

READINGS = ("first", "second")
GUIDE = CLAIMS / "README.md"
FIGURES = re.compile(r"<!-- figures -->\n\n.*?\n\n", re.DOTALL)
RECORD = re.compile(r"<!-- record: (\S+) -->\n```yaml\n(.*?)```", re.DOTALL)
MACHINE = ("    paragraph:", "    pin:")
"""Fields that a command writes, which no reader needs in an example."""
CONFLICTS = ("CC201", "CC202", "CC203", "CC204")
Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """A table beside the claims, by its path without `.csv`."""
    with (CLAIMS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def listed(row: Row, column: str = "claims") -> list[str]:
    """The ids in a column."""
    return row[column].split()


def test_every_paragraph_is_accounted_for() -> None:
    """By exactly the claims that the collection reads from it, or by why there is nothing to check."""
    claims: dict[tuple[str, str], list[str]] = {}
    for claim in told().book.claims.values():
        claims.setdefault((claim.article, str(claim.paragraph)), []).append(claim.id)
    covered = {(row["article"], row["paragraph"]): sorted(listed(row)) for row in rows("coverage")}
    assert len(covered) == len(rows("coverage"))
    assert {place: ids for place, ids in covered.items() if ids} == {at: sorted(ids) for at, ids in claims.items()}
    assert all(bool(row["claims"]) != bool(row["why"]) for row in rows("coverage"))


@needs_articles
def test_no_paragraph_is_left_out() -> None:
    """As many as each article has, numbered from 1."""
    for article in told().book.articles:
        text = (Path(ARTICLES) / f"{article}.txt").read_text(encoding="utf-8")
        there = [row["paragraph"] for row in rows("coverage") if row["article"] == article]
        assert there == [str(at) for at in range(1, 1 + sum(bool(line.strip()) for line in text.splitlines()))]


@pytest.mark.parametrize("reading", READINGS)
def test_every_row_of_a_reading_is_decided_on(reading: str) -> None:
    """It points to claims of its article, or says why it was left out; every paragraph of every article was read."""
    claims = told().book.claims
    found = rows(f"readings/{reading}")
    assert len({row["row"] for row in found}) == len(found)
    for row in found:
        assert bool(row["claims"]) != bool(row["why"]), row
        assert {claims[name].article for name in listed(row)} <= {row["article"]}, row
    read = {(row["article"], row["paragraph"]) for row in found}
    assert read <= {(row["article"], row["paragraph"]) for row in rows("coverage")}


@pytest.mark.parametrize("reading", READINGS)
def test_every_conflict_of_a_reading_is_decided_on(reading: str) -> None:
    """The questions it came out on are at odds in the report; if on none, it says why it is no contradiction."""
    book = told().book
    short = {question.short: name for name, question in book.questions.items()}
    spoken = {each.notes.question for each in told().findings if each.rule.code in CONFLICTS}
    known = {row["row"] for row in rows(f"readings/{reading}")}
    for row in rows(f"readings/{reading}-conflicts"):
        assert set(listed(row, "rows")) <= known, row
        assert len(listed(row, "rows")) > 1, row
        names = [short[name] for name in listed(row, "questions")]
        if row["why"]:
            assert row["decision"] == "none", row
        else:
            assert row["decision"] == "shown", row
            assert names, row
            assert spoken.issuperset(names), row


def figures() -> str:
    """The table of the guide: what each reading found, what both did, what became of it."""
    claims = set(told().book.claims)
    found = {name: {claim for row in rows(f"readings/{name}") for claim in listed(row)} for name in READINGS}
    clashes = {name: [row for row in rows(f"readings/{name}-conflicts") if not row["why"]] for name in READINGS}
    odds = {name: {question for row in clashes[name] for question in listed(row, "questions")} for name in READINGS}
    names = {name: question.short for name, question in told().book.questions.items()}
    here = {names[each.notes.question] for each in told().findings if each.rule.code in CONFLICTS}
    first, second = READINGS
    lines = [
        ("", "first reading", "second reading", "both", "neither"),
        ("statements listed", *(str(len(rows(f"readings/{name}"))) for name in READINGS), "", ""),
        (
            "of these, in the collection",
            *(str(sum(bool(row["claims"]) for row in rows(f"readings/{name}"))) for name in READINGS),
            "",
            "",
        ),
        (
            f"of {len(claims)} claims in the collection, found by",
            *(str(len(found[name])) for name in READINGS),
            str(len(found[first] & found[second])),
            str(len(claims - found[first] - found[second])),
        ),
        (
            "conflicts listed",
            *(str(len(rows(f"readings/{name}-conflicts"))) for name in READINGS),
            "",
            "",
        ),
        ("of these, kept as conflicts", *(str(len(clashes[name])) for name in READINGS), "", ""),
        (
            f"of {len(here)} questions at odds in the collection, found by",
            *(str(len(odds[name] & here)) for name in READINGS),
            str(len(odds[first] & odds[second] & here)),
            str(len(here - odds[first] - odds[second])),
        ),
    ]
    from tabulate import tabulate  # noqa: PLC0415 - a table like those of the package

    return tabulate(lines[1:], lines[0], tablefmt="github", disable_numparse=True)


def record(name: str) -> str:
    """A claim as its file has it, without what a machine wrote."""
    span = told().book.claims[name].at
    lines = (CLAIMS.parent / span.file).read_text(encoding="utf-8").splitlines()[span.line - 1 :]
    own = takewhile(lambda line: line.startswith("    "), lines[1:])
    return "\n".join([lines[0], *(line for line in own if not line.startswith(MACHINE))]) + "\n"


def test_the_guide_shows_what_is_there() -> None:
    """Its figures, and its examples: both are written again on demand, so that a changed collection shows in it."""
    text = GUIDE.read_text(encoding="utf-8")
    again = FIGURES.sub(lambda _: f"<!-- figures -->\n\n{figures()}\n\n", text)
    again = RECORD.sub(lambda found: f"<!-- record: {found[1]} -->\n```yaml\n{record(found[1])}```", again)
    if os.environ.get("CLAIMCHECK_REWRITE_README"):
        GUIDE.write_text(again, encoding="utf-8")
    assert len(RECORD.findall(text)) >= 5
    assert "<!-- figures -->" in text
    assert again == text


def test_the_guide_names_questions_that_there_are() -> None:
    """In the table of answer types, what stands in the last column."""
    short = {question.short for question in told().book.questions.values()}
    section = GUIDE.read_text(encoding="utf-8").partition("## Which type of answer")[2].partition("\n## ")[0]
    last = [line.rpartition(" | ")[2] for line in section.splitlines() if line.startswith("| ")]
    named = [name for cell in last for name in re.findall(r"`([^`]+)`", cell)]
    assert len(named) > 10
    assert set(named) <= short
