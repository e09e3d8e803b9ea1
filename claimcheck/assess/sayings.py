"""When claims were said, and which of two surely came first."""

from __future__ import annotations

from claimcheck.model import Claim
from claimcheck.values import Line
from claimcheck.values.line import GREATEST, Cut


def surely_after(later: Claim, earlier: Claim) -> bool:
    """Whether one claim was surely said after the other."""
    if later.said is None or earlier.said is None or later.said.open or earlier.said.open:
        return False
    then, before = later.said.states, earlier.said.states
    if not (isinstance(then, Line) and isinstance(before, Line) and then.pieces and before.pieces):
        return False
    return before.pieces[-1][1] <= then.pieces[0][0]


def last_moment(claim: Claim) -> tuple[Cut, str]:
    """The end of the time at which a claim was said, to sort by; then its id."""
    said = claim.said.states if claim.said else None
    return said.pieces[-1][1] if isinstance(said, Line) and said.pieces else GREATEST, claim.id
