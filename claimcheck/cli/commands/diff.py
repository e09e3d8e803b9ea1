"""`claimcheck diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.check import Source, read_book
from claimcheck.cli import disk, options, outputs, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.formats import Format
from claimcheck.model import Book, Report


@command("diff")
def diff_command(
    versions: Annotated[list[str], typer.Argument(metavar="REV | OLD NEW", help="A git revision, or two folders.")],
    claims: Annotated[
        Path | None, typer.Option("--claims", metavar="PATH", help="The claims to compare; claims, if left out.")
    ] = None,
    form: outputs.FormatName = "text",
    to: outputs.To = None,
) -> int:
    """Tell what a change does to the collection.

    New contradictions first, then decisions that it reopens, answers that lose
    or gain a second origin, questions that stand otherwise; the claims added,
    changed and withdrawn come last. The claims as they are now are compared
    with those of a git revision, which is read without touching a file; or
    those of two folders with each other. A branch that has moved on since then
    brings its own changes, told backwards: `git merge-base main HEAD` names the
    commit where yours began.

    \b
    Examples:
      claimcheck diff HEAD
      claimcheck diff main --format markdown -o change.md
      claimcheck diff before claims
    """
    from claimcheck.difference import difference  # noqa: PLC0415 - for this command only
    from claimcheck.views.difference import difference_page  # noqa: PLC0415

    options.need_libyaml()
    (old, before), (new, after) = _versions(versions, claims)
    found = difference(before, after, (old, new))
    told = Report(book=after, findings=(), difference=found)

    def comment(form: Format) -> str | None:
        return form.comment(difference_page(found)) if form.comment else None

    outputs.output(lambda: difference_page(found), told, form, to, comment)
    return max([_answered(old, before), _answered(new, after)])


def _versions(words: list[str], claims: Path | None) -> list[tuple[str, Book]]:
    """What a reader calls the two versions, and their books."""
    match words:
        case [revision]:
            from claimcheck.cli import revisions  # noqa: PLC0415 - for this only

            path = claims or CLAIMS
            then, now = revisions.both(revision, path)
            return [_read(revision, then), _read(disk.shown(path), now)]
        case [old, new] if claims is None:
            return [_read(disk.shown(Path(word)), disk.sources(Path(word))) for word in (old, new)]
        case [_, _]:
            raise disk.Trouble("`--claims` goes with a revision, and two folders are given; leave one of them out")
        case _:
            raise disk.Trouble(f"{len(words)} versions are given; write one revision, or two folders")


def _read(name: str, sources: list[Source]) -> tuple[str, Book]:
    return name, read_book(sources, options.today())


def _answered(name: str, book: Book) -> int:
    """The status of having compared a version: 1, with a line on the error stream, if it was not read whole."""
    if options.faulty(book):
        terminal.complain(f"some records of {name} were left out because of faults, and may seem added or withdrawn")
        return 1
    return 0
