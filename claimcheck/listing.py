"""Names as a message can hold them: in a row, or the one that was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MOST = 12
"""Names told; of others only how many there are."""


def listed(names: Sequence[str], joint: str = ", ") -> str:
    """The names joined, those past the first few counted."""
    if len(names) <= MOST:
        return joint.join(names)
    return f"{joint.join(names[:MOST])} and {len(names) - MOST:,} more"


def meant(word: str, known: Iterable[str], least: int = 60) -> str:
    """The known word that somebody may have meant; nothing where none is so much like it, of 100."""
    from rapidfuzz import process, utils  # noqa: PLC0415 - for a mistake only

    near = process.extractOne(word, list(known), score_cutoff=least, processor=utils.default_process)
    return near[0] if near else ""
