"""Slips of the hand: one long word of a text with a letter more or less, two letters swapped, or another vowel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.likeness.spelling import Spelling

_VOWELS = frozenset("aeiouy")
_PLURALS = ({"man", "men"}, {"is", "es"})
"""Endings that a plural turns into each other."""


def traces(spelled: Spelling, words: Sequence[str], least: int) -> Iterator[str]:
    """The text itself, and with a letter left out inside each word of at least so many: slips have one in common."""
    text = " ".join(words)
    yield text
    at = 0
    for word in words:
        if len(word) >= least - 1 and word not in spelled.firm:
            yield from (text[:cut] + text[cut + 1 :] for cut in range(at + 1, at + len(word) - 1))
        at += len(word) + 1


def is_slip(one: str, other: str, least: int) -> bool:
    """Whether a word may be another with a slip in it; its ends hold, for there a letter makes another word."""
    if max(len(one), len(other)) < least or one[0] != other[0] or one[-1] != other[-1] or _is_plural(one, other):
        return False
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    mine, theirs = one[start : len(one) - end], other[start : len(other) - end]
    if len(mine) == len(theirs):
        return {mine, theirs} <= _VOWELS or (len(mine) == len("ab") and mine == theirs[::-1])
    return len(mine) + len(theirs) == 1


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with together."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_plural(one: str, other: str) -> bool:
    return any({one[-len(min(ends)) :], other[-len(min(ends)) :]} == ends for ends in _PLURALS)
