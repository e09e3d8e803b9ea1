"""Pictures of the page, for somebody to look at, when they are asked for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.sheets import SCHEMES, WIDTHS, Sheet, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = os.environ.get("CLAIMCHECK_SCREENSHOTS", "")
VIEWS = {
    "top": "",
    "contested": "#status=contested",
    "matrix": "#stands",
    "question": "#question:coalition/rebel-command",
    "claim": "#claim:washington-post.spearhead.ozkizilcik",
}

pytestmark = pytest.mark.skipif(not FOLDER, reason="CLAIMCHECK_SCREENSHOTS names no folder to put pictures into")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", WIDTHS)
def test_pictures_are_taken(
    chromium: Browser, shipped: Sheet, others: dict[str, Path], device: str, scheme: str
) -> None:
    """Of several views at each width, light and dark; of the pages of other commands; and a paper."""
    folder = Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    pages = {name: (shipped.file, fragment) for name, fragment in VIEWS.items()}
    pages |= {name: (file, "") for name, file in others.items()}
    for name, (file, fragment) in pages.items():
        with opened(chromium, file, fragment, WIDTHS[device], color_scheme=scheme, height=1100) as page:
            page.wait_for_timeout(200)
            page.screenshot(path=folder / f"{name}-{device}-{scheme}.png")
            if (name, device, scheme) == ("top", "desk", "light"):
                page.pdf(path=folder / "paper.pdf", format="A4")
    assert len(list(folder.glob(f"*-{device}-{scheme}.png"))) >= len(pages)
