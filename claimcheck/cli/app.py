"""The program: its own options, and every command that is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from claimcheck.cli import commands, terminal
from claimcheck.cli.command import Command
from claimcheck.cli.version import version
from claimcheck.plugins import plugins

FIRST = ("init", "report", "check")
"""What a newcomer needs, in that order; all others follow by name."""


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        terminal.say(
            f"claimcheck {version()}\n" if version() else "claimcheck, run from its source and not installed\n"
        )
        raise typer.Exit


def claimcheck(
    context: typer.Context,
    wanted: Annotated[  # noqa: ARG001 - the callback does it all
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


def program(arguments: Sequence[str], *, completing: bool = False) -> typer.Typer:
    """The program with its commands; with only the one that the first argument names, where there is such a one.

    To read and to take apart all the others would cost each run as much as to read a hundred claims.
    """
    asked = plugins(commands, Command, arguments[0] if arguments else "")
    app = typer.Typer(
        add_completion=completing or not asked,  # the options that install it are the program's own
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(claimcheck)
    for each in asked or sorted(plugins(commands, Command), key=_rank):
        app.command(each.name)(each.run)
    return app


def _rank(command: Command) -> tuple[int, str]:
    return FIRST.index(command.name) if command.name in FIRST else len(FIRST), command.name
