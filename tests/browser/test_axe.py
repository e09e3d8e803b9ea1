"""axe-core, which looks for what keeps people from reading a page, finds nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.sheets import SCHEMES, WIDTHS, Sheet, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LAID_OUT = """() => {
    const style = new CSSStyleSheet();
    style.replaceSync(".question, .tall { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [style];
    for (const each of document.querySelectorAll("details")) each.open = true;
}"""
"""Everything is open, and has its place: axe would take what the browser has not laid out yet for one heap."""

RUN = """async () => (await axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }))
    .violations.map(each => [each.id, each.help, each.nodes.length, each.nodes.slice(0, 3).map(node => `${node.html}: ${node.failureSummary}`)])"""
"""All rules that are on, and that of the size of targets, which is of WCAG 2.2."""


def violations(browser: Browser, file: Path, width: int, scheme: str) -> list[object]:
    """What axe says of a page with everything open."""
    axe = Path(os.environ["CLAIMCHECK_AXE"]).read_text(encoding="utf-8")
    with opened(browser, file, width=width, color_scheme=scheme) as page:
        page.evaluate(LAID_OUT)
        page.evaluate(axe)
        return list(page.evaluate(RUN))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS.values())
@pytest.mark.parametrize("name", ["shipped", "example", "voices"])
def test_reports(chromium: Browser, request: pytest.FixtureRequest, name: str, width: int, scheme: str) -> None:
    """Of collections, at three widths, light and dark."""
    assert violations(chromium, request.getfixturevalue(name).file, width, scheme) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS.values())
@pytest.mark.parametrize("name", ["audit", "audit-question", "audit-article", "speakers", "diff"])
def test_other_pages(chromium: Browser, others: dict[str, Path], name: str, width: int, scheme: str) -> None:
    """Of other commands."""
    assert violations(chromium, others[name], width, scheme) == []


def test_it_would_find_something(chromium: Browser, tmp_path: Path, shipped: Sheet) -> None:
    """A page that is as it should not be."""
    page = shipped.file.read_text(encoding="utf-8")
    bad = tmp_path / "bad.html"
    bad.write_text(page.replace('<html lang="en">', "<html>").replace("<h1>", "<h4>", 1), encoding="utf-8")
    assert {each[0] for each in violations(chromium, bad, 1440, "light")} >= {"html-has-lang"}  # type: ignore[index]
