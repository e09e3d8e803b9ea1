"""`claimcheck speakers`."""

from __future__ import annotations

from attrs import evolve

from claimcheck.cli import options, outputs
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS


@command("speakers")
def speakers_command(
    path: options.Claims = CLAIMS,
    form: outputs.FormatName = "text",
    to: outputs.To = None,
) -> int:
    """List who says how much, and how it fares.

    How much of it is confirmed, contradicted, or rests on that voice alone.

    \b
    Examples:
      claimcheck speakers
      claimcheck speakers claims --format markdown
    """
    from claimcheck.audit import everyone  # noqa: PLC0415 - for this command only
    from claimcheck.views.speakers import speakers  # noqa: PLC0415

    told = options.read_claims(path)
    told = evolve(told, tracks=everyone(told.book))
    outputs.output(lambda: speakers(told), told, form, to)
    return options.answered(told.book)
