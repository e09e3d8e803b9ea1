"""A date by its components, each of which may have unknown digits (`X`) and be qualified (`?`, `~`, `%`).

A `~` adds one unit of the component that it stands at. At the right of a component it is about all that stands
before it too, so the units run on: about January reaches into December. At the left it is about that component alone,
which stays within its year or month.
"""

from __future__ import annotations

from attrs import evolve, frozen

_UNKNOWN = "XX"
_APPROXIMATE = {"~", "%"}


@frozen(slots=True, eq=False, repr=False)
class Component:
    """Digits, and whether they are approximate: on their own, or together with all before them."""

    digits: str
    own: bool = False
    group: bool = False

    @classmethod
    def of(cls, left: str, digits: str, right: str) -> Component:
        """A component with the marks at its left and right."""
        return cls(digits, left in _APPROXIMATE, right in _APPROXIMATE)

    @property
    def approximate(self) -> bool:
        """Whether it has a margin."""
        return self.own or self.group

    @property
    def exactly(self) -> Component:
        """The same without the margin."""
        return Component(self.digits)


@frozen(slots=True, eq=False, repr=False)
class Shape:
    """A date as it is written; `sign` is that of the year."""

    sign: str
    year: Component
    part: Component | None = None
    day: Component | None = None

    @property
    def approximate(self) -> bool:
        """Whether any component has a margin."""
        return any(each is not None and each.approximate for each in (self.year, self.part, self.day))

    @property
    def exactly(self) -> Shape:
        """The same without any margin."""
        part, day = self.part and self.part.exactly, self.day and self.day.exactly
        return Shape(self.sign, self.year.exactly, part, day)

    def coarsest(self) -> Shape:
        """The same without components at the end of which nothing is known; a mark at their right stays."""
        if self.day and self.day.digits == _UNKNOWN:
            part = self.part and evolve(self.part, group=self.part.group or self.day.group)
            return evolve(self, part=part, day=None).coarsest()
        if self.part and self.part.digits == _UNKNOWN and not self.day:
            return evolve(self, year=evolve(self.year, group=self.year.group or self.part.group), part=None)
        return self
