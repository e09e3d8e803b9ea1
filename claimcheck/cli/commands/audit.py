"""`claimcheck audit`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from attrs import evolve

from claimcheck.cli import configuration, disk, options, outputs, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.config import Config
from claimcheck.formats import Format
from claimcheck.listing import listed
from claimcheck.model import Book, Settings

if TYPE_CHECKING:
    from claimcheck.model.subjects import Subject


@command("audit")
def audit_command(
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="A claim, speaker, article, topic or question.")],
    without: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="What falls if this speaker or article is withdrawn.")
    ] = None,
    claims: options.ClaimsOption = CLAIMS,
    form: outputs.GraphFormatName = "text",
    to: outputs.To = None,
    articles: options.Articles = None,
    show_text: options.ShowText = False,
    config: configuration.ConfigFile = None,
    isolated: configuration.Isolated = False,
) -> int:
    """Show who is behind a claim, and what falls without them.

    Or how all fares that a speaker says, that an article has, or that is said on
    a topic or a question. A speaker may be given by name or alias, a question
    without its topic, a claim by the beginning of its id; `speaker:ID` where
    several kinds share one.

    `--without` shows what would fall. With a speaker goes every claim that it
    says or relays, or, of an outlet, that its own voice tells or that is derived
    from it; with an article, all that is read from it or derived from it. The
    members of an organisation stay: withdraw them too, if they should go.

    \b
    Examples:
      claimcheck audit toll-taken
      claimcheck audit "the Minister"
      claimcheck audit article:weekly-lantern --format markdown
      claimcheck audit opened-on --without harbour-gazette prout
      claimcheck audit city-courier.tram-run --format dot -o tram-run.dot
      claimcheck audit city-courier.tram-run --format html -o tram-run.html
    """
    from claimcheck.audit import audit, questions_of, withdraw  # noqa: PLC0415 - for this command only
    from claimcheck.views.audit import audited  # noqa: PLC0415
    from claimcheck.views.filters import only  # noqa: PLC0415

    shelf = configuration.shelf(claims, articles, config, isolated=isolated)
    told = options.read_claims(claims, Config(settings=Settings(show_text=show_text)), shelf)
    subject, *withdrawn = _subjects(told.book, ids, without or [])
    told = evolve(told, audit=(found := audit(told.book, subject)))
    if withdrawn:
        shown = told = evolve(told, withdrawal=withdraw(told.book, withdrawn))
    else:
        shown = only(told, (told.book.assessments[name] for name in questions_of(told.book, found)))

    def drawn(form: Format) -> str | None:
        from claimcheck.views.dossier import audit_dossier  # noqa: PLC0415 - for one format only

        return form.dossier(audit_dossier(told, show_text=show_text)) if form.dossier else None

    outputs.output(lambda: audited(told, show_text=show_text or may_show(form, to)), shown, form, to, drawn)
    return options.answered(told.book)


def may_show(form: str, to: Path | None) -> bool:
    """Whether the words of an article may be shown: to somebody who sits before a terminal, and nowhere else."""
    return form == "text" and to is None and terminal.interactive()


def _subjects(book: Book, ids: list[str], without: list[str]) -> list[Subject]:
    """What is asked about, then what is withdrawn: all of `--without`, and the words after it."""
    from claimcheck.model.subjects import Kind  # noqa: PLC0415

    if len(ids) > 1 and not without:
        raise disk.Trouble(f"one at a time: `claimcheck audit {ids[0]}`; what is withdrawn comes after `--without`")
    asked, *withdrawn = (_subject(book, word) for word in (ids[0], *without, *ids[1:]))
    for each in withdrawn:
        if each.kind in (Kind.TOPIC, Kind.QUESTION):
            raise disk.Trouble(f"`{each}` cannot be withdrawn, but a speaker, an article or a claim can")
    return [asked, *withdrawn]


def _subject(book: Book, word: str) -> Subject:
    from claimcheck.audit import find  # noqa: PLC0415

    found = find(book, word)
    if len(found) > 1:
        raise disk.Trouble(f"`{word}` may be any of these, write one of them: {listed([str(each) for each in found])}")
    if not found:
        raise disk.Trouble(f"nothing is called `{word}`; {_near(book, word)}")
    return found[0]


def _near(book: Book, word: str) -> str:
    from claimcheck.audit import words  # noqa: PLC0415 - for a mistake only

    near = options.meant(word.rpartition(":")[2], words(book))
    return near or "`claimcheck topics` and `claimcheck speakers` list what there is"
