"""Links lead where they say: to what is closed, and to what is filtered away, too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from browser.sheets import Sheet, hidden_under, opened, shown
from claimcheck.views.pictures.names import anchor, link

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

ELEMENT = "name => document.getElementById(name)"


def in_sight(page: Page, name: str) -> bool:
    """Whether an element is rendered, within the window, and not under the bar; once the page has come to rest."""
    selector = f'[id="{name}"]'
    for _ in range(100):
        page.wait_for_timeout(100)
        if page.is_visible(selector) and not hidden_under(page, selector):
            return True
    return False


@pytest.mark.parametrize("name", ["shipped", "example", "voices"])
def test_every_link_has_its_target(chromium: Browser, request: pytest.FixtureRequest, name: str) -> None:
    """No link leads nowhere, and no two elements have one name."""
    sheet: Sheet = request.getfixturevalue(name)
    with opened(chromium, sheet.file) as page:
        links = page.eval_on_selector_all("a[href^='#']", "all => all.map(each => each.getAttribute('href').slice(1))")
        names = page.eval_on_selector_all("[id]", "all => all.map(each => each.id)")
        assert len(names) == len(set(names))
        assert {unquote(each) for each in links} <= set(names)
        assert {anchor("claim", each) for each in sheet.book.claims} <= set(names)
        assert {anchor("question", each) for each in sheet.book.questions} <= set(names)


def test_pages_of_other_commands_lead_nowhere_wrong(chromium: Browser, others: dict[str, Path]) -> None:
    """Nor do theirs."""
    for file in others.values():
        with opened(chromium, file) as page:
            links = page.eval_on_selector_all("a[href^='#']", "all => all.map(e => e.getAttribute('href').slice(1))")
            assert {unquote(each) for each in links} <= set(page.eval_on_selector_all("[id]", "all => all.map(e => e.id)"))  # fmt: skip


@pytest.mark.parametrize("width", [390, 1440])
def test_a_claim_in_a_closed_question_is_opened(chromium: Browser, shipped: Sheet, width: int) -> None:
    """By its address, and from the matrix; it is seen, and has the focus."""
    name = anchor("claim", "washington-post.spearhead.ozkizilcik")
    with opened(chromium, shipped.file, link("claim", "washington-post.spearhead.ozkizilcik"), width) as page:
        assert in_sight(page, name)
        assert page.evaluate("document.activeElement.id") == name
    with opened(chromium, shipped.file, width=width) as page:
        cell = page.locator(".by-article td.agrees a").nth(7)
        target = unquote(str(cell.get_attribute("href"))[1:])
        cell.evaluate("each => each.click()")
        assert in_sight(page, target)


def test_a_closed_question_can_be_opened_twice(chromium: Browser, shipped: Sheet) -> None:
    """A link to where one is already leads there again."""
    with opened(chromium, shipped.file) as page:
        row = page.locator(".by-article tbody th[scope=row] a").first
        question = unquote(str(row.get_attribute("href"))[1:])
        details = f'[id="{question}"] > details'
        for _ in range(2):
            row.click()
            page.wait_for_selector(f"{details}[open]")
            page.evaluate("selector => { document.querySelector(selector).open = false; scrollTo(0, 0); }", details)


def test_what_is_filtered_away_is_shown_again(chromium: Browser, shipped: Sheet) -> None:
    """A link to it from elsewhere, while other questions are shown."""
    target = anchor("question", "coalition/spearhead")
    with opened(chromium, shipped.file, "#status=contested") as page:
        assert "coalition/spearhead" not in shown(page)
        page.evaluate("href => { location.hash = href; }", link("question", "coalition/spearhead"))
        page.wait_for_function(f"({ELEMENT})('{target}').checkVisibility()")
        assert shown(page) == set(shipped.book.questions)
        assert page.locator(":checked:not(option)").count() == 0
        assert in_sight(page, target)


def test_a_link_opens_no_more_than_the_question(chromium: Browser, example: Sheet) -> None:
    """What is folded away within it stays so."""
    question = "bridge-opening/opened-on"
    with opened(chromium, example.file, link("question", question)) as page:
        inside = page.locator(f'[id="{anchor("question", question)}"] details')
        assert inside.count() == 1
        assert inside.get_attribute("open") is None


def test_links_to_the_end_of_the_page_arrive(chromium: Browser, shipped: Sheet) -> None:
    """Although what stands before has never been laid out."""
    for question in list(shipped.book.questions)[:: len(shipped.book.questions) // 12]:
        with opened(chromium, shipped.file, link("question", question)) as page:
            assert in_sight(page, anchor("question", question)), question


@pytest.mark.parametrize("question", ["odd/50%", "odd/a=b&c", "odd/what?", "odd/#1", "odd/été"])
def test_odd_names_are_led_to(chromium: Browser, voices: Sheet, question: str) -> None:
    """A name may hold what means something in an address."""
    assert question in voices.book.questions
    with opened(chromium, voices.file, link("question", question), height=300) as page:
        assert in_sight(page, anchor("question", question))
        assert page.evaluate("document.activeElement.id") == anchor("question", question)
        assert shown(page) == set(voices.book.questions)


def test_links_out_say_nothing_of_the_reader(chromium: Browser, shipped: Sheet, example: Sheet) -> None:
    """They lead to the web by http, and send no referrer."""
    for sheet in (shipped, example):
        with opened(chromium, sheet.file) as page:
            links = page.eval_on_selector_all("a:not([href^='#'])", "all => all.map(e => [e.protocol, e.rel])")
            assert {tuple(each) for each in links} <= {("https:", "noreferrer"), ("http:", "noreferrer")}
