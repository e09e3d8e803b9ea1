"""What a command writes: in which format it is asked for, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

from claimcheck.cli import disk, terminal
from claimcheck.formats import Format, all_formats, formats_for
from claimcheck.model import Report
from claimcheck.views.page import Page

PAGES = ("page", "report")
GRAPHS = (*PAGES, "graph")
SHEETS = (*GRAPHS, "sheet")
ELSEWHERE = {
    "findings": "`claimcheck check`",
    "graph": "`claimcheck report` and `claimcheck audit`",
    "sheet": "`claimcheck report`",
}
"""The commands that have what only some formats render."""


def format_of(word: str, *kinds: str) -> str:
    """The name of a format that renders one of these kinds."""
    known = formats_for(*kinds)
    if word in known:
        return word
    owners = [owners for kind, owners in ELSEWHERE.items() if word in formats_for(kind)]
    hint = f"; {owners[0]} can write it" if owners else ""
    raise typer.BadParameter(f"`{word}` is none of {', '.join(known)}{hint}")


def _format(*kinds: str) -> Any:  # noqa: ANN401 - whatever typer makes of it
    known = f"One of: {', '.join(formats_for(*kinds))}."
    return typer.Option("--format", metavar="FORMAT", callback=lambda word: format_of(word, *kinds), help=known)


FormatName = Annotated[str, _format(*PAGES)]
GraphFormatName = Annotated[str, _format(*GRAPHS)]
SheetFormatName = Annotated[str, _format(*SHEETS)]
To = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")]

Rendering: TypeAlias = Callable[[Format], str | None]
"""What a format makes of something that only some of them render; nothing, where it is none of these."""


def output(
    page: Callable[[], Page], told: Report, name: str, to: Path | None = None, first: Rendering | None = None
) -> None:
    """Print or write what a format makes of a page, or of the report; or of what comes `first`, if it renders that.

    The page is made only for a format that renders it.
    """
    form = all_formats()[name]
    text = first(form) if first else None
    if text is None:
        text = _text(form, page, told)
    if to is None:
        terminal.say(text)
    else:
        disk.write(to, text)


def _text(form: Format, page: Callable[[], Page], told: Report) -> str:
    if form.page:
        return form.page(page(), terminal.width())
    whole = form.report or form.graph or form.sheet
    return whole(told) if whole else ""
