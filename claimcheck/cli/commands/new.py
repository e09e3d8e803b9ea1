"""`claimcheck new`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import disk, options, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS


@command("new")
def new_command(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its id; or, of a new one, its text's name.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Words of the passage, or a link to highlighted text.")],
    question: Annotated[str | None, typer.Option(help="The question that it answers.")] = None,
    answer: Annotated[str | None, typer.Option(help="The answer.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Who says it; left out: the article's own voice.")] = None,
    via: Annotated[list[str] | None, typer.Option(help="Through whom (repeatable).")] = None,
    stance: Annotated[str | None, typer.Option(help="How sure: asserts, denies, probable, ...")] = None,
    says: Annotated[str | None, typer.Option(help="The claim in your own words.")] = None,
    paragraph: Annotated[int | None, typer.Option(min=1, help="Where the words stand in several.")] = None,
    write: Annotated[bool, typer.Option("-w", "--write", help="Append it to the article's claim file.")] = False,
    path: options.ClaimsOption = CLAIMS,
    articles: options.Articles = None,
) -> int:
    """Make a claim of a passage: find it, offer questions and speakers, and print the record or append it.

    \b
    Examples:
      claimcheck new city-courier "the tram had lost its driver"
      claimcheck new city-courier "hopes never to meet the eels" -w
        --question toll-taken --answer no --speaker "the man with the hat"
    """
    from claimcheck.cli.drafts import Desk  # noqa: PLC0415 - for this command only

    desk = Desk.open(path, article, articles)
    at = desk.find(words, paragraph)
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    if asking and question is None:
        terminal.say(desk.shown(at))
        question = terminal.choose("question", desk.questions(at))
    if asking and answer is None and question is not None:
        answer = terminal.ask(f"answer ({desk.takes(question)})")
    if asking and speaker is None:
        speaker = terminal.choose("speaker", desk.speakers(at), none="the article's own voice")
    fields = {"speaker": speaker, "via": via, "stance": stance, "says": says}
    draft = desk.draft(at, question, answer, {name: value for name, value in fields.items() if value})
    if write:
        terminal.say(f"wrote {disk.shown(Path(desk.append(draft)))}\n")
        return 0
    terminal.say(desk.printed(draft, at, offers=question is None))
    return 0
