"""The shipped collection: clean, contested where the articles are, and true to their texts where these are at hand."""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from claimcheck.anchor import anchors
from claimcheck.check import check
from claimcheck.cli import disk
from claimcheck.cli.texts import Library
from claimcheck.model import Report, Severity, Status, Verdict

CLAIMS = Path(__file__).parent.parent / "claims"
ARTICLES = os.environ.get("CLAIMCHECK_ARTICLES", "")
MOST_WORDS = 6
RUN = 9
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

needs_articles = pytest.mark.skipif(
    not ARTICLES, reason="CLAIMCHECK_ARTICLES is not set: the articles are not ours to ship"
)


@cache
def told() -> Report:
    """The report on the shipped claims."""
    return check(disk.sources(CLAIMS))


def test_it_is_clean() -> None:
    """No error and no warning: what is contested has been looked at."""
    assert [each.notes.message for each in told().findings if each.severity > Severity.NOTE] == []


def test_every_contradiction_has_a_decision_of_its_own() -> None:
    """At least five come out, each with both sides, in force, and no two for the same reason."""
    contested = [each for each in told().book.assessments.values() if each.contradictions]
    assert len(contested) >= 5
    assert all(each.acknowledged and each.resolution for each in contested)
    assert len({each.resolution.reason for each in contested if each.resolution}) == len(contested)
    assert all(len(conflict.positions) > 1 for each in contested for conflict in each.contradictions)


def test_an_unresolved_contradiction_stays_contested() -> None:
    """A decision to leave it open does not make the report call it settled."""
    for each in told().book.assessments.values():
        if each.resolution and each.resolution.verdict is Verdict.UNRESOLVED:
            assert each.status is Status.CONTESTED


STATUSES = {"contested": 11, "strained": 14, "corroborated": 76, "echo": 16, "single-sourced": 183, "open": 1}
ON_ONE_ANONYMOUS_SOURCE = 34
"""Questions on which nobody else says anything; see CC222."""


def test_its_figures_are_what_they_were() -> None:
    """A change to the comparison that shifts a verdict is seen here, and explained where the figures are changed."""
    book = told().book
    assert len(book.claims) == 556
    assert Counter(each.status.value for each in book.assessments.values()) == STATUSES
    alone = {each.notes.question for each in told().findings if each.rule.code == "CC222"}
    others = {each.notes.question for each in told().findings if each.rule.code in ("CC211", "CC221", "CC223", "CC225")}
    assert len(alone - others) == ON_ONE_ANONYMOUS_SOURCE


def test_three_topics_and_more_are_there() -> None:
    """At least fifty claims from four articles; one file for each article, named after it."""
    book = told().book
    assert len(book.claims) >= 50
    assert Counter(claim.article for claim in book.claims.values()).keys() == book.articles.keys()
    assert all((CLAIMS / f"{article}.yaml").exists() for article in book.articles)


def test_every_claim_points_at_its_words() -> None:
    """A passage of at most six words at each end, and a paragraph."""
    for claim in told().book.claims.values():
        ends = claim.passage.split(" ... ")
        assert claim.paragraph, claim.id
        assert claim.passage, claim.id
        assert len(ends) <= 2, claim.id
        assert all(len(end.split()) <= MOST_WORDS for end in ends), claim.id


def test_every_claim_is_pinned() -> None:
    """So that a change of its article would be noticed; so is the text that it was read from."""
    assert [claim.id for claim in told().book.claims.values() if not claim.pin] == []
    assert [article.id for article in told().book.articles.values() if not article.sha256] == []


@needs_articles
def test_every_passage_is_found_as_it_was_pinned() -> None:
    """Exact or normalised, each in its paragraph; and no rule that reads the texts asks anything."""
    checked = check(disk.sources(CLAIMS), library=Library(CLAIMS, Path(ARTICLES)))
    assert checked.book.evidence.keys() == checked.book.claims.keys()
    assert [name for name, found in checked.book.evidence.items() if not found.state.holds] == []
    assert list(anchors(checked.book)) == []
    assert [each.notes.message for each in checked.findings if each.severity > Severity.NOTE] == []


@needs_articles
def test_nothing_is_copied_from_the_articles() -> None:
    """No nine consecutive words of an article stand in a claim file."""
    known: set[tuple[str, ...]] = set()
    for article in Path(ARTICLES).glob("*.txt"):
        known.update(runs(article.read_text(encoding="utf-8")))
    for file in CLAIMS.rglob("*"):
        if file.is_file():
            assert known.isdisjoint(runs(file.read_text(encoding="utf-8"))), file


def runs(text: str) -> list[tuple[str, ...]]:
    """Every run of nine words, folded."""
    words = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
