"""`claimcheck init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import starters, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.formats.lines import visible

EXAMPLE = Path("harbour")


@command("init")
def init_command(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="Where to write; left out: claims, or, of the example, harbour."),
    ] = None,
    example: Annotated[bool, typer.Option("--example", help="A small collection of three invented articles.")] = False,
) -> None:
    """Write a commented first claim file, or a whole example.

    \b
    Examples:
      claimcheck init
      claimcheck init --example
    """
    folder = folder or (EXAMPLE if example else CLAIMS)
    if example:
        starters.need_no_claims(folder)
    written = starters.unpack("example" if example else "first", folder)
    listed = "".join(f"  {visible(path.as_posix())}\n" for path in written)
    shown = "" if folder == CLAIMS else f" {visible(folder.as_posix())}"
    terminal.say(f"wrote\n{listed}now try `claimcheck report{shown}` and `claimcheck check{shown}`\n")
