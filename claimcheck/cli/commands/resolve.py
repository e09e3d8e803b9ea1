"""`claimcheck resolve`."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options, terminal
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS


@command("resolve")
def resolve_command(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="The question that was decided, by id.")],
    verdict: Annotated[
        str | None, typer.Option(help="unresolved, favours, different-scope or not-a-contradiction.")
    ] = None,
    favoured: Annotated[str | None, typer.Option("--for", metavar="CLAIM", help="The claim that is favoured.")] = None,
    reason: Annotated[str | None, typer.Option(help="What is at odds, and what would decide it.")] = None,
    by: Annotated[str | None, typer.Option(help="Who decides.")] = None,
    expires: Annotated[str | None, typer.Option(metavar="DATE", help="When to look at it again.")] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Bind the decision that is there to what is at odds today.")
    ] = False,
    write: Annotated[bool, typer.Option("-w", "--write", help="Write it, beside the other resolutions.")] = False,
    path: options.ClaimsOption = CLAIMS,
) -> int:
    """Record what an editor decides about a contradiction.

    The record is bound to what is at odds, and printed to be filled in, or written. What is left out stays empty, and
    `check` asks for it. A decision is reopened when a new voice or answer joins: look again, then `--again` brings its
    `seen` up to date and leaves all else as it is.

    \b
    Examples:
      claimcheck resolve opened-on
      claimcheck resolve opened-on -w --by editor
        --reason "the town's own records would decide"
      claimcheck resolve driver-jumped --again
    """
    from claimcheck.cli.decisions import Case  # noqa: PLC0415 - for this command only

    told = options.read_claims(path)
    given = {"verdict": verdict, "for": favoured, "reason": reason, "by": by, "expires": expires}
    case = Case.of(told.book, path, question, {name: word for name, word in given.items() if word is not None})
    terminal.say(case.again() if again else case.first(write=write))
    return options.answered(told.book)
