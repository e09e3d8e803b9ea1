"""`claimcheck explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import disk, terminal
from claimcheck.cli.command import command
from claimcheck.formats import text
from claimcheck.model import Rule
from claimcheck.rules import all_rules
from claimcheck.values import answer_types
from claimcheck.views import rules


@command("explain")
def explain_command(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A code (CC201), a name, or an answer type.")
    ] = None,
) -> None:
    """Print the manual page of a rule or an answer type.

    Without a name, list them all.

    \b
    Examples:
      claimcheck explain
      claimcheck explain CC201
      claimcheck explain quantity
    """
    kind = answer_types().get(code.lower()) if code else None
    if kind is not None:
        page = rules.manual_of_type(kind)
    else:
        page = rules.manual(_rule(code)) if code else rules.rules(all_rules(), answer_types().values())
    terminal.say(text.render(page, terminal.width()))


def _rule(code: str) -> Rule:
    for rule in all_rules():
        if code.upper() == rule.code or code.lower() == rule.name:
            return rule
    raise disk.Trouble(f"there is no rule or answer type `{code}`; `claimcheck explain` lists them")
