"""What is filtered is in the address, so that a view can be shared, and gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.sheets import Sheet, opened, shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def fragment(page: Page) -> str:
    """What follows the name of the file in the address."""
    return page.url.partition("#")[2]


def settled(page: Page, expected: set[str]) -> None:
    """The page shows these questions, once it has got there."""
    page.wait_for_function(
        "count => [...document.querySelectorAll('.question')].filter(e => !e.hidden).length === count",
        arg=len(expected),
    )
    assert shown(page) == expected


def test_an_address_shows_the_same_elsewhere(chromium: Browser, shipped: Sheet) -> None:
    """Every filter at once, words with signs of an address among them."""
    with opened(chromium, shipped.file) as page:
        page.fill("[name=text]", "turkey & hts +=?")
        assert shown(page) == set()
        page.fill("[name=text]", "Hay’at SYRIA")
        page.select_option("select[name=article]", "new-lines")
        page.check("[value=corroborated]")
        page.check("[value=single-sourced]")
        here, found = fragment(page), shown(page)
    assert found
    with opened(chromium, shipped.file, f"#{here}") as page:
        assert shown(page) == found
        assert page.input_value("[name=text]") == "Hay’at SYRIA"
        assert page.input_value("[name=article]") == "new-lines"
        assert fragment(page) == here
        page.reload()
        assert shown(page) == found


def test_the_way_back_and_forth(chromium: Browser, shipped: Sheet) -> None:
    """Each choice is a step; what is typed in one go is one."""
    everything = set(shipped.book.questions)
    contested, typed = shipped.expected(statuses=("contested",)), set[str]()
    with opened(chromium, shipped.file) as page:
        page.check("[value=contested]")
        page.focus("[name=text]")
        page.keyboard.type("turkey")
        typed = shown(page)
        assert set() < typed < contested
        for step, expected in (("back", contested), ("back", everything), ("forward", contested), ("forward", typed)):
            page.evaluate(f"history.{step}()")
            settled(page, expected)
        assert page.input_value("[name=text]") == "turkey"


def test_a_view_stays_where_a_link_is_followed_within_it(chromium: Browser, shipped: Sheet) -> None:
    """And is as it was then, for whoever comes back to that place, or loads it anew."""
    contested = shipped.expected(statuses=("contested",))
    with opened(chromium, shipped.file) as page:
        page.check("[value=contested]")
        page.click(".question.contested .kind a >> nth=2")
        target = fragment(page)
        assert target.startswith("question:")
        settled(page, contested)
        page.click(".filters .reset")
        assert shown(page) == set(shipped.book.questions)
        assert fragment(page) == ""
        page.go_back()
        settled(page, contested)
        assert fragment(page) == target
        page.reload()
        settled(page, contested)
        page.go_back()
        settled(page, contested)
        page.go_back()
        settled(page, set(shipped.book.questions))


@pytest.mark.parametrize(
    "odd",
    ["#%", "#%E0%A4%A", "#question:%zz", "#a=b", "#status=none&topic=none", "#=", "#text=", "#<b>", "#__proto__=1"],
)
def test_an_address_that_nobody_made_shows_everything(chromium: Browser, shipped: Sheet, odd: str) -> None:
    """Broken escapes, unknown filters and unknown values."""
    with opened(chromium, shipped.file, odd) as page:
        assert shown(page) == set(shipped.book.questions)
        assert page.eval_on_selector("[name=topic]", "each => each.selectedIndex") == 0
        page.check("[value=contested]")
        assert shown(page) == shipped.expected(statuses=("contested",))


def test_reset_leaves_a_plain_address(chromium: Browser, shipped: Sheet) -> None:
    """Everything is shown, no filter is set, and search has the focus."""
    with opened(chromium, shipped.file, "#status=contested&text=turkey") as page:
        page.click(".filters .reset")
        assert page.url == shipped.file.as_uri()
        assert shown(page) == set(shipped.book.questions)
        assert page.locator(":checked:not(option)").count() == 0
        assert page.evaluate("document.activeElement.name") == "text"
