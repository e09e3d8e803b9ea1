"""Where the program starts: what can be interrupted is read and run inside of it, from the first import on."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """The console script. The process reads, answers and ends: rubbish is left to the system, which is quicker."""
    gc.disable()
    try:
        from claimcheck.cli.run import run  # noqa: PLC0415 - most of a short run is spent on this line

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = INTERRUPTED
        with suppress(AttributeError, OSError):
            sys.stderr.write("claimcheck: interrupted\n")
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):  # whoever read it has gone
            stream.flush()
    os._exit(status)
