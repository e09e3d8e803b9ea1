"""What cannot be read is refused with what may be meant; the words people write are only looked up then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from claimcheck.values.base import Unreadable

Read = TypeVar("Read")


def meant(text: str, read: Callable[[str], Read], suggest: Callable[[str], list[str]]) -> Read:
    """What is written, or, where it cannot be read, what is wrong and what may be meant. Raises `Unreadable`."""
    try:
        return read(text)
    except Unreadable as fault:
        suggested = [f"`{each}`" for each in suggest(text)]
        if not suggested:
            raise
        which = ", whichever is meant" if len(suggested) > 1 else ""
        raise Unreadable(fault.problem, f"write {' or '.join(suggested)}{which}") from None
