"""Runs the program and turns every way it can end into its documented status and at most one line."""

from __future__ import annotations

import os
import traceback
from contextlib import suppress

from typer import Abort, TyperException

from claimcheck.cli.app import program
from claimcheck.cli.disk import Trouble
from claimcheck.cli.start import INTERRUPTED
from claimcheck.cli.terminal import complain

COULD_NOT_RUN = 2
BUG = 3
COMPLETING = "_CLAIMCHECK_COMPLETE"
"""Set by a shell that asks what to offer; typer's name for it."""


def run(arguments: list[str]) -> int:
    """Run the command line; its exit status."""
    if COMPLETING in os.environ:
        return _complete(_typed())
    try:
        status = program(arguments)(arguments, standalone_mode=False, prog_name="claimcheck")
    except TyperException as error:
        complain(_in_one_line(error, arguments))
        return COULD_NOT_RUN
    except Trouble as error:
        complain(str(error))
        return COULD_NOT_RUN
    except (KeyboardInterrupt, Abort):
        status = INTERRUPTED
    except SystemExit:  # typer's own way out when whoever reads a help page has had enough
        status = None
    except OSError as error:
        complain(_of_the_system(error))
        return COULD_NOT_RUN
    except Exception as error:  # noqa: BLE001 - whatever is left is our own bug, and said to be one
        return _own_bug(error)
    if status == INTERRUPTED:
        complain("interrupted")
    return status if isinstance(status, int) else 0


def _typed() -> list[str]:
    """The words typed so far after the program's name, roughly: enough to tell which command they are of."""
    return (os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")).split()[1:]


def _complete(words: list[str]) -> int:
    """Tell a shell what it may offer; silent on any fault, for somebody is in the middle of a line."""
    with suppress(Exception, KeyboardInterrupt):
        from claimcheck.cli.completion import attach  # noqa: PLC0415 - for this only

        app = program(words, completing=True)
        attach(app)
        try:
            app([], standalone_mode=False, prog_name="claimcheck")
        except SystemExit as done:
            return done.code if isinstance(done.code, int) else 0
    return COULD_NOT_RUN


def _in_one_line(error: TyperException, arguments: list[str]) -> str:
    """What typer says, and the help page that it is about: a command's own, where the fault lies within one."""
    context = getattr(error, "ctx", None)
    page = context.command_path if context is not None else _page(arguments)
    takes_path = context is not None and any(each.name == "path" for each in context.command.params)
    said = " ".join(error.format_message().split()).rstrip(".")
    hint = f"; write `{page} PATH`" if takes_path and getattr(error, "option_name", "") == "--claims" else ""
    if takes_path and said.startswith("Got unexpected extra argument"):
        hint = "; one folder is read, for its claims are compared with each other"
    return f"{said} See `{page} --help`" if said.endswith("?") else f"{said}{hint}; see `{page} --help`"


def _page(arguments: list[str]) -> str:
    """The command that is meant, where typer does not say within which it met a fault."""
    asked = program(arguments).registered_commands
    return f"claimcheck {asked[0].name}" if len(asked) == 1 else "claimcheck"


def _of_the_system(error: OSError) -> str:
    """What the system refused, and of which file; of none, only the folder that this runs in is ever looked for."""
    if isinstance(error, FileNotFoundError) and not error.filename:
        return "the current folder is gone; go to one that is there"
    said = error.strerror or type(error).__name__
    return f"{error.filename}: {said}" if error.filename else f"the system refused: {said}"


def _own_bug(error: Exception) -> int:
    if os.environ.get("CLAIMCHECK_DEBUG"):
        traceback.print_exc()
    where = traceback.extract_tb(error.__traceback__)[-1]
    complain(
        f"this is a bug in claimcheck: {type(error).__name__} in {where.name};"
        " please report it, with the traceback that CLAIMCHECK_DEBUG=1 shows"
    )
    return BUG
