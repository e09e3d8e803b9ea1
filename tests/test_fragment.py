"""Text fragments: what a browser makes of them, and the links that lead to a passage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import Searched, find, read_text
from claimcheck.evidence.fragment import Directive, Page, directive_of, directives, link, page_of
from claimcheck.evidence.written import ends

TERM = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)


@given(st.builds(Directive, start=TERM, end=st.just("") | TERM, prefix=st.just("") | TERM, suffix=st.just("") | TERM))
def test_what_is_written_is_read(directive: Directive) -> None:
    """Whatever stands in the terms, dashes, commas and percent signs included."""
    assert Directive.parse(str(directive)) == directive
    assert directives(link("https://example.org/a", directive)) == [directive]


@given(st.text(st.sampled_from("a-,%2D&é"), max_size=12))
def test_any_value_is_read_or_refused(value: str) -> None:
    """Nothing is raised, and what is read has a start."""
    found = Directive.parse(value)
    assert found is None or found.start


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=b"),
        ("https://example.org/a#part", "https://example.org/a#part:~:text=b"),
        ("https://example.org/a#:~:text=old", "https://example.org/a#:~:text=b"),
        ("HTTP://example.org", "HTTP://example.org#:~:text=b"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
    ],
)
def test_links(url: str, expected: str) -> None:
    """Only to what is on the web; a fragment that is there stays."""
    assert link(url, Directive(start="b")) == expected


PAGE = """The quay
Ada can't say; it's 3.5 fathoms, or 40.2 feet. The port said no. The port said yes.

The port said no more. Café Zoé is shut.
The port said no. The port said yes."""


@pytest.mark.parametrize(
    ("passage", "paragraph", "expected"),
    [
        ("Ada can't say", None, "Ada%20can%27t%20say"),
        ("Ada can't ... or 40.2 feet", None, "Ada%20can%27t,or%2040.2%20feet"),
        ("The port said no more", None, "The%20port%20said%20no%20more"),
        ("The port said no. The port said yes.", 2, "The%20port%20said%20no.%20The%20port%20said%20yes."),
        ("The port said no. The port said yes.", 4, "shut.-,The%20port%20said%20no.%20The%20port%20said%20yes."),
        ("Café Zoé", None, "Caf%C3%A9%20Zo%C3%A9"),
    ],
)
def test_a_link_is_lengthened_until_unique(passage: str, paragraph: int | None, expected: str) -> None:
    """With words of the passage, then with those around it."""
    text = read_text(PAGE.encode(), "page.txt", "lines")
    at = find(Searched.of(text), passage, paragraph).found[0]
    assert str(directive_of(page_of(text), text, at, ends(passage))) == expected


def test_where_nothing_tells_two_places_apart_there_is_no_link() -> None:
    """A prefix ends with its paragraph: what stands twice in two like ones cannot be told."""
    text = read_text(PAGE.encode(), "page.txt", "lines")
    at = find(Searched.of(text), "The port said yes.", 4).found[0]
    assert directive_of(page_of(text), text, at, ends("The port said yes.")) is None


WORDS = st.lists(
    st.sampled_from(["the", "port", "said", "no,", "yes.", "can't", "“3.5”", "Zoé"]), min_size=1, max_size=10
).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_a_link_leads_to_its_passage(lines: list[str], data: st.DataObject) -> None:
    """Whatever repeats on the page, the first match is the passage; or there is no link."""
    text = read_text("\n".join(lines).encode(), "page.txt", "lines")
    words = data.draw(st.sampled_from(lines)).split()
    low = data.draw(st.integers(0, len(words) - 1))
    passage = " ".join(words[low : data.draw(st.integers(low + 1, len(words)))])
    for at in find(Searched.of(text), passage).found:
        directive = directive_of(page_of(text), text, at, ends(passage))
        if directive is not None:
            page = Page(lines)
            start, end = page.first(directive) or (0, 0)
            assert page.text[start:end] == text.content[at.start : at.end]
            assert page.text[:start].count("\n") == at.paragraph - 1
