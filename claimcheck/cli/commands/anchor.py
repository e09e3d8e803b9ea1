"""`claimcheck anchor`."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import configuration, disk, options, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.formats import text
from claimcheck.model import Book


@command("anchor")
def anchor_command(
    claims: Annotated[list[str] | None, typer.Argument(metavar="[CLAIM]...", help="Claims to confirm, by id.")] = None,
    path: options.ClaimsOption = CLAIMS,
    articles: options.Articles = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; status 1 if there is anything to do.")] = False,
    config: configuration.ConfigFile = None,
    isolated: configuration.Isolated = False,
) -> int:
    """Write down where each passage stands, and what it says.

    That is the paragraph and the pin of every passage that is found, and the sha256 of the articles' texts. A passage
    whose words have changed since they were pinned is left alone, until you have read it again and name its claim.
    Nothing but these fields is touched.

    \b
    Examples:
      claimcheck anchor
      claimcheck anchor --articles texts
      claimcheck anchor --check
    """
    from claimcheck.anchor import Adrift, Anchor, anchors  # noqa: PLC0415 - what follows is for this command only
    from claimcheck.cli.edits import Change, write  # noqa: PLC0415
    from claimcheck.views.anchors import anchored  # noqa: PLC0415

    book = options.book_of(path, configuration.shelf(path, articles, config, isolated=isolated))
    named = [options.known(name, {each: each for each in book.claims}, "claim") for name in claims or ()]
    _need_texts(book, named)
    found = list(anchors(book, named))
    changes = [Change(each.record, each.fields) for each in found if isinstance(each, Anchor)]
    if not check:
        write(path, changes)
    terminal.say(text.render(anchored(book, found, written=not check), terminal.width()))
    return int((check and bool(found)) or any(isinstance(each, Adrift) for each in found))


def _need_texts(book: Book, named: list[str]) -> None:
    """Complain where there is nothing to look into."""
    if not book.texts:
        raise disk.Trouble("no text is at hand; save each beside its claims, or name their folder with `--articles`")
    for name in named:
        if name not in book.evidence:
            raise disk.Trouble(f"{name} has no passage, or its text is not at hand")
