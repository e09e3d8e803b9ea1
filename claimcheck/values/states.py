"""What a set of states of the world must be able to say; each answer type has its own sets."""

from __future__ import annotations

from typing import Protocol, Self


class States(Protocol):
    """A set of states of the world. Sets of one question are of one kind; those of two kinds never meet."""

    def __and__(self, other: Self, /) -> Self:
        """The states that lie in both."""

    def __bool__(self) -> bool:
        """Whether there is any state."""

    def meets(self, other: States, /) -> bool:
        """Whether some state lies in both."""

    def within(self, other: States, /) -> bool:
        """Whether every state of this set lies in the other."""

    def __hash__(self) -> int: ...

    def outside(self, everything: States, /) -> States:
        """All states but these. Raises `Unreadable` for a set whose opposite cannot be written."""


class Things(States, Protocol):
    """A set of states that can be the values of a `many` question: of two, all that lies in either can be told."""

    def __or__(self, other: Self, /) -> Self:
        """The states that lie in either."""
