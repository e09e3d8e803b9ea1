"""`claimcheck new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import configuration, disk, options, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.formats.lines import visible
from claimcheck.model import Stance

_STANCES = f"How sure: {', '.join(each.value for each in Stance)}."


@command("new")
def new_command(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its id; or, of a new one, its text's name.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Words of the passage, or a link to highlighted text.")],
    question: Annotated[str | None, typer.Option(help="The question that it answers.")] = None,
    answer: Annotated[str | None, typer.Option(help="The answer.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Who says it; left out: the article's own voice.")] = None,
    via: Annotated[list[str] | None, typer.Option(help="Through whom (repeatable).")] = None,
    stance: Annotated[str | None, typer.Option(help=_STANCES)] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="Of which time, if the question varies.")] = None,
    where: Annotated[str | None, typer.Option(help="Of which place, if the question varies.")] = None,
    says: Annotated[str | None, typer.Option(help="The claim in your own words.")] = None,
    id_: Annotated[str | None, typer.Option("--id", metavar="ID", help="Its id, if another has the usual one.")] = None,
    paragraph: Annotated[int | None, typer.Option(min=1, help="Where the words stand in several.")] = None,
    write: Annotated[bool, typer.Option("-w", "--write", help="Append it to the article's claim file.")] = False,
    path: options.ClaimsOption = CLAIMS,
    articles: options.Articles = None,
    config: configuration.ConfigFile = None,
    isolated: configuration.Isolated = False,
) -> int:
    """Make a claim of some words of an article.

    Find the passage, offer questions and speakers, and print the record or append it. At a terminal, what was not said
    is asked for.

    \b
    Examples:
      claimcheck new city-courier "the tram had lost its driver"
      claimcheck new city-courier "hopes never to meet the eels" -w
        --question toll-taken --answer no --speaker "the man with the hat"
    """
    from claimcheck.cli.desk import Desk  # noqa: PLC0415 - for this command only
    from claimcheck.cli.drafts import Record, append, draft, printed  # noqa: PLC0415
    from claimcheck.cli.interview import Interview  # noqa: PLC0415

    desk = Desk.open(path, article, configuration.shelf(path, articles, config, isolated=isolated))
    at = desk.find(words, paragraph)
    said = {"id": id_, "speaker": speaker, "via": via, "stance": stance, "as-of": as_of, "where": where, "says": says}
    fields: Record = {name: value for name, value in said.items() if value}
    asking = terminal.answering() and not (question and answer and speaker)
    if asking:
        question, answer, fields = Interview(desk, at).claim(question, answer, fields)
    record = draft(desk, at, question, answer, fields)
    if not write:
        terminal.say(printed(desk, record, at, offers=question is None))
    if write or (asking and terminal.agreed(f"write it into {disk.shown(Path(desk.file))}?")):
        more = "; it is new: add an `article:` with `outlet` and `published`" if desk.begins_a_file else ""
        name, file = append(desk, record)
        terminal.say(f"{visible(f'wrote {name} into {disk.shown(Path(file))}{more}')}\n")
    return options.answered(desk.book)
