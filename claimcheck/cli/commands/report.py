"""`claimcheck report`."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import configuration, options, outputs
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.config import Config
from claimcheck.formats import Format
from claimcheck.listing import listed
from claimcheck.model import Report, Settings, Status
from claimcheck.views import report
from claimcheck.views.filters import Filters

_STATUSES = listed([each.value for each in Status])


@command("report")
def report_command(
    path: options.Claims = CLAIMS,
    topic: Annotated[list[str] | None, typer.Option(help="Only this topic (repeatable).")] = None,
    question: Annotated[list[str] | None, typer.Option(help="Only this question (repeatable).")] = None,
    status: Annotated[
        list[str] | None, typer.Option(help=f"Only questions that stand so: {_STATUSES} (repeatable).")
    ] = None,
    article: Annotated[list[str] | None, typer.Option(help="Only questions that this article answers.")] = None,
    speaker: Annotated[list[str] | None, typer.Option(help="Only questions that this speaker answers.")] = None,
    form: outputs.SheetFormatName = "text",
    articles: options.Articles = None,
    to: outputs.To = None,
    show_text: Annotated[
        bool, typer.Option("--show-text", help="In html, show passages in their paragraphs, if the texts are given.")
    ] = False,
    config: configuration.ConfigFile = None,
    isolated: configuration.Isolated = False,
) -> int:
    """Report contradictions, agreements, single-sourced claims.

    Question by question: who gives which answer, and how many origins stand behind it.

    \b
    Examples:
      claimcheck report
      claimcheck report claims --status contested
      claimcheck report --topic toll --format markdown -o report.md
      claimcheck report --format html -o report.html
    """
    shelf = configuration.shelf(path, articles, config, isolated=isolated)
    told = options.read_claims(path, Config(settings=Settings(show_text=show_text)), shelf)
    asked = {"topic": topic, "question": question, "status": status, "article": article, "speaker": speaker}
    filters = _filters(told, {name: tuple(words or ()) for name, words in asked.items()})

    def drawn(form: Format) -> str | None:
        from claimcheck.views.dossier import dossier  # noqa: PLC0415 - for one format only

        return form.dossier(dossier(told, filters, show_text=show_text)) if form.dossier else None

    outputs.output(lambda: report.report(told, filters), filters.narrow(told), form, to, drawn)
    return options.answered(told.book)


def _filters(told: Report, asked: dict[str, tuple[str, ...]]) -> Filters:
    """The filters, once every word asked for is known to be there."""
    book = told.book
    known = {
        "topic": {name: name for name in book.topics},
        "question": {word: each.id for each in book.questions.values() for word in (each.short, each.id)},
        "status": {status.value: status.value for status in Status},
        "article": {name: name for name in book.articles},
        "speaker": {
            word: each.id for each in book.speakers.values() for word in (each.name, *each.aliases, each.id) if word
        },
    }
    found = {name: tuple(options.known(word, known[name], name) for word in words) for name, words in asked.items()}
    return Filters(
        topics=found["topic"],
        questions=found["question"],
        statuses=found["status"],
        articles=found["article"],
        speakers=found["speaker"],
    )
