"""How many pieces all dates of a collection are in: there is a limit, for each of them takes memory."""

from __future__ import annotations

from attrs import define

from claimcheck.values import Line, States

MOST_PIECES = 50_000
"""`XXXX-12-25` alone has 10,000."""

TOO_MANY = (
    f"all dates together stand for more than {MOST_PIECES:,} separate stretches of time",
    "write an interval, or fill in more of the digits",
)
"""What is wrong with a date for which there is no room, and what to write instead."""


@define(eq=False, repr=False)
class Pieces:
    """Those of all sets read so far; one in one piece is not counted."""

    number: int = 0

    def hold(self, states: States) -> bool:
        """Count a set in: whether there is room for it. For one in one piece there always is."""
        pieces = len(states.pieces) if isinstance(states, Line) else 1
        self.number += pieces if pieces > 1 else 0
        return pieces == 1 or self.number <= MOST_PIECES
