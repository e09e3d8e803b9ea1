"""Sets of sets: what a question with `many: yes` is answered by.

A state of the world is itself a set of things. An answer says which things are among them, and, after `only` or a
denial, that nothing else is.
"""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.base import States, Unreadable
from claimcheck.values.line import Line
from claimcheck.values.members import Members


@frozen(slots=True, cache_hash=True)
class Several:
    """All sets of things that have something in each of `among` and nothing outside `allowed`."""

    among: frozenset[Line] | frozenset[Members]
    allowed: Line | Members

    def __and__(self, other: Several) -> Several:
        among: frozenset[Line | Members] = frozenset({*self.among, *other.among})
        return Several(among, _both(self.allowed, other.allowed))  # type: ignore[arg-type]

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
        assert isinstance(everything, Line | Members)
        if not self.among and not self.allowed:
            return Several(frozenset({everything}), everything)  # type: ignore[arg-type]
        if len(self.among) != 1 or self.allowed != everything:
            msg = "a denial in a question with `many: yes` is of one value"
            raise Unreadable(msg, "write one record for each value that is denied")
        (denied,) = self.among
        return Several(frozenset(), denied.outside(everything))


def _both(one: Line | Members, other: Line | Members) -> Line | Members:
    """What lies in both; sets of one question are of one kind."""
    if isinstance(one, Line) and isinstance(other, Line):
        return one & other
    if isinstance(one, Members) and isinstance(other, Members):
        return one & other
    return Members()
