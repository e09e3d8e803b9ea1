"""`claimcheck init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import disk, terminal
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
        disk.need_no_claims(folder)
    written = disk.unpack("example" if example else "first", folder)
    listed = "".join(f"  {visible(disk.shown(path))}\n" for path in written)
    shown = "" if folder == CLAIMS else f" {visible(disk.shown(folder))}"
    terminal.say(f"wrote\n{listed}now try `claimcheck report{shown}` and `claimcheck check{shown}`\n")
