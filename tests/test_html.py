"""The page of `html`: complete, self-contained, every link leads, and nothing in it acts but its own script."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from itertools import pairwise
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from test_formats import told as example

from claimcheck.audit import audit
from claimcheck.check import Source, check
from claimcheck.formats import all_formats
from claimcheck.formats.lines import visible
from claimcheck.formats.web.render import leads, render, tokens
from claimcheck.model import Report
from claimcheck.model.subjects import Kind, Subject
from claimcheck.views.dossier import audit_dossier, dossier
from claimcheck.views.page import Heading, Link, Listing, Page, Paragraph, Table
from claimcheck.views.pictures.names import anchor, link
from claimcheck.views.topics import topics

SVG = "{http://www.w3.org/2000/svg}"
LEADING = ("href", "src", "srcset", "action", "data", "poster", "formaction", "background", "cite", "xlink:href")


@cache
def whole() -> str:
    """The report on the example."""
    return render(dossier(example()))


def tree(text: str) -> Element:
    """The page as a browser reads it; it must be without a mistake."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(text)


def pages() -> dict[str, str]:
    """Pages of several kinds."""
    told = example()
    subject = Subject(Kind.CLAIM, next(iter(told.book.claims)))
    found = audit_dossier(evolve(told, audit=audit(told.book, subject)))
    page = all_formats()["html"].page
    assert page is not None
    return {"report": whole(), "audit": render(found), "topics": page(topics(told), 80)}


@pytest.mark.parametrize("name", ["report", "audit", "topics"])
def test_a_page_is_whole(name: str) -> None:
    """It has a title, a language, one heading of the first level, and no level is left out on the way down."""
    page = tree(pages()[name])
    assert page.get("lang") == "en"
    assert page.findtext("head/title")
    levels = [int(each.tag[1]) for each in page.iter() if re.fullmatch("h[1-6]", str(each.tag))]
    assert levels[0] == 1
    assert Counter(levels)[1] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ["report", "audit", "topics"])
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    """Addresses are in links only, and the policy allows one style and one script, by their hashes."""
    page = tree(pages()[name])
    for each in page.iter():
        found = [name for name in LEADING if name in each.attrib]
        assert found == (["href"] if each.tag in ("a", f"{SVG}a") else []), each.tag
        assert not [name for name in each.attrib if name.startswith("on") or name == "style"]
    [policy] = [each.get("content", "") for each in page.iter("meta") if each.get("http-equiv")]
    texts = [each.text or "" for tag in ("style", "script") for each in page.iter(tag)]
    hashes = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts]
    assert re.findall("'sha256-[^']*'", policy) == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert not re.search(r"@import|url\(", "".join(texts))


@pytest.mark.parametrize("name", ["report", "audit", "topics"])
def test_links_within_the_page_lead_somewhere(name: str) -> None:
    """To an element that is there once."""
    page = tree(pages()[name])
    names = Counter(each.get("id") for each in page.iter() if each.get("id"))
    assert set(names.values()) <= {1}
    links = [unquote(each.get("href", "")[1:]) for each in page.iter() if each.get("href", "").startswith("#")]
    assert set(links) <= set(names)


def test_every_claim_is_on_the_page() -> None:
    """Under its own name, with who says it and where, and what the record says in its own words."""
    page = tree(whole())
    voices = {each.get("id"): " ".join(each.itertext()) for each in page.iter("li") if "voice" in each.get("class", "")}
    assert set(voices) == {anchor("claim", name) for name in example().book.claims}
    for claim in example().book.claims.values():
        text = voices[anchor("claim", claim.id)]
        assert claim.article in text
        assert all(visible(part) in text for part in (claim.says, claim.reckoned, claim.note) if part)


def test_what_can_be_filtered_is_named() -> None:
    """Every choice of the form is a facet of some question, and every facet can be chosen."""
    page = tree(whole())
    questions = [each for each in page.iter("article") if "question" in each.get("class", "")]
    for name in ("topic", "article", "speaker"):
        [select] = [each for each in page.iter("select") if each.get("name") == name]
        choices = {each.get("value") for each in select.iter("option")} - {""}
        assert choices == {token for each in questions for token in each.get(f"data-{name}", "").split()}
    statuses = {each.get("value") for each in page.iter("input") if each.get("name") == "status"}
    assert statuses == {each.get("data-status") for each in questions}


def test_a_page_without_questions_has_no_script() -> None:
    """There is nothing to filter."""
    page = tree(pages()["topics"])
    assert not list(page.iter("script"))
    assert "script-src 'none'" in "".join(each.get("content", "") for each in page.iter("meta"))


def test_other_blocks() -> None:
    """Whatever a view puts on a page."""
    blocks = (
        Heading("A heading"),
        Paragraph("said", "label"),
        Table((), (("a", "<b>"),)),
        Listing(("one  two", "&amp;")),
        Link("https://example.org/?a=1&b=2", "there"),
        Link("javascript:go()", "nowhere"),
    )
    page = all_formats()["html"].page
    assert page is not None
    found = tree(page(Page("A <title>", blocks), 80))
    assert found.findtext(".//h1") == "A <title>"
    assert found.findtext(".//h2") == "A heading"
    assert [cell.text for cell in found.iter("td")] == ["a", "<b>"]
    assert (found.findtext(".//pre") or "").split("\n")[:2] == ["one  two", "&amp;"]
    assert [each.get("href") for each in found.iter("a")][1:] == ["https://example.org/?a=1&b=2"]


@given(st.text(min_size=1))
def test_an_anchor_is_found_by_its_link(name: str) -> None:
    """A browser looks for what a fragment says, decoded once; a token has no blank."""
    assert unquote(link("claim", name)[1:]) == anchor("claim", name)
    assert tokens((name,)).split() == [tokens((name,))]
    assert unquote(anchor("claim", name), errors="surrogatepass") == f"claim:{name}"


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://a.b", True),
        ("HTTP://a.b", True),
        ("mailto:a@b.c", True),
        ("javascript:go()", False),
        ("data:,x", False),
        (" https://a", False),
        ("//a.b", False),
        ("", False),
    ],
)
def test_where_a_link_may_lead(url: str, may: bool) -> None:  # noqa: FBT001 - what is expected
    """To the web, or to somebody's mail."""
    assert leads(url) is may


def test_the_size_grows_with_the_claims() -> None:
    """Twice the claims make a page about twice as long, whether they are on more questions, by more voices or articles."""
    sizes = [len(render(dossier(large(count)))) for count in (50, 100, 200)]
    first, second = sizes[1] - sizes[0], sizes[2] - sizes[1]
    assert 1.6 < second / first < 2.4


@cache
def large(count: int) -> Report:
    """So many articles with two claims each, on as many questions, by as many voices."""
    texts = [
        f"topics:\n  - t{at}: T\n    questions:\n      - q{at}: Q?\nclaims:\n  - q{at}: yes\n    speaker: s{at}\n    locator: p. 1\n  - q{max(at - 1, 0)}: no\n    speaker: s{at}\n    locator: p. 2\n"
        for at in range(count)
    ]
    return check([Source(f"a{at:04}.yaml", text.encode()) for at, text in enumerate(texts)])
