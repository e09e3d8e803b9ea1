"""Names in a row, as a message can hold them."""

from __future__ import annotations

from collections.abc import Sequence

MOST = 12
"""Names told; of others only how many there are."""


def listed(names: Sequence[str], joint: str = ", ") -> str:
    """The names joined, those past the first few counted."""
    if len(names) <= MOST:
        return joint.join(names)
    return f"{joint.join(names[:MOST])} and {len(names) - MOST:,} more"
