"""A number as it is written: its exact value, and half a unit of its last figure that is not zero."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve, field, frozen

from claimcheck.values.base import Unreadable, quoted

Exact: TypeAlias = int | Fraction

FIGURE = r"[0-9][0-9,]*(?:\.[0-9]+)?(?:/[0-9]+)?"
SCALES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Short scale, as the news count: a billion is a thousand millions."""

SHORT = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "tn": "trillion",
}
"""Scale words as headlines shorten them; the grammar says where each can be nothing else."""

MOST_DIGITS = 100
"""A longer number is refused; there are fewer atoms in the world."""

_COUNTED_OUT = {"dozen", "hundred"}
"""Two dozen is shown as 24, two million as it is."""

_PARTS = re.compile(r"(-?)([0-9][0-9,]*)(?:\.([0-9]+))?(?:/([0-9]+))?")
_GROUPED = re.compile(r"[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_DIGITS = re.compile(r"[0-9](?:[0-9,]|\.(?!\.))*")


@frozen(slots=True, kw_only=True, repr=False)
class Figure:
    """A number, what it may be off by if it is rounded, and its canonical form.

    `text` and `scale` are the form; `scaled` is another with the scale word in it, where there is one.
    """

    value: Exact
    half: Exact
    text: str
    scale: str = ""
    scaled: str = field(default="", eq=False)
    fraction: bool = False

    def times(self, factor: Exact) -> Figure:
        """The same in another unit."""
        return self if factor == 1 else evolve(self, value=whole(self.value * factor), half=whole(self.half * factor))


def whole(number: Exact) -> Exact:
    """An int where the number is whole, which is the same, and compares faster."""
    return ratio(number.numerator, number.denominator)


def ratio(numerator: int, denominator: int) -> Exact:
    """One number over another; an int where it is whole."""
    count, rest = divmod(numerator, denominator)
    return Fraction(numerator, denominator) if rest else count


def refuse_long_numbers(text: str) -> None:
    """Raise `Unreadable` before anything is counted with."""
    if any(len(run) - run.count(",") - run.count(".") > MOST_DIGITS for run in _DIGITS.findall(text)):
        raise Unreadable(
            f"number longer than {MOST_DIGITS} digits", "write it rounded, with a scale word as in `3.2 million`"
        )


def read_figure(written: str, scale: str) -> Figure:
    """Read what `FIGURE` matches, with a minus before it or not. Raises `Unreadable`."""
    scale = SHORT.get(scale, scale)
    figure = _read(written, scale)
    if scale in _COUNTED_OUT and isinstance(figure.value, int):
        return evolve(_read(f"{figure.value:,}", ""), scaled=f"{figure.text} {scale}")
    return evolve(figure, scale=scale, scaled=f"{figure.text} {scale}") if scale else figure


def _read(written: str, scale: str) -> Figure:
    found = _PARTS.fullmatch(written)
    assert found is not None
    minus, before, decimals, denominator = found.groups()
    if not _GROUPED.fullmatch(before):
        raise Unreadable(f"{quoted(written)} has a comma that parts no group of three figures", _ungrouped(before))
    digits = before.replace(",", "")
    factor = SCALES[scale] if scale else 1
    if denominator is not None:
        return _fraction(written, int(minus + digits) * factor, f"{minus}{int(digits):,}", decimals, denominator)
    digits += decimals or ""
    count, parts = int(digits), 10 ** len(decimals or "")
    text = f"{minus if count else ''}{int(digits) // parts:,}{'.' if decimals else ''}{decimals or ''}"
    value = ratio(int(f"{minus}{count}") * factor, parts)
    return Figure(value=value, half=ratio(_last_place(count) * factor, 2 * parts), text=text)


def _fraction(written: str, numerator: int, text: str, decimals: str | None, denominator: str) -> Figure:
    """`1/2`: not a rounded number."""
    if decimals or not int(denominator):
        raise Unreadable(f"{quoted(written)} is no fraction", "write two whole numbers, as in `1/2`")
    value = ratio(numerator, int(denominator))
    return Figure(value=value, half=0, text=f"{text}/{int(denominator)}", fraction=True)


def _last_place(count: int) -> int:
    """What one of the last figure that is not zero stands for; 0 has none."""
    digits = str(count)
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if count else 0


def _ungrouped(before: str) -> str:
    return f"write `{before.replace(',', '')}`, or a point before decimals"
