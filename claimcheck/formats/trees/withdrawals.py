"""What falls when something is withdrawn, as JSON holds it; the report beside it is the collection as it stands."""

from __future__ import annotations

from typing import Any

from claimcheck.formats.trees.shifts import decided, footing, shift, turned
from claimcheck.formats.trees.standing import ids, subject
from claimcheck.model.withdrawal import Withdrawal


def withdrawal(fall: Withdrawal) -> dict[str, Any]:
    """What is withdrawn, what falls with it, and what then stands otherwise."""
    return {
        "withdrawn": [subject(each) for each in fall.withdrawn],
        "lost": ids(fall.lost),
        "kept": len(fall.after.claims),
        "questions": [shift(each) for each in fall.shifts],
        "weakened": [footing(each) for each in fall.weakened],
        "vanished": [turned(each) for each in fall.vanished],
        "appeared": [turned(each) for each in fall.appeared],
        "resolutions": [decided(each) for each in fall.decisions],
    }
