"""Third-party cases of anchoring: quotes and positions, text directives. Skipped where they are not at hand."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evidence import Searched, find, read_text
from claimcheck.evidence.fold import folded
from claimcheck.evidence.fragment import Directive, Page, directive_of, directives, page_of
from claimcheck.evidence.searched import occurrences
from claimcheck.evidence.words import whole
from claimcheck.evidence.written import ends
from claimcheck.model import State, Stretch

FOLDER = Path(os.environ.get("CLAIMCHECK_CONFORMANCE", ""), "anchoring")
QUOTES, FRAGMENTS = FOLDER / "apache-annotator-cases.json", FOLDER / "text-fragment-cases.json"

pytestmark = pytest.mark.skipif(not QUOTES.is_file(), reason="CLAIMCHECK_CONFORMANCE is not set: no third-party cases")

EMPTY = "a passage has words"
"""Why the cases with an empty quote, six to be found and one to be described, do not apply."""

CUTS = "a link begins and ends with whole words, and these ranges cut one"
"""Why no link leads to ranges that begin or end within a word."""

LEFT_OUT = {
    "testCases: empty quote": EMPTY,
    "testCases: empty quote, multiple elements": EMPTY,
    "testCases: empty quote, with prefix": EMPTY,
    "testCases: empty quote, with suffix": EMPTY,
    "testCases: empty quote, with prefix and suffix": EMPTY,
    "testCases: empty quote, no matches": EMPTY,
    "testCasesWithoutOptions: use prefix to complete word": CUTS,
    "testCasesWithoutOptions: use suffix to complete word": CUTS,
    "testCasesWithoutOptions: empty quote": EMPTY,
    "testCasesWithoutOptions: across elements": CUTS,
    "testCasesWithMinimalContext: no context": CUTS,
    "testCasesWithMinimalContext: minimal prefix": CUTS,
    "testCasesWithMinimalContext: minimal suffix": CUTS,
    "testCasesWithMinimalContext: use prefix for end of text": CUTS,
    "testCasesWithMinimalContext: multiple, overlapping false matches": CUTS,
    "testCasesWithMinimalContext: empty quote": EMPTY,
    "testCasesWithMinimumQuoteLength: use prefix for end of text": CUTS,
    "testCasesWithMinimumQuoteLength: use suffix for start of text": CUTS,
    "testCasesWithMaxWordLength: too long prefix": CUTS,
    "testCasesWithMaxWordLength: too long suffix": CUTS,
    "testCasesWithMaxWordLength: default should be 50": CUTS,
}
"""The cases that do not apply, each with its reason; every other one passes."""

DOM = {
    "#:~:text=shadow%20text": "a shadow tree is no text",
    "#:~:text=hidden%20text": "whether words are shown is not in the text",
    "#:~:text=display%20none": "whether words are shown is not in the text",
    "#:~:text=horizontally%20scrolled%20text": "where words are shown is not in the text",
}
"""Scroll cases about what a text does not have."""

ELEMENT = {"#element:~:directive", "#element:~:text=nomatch"}
"""Those where the browser goes to an element, since no text matches: here, nothing is found."""

SCROLLED = """Element
This is a test page !$'()*+./:;=?@_~ &,- \u30cd\u30b3
foo foo foo bar bar bar
More test page text
prefix
test page
suffix
"""
"""The words that the scroll cases look for, in blocks like those of their page."""


@cache
def quotes() -> list[dict[str, Any]]:
    """Quotes to be found, ranges to be described, positions."""
    found: list[dict[str, Any]] = json.loads(QUOTES.read_text(encoding="utf-8"))
    return found


@cache
def fragments() -> dict[str, Any]:
    """Text directives and what they match."""
    found: dict[str, Any] = json.loads(FRAGMENTS.read_text(encoding="utf-8"))
    return found


def name(case: dict[str, Any]) -> str:
    """What a case is called."""
    return f"{case['group']}: {case['name']}"


def searched(content: str) -> Searched:
    """A text of one paragraph."""
    return Searched.of(read_text(content.encode(), "case.txt", "lines"))


def test_quotes_stand_where_the_cases_say() -> None:
    """Every quote that is not empty, overlapping ones too; those that cut no word are found as passages."""
    cases = [case for case in quotes() if case.get("selector", {}).get("type") == "TextQuoteSelector"]
    assert len(cases) == 25
    as_passages = 0
    for case in cases:
        if not case["selector"]["exact"]:
            assert LEFT_OUT[name(case)] is EMPTY
            continue
        quote, text = case["selector"], searched(case["text"])
        before, exact = quote.get("prefix", ""), quote["exact"]
        words = before + exact + quote.get("suffix", "")
        starts = [at + len(before) for at in occurrences(text.lines, words, (0, len(text.lines)))]
        assert [[at, at + len(exact)] for at in starts] == case["expected"], case["name"]
        if words == exact and starts and all(whole(text.lines, at, at + len(exact)) for at in starts):
            found = find(text, exact)
            assert [[each.start, each.end] for each in found.found] == case["expected"], case["name"]
            assert found.state is (State.EXACT if len(starts) == 1 else State.AMBIGUOUS)
            as_passages += 1
    assert as_passages == 5


def test_positions_are_kept_by_the_fold() -> None:
    """An offset before the fold is the same after it and back, beyond the first plane too."""
    cases = [case for case in quotes() if case.get("selector", {}).get("type") == "TextPositionSelector"]
    assert len(cases) == 7
    for case in cases:
        start, end = case["selector"]["start"], case["selector"]["end"]
        assert [[start, end]] == case["expected"]
        if start < end:  # an empty stretch is none
            assert folded(case["text"]).original(start, end) == (start, end)


def test_described_ranges_are_found_again() -> None:
    """Their contexts are of letters, ours of words; so what is asked is that the description leads back to the range."""
    cases = [case for case in quotes() if "range" in case]
    assert len(cases) == 22
    for case in cases:
        start, end = case["range"]
        content = case["text"]
        if start == end:
            assert LEFT_OUT[name(case)] is EMPTY
        elif not whole(content, start, end):
            assert LEFT_OUT[name(case)] is CUTS
        else:
            text, at = searched(content).text, Stretch(start=start, end=end, paragraph=1)
            directive = directive_of(page_of(text), text, at, ends(content[start:end]))
            assert directive is not None
            assert Page([content]).first(directive) == (start, end), case["name"]


def test_text_directives_match_what_the_cases_say() -> None:
    """All of those on plain text."""
    cases = fragments()["plain_text_cases"]
    page = Page(fragments()["page_text"].split("\n\n"))
    lines = Page([line for line in fragments()["page_text"].splitlines() if line])
    assert len(cases) == 53
    wrong = []
    for case in cases:
        (directive,) = directives(f"https://example.org/#:~:{case['directive']}")
        if {page.first(directive) is not None, lines.first(directive) is not None} != {case["match"]}:
            wrong.append(case["directive"])
    assert wrong == []


def test_values_are_parsed_as_the_cases_say() -> None:
    """All of the specification's, terms refused where they are."""
    cases = fragments()["parse_vectors_from_spec"]
    assert len(cases) == 39
    for case in cases:
        expected = case["expect"]
        assert Directive.parse(case["value"]) == (Directive(**expected) if expected else None), case["value"]


def test_fragments_lead_to_text_where_the_cases_say() -> None:
    """Any of several directives; the case of the key counts, what is no text directive is passed over."""
    cases = fragments()["scroll_cases"]
    page = Page(SCROLLED.splitlines())
    assert len(cases) == 39
    assert {case["fragment"] for case in cases} > DOM.keys()
    for case in (case for case in cases if case["fragment"] not in DOM):
        found = [page.first(each) for each in directives(f"https://example.org/{case['fragment']}")]
        expected = case["expect"] not in ("top", "element")
        assert any(at is not None for at in found) == expected, case["fragment"]
        assert (case["fragment"] in ELEMENT) == (case["expect"] == "element")
