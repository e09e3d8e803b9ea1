"""`claimcheck check`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer
from attrs import evolve

from claimcheck.cli import configuration, disk, options, outputs, shown
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.config import Config, Unfit, codes, severity
from claimcheck.model import Severity


@command("check")
def check_command(
    path: options.Claims = CLAIMS,
    form: shown.FormatName = "",
    to: outputs.To = None,
    select: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Only these codes, such as CC2.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Not these codes.")] = None,
    fail_on: configuration.FailOn = None,
    show: configuration.Show = None,
    articles: options.Articles = None,
    require_texts: Annotated[
        bool, typer.Option("--require-texts", help="An article whose text is not at hand is an error.")
    ] = False,
    passage_words: configuration.Words = None,
    show_text: options.ShowText = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="How many of each code, not where.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Only what is found, without the summary.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Status 0 whatever is found.")] = False,
    config_file: configuration.ConfigFile = None,
    isolated: configuration.Isolated = False,
) -> int:
    """Lint claim files. Status 1 if anything is found at or above `--fail-on`.

    \b
    Examples:
      claimcheck check
      claimcheck check claims --show note
      claimcheck check --format sarif -o claims.sarif
      claimcheck check --select CC2 --fail-on note
      claimcheck check --articles texts --require-texts
    """
    config = configuration.configured(path, config_file, isolated=isolated)
    config = _told(config, fail_on=fail_on and severity(fail_on), show=show and severity(show), articles=articles)
    config = _choosing(config, select or (), ignore or (), require_texts=require_texts)
    config = config.setting(show_text=show_text, longest_passage=passage_words)
    told = options.read_claims(path, config, config.articles, quiet=quiet)
    told = evolve(told, show=config.show, statistics=statistics, quiet=quiet)
    shown.show(told, form, path, config.fail_on, to)
    return int(not exit_zero and any(each.severity >= config.fail_on for each in told.findings))


def _choosing(config: Config, select: Iterable[str], ignore: Iterable[str], *, require_texts: bool) -> Config:
    """The configuration with the codes that flags name."""
    known = configuration.known()
    try:
        config = config.selecting(codes(select, known)).ignoring(codes(ignore, known), by="--ignore")
    except Unfit as unfit:
        raise disk.Trouble(str(unfit)) from None
    severities = {**config.severities, "CC110": Severity.ERROR} if require_texts else config.severities
    return evolve(config, severities=severities)


def _told(config: Config, **flags: object) -> Config:
    """The configuration with what flags say instead."""
    return evolve(config, **{name: value for name, value in flags.items() if value is not None})  # type: ignore[arg-type]
