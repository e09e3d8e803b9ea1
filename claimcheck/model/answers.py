"""An answer: a value, how the speaker stands to it, and what it is said of; and how two answers relate."""

from __future__ import annotations

from enum import Enum, IntEnum

from attrs import field, frozen

from claimcheck.values import States, Value


class Weight(IntEnum):
    """How far an answer commits its speaker."""

    OPEN = 0
    SOFT = 1
    FIRM = 2


class Stance(Enum):
    """How a speaker stands to an answer."""

    ASSERTS = "asserts"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    DENIES = "denies"
    DOUBTS = "doubts"
    UNCOMMITTED = "uncommitted"

    @property
    def negative(self) -> bool:
        """Whether everything but the answer is meant."""
        return self in (Stance.DENIES, Stance.DOUBTS)

    @property
    def weight(self) -> Weight:
        """How far it commits."""
        if self in (Stance.ASSERTS, Stance.DENIES):
            return Weight.FIRM
        return Weight.SOFT if self in (Stance.PROBABLE, Stance.DOUBTS) else Weight.OPEN


@frozen(kw_only=True, cache_hash=True)
class Scope:
    """What an answer is said of, in what its question varies in: a time, a place, or both; `None` where unsaid.

    `throughout`: said of all of it, not of some part.
    """

    time: Value | None = None
    place: Value | None = None
    throughout: bool = False

    @property
    def bounds(self) -> str:
        """The time and the place alone, as a reader is told of them."""
        return " and ".join(value.told for value in self._stated)

    @property
    def told(self) -> str:
        """The same, and whether all of it is meant; nothing where neither is said."""
        return self._reaching(self.bounds)

    def __str__(self) -> str:
        return self._reaching(" and ".join(map(str, self._stated)))

    @property
    def _stated(self) -> tuple[Value, ...]:
        return tuple(value for value in (self.time, self.place) if value is not None)

    def _reaching(self, bounds: str) -> str:
        return bounds and f"{'throughout' if self.throughout else 'within'} {bounds}"


NO_SCOPE = Scope()


@frozen(kw_only=True, cache_hash=True)
class Answer:
    """`states` is the set that the claim stands for: the value's, or, for a denial, all but the value's."""

    value: Value
    stance: Stance = Stance.ASSERTS
    scope: Scope = NO_SCOPE
    states: States = field(eq=False, repr=False)

    @property
    def weight(self) -> Weight:
        """How far it commits its speaker; an answer with `?` commits nobody."""
        return Weight.OPEN if self.value.open else self.stance.weight

    @property
    def told(self) -> str:
        """What a reader is told: records by their names, and not of what it is said."""
        return f"{_SAID[self.stance]}{self.value.told}"

    def __str__(self) -> str:
        return f"{_SAID[self.stance]}{self.value}"


_SAID = {
    Stance.ASSERTS: "",
    Stance.PROBABLE: "probably ",
    Stance.POSSIBLE: "possibly ",
    Stance.DENIES: "denies ",
    Stance.DOUBTS: "doubts ",
    Stance.UNCOMMITTED: "leaves open: ",
}


class Relation(Enum):
    """How two answers relate; the order has no meaning."""

    SAME = "same"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    UNDETERMINED = "undetermined"
    INCOMPARABLE = "incomparable"
    TENSION = "tension"
    CONTRADICTION = "contradiction"


@frozen
class Comparison:
    """A relation, and why it holds, in words; `said` is what a reader of a report is told, if that is otherwise."""

    relation: Relation
    reason: str
    said: str = ""

    @property
    def told(self) -> str:
        """The same for a reader, who writes no records."""
        return self.said or self.reason
