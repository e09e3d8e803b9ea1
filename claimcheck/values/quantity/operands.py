"""The numbers of an answer with their units: what is written once may count for both ends of a range."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.quantity.figures import SCALES, SHORT, Figure, read_figure
from claimcheck.values.quantity.measures import Unit
from claimcheck.values.quantity.units import SIGNED, counted_in, unit_before, unit_of

Parts: TypeAlias = dict[str, str]
"""What a shape names in a text; empty where it is not written."""


@frozen(slots=True, repr=False)
class Operand:
    """A figure as it is written and in the unit that states are counted in, with the unit on either side of it."""

    figure: Figure
    worth: Figure
    unit: Unit
    before: bool

    def around(self, number: str) -> str:
        """A number with the unit where it was written."""
        if not self.before:
            return f"{number} {self.unit.shown}".rstrip()
        return f"{self.unit.shown}{'' if SIGNED.search(self.unit.shown) else ' '}{number}"


def one_of(parts: Parts, asked: str, written: str) -> Operand:
    """The only number, with the only unit."""
    named = [parts[place] for place in ("before1", "after1", "after2") if parts.get(place)]
    if len(named) > 1:
        raise _two_units(written)
    find = unit_before if parts["before1"] else unit_of
    return _operand(parts, "1", parts["scale1"], find("".join(named), asked, written), asked)


def two_of(parts: Parts, asked: str, written: str) -> tuple[Operand, Operand]:
    """Both numbers of a range: a unit, or a scale word after the second, counts for both where the other has none."""
    first, second = (_unit(parts, number, asked, written) for number in "12")
    if first.shown and second.shown and first.name != second.name:
        raise _two_units(written)
    scale = parts["scale1"] or _shared(parts)
    low = _operand(parts, "1", scale, first if first.shown else second, asked)
    high = _operand(parts, "2", parts["scale2"], second if second.shown else first, asked)
    return low, high


def _operand(parts: Parts, number: str, scale: str, unit: Unit, asked: str) -> Operand:
    figure = read_figure(parts[f"figure{number}"], scale)
    before = bool(parts["before1"] or parts.get("before2"))
    return Operand(figure, counted_in(figure, unit, asked), unit, before)


def _unit(parts: Parts, number: str, asked: str, written: str) -> Unit:
    before, after = parts[f"before{number}"], parts[f"after{number}"]
    if before and after:
        raise _two_units(written)
    return unit_before(before, asked, written) if before else unit_of(after, asked, written)


def _shared(parts: Parts) -> str:
    """The scale word after the second number, unless the first is plainly complete: `1,000,000 to 2 million`."""
    scale = parts["scale2"]
    low, high = (read_figure(parts[figure], "").value for figure in ("figure1", "figure2"))
    complete = scale and low > high and low >= SCALES[SHORT.get(scale, scale)]
    return "" if complete else scale


def _two_units(written: str) -> Unreadable:
    return Unreadable(f"{quoted(written)} names two units", "write one number and one unit, or a range in one unit")
