"""An article's own words on a page: in their language, in their direction, and whatever is written there inert."""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element

import html5lib
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from injection.readers import reader

from claimcheck.audit import audit
from claimcheck.check import Source, check
from claimcheck.formats import all_formats
from claimcheck.model import Article, Report
from claimcheck.model.subjects import Kind, Subject
from claimcheck.places import Span
from claimcheck.views.dossier import Dossier, audit_dossier, dossier
from claimcheck.views.page import Page, Paragraph, Phrase, Quote, Table
from claimcheck.views.quotes import language

TITLE = "Der Zoll fällt"
TEXT = "Am Mittag war es so weit.\n\nBen Cole sagte, der Zoll sei gezahlt, und ging nach Hause."
HELD, DRIFTED = "der Zoll ... gezahlt", "der Zoll ist gezahlt"
CLAIMS = """
topics:
  - t: A topic
    questions:
      - q: Was it paid?
      - r: Did he go?
claims:
  - {q: yes, speaker: Ben Cole, passage: PASSAGE, id: c1}
  - {r: yes, says: He went home., locator: p. 1}
"""


def told(tag: str = "", passage: str = HELD) -> Report:
    """Claims from an article in a language, its text at hand."""
    head = f"article:\n  id: a\n  outlet: The Gazette\n  title: {TITLE}\n"
    head += f"  language: {json.dumps(tag)}\n" if tag else ""
    file = Source("a.yaml", (head + CLAIMS.replace("PASSAGE", passage)).encode())
    found = check([file], library=lambda _article: Source("a.txt", TEXT.encode()))
    assert [fault.message for fault in found.book.faults if fault.code != "CC007"] == []
    return found


def printed(found: Dossier) -> str:
    """A dossier as HTML."""
    made = all_formats()["html"].dossier
    assert made is not None
    return made(found)


def pages(report: Report, *, show_text: bool = False) -> dict[str, str]:
    """The report, and what is behind the claim and the article."""
    asked = {"claim": Subject(Kind.CLAIM, "c1"), "article": Subject(Kind.ARTICLE, "a")}
    audits = {
        name: audit_dossier(evolve(report, audit=audit(report.book, subject)), show_text=show_text)
        for name, subject in asked.items()
    }
    found = {"report": dossier(report, show_text=show_text)} | audits
    return {name: printed(each) for name, each in found.items()}


def own(page: str) -> list[tuple[str, str | None]]:
    """Each stretch that has a direction of its own, with its language."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert tree.get("lang") == "en"
    return [("".join(each.itertext()), each.get("lang")) for each in tree.iter() if each.get("dir") == "auto"]


def tongues(page: str) -> list[str | None]:
    """The languages of a page, but for its own."""
    return [tag for _, tag in own(page)]


# Where it stands

SHORT = f"“{HELD}”"
WHOLE = "Ben Cole sagte, der Zoll sei gezahlt, und ging nach Hause."
MARKED = "Ben Cole sagte, «der Zoll sei gezahlt», und ging nach Hause."


@pytest.mark.parametrize(
    ("show_text", "expected"),
    [
        (False, {"report": [TITLE, SHORT], "claim": [TITLE, SHORT], "article": [TITLE, SHORT]}),
        (True, {"report": [TITLE, WHOLE], "claim": [TITLE, MARKED, WHOLE], "article": [TITLE, WHOLE]}),
    ],
)
def test_words_are_in_their_language(show_text: bool, expected: dict[str, list[str]]) -> None:  # noqa: FBT001
    """The title, what names a passage, and the passage itself; what an editor says of it is in that of the page."""
    found = {name: own(page) for name, page in pages(told("de-AT"), show_text=show_text).items()}
    assert found == {name: [(words, "de-AT") for words in each] for name, each in expected.items()}


def test_words_that_were_recorded_are_too() -> None:
    """Beside those that the article has by now."""
    report = pages(told("de", DRIFTED), show_text=True)["report"]
    assert own(report) == [(TITLE, "de"), (WHOLE, "de"), (DRIFTED, "de")]


@pytest.mark.parametrize("tag", ["", "en", "EN", "German", "de_DE", "d", "de-", "-de", "de--AT", "de AT", "dé", "de-ü"])
def test_no_other_language(tag: str) -> None:
    """The page's own, none, or what is no tag: no attribute, but still a direction."""
    for page in pages(told(tag), show_text=True).values():
        assert set(tongues(page)) == {None}


@pytest.mark.parametrize(
    "tag",
    ['de" onclick="go()', "de'><script>go()</script>", "de>", "de\nx", "&quot;", "{{ 7 * 7 }}", "de\x1b[1m"],
)
def test_a_hostile_tag_does_nothing(tag: str) -> None:
    """It is not on the page at all."""
    for page in pages(told(tag), show_text=True).values():
        assert set(tongues(page)) == {None}
        assert reader("html")(page).active == ()
        assert "go()" not in page


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_elsewhere_nothing_changes(form: str) -> None:
    """A terminal and Markdown have no word for it."""
    made = all_formats()[form].page
    assert made is not None
    texts = [made(Page("", audit_page(tag)), 80) for tag in ("de", "en")]
    assert texts[0] == texts[1]
    assert TITLE in texts[0]


def audit_page(tag: str) -> tuple[Paragraph | Table, ...]:
    """The paragraphs and tables of an audit."""
    found = audit_dossier(evolve(told(tag), audit=audit(told(tag).book, Subject(Kind.CLAIM, "c1"))), show_text=True)
    return tuple(each for each in found.parts if isinstance(each, Paragraph | Table))


# What it is made of


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("de", "de"),
        ("fil", "fil"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("sl-rozaj-1994", "sl-rozaj-1994"),
        ("en-GB", "en-GB"),
        ("en", ""),
        ("deutsch", ""),
        ("de\n", ""),
        (f"de{'-abcdefgh' * 3}-abcde", f"de{'-abcdefgh' * 3}-abcde"),
        (f"de{'-abcdefgh' * 3}-abcdef", ""),
        (f"de{'-abcdefgh' * 10_000}", ""),
    ],
)
def test_what_a_tag_is(written: str, tag: str) -> None:
    """A language and what narrows it down, of a length that everybody has room for: it stands at every passage."""
    assert language(Article(id="a", at=Span("a.yaml"), language=written)) == tag


quotes = st.builds(Quote, st.text(), st.sampled_from(["", "ar", 'de" class="x']))


@given(st.lists(st.text() | quotes))
def test_a_phrase_is_a_text_like_any_other(parts: list[str | Quote]) -> None:
    """On a page it reads as the same text without quotations does, and its quotations stand in it in their order."""
    made = all_formats()["html"].page
    assert made is not None
    plain = "".join(map(str, parts))
    phrase = Phrase(*parts)
    assert phrase == plain
    trees = [
        html5lib.parse(made(Page("A", (Table((), ((each,),)),)), 80), namespaceHTMLElements=False)
        for each in (phrase, plain)
    ]
    one, other = ("".join(next(tree.iter("td")).itertext()) for tree in trees)
    assert one == other
    assert [(each.get("lang") or "") for each in trees[0].iter("span")] == [
        each.language for each in parts if isinstance(each, Quote)
    ]
