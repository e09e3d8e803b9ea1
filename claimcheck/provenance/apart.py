"""The most things that can be picked so that no two of them are linked."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.bits import linked, ones, union

EXACT = 20
"""Groups of up to this many are searched exactly."""


def most_apart(members: int, rows: Sequence[int]) -> int:
    """How many of the members can be picked, no two of which are linked by the symmetric rows.

    Never too high; exact for groups of up to `EXACT` members, else found greedily in the order of their places.
    """
    beside = union(1 << at for at in ones(members) if rows[at] & members)
    alone = members & ~beside
    return alone.bit_count() + sum(_of_group(group, rows) for group in linked(rows, beside))


def picked(members: int, rows: Sequence[int], prefer: int = 0) -> int:
    """So many of the members, no two of them linked; in groups searched exactly, those preferred where it can be."""
    found = union(1 << at for at in ones(members) if not rows[at] & members)
    for group in linked(rows, members & ~found):
        found |= _chosen(group, rows, prefer) if group.bit_count() <= EXACT else _greedy(group, rows)
    return found


def _chosen(left: int, rows: Sequence[int], prefer: int) -> int:
    found = 0
    for at in [*ones(left & prefer), *ones(left & ~prefer)]:
        bit = left & 1 << at
        without = left & ~(rows[at] | bit)
        if bit and 1 + _searched(without, rows) >= _searched(left, rows):
            found |= bit
            left = without
        left &= ~bit
    return found


def _of_group(group: int, rows: Sequence[int]) -> int:
    return _searched(group, rows) if group.bit_count() <= EXACT else _greedy(group, rows).bit_count()


def _greedy(left: int, rows: Sequence[int]) -> int:
    found = 0
    while left:
        lowest = left & -left
        found |= lowest
        left &= ~(rows[lowest.bit_length() - 1] | lowest)
    return found


def _searched(left: int, rows: Sequence[int]) -> int:
    if not left:
        return 0
    members = ones(left)
    at = max(members, key=lambda member: (rows[member] & left).bit_count())
    beside = rows[at] & left
    if not beside:
        return len(members)
    without = left & ~(1 << at)
    return max(_searched(without, rows), 1 + _searched(without & ~beside, rows))
