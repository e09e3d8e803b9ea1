"""`claimcheck import`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.formats import text


@command("import")
def import_command(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="A .csv, .tsv, .jsonl or .xlsx file.")],
    into: Annotated[Path, typer.Option("-o", "--into", metavar="FOLDER", help="The folder of claim files.")] = CLAIMS,
    columns: Annotated[
        list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD", help="What a column holds (repeatable).")
    ] = None,
    tab: Annotated[str, typer.Option("--sheet", metavar="NAME", help="Which sheet of a workbook.")] = "",
    dry: Annotated[bool, typer.Option("--dry-run", help="Write nothing; print what would be written.")] = False,
) -> int:
    """Take in claims from a spreadsheet, one in each row.

    They go into new files, one for each article, and so do questions that nothing asks yet. No file that stands is
    changed, and what stands in one already is left out. Status 1 if some rows could not be placed.

    \b
    Examples:
      claimcheck report --format csv -o desk.csv
      claimcheck import desk.csv --dry-run
      claimcheck import desk.csv --into desk/claims
    """
    from claimcheck.cli.inbox import Inbox  # noqa: PLC0415 - what follows is for this command only
    from claimcheck.views.intake import taken_in  # noqa: PLC0415

    options.need_libyaml()
    inbox = Inbox.open(into)
    outcome = inbox.take_in(sheet, tab, columns or ())
    if dry:
        terminal.say(inbox.printed(outcome))
    else:
        inbox.write(outcome)
    terminal.say(text.render(taken_in(outcome, inbox.shown, written=not dry), terminal.width()))
    return int(bool(outcome.refused))
