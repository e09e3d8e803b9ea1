"""`quantity`: how much or how many, in the question's `unit`; exact numbers, never rounded by the machine.

| written | means |
|---|---|
| `400`, `2,000`, `-5`, `0.05`, `1/2`, `exactly 400` | that number |
| `3.2 million` | hundred, thousand, million, billion (1,000 million), trillion |
| `at least 400`, `no fewer than 400`, `>= 400`, `400..` | that number or more |
| `more than 2,000`, `over 2,000`, `> 2,000` | more than that |
| `at most 80`, `up to 80`, `no more than 80`, `<= 80`, `..80` | that number or less; nothing is known below |
| `less than 80`, `fewer than 80`, `under 80`, `< 80` | less than that |
| `about 400`, `around 400`, `approximately 400`, `roughly 400`, `some 400`, `~400` | 10 % less to 10 % more |
| `30..50`, `30 to 50`, `between 30 and 50`, `30-50`, `about 30..50` | some number from the one to the other |
| `30..50 billion` | a scale word after the second number counts for both, if the first has none |

The unit may stand before or after the number, as the question writes it, in the singular or the plural, or not at
all: `4 million GBP`, `GBP 4 million`, `1 mile`, `80 %`, `80 per cent`. Anything else beside the number is refused:
other units are not read yet, and no answer is half read (`two-thirds` never becomes 2).

With a `tolerance`, answers that do not meet are near when the gap is at most that. Without one, when it is smaller
than both roundings together: half a unit of the last figure that is not zero (6,000 ± 500, 436 ± 0.5, 3.2 million
± 50,000). Fractions, and what is said to be *exactly* so, are not rounded.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value
from claimcheck.values.line import GREATEST, LEAST, Line
from claimcheck.values.quantity.extent import Extent, read_extent
from claimcheck.values.quantity.faults import no_quantity, suggestions
from claimcheck.values.quantity.figures import refuse_long_numbers

_EVERYTHING = Line.of([(LEAST, GREATEST)])
_NARROW_BLANK = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
"""No-break and thin blanks, which part groups of three figures."""

_MINUS = "\u2212"
_KEPT = 1_024
"""Answers kept in memory."""

_LONGEST = 1_000
"""Two numbers of a hundred digits, two units and a few words fit in."""


def parse(text: str, domain: Domain) -> Value:
    """Read a number, a bound or a range."""
    return _read(text, domain.unit, domain.tolerance)


@lru_cache(maxsize=_KEPT)
def _read(text: str, unit: str, tolerance: Fraction | None) -> Value:
    extent = _extent(text, unit)
    return Value(extent.text, extent.states(), extent.reach(tolerance))


def _extent(text: str, unit: str) -> Extent:
    """What is written, or, where it cannot be read, what is wrong and what may be meant."""
    refuse_long_numbers(text)
    words = " ".join(_NARROW_BLANK.sub(",", text).replace(_MINUS, "-").casefold().split())
    if len(words) > _LONGEST:
        raise Unreadable(f"{len(words):,} characters are no quantity", "write a number, as in `about 3.2 million`")
    try:
        extent = read_extent(words, unit)
    except Unreadable as fault:
        raise _with_suggestions(fault, words, unit) from None
    if extent is None:
        raise _with_suggestions(no_quantity(text, words, unit), words, unit)
    return extent


def _with_suggestions(fault: Unreadable, words: str, unit: str) -> Unreadable:
    meant = [f"`{each}`" for each in suggestions(words, unit)]
    which = ", whichever is meant" if len(meant) > 1 else ""
    return Unreadable(fault.problem, f"write {' or '.join(meant)}{which}") if meant else fault


QUANTITY = AnswerType(
    measured=True,
    name="quantity",
    parse=parse,
    everything=lambda _domain: _EVERYTHING,
    additive=True,
)
