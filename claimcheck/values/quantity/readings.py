"""The one reading of an answer, with its numbers in figures or in words."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.quantity.extent import Extent, read_extent


def read_words(words: str, asked: str, written: str) -> Extent | None:
    """Read marked words as they stand, or else with their numbers in figures, if that can be read in one way only.

    None where they have no known shape. Raises `Unreadable`.
    """
    fault: Unreadable | None = None
    found: dict[str, Extent] = {}
    for attempt in _attempts(words):
        try:
            extent = read_extent(attempt, asked, written)
        except Unreadable as error:
            fault = fault or error
            continue
        if extent is not None:
            found[extent.text] = extent
            if attempt == words:
                break
    if len(found) > 1:
        raise Unreadable(f"{quoted(written)} can be read in two ways", "write it in figures")
    if fault and not found:
        raise fault
    return next(iter(found.values()), None)


def _attempts(words: str) -> Iterator[str]:
    yield words
    from claimcheck.values.quantity.spelling import spelled  # noqa: PLC0415 - few answers are in words

    yield from (attempt for attempt in spelled(words) if attempt != words)
