"""Runs the program and turns every way it can end into its documented status and at most one line."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from contextlib import suppress
from typing import NoReturn

from typer import Abort, TyperException

from claimcheck.cli.disk import Trouble
from claimcheck.cli.terminal import complain

COULD_NOT_RUN = 2
BUG = 3
INTERRUPTED = 130
COMPLETING = "_CLAIMCHECK_COMPLETE"
"""Set by a shell that asks what to offer; typer's name for it."""


def main() -> NoReturn:
    """The console script. The process reads, answers and ends: rubbish is left to the system, which is quicker."""
    gc.disable()
    status = run(sys.argv[1:])
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):  # whoever read it has gone
            stream.flush()
    os._exit(status)


def run(arguments: list[str]) -> int:
    """Run the command line; its exit status."""
    if COMPLETING in os.environ:
        return _complete(_typed())
    try:
        from claimcheck.cli.app import program  # noqa: PLC0415 - Ctrl-C while importing is an interruption too

        status = program(arguments)(arguments, standalone_mode=False, prog_name="claimcheck")
    except TyperException as error:
        complain(_in_one_line(error))
        return COULD_NOT_RUN
    except Trouble as error:
        complain(str(error))
        return COULD_NOT_RUN
    except (KeyboardInterrupt, Abort):
        status = INTERRUPTED
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
        from claimcheck.cli.app import program  # noqa: PLC0415 - as above
        from claimcheck.cli.completion import attach  # noqa: PLC0415 - for this only

        app = program(words, completing=True)
        attach(app)
        try:
            app([], standalone_mode=False, prog_name="claimcheck")
        except SystemExit as done:
            return done.code if isinstance(done.code, int) else 0
    return COULD_NOT_RUN


def _in_one_line(error: TyperException) -> str:
    """What typer says, and the help page that it is about: a command's own, where the fault lies within one."""
    context = getattr(error, "ctx", None)
    page = context.command_path if context is not None else "claimcheck"
    takes_path = context is not None and any(each.name == "path" for each in context.command.params)
    hint = f"; write `{page} PATH`" if takes_path and getattr(error, "option_name", "") == "--claims" else ""
    return f"{' '.join(error.format_message().split()).rstrip('.')}{hint}; see `{page} --help`"


def _own_bug(error: Exception) -> int:
    if os.environ.get("CLAIMCHECK_DEBUG"):
        traceback.print_exc()
    where = traceback.extract_tb(error.__traceback__)[-1]
    complain(
        f"this is a bug in claimcheck: {type(error).__name__} in {where.name};"
        " please report it, with the traceback that CLAIMCHECK_DEBUG=1 shows"
    )
    return BUG
