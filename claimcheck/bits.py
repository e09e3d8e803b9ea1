"""Sets of small numbers as the bits of one whole number: what relates to what, a row for each thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import compress
from operator import or_

_TRUTH = bytes(1 if byte == ord("1") else 0 for byte in range(256))
_DENSE = 4
"""Where one bit in so many is set, looking at each is quicker than looking for the next."""


def ones(row: int) -> list[int]:
    """The places of the bits that are set, from the least."""
    if not row & (row - 1):  # one bit or none, as most rows have
        return [row.bit_length() - 1] if row else []
    digits = bin(row)[:1:-1]
    if row.bit_count() * _DENSE > len(digits):
        return list(compress(range(len(digits)), digits.encode().translate(_TRUTH)))
    found = []
    at = digits.find("1")
    while at >= 0:
        found.append(at)
        at = digits.find("1", at + 1)
    return found


def union(rows: Iterable[int]) -> int:
    """The bits that are set in any of the rows."""
    return reduce(or_, rows, 0)


def gathered(rows: Sequence[int], places: Iterable[int]) -> int:
    """The bits that are set in any of the rows at these places."""
    return reduce(or_, map(rows.__getitem__, places), 0)


def transposed(rows: Sequence[int]) -> list[int]:
    """The rows turned into columns."""
    columns = [0] * len(rows)
    for at, row in enumerate(rows):
        bit = 1 << at
        for other in ones(row):
            columns[other] |= bit
    return columns


def linked(rows: Sequence[int], members: int) -> list[int]:
    """The members in groups, as bits: those that a chain of symmetric rows links; by the least of each."""
    groups = []
    while members:
        group, fresh = 0, members & -members
        while fresh:
            group |= fresh
            fresh = union(rows[at] for at in ones(fresh)) & members & ~group
        groups.append(group)
        members &= ~group
    return groups
