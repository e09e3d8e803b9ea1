"""What a quantity stands for: the numbers from one end to the other, and how far each end may be rounded."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from claimcheck.values.base import Unreadable, quoted
from claimcheck.values.line import GREATEST, LEAST, Cut, Line
from claimcheck.values.quantity.figures import Exact, Figure, ratio, read_figure
from claimcheck.values.quantity.grammar import CANONICAL, shapes
from claimcheck.values.quantity.units import forms

Parts: TypeAlias = dict[str, str]
"""What a shape names in a text; empty where it is not written."""


@frozen(slots=True, kw_only=True)
class Extent:
    """All numbers between two cuts; `text` is the canonical form."""

    low: Cut = LEAST
    high: Cut = GREATEST
    low_half: Exact = 0
    high_half: Exact = 0
    text: str = ""

    def states(self) -> Line:
        """The numbers themselves."""
        return Line(((self.low, self.high),))

    def reach(self, tolerance: Exact | None) -> Line:
        """The numbers with what is near: up to the tolerance above, or, without one, what may be rounded away."""
        if tolerance is not None:
            more = ratio(tolerance.numerator, tolerance.denominator)
            high = self.high if self.high == GREATEST else (self.high[0] + more, 1)
            return Line((((self.low[0], 0), high),))
        low_cut = (self.low[0] - self.low_half, 1) if self.low_half else self.low
        high_cut = (self.high[0] + self.high_half, 0) if self.high_half else self.high
        return Line(((low_cut, high_cut),))


def read_extent(text: str, unit: str) -> Extent | None:
    """Read folded text with single blanks; None where it has no known shape. Raises `Unreadable`."""
    for shape in shapes(unit):
        if found := shape.fullmatch(text):
            parts = {name: part.strip() for name, part in found.groupdict("").items()}
            return _range(text, parts, forms(unit)) if parts.get("figure2") else _single(parts, forms(unit))
    return None


def _single(parts: Parts, shown: dict[str, str]) -> Extent:
    """One number, and perhaps all above or below it."""
    bound = "at least" if parts.get("upwards") else CANONICAL.get(parts.get("bound", ""), "")
    figure = read_figure(parts["figure1"], parts["scale1"])
    low = None if bound in {"at most", "less than"} else figure
    high = None if bound in {"at least", "more than"} else figure
    return _between(low, high, bound, _with_unit(parts, shown, f"{figure.text} {parts['scale1']}"))


def _range(text: str, parts: Parts, shown: dict[str, str]) -> Extent:
    """A scale word after the second number counts for both, where the first has none."""
    scales = parts["scale1"] or parts["scale2"], parts["scale2"]
    low, high = read_figure(parts["figure1"], scales[0]), read_figure(parts["figure2"], scales[1])
    if low.value > high.value:
        swapped = f"write `{high.text}..{low.text}`"
        remedy = "write the lower number first, and a scale word after each" if any(scales) else swapped
        raise Unreadable(f"{quoted(text)} runs backwards", remedy)
    first = low.text if scales[0] == scales[1] else f"{low.text} {scales[0]}"
    bound = "about" if parts.get("bound") else ""
    return _between(low, high, bound, _with_unit(parts, shown, f"{first}..{high.text} {scales[1]}"))


def _with_unit(parts: Parts, shown: dict[str, str], number: str) -> str:
    """The unit where it was written, as the question writes it."""
    before = parts["before1"] or parts.get("before2", "")
    after = parts.get("after2", "") or parts["after1"]
    return f"{shown[before]} {number}" if before else f"{number.rstrip()} {shown[after]}" if after else number


def _between(low: Figure | None, high: Figure | None, bound: str, text: str) -> Extent:
    """The numbers from one to the other, or on from one of them; *exactly* is not rounded."""
    more = 1 if bound == "about" else 0
    rounded = bound != "exactly"
    return Extent(
        low=(_tenths(low.value, -more), int(bound == "more than")) if low else LEAST,
        high=(_tenths(high.value, more), int(bound != "less than")) if high else GREATEST,
        low_half=low.half if low and rounded else 0,
        high_half=high.half if high and rounded else 0,
        text=f"{bound} {text}".strip(),
    )


def _tenths(value: Exact, more: int) -> Exact:
    """The value with so many tenths of its size more."""
    if not more:
        return value
    tenths = 10 + more if value > 0 else 10 - more
    return ratio(value.numerator * tenths, value.denominator * 10)
