"""The filters of the page show what those of the command line do, and count it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from browser.sheets import Sheet, figure, named, opened, shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FACETS = {"topic": "topics", "article": "articles", "speaker": "speakers"}


def offered(page: Page, facet: str) -> list[str]:
    """The values of a filter, as the page writes them."""
    values = page.eval_on_selector_all(f"select[name={facet}] option", "all => all.map(each => each.value)")
    return [each for each in values if each]


def asked_for(sheet: Sheet, facet: str, value: str) -> set[str]:
    """What the command line shows for the same."""
    return sheet.expected(**{FACETS[facet]: (unquote(value).removeprefix("article:"),)})


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("name", ["shipped", "example"])
def test_each_choice_shows_what_the_command_line_shows(
    chromium: Browser, request: pytest.FixtureRequest, facet: str, name: str
) -> None:
    """Every topic, article and speaker, one after the other; each has a question."""
    sheet: Sheet = request.getfixturevalue(name)
    with opened(chromium, sheet.file) as page:
        values = offered(page, facet)
        assert len(values) > 1
        for value in values:
            page.select_option(f"select[name={facet}]", value)
            expected = asked_for(sheet, facet, value)
            assert shown(page) == expected != set(), value
            assert figure(page) == f"{len(expected)} of {len(sheet.book.questions)} questions"
        page.select_option(f"select[name={facet}]", "")
        assert shown(page) == set(sheet.book.questions)


def test_statuses_add_up(chromium: Browser, shipped: Sheet) -> None:
    """Each status shows its questions, and several those of each; its figure is that of the collection."""
    counted = Counter(each.status.value for each in shipped.book.assessments.values())
    with opened(chromium, shipped.file) as page:
        chosen: tuple[str, ...] = ()
        for status, count in counted.items():
            chip = page.locator(".chip", has=page.locator(f"[value={status}]"))
            assert chip.locator(".number").inner_text() == str(count)
            assert page.locator(f".tiles .{status} b").first.inner_text() == str(count)
            chip.click()
            chosen += (status,)
            assert shown(page) == shipped.expected(statuses=chosen)
        assert figure(page) == f"{len(shipped.book.questions)} questions"


def test_filters_narrow_each_other(chromium: Browser, shipped: Sheet) -> None:
    """What is shown fits all of them."""
    with opened(chromium, shipped.file) as page:
        page.select_option("select[name=article]", "washington-post")
        page.check("[value=contested]")
        page.check("[value=strained]")
        both = shipped.expected(articles=("washington-post",), statuses=("contested", "strained"))
        assert shown(page) == both
        page.fill("[name=text]", "turkey")
        assert set() < shown(page) < both


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("erdogan", {"people/erdogan"}),
        ("ERDOĞAN", {"people/erdogan"}),
        ("kilicdaroglu", {"people/kilic"}),
        ("lodz", {"people/lodz"}),
        ("Łódź TRAIN", {"people/lodz"}),
        ("train lodz teller", {"people/lodz"}),
        ("train cole", set()),
        ("hay'at", {"rest/hayat"}),
        ("Hay’at", {"rest/hayat"}),
        ('"no deal" - not', {"people/erdogan"}),
        ("الرسالة", {"rest/right"}),
        ("50%", {"odd/50%"}),
        ("a=b&c", {"odd/a=b&c"}),
        ("ete", {"odd/été"}),
        ("cole", {"people/kilic", "odd/50%"}),
        ("harbour MASTER", {"people/kilic", "odd/50%"}),
        ("odd names half", {"odd/50%"}),
        ("(.*", set()),
    ],
)
def test_words_are_found_however_they_are_typed(chromium: Browser, voices: Sheet, text: str, found: set[str]) -> None:
    """Without case, accents, or printers' quotation marks; every word must be there, in any order.

    The title of the topic counts, and every name of who speaks.
    """
    with opened(chromium, voices.file) as page:
        page.fill("[name=text]", text)
        assert shown(page) == found
        assert figure(page) == f"{len(found)} of {len(voices.book.questions)} questions"


def test_what_is_said_nowhere_is_told(chromium: Browser, shipped: Sheet) -> None:
    """Where no question fits, the page says so, and a button shows all of them again."""
    with opened(chromium, shipped.file) as page:
        assert not page.is_visible("#nothing")
        page.fill("[name=text]", "zzzz")
        assert shown(page) == set()
        assert page.is_visible("#nothing")
        assert not page.is_visible(".by-article")
        page.click("#nothing .reset")
        assert shown(page) == set(shipped.book.questions)
        assert not page.is_visible("#nothing")
        assert page.evaluate("document.activeElement.name") == "text"


def test_the_rest_of_the_page_follows(chromium: Browser, shipped: Sheet) -> None:
    """Topics, the contents, the index and the matrix show what is left, and nothing else."""
    with opened(chromium, shipped.file) as page:
        page.select_option("select[name=article]", "untitled-iran")
        left = shown(page)
        topics = {name.partition("/")[0] for name in left}
        for selector in ("section.topic", ".contents li[data-topic]", ".by-article tbody"):
            found = page.eval_on_selector_all(selector, "all => all.filter(e => !e.hidden).map(e => e.dataset.topic)")
            assert set(found) == topics, selector
        rows = page.eval_on_selector_all(
            ".by-article tr[data-question]", "all => all.filter(e => !e.hidden).map(e => e.dataset.question)"
        )
        assert {unquote(each) for each in rows} == left


def test_results_come_into_sight(chromium: Browser, shipped: Sheet) -> None:
    """Whoever types far down the page is taken to where the results begin."""
    with opened(chromium, shipped.file) as page:
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        page.fill("[name=text]", "crocus")
        page.wait_for_function("scrollY < 300")
        assert page.evaluate("document.activeElement.name") == "text"
        assert {named(each) for each in page.eval_on_selector_all(".question", "all => all.filter(e => e.checkVisibility()).map(e => e.id)")} == shown(page)  # fmt: skip
