"""The page is read in many ways: without JavaScript, on paper, by keyboard, enlarged, in the dark, in any script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.sheets import SCHEMES, WIDTHS, Sheet, opened
from claimcheck import wording
from claimcheck.views.pictures.names import anchor

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

WIDEST = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("name", ["shipped", "example", "voices"])
def test_without_javascript_it_is_complete(chromium: Browser, request: pytest.FixtureRequest, name: str) -> None:
    """No filters, which would do nothing; every claim is there, and can be opened."""
    sheet: Sheet = request.getfixturevalue(name)
    with opened(chromium, sheet.file, java_script_enabled=False) as page:
        assert not page.is_visible(".filters")
        assert not page.is_visible("#nothing")
        text = page.locator("main").text_content() or ""
        for claim in sheet.book.claims.values():
            assert wording.scoped(claim.answer) in text, claim.id
            assert name == "example" or claim.passage in text, claim.id  # there the words of the articles stand instead
            assert claim.says in text, claim.id
        summary = page.locator(".question > details:not(.reasons) > summary").first
        voice = page.locator(".question > details:not(.reasons) .voice").first
        assert not voice.is_visible()
        summary.click()
        assert voice.is_visible()


def test_without_javascript_links_lead(chromium: Browser, shipped: Sheet) -> None:
    """The browser opens what is closed by itself."""
    name = anchor("claim", "washington-post.spearhead.ozkizilcik")
    with opened(chromium, shipped.file, f"#{name}", java_script_enabled=False) as page:
        assert page.locator(f'[id="{name}"]').is_visible()


def printed(page: Page) -> list[str]:
    """The text of each sheet of paper, without blanks."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - only that session has it

    paper = PdfDocument(page.pdf(format="A4"))
    texts = [sheet.get_textpage().get_text_range() for sheet in paper]
    return ["".join(text.split()) for text in texts]


@pytest.mark.parametrize("javascript", [True, False])
def test_on_paper_everything_is_open(chromium: Browser, shipped: Sheet, javascript: bool) -> None:  # noqa: FBT001
    """Every claim can be read, nothing is there that is for a screen only, and what was closed is closed again."""
    with opened(chromium, shipped.file, java_script_enabled=javascript) as page:
        page.emulate_media(media="print")
        assert not page.is_visible(".filters")
        assert not page.is_visible(".contents")
        sheets = printed(page)
        assert page.locator(".question details[open]").count() == 0
    text = "".join(sheets)
    missing = [claim.id for claim in shipped.book.claims.values() if "".join(claim.says.split()) not in text]
    assert missing == []
    assert 40 < len(sheets) < 150


def test_what_is_open_stays_open_after_printing(chromium: Browser, shipped: Sheet) -> None:
    """What the reader had opened, and nothing else."""
    with opened(chromium, shipped.file) as page:
        page.locator(".question > details > summary").nth(3).click()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".question details:not([open])").count() == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator(".question details[open]").count() == 1


def test_on_paper_is_what_was_filtered(chromium: Browser, shipped: Sheet) -> None:
    """Whoever prints a view gets it, and no more."""
    with opened(chromium, shipped.file, "#status=contested") as page:
        assert 2 < len(printed(page)) < 20


@pytest.mark.parametrize("name", ["shipped", "example", "voices"])
@pytest.mark.parametrize("width", [320, *WIDTHS.values()])
def test_nothing_is_wider_than_the_window(
    chromium: Browser, request: pytest.FixtureRequest, name: str, width: int
) -> None:
    """Down to 320 pixels, with everything open (WCAG 1.4.10): tables scroll within themselves."""
    sheet: Sheet = request.getfixturevalue(name)
    with opened(chromium, sheet.file, width=width) as page:
        opened_up(page)
        assert page.evaluate(WIDEST) <= width
        assert clipped(page) == []


@pytest.mark.parametrize("width", [640, 1280])
def test_text_can_be_twice_as_large(chromium: Browser, voices: Sheet, width: int) -> None:
    """Nothing is cut off, or laid over something else (WCAG 1.4.4)."""
    with opened(chromium, voices.file, width=width) as page:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        opened_up(page)
        assert page.evaluate(WIDEST) <= width
        assert clipped(page) == []


def test_pages_of_other_commands_fit(chromium: Browser, others: dict[str, Path]) -> None:
    """On a phone."""
    for name, file in others.items():
        with opened(chromium, file, width=320) as page:
            assert page.evaluate(WIDEST) <= 320, name


def opened_up(page: Page) -> None:
    """Open everything that can be."""
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true; })")


def clipped(page: Page) -> list[str]:
    """Texts that reach out of the box they stand in."""
    reach = """all => all.filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth)
        .map(each => `${each.tagName} ${each.className}: ${each.textContent.slice(0, 40)}`)"""
    return list(page.eval_on_selector_all(".question, .answer, .voice, .voice p, h3, h4, .tiles li, .chip, .editor, li, .index td", reach))  # fmt: skip


def test_the_keyboard_reaches_everything(chromium: Browser, shipped: Sheet) -> None:
    """From the top: past the contents, to search, and on to a question, which Enter opens and closes."""
    with opened(chromium, shipped.file) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "text"
        page.keyboard.type("fighters attacked aleppo")
        order = []
        for _ in range(30):
            page.keyboard.press("Tab")
            order.append(page.evaluate("document.activeElement.closest('.question') !== null"))
            if order[-1]:
                break
        assert order[-1], "no question is reached"
        details = page.locator(".question:not([hidden]) > details").first
        for is_open in (True, False):
            page.keyboard.press("Enter")
            assert details.evaluate("each => each.open") is is_open


def test_the_bar_hides_nothing_that_has_the_focus(chromium: Browser, shipped: Sheet) -> None:
    """Going back through the page by keyboard, nothing that is reached lies under the bar (WCAG 2.4.11)."""
    under = """() => {
        const bar = document.querySelector(".filters");
        const at = document.activeElement;
        if (at.contains(bar) || bar.contains(at) || at === document.body) return null;
        const box = at.getBoundingClientRect();
        const over = document.elementFromPoint(Math.max(0, box.left) + 4, box.top + Math.min(box.height, 20) / 2);
        return over && bar.contains(over) ? at.outerHTML.slice(0, 80) : null;
    }"""
    with opened(chromium, shipped.file, height=600) as page:
        page.focus("section.topic:nth-last-of-type(20) .question summary")
        for _ in range(40):
            page.keyboard.press("Shift+Tab")
            assert page.evaluate(under) is None


def test_controls_are_large_enough(chromium: Browser, shipped: Sheet) -> None:
    """Whatever is pressed is 24 pixels high and wide (WCAG 2.5.8), or a link in a line of text."""
    small = """all => all.filter(each => each.checkVisibility()).map(each => [each.outerHTML.slice(0, 80),
        each.getBoundingClientRect()]).filter(([, box]) => box.height < 24 || box.width < 24).map(([name]) => name)"""
    for width in WIDTHS.values():
        with opened(chromium, shipped.file, width=width) as page:
            controls = "button, select, input:not([type=checkbox]), .chip, summary, .matrix tbody a, .contents a"
            assert page.eval_on_selector_all(controls, small) == []


def test_a_record_in_any_script_begins_where_it_is_read_from(chromium: Browser, voices: Sheet) -> None:
    """Arabic words stand at the right, among English ones at the left."""
    side = """each => {
        const range = document.createRange();
        const text = document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode();
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const [at, box] = [range.getBoundingClientRect(), each.getBoundingClientRect()];
        return at.left + at.width / 2 > box.left + box.width / 2 ? "right" : "left";
    }"""
    with opened(chromium, voices.file) as page:
        opened_up(page)
        assert page.locator(f'[id="{anchor("question", "rest/right")}"] .voice p').nth(1).evaluate(side) == "right"
        assert page.locator(f'[id="{anchor("question", "rest/hayat")}"] h3').evaluate(side) == "left"


@pytest.mark.parametrize("name", ["shipped", "example"])
def test_it_is_light_or_dark_as_the_reader_has_it(chromium: Browser, request: pytest.FixtureRequest, name: str) -> None:
    """By the setting of the system; on paper it is light."""
    sheet: Sheet = request.getfixturevalue(name)
    tone = "getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).reduce((sum, each) => sum + Number(each), 0) / 3"
    tones = {}
    for scheme in SCHEMES:
        with opened(chromium, sheet.file, color_scheme=scheme) as page:
            tones[scheme] = page.evaluate(tone)
            page.emulate_media(media="print")
            assert page.evaluate(tone) > 250
    assert tones["light"] > 200
    assert tones["dark"] < 60


def test_on_a_phone_a_closed_question_begins_beside_its_sign(chromium: Browser, shipped: Sheet) -> None:
    """However long it is: the sign has no line to itself."""
    with opened(chromium, shipped.file, "#topic:secrecy", width=390) as page:
        lines = page.eval_on_selector_all(
            "[id='topic:secrecy'] summary:has(h3)", "all => all.map(e => e.querySelector('h3').offsetTop - e.offsetTop)"
        )
        assert lines
        assert max(lines) < 12
