"""Whatever stands in a record is text on the page: nothing of it runs, loads, or makes an element."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from injection.collection import WAYS, Collection
from injection.vectors import OWN, batches, conformance, held

from browser.sheets import Sheet, opened, told

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZE = 30
"""Texts on one page."""

BATCHES = list(batches(held((*OWN, *conformance())), SIZE))
MADE = """() => [...document.querySelectorAll("*")].flatMap(each => [each.tagName, ...each.getAttributeNames().map(
    name => `${each.tagName} ${name}${name === "href" ? "=" + each.getAttribute(name).split(":")[0].split("#")[0] : ""}`)])"""
"""Every element, every attribute, and the scheme of every link."""

FOUND = {"BLOCKQUOTE", "BLOCKQUOTE dir", "MARK", "A rel", "A href=https"}
"""What a page has besides, where a passage is found in its article."""

SPOKEN = {f"{element} lang" for element in ("BLOCKQUOTE", "P", "SPAN")}
"""And where a text might be the name of a language."""

GLOBALS = "Object.getOwnPropertyNames(window)"

ONCE = ("SCRIPT", "STYLE", "META", "LINK", "FORM", "INPUT", "ARTICLE", "LI id")
"""What there is as often, whatever the records say."""


@pytest.fixture(scope="module")
def usual(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[Counter[str], set[str]]:
    """What plain words make."""
    sheet = page_of(tmp_path_factory.mktemp("plain"), BATCHES[0], "plain", 0)
    with opened(chromium, sheet.file) as page:
        return seen(page)


def page_of(folder: Path, batch: tuple[str, ...], way: str, turn: int) -> Sheet:
    """The report on a collection with these texts in every field, with the texts of its articles."""
    made = Collection(batch, way, turn)
    files = {name: content for name, content in made.files.items() if not name.startswith((".", "texts/"))}
    texts = {name.removeprefix("texts/"): content for name, content in made.files.items() if name.startswith("texts/")}
    return told(folder, {**files, **texts}, "--show-text")


def seen(page: Page) -> tuple[Counter[str], set[str]]:
    """How often each element and attribute is there, and the properties of the window."""
    return Counter(page.evaluate(MADE)), set(page.evaluate(GLOBALS))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("turn", range(len(BATCHES)))
def test_texts_stay_texts(
    chromium: Browser, usual: tuple[Counter[str], set[str]], tmp_path: Path, turn: int, way: str
) -> None:
    """No element or attribute but those that plain words make, no property of the window, no dialog, no request."""
    batch = BATCHES[turn]
    elements, properties = usual
    with opened(chromium, page_of(tmp_path, batch, way, turn).file) as page:
        made, found = seen(page)
        page.fill("[name=text]", batch[0])
        page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true; })")
        page.eval_on_selector_all("input, select, button", "all => all.forEach(each => each.click())")
        assert set(page.evaluate(GLOBALS)) == found == properties
    assert set(made) <= {*elements, *FOUND, *SPOKEN}
    assert [made[name] for name in ONCE] == [elements[name] for name in ONCE]


def test_a_filter_by_a_hostile_name_shows_its_questions(chromium: Browser, tmp_path: Path) -> None:
    """Names in attributes come back whole: each choice shows a question."""
    sheet = page_of(tmp_path, OWN[:SIZE], "last", 0)
    with opened(chromium, sheet.file) as page:
        for facet in ("topic", "article", "speaker"):
            values = page.eval_on_selector_all(f"select[name={facet}] option", "all => all.map(each => each.value)")
            assert len(values) > SIZE / 2
            for value in values:
                page.select_option(f"select[name={facet}]", value)
                assert page.locator(".question:not([hidden])").count() > 0, value
            page.select_option(f"select[name={facet}]", "")


@pytest.mark.parametrize(
    "acting",
    [
        "<script>window.gone = 1</script>",
        "<img src=x onerror='window.gone = 1'>",
        "<b style='color: red'>loud</b>",
        "<link rel=stylesheet href=https://example.org/a.css>",
        "<iframe src=https://example.org></iframe>",
    ],
)
def test_what_gets_through_does_nothing(chromium: Browser, shipped: Sheet, tmp_path: Path, acting: str) -> None:
    """The policy of the page holds, were there a hole in the template: markup is set into it here, and the browser objects."""
    file = tmp_path / "pierced.html"
    file.write_text(shipped.file.read_text(encoding="utf-8").replace("<h2>", f"{acting}<h2>", 1), encoding="utf-8")
    with pytest.raises(AssertionError, match="Content Security Policy"), opened(chromium, file) as page:
        assert page.evaluate("window.gone") is None


def test_what_a_page_does_is_noticed(chromium: Browser, tmp_path: Path) -> None:
    """Without a policy, each of these would be told."""
    file = tmp_path / "loud.html"
    loud = "<img src=gone.png><script>console.log('said'); alert('shown'); go()</script>"
    file.write_text(f"<!doctype html>{loud}", encoding="utf-8")
    with pytest.raises(AssertionError) as told_of, opened(chromium, file):
        pass
    for each in ("gone.png", "console, log: said", "dialog: shown", "go is not defined"):
        assert each in str(told_of.value)
