"""The browser, and the pages that are looked at: made once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.sheets import Sheet, told, written
from claimcheck.cli.run import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHIPPED = Path(__file__).parents[2] / "claims"
CLAIM = "washington-post.turkey-knew.sahin"

VOICES = """\
article: {outlet: Gazette, url: "https://example.org/gazette"}
speakers:
  - cole: Ben Cole
    aliases: [the harbour master, B. Cole]
topics:
  - people: People
    questions:
      - erdogan: What did Recep Tayyip Erdoğan say?
        type: text
      - kilic: Was Kılıçdaroğlu there?
      - lodz: Did the train leave Łódź?
  - odd: Odd names
    questions:
      - 50%: Was it half?
      - a=b&c: Are these equal?
      - what?: Is that a question?
      - "#1": Which came first?
      - été: Was it summer?
  - rest: The rest
    questions:
      - hayat: Did Hay’at Tahrir al-Sham agree?
      - right: Who wrote it?
        type: text
      - long: How long is it?
        type: text
      - nobody: Whom did nobody ask?
claims:
  - erdogan: “no deal” — not yet
    locator: p. 1
  - kilic: yes
    speaker: Ann Teller
    locator: p. 2
  - kilic: no
    speaker: Ben Cole
    locator: p. 3
  - lodz: yes
    speaker: Ann Teller
    passage: the train ... left
  - 50%: yes
    speaker: Ben Cole
    locator: p. 4
  - a=b&c: no
    locator: p. 5
  - what?: yes
    locator: p. 6
  - "#1": yes
    locator: p. 7
  - été: yes
    locator: p. 8
  - hayat: yes
    locator: p. 9
  - right: كتب الرسالة بنفسه
    speaker: كاتب
    says: كتب الرسالة بنفسه في دمشق
    locator: p. 10
  - long: LONG
    speaker: LONG
    says: LONG
    note: LONG
    locator: LONG
""".replace("LONG", "Donaudampfschifffahrtsgesellschaft" * 8)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's chromium, without a window."""
    if not os.environ.get("CLAIMCHECK_BROWSER"):
        pytest.skip("`nox -s browser` has what is needed, and takes some minutes")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only that session has it

    program = shutil.which("chromium")
    assert program, "chromium is not installed"
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=alone)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shipped(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    """The report on the shipped collection."""
    return written(SHIPPED, tmp_path_factory.mktemp("shipped") / "report.html")


@pytest.fixture(scope="session")
def example(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    """The report on the collection that `claimcheck init --example` writes, with the words of its articles."""
    folder = tmp_path_factory.mktemp("example")
    assert run(["init", str(folder / "harbour"), "--example"]) == 0
    return written(folder / "harbour", folder / "report.html", "--show-text")


@pytest.fixture(scope="session")
def voices(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    """A report with letters of many kinds in names, ids and answers."""
    return told(tmp_path_factory.mktemp("voices"), {"gazette.yaml": VOICES})


@pytest.fixture(scope="session")
def others(shipped: Sheet) -> dict[str, Path]:
    """Pages of other commands, by name."""
    folder = shipped.file.parent
    lines = {
        "audit": ["audit", CLAIM, "--claims", str(SHIPPED)],
        "audit-question": ["audit", "border-threat", "--claims", str(SHIPPED)],
        "audit-article": ["audit", "article:washington-post", "--claims", str(SHIPPED)],
        "speakers": ["speakers", str(SHIPPED)],
        "diff": ["diff", str(SHIPPED / "topics"), str(SHIPPED)],
    }
    for name, line in lines.items():
        assert run([*line, "--format", "html", "-o", str(folder / f"{name}.html")]) in {0, 1}
    return {name: folder / f"{name}.html" for name in lines}
