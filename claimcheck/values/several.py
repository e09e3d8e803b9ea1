"""Sets of sets: what a question with `many: yes` is answered by.

A state of the world is itself a set of things. An answer says which things are among them, and, after `only` or a
denial, that nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from attrs import frozen

from claimcheck.values.base import Unreadable
from claimcheck.values.members import Members
from claimcheck.values.states import States, Things


@frozen(slots=True, cache_hash=True)
class Several:
    """All sets of things that have something in each of `among` and nothing outside `allowed`."""

    among: frozenset[Things]
    allowed: Things

    @classmethod
    def of(cls, among: Iterable[Things], allowed: Things) -> Several:
        """The same sets however they are put: what is said of a thing need not be said of what holds it too."""
        told = frozenset(among)
        return cls(frozenset(each for each in told if not any(_holds(each, other) for other in told)), allowed)

    def __and__(self, other: Several) -> Several:
        return Several(self.among | other.among, _both(self.allowed, other.allowed))

    def __bool__(self) -> bool:
        return all(each.meets(self.allowed) for each in self.among)

    def meets(self, other: States) -> bool:
        """Whether some set of things fits both."""
        return isinstance(other, Several) and bool(self & other)

    def within(self, other: States) -> bool:
        """Whether every set of things that fits this fits the other."""
        if not isinstance(other, Several) or not self.allowed.within(other.allowed):
            return False
        mine = [_both(each, self.allowed) for each in self.among]
        return all(any(own.within(theirs) for own in mine) for theirs in other.among)

    def outside(self, everything: States) -> Several:
        """*Not this one*, *not none*: only the opposite of a single thing can be said in the same words."""
        everything = cast("Things", everything)
        if not self.among and not self.allowed:
            return Several(frozenset({everything}), everything)
        if len(self.among) != 1 or self.allowed != everything:
            msg = "a denial in a question with `many: yes` is of one value"
            raise Unreadable(msg, "write one record for each value that is denied")
        (denied,) = self.among
        return Several(frozenset(), cast("Things", denied.outside(everything)))


def _holds(one: Things, other: Things) -> bool:
    return one != other and other.within(one)


def _both(one: Things, other: Things) -> Things:
    """What lies in both; sets of one question are of one kind."""
    return one & other if type(one) is type(other) else Members()
