"""Bytes as a row of choices: how a fuzzer, which knows bytes only, writes something that looks like records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

_MOST_CHOICES = 2000
"""So long a collection is written at most: what is found in a long one is found in a short one sooner."""


@define
class Choices:
    """Takes a byte for each choice; when the bytes are used up, the first of everything is taken."""

    data: bytes
    taken: int = 0

    @property
    def left(self) -> bool:
        """Whether there is anything left to choose by."""
        return self.taken < min(len(self.data), _MOST_CHOICES)

    def number(self, below: int) -> int:
        """A number from 0, below 256 at most."""
        self.taken += 1
        return self.data[self.taken - 1] % below if self.taken <= len(self.data) else 0

    def pick(self, words: Sequence[str]) -> str:
        """One of the words."""
        return words[self.number(len(words))]

    def text(self) -> str:
        """A few characters as they come."""
        length = self.number(16)
        self.taken += length
        return self.data[self.taken - length : self.taken].decode("utf-8", "replace")

    def times(self, most: int) -> Iterator[int]:
        """Up to so many times, as long as there are choices left."""
        return (at for at in range(self.number(most + 1)) if self.left)
