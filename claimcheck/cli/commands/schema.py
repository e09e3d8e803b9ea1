"""`claimcheck schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import disk, options, outputs, terminal
from claimcheck.cli.command import command


@command("schema")
def schema_command(
    path: Annotated[
        Path | None, typer.Argument(metavar="[PATH]", help="A folder of claim files, whose ids are then offered.")
    ] = None,
    to: outputs.To = None,
) -> int:
    """Print a JSON Schema of claim files, for your editor.

    With a path, the editor completes that collection's questions, speakers,
    places, articles and claims, and knows what each question takes.

    \b
    Examples:
      claimcheck schema
      claimcheck schema claims -o claims/schema.json
    """
    from claimcheck.schema import schema, written  # noqa: PLC0415 - for this command only

    book = None if path is None else options.book_of(path)
    text = written(schema(book))
    if to is None:
        terminal.say(text)
    else:
        disk.write(to, text)
    return 0 if book is None else options.answered(book)
