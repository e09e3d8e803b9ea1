"""`claimcheck check`."""

from __future__ import annotations

from typing import Annotated

import typer
from attrs import evolve

from claimcheck.cli import disk, options, shown
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.config import Config
from claimcheck.model import Settings, Severity
from claimcheck.rules import all_rules


@command("check")
def check_command(
    path: options.Claims = CLAIMS,
    form: shown.FormatName = "",
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
    told = evolve(options.read_claims(path, config, articles), show=Severity[show])
    shown.show(told, form, path, config.fail_on)
    return int(any(each.severity >= config.fail_on for each in told.findings))


def _codes(words: list[str] | None) -> tuple[str, ...]:
    """Codes or their beginnings, each of which some rule must have."""
    codes = tuple(code for word in words or () for code in word.upper().split(",") if code)
    for code in codes:
        if not any(rule.code.startswith(code) for rule in all_rules()):
            raise disk.Trouble(f"no rule has the code `{code}`; `claimcheck explain` lists them")
    return codes
