"""`claimcheck topics`."""

from __future__ import annotations

from claimcheck.cli import options, outputs
from claimcheck.cli.command import command
from claimcheck.cli.options import CLAIMS
from claimcheck.views import topics


@command("topics")
def topics_command(path: options.Claims = CLAIMS, form: outputs.FormatName = "text", to: outputs.To = None) -> int:
    """List topics and questions, and how they stand.

    With what each takes for an answer.

    \b
    Examples:
      claimcheck topics
      claimcheck topics claims --format markdown
    """
    told = options.read_claims(path)
    outputs.output(lambda: topics.topics(told), told, form, to)
    return options.answered(told.book)
