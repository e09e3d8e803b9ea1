"""`quantity`: how much or how many, in the question's `unit`; exact numbers, never rounded by the machine.

| written | means |
|---|---|
| `400`, `2,000`, `-5`, `0.05`, `1/2`, `2 1/2`, `exactly 400` | that number |
| `3.2 million`, `30 bn`, `5k`, `2 dozen` | thousand, million, billion (1,000 million), trillion; a dozen, a hundred |
| `two hundred and fifty`, `half a million`, `two-thirds`, `one and a half`, `zero` | numbers in words |
| `at least 400`, `no fewer than 400`, `>= 400`, `400..`, `400 or more`, `400+` | that number or more |
| `more than 2,000`, `over 2,000`, `above 2,000`, `well over 2,000`, `> 2,000` | more than that |
| `at most 80`, `up to 80`, `no more than 80`, `as many as 80`, `80 or fewer`, `..80` | that number or less |
| `less than 80`, `fewer than 80`, `under 80`, `below 80`, `< 80` | less than that |
| `about 400`, `around 400`, `roughly 400`, `some 400`, `circa 400`, `400 or so`, `~400` | 10 % less to 10 % more |
| `nearly 400`, `almost 400`, `just under 400` | less than that, by 10 % at most |
| `just over 400`, `slightly more than 400` | more than that, by 10 % at most |
| `30..50`, `30 to 50`, `from 30 to 50`, `between 30 and 50`, `30-50` | some number from the one to the other |
| `about 30..50` | the same, with 10 % more at either end |
| `30..50 billion`, `two to three hundred` | a scale word after the second number counts for the first too |
| `dozens`, `hundreds`, `tens of thousands` | two of them or more, with no upper end: 24, 200, 20,000 |
| `a couple`, `a couple of hundred` | about two of them; `a pair` is two |
| `4 million GBP`, `€30 billion`, `80 %`, `2 days`, `25 choirs` | a number with its unit |

The question's unit may stand before or after the number, in the singular or the plural, or not at all.
Another unit of the same dimension is converted exactly: `2 days` in a question in hours is 48. The dimensions are
length, area, volume (litre, cubic metre, US or imperial gallon, barrel of oil), mass, time up to weeks, months with
years and centuries (a month has no exact number of days), speed, and per cent with per mille.
Any other unit is kept, and numbers in units that do not convert are never compared: kilometres and people, euros and
dollars, degrees Celsius and Fahrenheit, per cent and percentage points, choirs and people.

- A name of up to three words is a unit of its own (`25 choirs`, `400 wounded soldiers`), unless it looks like a slip
  of the question's unit, or a word in it means something beside a number (`400 in all`). Other words are refused.
- `pounds`, `dollars`, `$`, `m` and other names of several units go by the question's unit: in a question in `lb` a
  pound is a mass, in one in `GBP` it is money. Where that does not decide, write `lb`, `US$`, `metres` or `million`.
  `£` is the pound sterling. `tons`, `gallons` and `barrels` convert to nothing: write `tonnes`, `short tons`,
  `US gallons` or `barrels of oil` for what does. A question should name its unit so too.
- In a question in per cent a fraction alone is a share: `half` and `1/2` are 50 %, `1/2 %` is half a per cent. In one
  that counts things, `half` alone is refused: it is a share, and no number.

Words whose size is a matter of taste (`several`, `a few`, `many`) are refused, and so is all that is not understood to
the end: no answer is half read. Where it is likely what is meant, the message says how to write it.

With a `tolerance`, answers that do not meet are near when the gap is at most that; it is in the question's unit, and
there is none in others. Without one, they are when the gap is smaller than both roundings together: half a unit of the
last figure that is not zero (6,000 ± 500, 436 ± 0.5, 3.2 million ± 50,000, 2 days ± 12 hours). Fractions, and what is
said to be *exactly* so, are not rounded.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache, partial

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value
from claimcheck.values.line import GREATEST, LEAST, Line
from claimcheck.values.quantity.extent import Extent
from claimcheck.values.quantity.figures import refuse_long_numbers
from claimcheck.values.quantity.marking import mark
from claimcheck.values.quantity.readings import read_words

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
    return Value(extent.text, extent.states(), extent.reach(tolerance), unit=extent.unit)


def _extent(text: str, unit: str) -> Extent:
    """What is written, or, where it cannot be read, what is wrong and what may be meant."""
    refuse_long_numbers(text)
    words = " ".join(_NARROW_BLANK.sub(",", text).replace(_MINUS, "-").casefold().split())
    if len(words) > _LONGEST:
        raise Unreadable(f"{len(words):,} characters are no quantity", "write a number, as in `about 3.2 million`")
    words = mark(words, unit)
    reader = partial(read_words, asked=unit, written=" ".join(text.split()))
    extent, fault = None, None
    try:
        extent = reader(words)
    except Unreadable as error:
        fault = error
    if extent is None:
        from claimcheck.values.quantity.faults import explained  # noqa: PLC0415 - most runs meet no fault

        raise explained(fault, text, words, reader)
    return extent


QUANTITY = AnswerType(
    measured=True,
    name="quantity",
    parse=parse,
    everything=lambda _domain: _EVERYTHING,
    basis=lambda value: value.unit,
    additive=True,
)
