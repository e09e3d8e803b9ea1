"""What a quantity stands for: the numbers from one end to the other, and how far each end may be rounded."""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.line import GREATEST, LEAST, Cut, Line
from claimcheck.values.quantity.figures import Exact, Figure, ratio
from claimcheck.values.quantity.grammar import CANONICAL, TIMES, shapes
from claimcheck.values.quantity.measures import Unit
from claimcheck.values.quantity.operands import Operand, Parts, one_of, two_of
from claimcheck.values.quantity.units import unit_of

_TENTHS = {"about": (9, 11), "nearly": (9, 10), "just over": (10, 11)}
"""How far these reach down and up, in tenths of the number."""


@frozen(slots=True, kw_only=True, repr=False)
class Extent:
    """All numbers between two cuts; `text` is the canonical form, `unit` what they count if not the question's."""

    low: Cut = LEAST
    high: Cut = GREATEST
    low_half: Exact = 0
    high_half: Exact = 0
    text: str = ""
    unit: str = ""

    def states(self) -> Line:
        """The numbers themselves."""
        return Line(((self.low, self.high),))

    def reach(self, tolerance: Exact | None) -> Line:
        """The numbers with what is near: up to the tolerance above, or, without one, what may be rounded away.

        The tolerance is in the question's unit: there is none between numbers of something else.
        """
        if tolerance is not None:
            more = 0 if self.unit else ratio(tolerance.numerator, tolerance.denominator)
            high = self.high if self.high == GREATEST else (self.high[0] + more, 1)
            return Line((((self.low[0], 0), high),))
        low_cut = (self.low[0] - self.low_half, 1) if self.low_half else self.low
        high_cut = (self.high[0] + self.high_half, 0) if self.high_half else self.high
        return Line(((low_cut, high_cut),))


def read_extent(words: str, asked: str, written: str) -> Extent | None:
    """Read marked words; None where they have no known shape. Raises `Unreadable`."""
    fault = None
    for shape in shapes(words):
        if found := shape.fullmatch(words):
            parts = {name: part.strip() for name, part in found.groupdict("").items()}
            try:
                return _read(parts, asked, written)
            except Unreadable as error:
                fault = fault or error
    if fault:
        raise fault
    return None


def _read(parts: Parts, asked: str, written: str) -> Extent:
    if parts.get("times"):
        return _times(parts, unit_of(parts["after1"], asked, written))
    if parts.get("figure2"):
        return _range(parts, asked, written)
    bound = "at least" if parts.get("upwards") else CANONICAL.get(parts.get("bound", ""), "")
    return _single(one_of(parts, asked, written), bound)


def _single(operand: Operand, bound: str) -> Extent:
    """One number, and perhaps all above or below it."""
    low = None if bound in {"at most", "less than"} else operand.worth
    high = None if bound in {"at least", "more than"} else operand.worth
    if bound in {"nearly", "just over"} and operand.figure.value <= 0:
        raise Unreadable(f"`{bound} {operand.figure.text}` leaves no number", f"write `about {operand.figure.text}`")
    number = f"{operand.figure.text} {operand.figure.scale}".rstrip()
    return _between(low, high, bound, f"{bound} {operand.around(number)}".lstrip(), operand.unit.name)


def _range(parts: Parts, asked: str, written: str) -> Extent:
    """From one number to another."""
    low, high = two_of(parts, asked, written)
    bound = "about" if parts.get("bound") else ""
    if low.worth.value > high.worth.value:
        plain = not (parts["scale1"] or parts["scale2"]) and low.unit.factor == high.unit.factor
        swapped = f"write `{high.figure.text}..{low.figure.text}`"
        remedy = swapped if plain else "write the lower number first, and a scale word or unit after each"
        raise Unreadable(f"{quoted(written)} runs backwards", remedy)
    return _between(low.worth, high.worth, bound, f"{bound} {_text(low, high)}".lstrip(), low.unit.name)


def _text(low: Operand, high: Operand) -> str:
    """A unit and a scale word that count for both are shown once."""
    first, second = low.figure, high.figure
    last = f"{second.text} {second.scale}".rstrip()
    if low.unit.factor != high.unit.factor:
        return f"{low.around(first.scaled or first.text)}..{high.around(last)}"
    number = f"{first.text if first.scale == second.scale else first.scaled or first.text}..{last}"
    return (low if low.before else high).around(number)


def _times(parts: Parts, unit: Unit) -> Extent:
    """`tens of thousands`: taken at its word, two of them or more, with no upper end."""
    one = TIMES[parts["times"]] * TIMES.get(parts["more"], 1)
    figure = Figure(value=2 * one, half=ratio(one, 2), text="").times(unit.factor)
    text = " of ".join(filter(None, (parts["times"], parts["more"], unit.shown)))
    return _between(figure, None, "at least", text, unit.name)


def _between(low: Figure | None, high: Figure | None, bound: str, text: str, unit: str) -> Extent:
    """The numbers from one to the other, or on from one of them; *exactly* is not rounded."""
    less, more = _TENTHS.get(bound, (10, 10))
    rounded = bound != "exactly"
    return Extent(
        low=(_tenths(low.value, less), int(bound in {"more than", "just over"})) if low else LEAST,
        high=(_tenths(high.value, more), int(bound not in {"less than", "nearly"})) if high else GREATEST,
        low_half=low.half if low and rounded else 0,
        high_half=high.half if high and rounded else 0,
        text=text,
        unit=unit,
    )


def _tenths(value: Exact, tenths: int) -> Exact:
    """So many tenths of the value, counted from nought: the lower end of a negative number lies further from it."""
    if tenths == 10:  # noqa: PLR2004
        return value
    return ratio(value.numerator * (tenths if value > 0 else 20 - tenths), value.denominator * 10)
