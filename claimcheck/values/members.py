"""Sets of named states: labels, places, speakers. Either these, or all but these."""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.states import States


@frozen(slots=True, cache_hash=True)
class Members:
    """The states named, or, where `others` is set, every state but those named."""

    names: frozenset[str] = frozenset()
    others: bool = False

    def __and__(self, other: Members) -> Members:
        if self.others and other.others:
            return Members(self.names | other.names, others=True)
        if self.others:
            return Members(other.names - self.names)
        return Members(self.names - other.names if other.others else self.names & other.names)

    def __or__(self, other: Members) -> Members:
        if self.others and other.others:
            return Members(self.names & other.names, others=True)
        if self.others:
            return Members(self.names - other.names, others=True)
        return Members(other.names - self.names, others=True) if other.others else Members(self.names | other.names)

    def __sub__(self, other: Members) -> Members:
        return self & Members(other.names, others=not other.others)

    def __bool__(self) -> bool:
        return self.others or bool(self.names)

    def meets(self, other: States) -> bool:
        """Whether some state lies in both."""
        return isinstance(other, Members) and bool(self & other)

    def within(self, other: States) -> bool:
        """Whether every state of this set lies in the other."""
        return isinstance(other, Members) and not self - other

    def outside(self, everything: States) -> Members:
        """All states but these."""
        assert isinstance(everything, Members)
        return everything - self


NONE = Members(frozenset({"\0none"}))
"""The state *there was no such thing*: a name that nobody can write."""

ANYTHING = Members(others=True)
