"""The commands. Each docstring is what `--help` shows; every example in it is run by a test."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import disk, options, terminal
from claimcheck.config import Config
from claimcheck.formats import text
from claimcheck.model import Report, Rule, Settings, Severity, Status
from claimcheck.rules import all_rules
from claimcheck.values import answer_types
from claimcheck.views import findings, report, rules, topics
from claimcheck.views.filters import Filters

CLAIMS = Path("claims")

app = typer.Typer(
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - 20 ms for this option only

        try:
            terminal.say(f"claimcheck {version('claimcheck-desk')}\n")
        except PackageNotFoundError:
            terminal.say("claimcheck, run from its source and not installed\n")
        raise typer.Exit


@app.callback()
def claimcheck(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - the callback does it all
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Who said what, where the accounts agree, where they contradict each other, and what rests on one voice.

    \b
    Begin:
      claimcheck init                  write a first claim file into claims/
      claimcheck report                what stands against what, and who says so
      claimcheck check                 lint the claim files; status 1 on an error

    \b
    Status: 0 done; 1 check found something, or records were left out because
    of faults; 2 could not run; 3 a bug in claimcheck; 130 interrupted.
    """
    if context.invoked_subcommand is None:
        terminal.say(f"{context.get_help()}\n")


@app.command("init")
def init_command(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where to write.")] = CLAIMS,
    example: Annotated[bool, typer.Option("--example", help="A small collection of three invented articles.")] = False,
) -> None:
    """Write a commented first claim file, or a whole example.

    \b
    Examples:
      claimcheck init
      claimcheck init --example harbour
    """
    written = disk.unpack("example" if example else "first", folder)
    listed = "".join(f"  {path.as_posix()}\n" for path in written)
    shown = "" if folder == CLAIMS else f" {folder.as_posix()}"
    terminal.say(f"wrote\n{listed}now try `claimcheck report{shown}` and `claimcheck check{shown}`\n")


@app.command("report")
def report_command(
    path: options.Claims = CLAIMS,
    topic: Annotated[list[str] | None, typer.Option(help="Only this topic (repeatable).")] = None,
    question: Annotated[list[str] | None, typer.Option(help="Only this question (repeatable).")] = None,
    status: Annotated[list[str] | None, typer.Option(help="Only questions that stand so (repeatable).")] = None,
    article: Annotated[list[str] | None, typer.Option(help="Only questions that this article answers.")] = None,
    speaker: Annotated[list[str] | None, typer.Option(help="Only questions that this speaker answers.")] = None,
    form: options.FormatName = "text",
    to: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")] = None,
) -> int:
    """Report contradictions, agreements and single-sourced assertions, with the voices behind each.

    \b
    Examples:
      claimcheck report
      claimcheck report claims --status contested
      claimcheck report --topic toll --format markdown -o report.md
    """
    told = options.read_claims(path)
    asked = {"topic": topic, "question": question, "status": status, "article": article, "speaker": speaker}
    filters = _filters(told, {name: tuple(words or ()) for name, words in asked.items()})
    options.output(report.report(told, filters), filters.narrow(told), form, to)
    return options.answered(told)


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
    found = {name: tuple(_known(word, known[name], name) for word in words) for name, words in asked.items()}
    return Filters(
        topics=found["topic"],
        questions=found["question"],
        statuses=found["status"],
        articles=found["article"],
        speakers=found["speaker"],
    )


def _known(word: str, known: dict[str, str], what: str) -> str:
    if word in known:
        return known[word]
    from rapidfuzz import process  # noqa: PLC0415 - for a mistake only

    near = process.extractOne(word, list(known), score_cutoff=60)
    hint = f"did you mean `{near[0]}`?" if near else "`claimcheck topics` lists what there is"
    raise disk.Trouble(f"there is no {what} `{word}`; {hint}")


@app.command("check")
def check_command(
    path: options.Claims = CLAIMS,
    form: options.FormatName = "text",
    select: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Only these codes, such as CC2.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Not these codes.")] = None,
    fail_on: options.SeverityName = "error",
    show: options.SeverityName = "warning",
    articles: options.Articles = None,
    require_texts: Annotated[
        bool, typer.Option("--require-texts", help="An article whose text is not at hand is an error.")
    ] = False,
    longest_passage: Annotated[
        int | None, typer.Option(metavar="WORDS", min=1, help="The most words that a passage may quote at each end.")
    ] = None,
    show_text: options.ShowText = False,
) -> int:
    """Lint claim files. Status 1 if anything is found at or above `--fail-on`.

    \b
    Examples:
      claimcheck check
      claimcheck check claims --show note
      claimcheck check --format json
      claimcheck check --select CC2 --fail-on note
      claimcheck check --articles texts --require-texts
    """
    config = Config(
        select=_codes(select),
        ignore=_codes(ignore),
        fail_on=Severity[fail_on],
        severities={"CC110": Severity.ERROR} if require_texts else {},
        settings=Settings(show_text=show_text, longest_passage=longest_passage),
    )
    told = options.read_claims(path, config, articles)
    options.output(findings.findings(told, Severity[show]), told, form)
    return int(any(each.severity >= config.fail_on for each in told.findings))


def _codes(words: list[str] | None) -> tuple[str, ...]:
    """Codes or their beginnings, each of which some rule must have."""
    codes = tuple(code for word in words or () for code in word.upper().split(",") if code)
    for code in codes:
        if not any(rule.code.startswith(code) for rule in all_rules()):
            raise disk.Trouble(f"no rule has the code `{code}`; `claimcheck explain` lists them")
    return codes


@app.command("topics")
def topics_command(path: options.Claims = CLAIMS, form: options.FormatName = "text") -> int:
    """List topics and questions: what each takes for an answer, and how it stands.

    \b
    Examples:
      claimcheck topics
      claimcheck topics claims --format markdown
    """
    told = options.read_claims(path)
    options.output(topics.topics(told), told, form)
    return options.answered(told)


@app.command("explain")
def explain_command(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A code (CC201), a name, or an answer type.")
    ] = None,
) -> None:
    """Print the manual page of a rule or of an answer type, or list them.

    \b
    Examples:
      claimcheck explain
      claimcheck explain CC201
      claimcheck explain quantity
    """
    kind = answer_types().get(code.lower()) if code else None
    if kind is not None:
        page = rules.manual_of_type(kind)
    else:
        page = rules.manual(_rule(code)) if code else rules.rules(all_rules(), answer_types().values())
    terminal.say(text.render(page, terminal.width()))


def _rule(code: str) -> Rule:
    for rule in all_rules():
        if code.upper() == rule.code or code.lower() == rule.name:
            return rule
    raise disk.Trouble(f"there is no rule or answer type `{code}`; `claimcheck explain` lists them")
