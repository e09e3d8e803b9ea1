"""How far a record may reach through others: a line that never ends says nothing, and costs more with every record."""

from __future__ import annotations

from collections.abc import Callable, Iterable

MOST_WHOLES = 20
"""Others that a speaker belongs to, or that a place lies in, one within the other; nothing of this world needs more."""

MOST_SOURCES = 100
"""Articles and outlets that an article may be derived from, directly or through others."""


def leads_too_far(start: str, after: Callable[[str], Iterable[str]], most: int) -> bool:
    """Whether more than so many others are reached from an id; a circle reaches its members only."""
    reached = {start}
    left = [start]
    while left:
        for each in after(left.pop()):
            if each not in reached:
                reached.add(each)
                left.append(each)
                if len(reached) > most + 1:
                    return True
    return False
