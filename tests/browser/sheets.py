"""Pages to look at, and a browser to look at them with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from attrs import frozen

from claimcheck.check import Source, read_book
from claimcheck.cli.run import run
from claimcheck.model import Book
from claimcheck.views.filters import Filters

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = {"phone": 390, "tablet": 820, "desk": 1440}
SCHEMES = ("light", "dark")

SHOWN = "all => all.filter(each => !each.closest('[hidden]')).map(each => each.id)"


@frozen
class Sheet:
    """A page on disk, and the collection that it tells of."""

    file: Path
    book: Book

    def expected(self, **filters: tuple[str, ...]) -> set[str]:
        """The questions that the command line shows by the same filters."""
        return {each.question.id for each in Filters(**filters).apply(self.book)}


def book_of(folder: Path) -> Book:
    """What stands in a folder of claim files."""
    files = sorted(each for each in folder.rglob("*.yaml") if not any(part.startswith(".") for part in each.parts))
    return read_book([Source(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files])


def written(claims: Path, file: Path, *more: str) -> Sheet:
    """The report on a folder of claim files, written as a page."""
    assert run(["report", str(claims), "--format", "html", "-o", str(file), *more]) in {0, 1}
    return Sheet(file, book_of(claims))


def told(folder: Path, files: Mapping[str, str | bytes], *more: str) -> Sheet:
    """The report on such files, as a page."""
    for name, text in files.items():
        path = folder / "claims" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return written(folder / "claims", folder / "report.html", *more)


@contextmanager
def opened(browser: Browser, file: Path, fragment: str = "", width: int = 1440, **options: Any) -> Iterator[Page]:
    """A page from disk. It says nothing on the console, shows no dialog, and asks for nothing but its own file."""
    context = browser.new_context(viewport={"width": width, "height": options.pop("height", 900)}, **options)
    noticed: list[str] = []
    context.on("console", lambda message: noticed.append(f"console, {message.type}: {message.text}"))
    context.on("weberror", lambda error: noticed.append(f"error: {error.error}"))
    context.on("request", lambda request: noticed.append(f"request: {request.url}") if request.url != own else None)
    page = context.new_page()
    page.on("dialog", lambda dialog: (noticed.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("popup", lambda other: noticed.append(f"a window: {other.url}"))
    own = file.as_uri()
    page.goto(own + fragment)
    yield page
    context.close()
    assert not noticed, "\n".join(noticed)


def shown(page: Page) -> set[str]:
    """The ids of the questions that are not filtered away."""
    return {named(each) for each in page.eval_on_selector_all(".question", SHOWN)}


def named(anchor: str) -> str:
    """The id of the record that an element shows."""
    return unquote(anchor.partition(":")[2])


def figure(page: Page) -> str:
    """What the filter bar says of the number of questions."""
    return page.inner_text(".filters output")


def hidden_under(page: Page, selector: str) -> bool:
    """Whether the sticky bar, or the edge of the window, hides the beginning of an element."""
    seen = """each => {
        const box = each.getBoundingClientRect();
        const bar = document.querySelector(".filters");
        const edge = bar && getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0;
        return box.top < edge - 1 || box.top > innerHeight - 8;
    }"""
    return bool(page.eval_on_selector(selector, seen))
