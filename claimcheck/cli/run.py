"""Runs the program and turns every way it can end into its documented status and at most one line."""

from __future__ import annotations

import os
import sys
import traceback

from typer import Abort, TyperException

from claimcheck.cli.disk import Trouble
from claimcheck.cli.terminal import complain

COULD_NOT_RUN = 2
BUG = 3
INTERRUPTED = 130


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; its exit status."""
    try:
        from claimcheck.cli.app import app  # noqa: PLC0415 - Ctrl-C while importing is an interruption too

        status = app(arguments, standalone_mode=False, prog_name="claimcheck")
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


def _in_one_line(error: TyperException) -> str:
    return f"{' '.join(error.format_message().split()).rstrip('.')}; see `claimcheck --help`"


def _own_bug(error: Exception) -> int:
    if os.environ.get("CLAIMCHECK_DEBUG"):
        traceback.print_exc()
    where = traceback.extract_tb(error.__traceback__)[-1]
    complain(
        f"this is a bug in claimcheck: {type(error).__name__} in {where.name};"
        " please report it, with the traceback that CLAIMCHECK_DEBUG=1 shows"
    )
    return BUG
