"""Numbers in words, put into figures: `two dozen` is `2 dozen`, `a quarter of a million` is `0.25 million`.

Reads only what is exact in English; words whose size is a matter of taste stay as they are, and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from claimcheck.values.quantity.figures import SCALES
from claimcheck.values.quantity.grammar import BOUNDS, bounds
from claimcheck.values.quantity.measures import measure

Match: TypeAlias = re.Match[str]
Rule: TypeAlias = tuple[re.Pattern[str], str | Callable[[Match], str]]

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {"zero": 0, "nil": 0, "a": 1, "an": 1, **{word: number for number, word in enumerate(_ONES + _TEENS, 1)}}
_SMALL |= {word: 10 * place for place, word in enumerate(_TENS, 2)}
_ORDINALS = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PARTS = {"half": 2, "halves": 2, "fourth": 4, "fourths": 4}
_PARTS |= {form: under for under, part in enumerate(_ORDINALS, 3) for form in (part, f"{part}s")}
_SIGNS = {"\u00bd": "1/2", "\u2153": "1/3", "\u2154": "2/3", "\u00bc": "1/4", "\u00be": "3/4"}
_BIG = "|".join(scale for scale in SCALES if scale not in {"dozen", "hundred"})
_TENTHS = 10


def spelled(words: str) -> Iterator[str]:
    """The words with their numbers in figures; in `between … and …`, once for each *and* that may part them."""
    between = _rules()[1].match(words)
    if not between:
        yield _figures(words)
        return
    start, rest = between[0], words[between.end() :]
    for found in re.finditer(" and ", rest):
        yield f"{start}{_figures(rest[: found.start()])} and {_figures(rest[found.end() :])}"


def _figures(words: str) -> str:
    for pattern, written in _rules()[0]:
        words = pattern.sub(written, words)
    return words


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[Rule, ...], re.Pattern[str]]:
    """What is put into figures, in order; made when the first number in words is read."""
    ones, tens = "|".join(_ONES), "|".join(_TENS)
    small = rf"(?:(?:{tens})(?:[- ](?:{ones}))?|{'|'.join(_TEENS)}|{ones})"
    parts = "|".join(sorted(_PARTS, key=len, reverse=True))
    start, end = r"(?<![-\w,./])", r"(?![-\w/]|[.,][0-9])"
    large = f"{_BIG}|hundred"
    alone = f"(?! (?:{large}|dozen))"
    about = bounds(list(BOUNDS["about"]))
    lead = "^|" + bounds([form for forms in BOUNDS.values() for form in forms]) + "| to |^from "
    rules: tuple[tuple[str, str | Callable[[Match], str]], ...] = (
        (rf"[{''.join(_SIGNS)}]", lambda found: f" {_SIGNS[found[0]]} "),
        (r"^ | $|(?<= ) +", ""),
        (rf"{start}half an?(?= )", "1/2"),
        (rf"{start}({small}|an?|[0-9]{{1,9}})[- ]({parts}){end}(?: of an?(?= ))?", _fraction),
        (rf"{start}half{end}", "1/2"),
        (rf"{start}(an?|{small})[- ]hundred(?:(?: and)? ({small})(?! (?:hundred|dozen)))?{end}(?! hundred)", _hundreds),
        (rf"{start}(?:{small}|zero|nil){end}", lambda found: str(_count(found[0]))),
        (rf"{start}([0-9]{{1,9}}|[0-9]{{1,2}} and) ([0-9]{{1,9}})/([0-9]{{1,9}})(?= |$)", _mixed),
        (rf"{start}an? (?=(?:{_BIG})(?: and)? [0-9])", "1 "),
        (rf"{start}an? ({_BIG}|dozen){end}{alone}", lambda found: f"{SCALES[found[1]]:,}"),
        (rf"{start}([0-9]{{1,9}})/([0-9]{{1,9}})(?= (?:{'|'.join(SCALES)}))", _of_scale),
        (rf"{start}[1-9][0-9]* (?:{large})(?:(?: and)? [1-9][0-9]*(?: (?:{large}))?{end})+{alone}", _sum),
        (r"^a couple(?: of)?(?= |$)", "about 2"),
        (r"\ba (?:couple|pair)(?: of)?(?= |$)", "2"),
        (r"^(?:nobody|no one|no-one)$", "0"),
        (r"^no (?=[A-Z]\b)", "0 "),
        (rf"({lead})an? (?=(\S+))", _one),
    )  # fmt: skip
    return tuple((re.compile(pattern), written) for pattern, written in rules), re.compile(rf"(?:{about})?between ")


def _count(words: str) -> int:
    return sum(_SMALL[word] for word in re.split("[- ]", words))


def _hundreds(found: Match) -> str:
    """`two hundred and five`; two hundred alone keeps its word, which in `two to three hundred` counts for both."""
    hundreds = _count(found[1])
    rest = found[2]
    alone = rest is None and not re.match(rf" (?:{_BIG})", found.string[found.end() :])
    if alone and found[1] not in {"a", "an"}:
        return f"{hundreds} hundred"
    return str(100 * hundreds + (_count(rest) if rest else 0))


def _fraction(found: Match) -> str:
    count = int(found[1]) if found[1].isdigit() else _count(found[1])
    return f"{count}/{_PARTS[found[2]]}"


def _decimal(number: Fraction) -> str:
    """In figures that can be rounded, or as a fraction where it never ends."""
    for places in range(1, 4):
        if (number * _TENTHS**places).denominator == 1:
            count, rest = divmod(int(number * _TENTHS**places), _TENTHS**places)
            return f"{count}.{rest:0{places}}"
    return f"{number.numerator}/{number.denominator}"


def _mixed(found: Match) -> str:
    """`2 1/2`."""
    count, over, under = (int(part.removesuffix(" and")) for part in found.groups())
    return _decimal(count + Fraction(over, under)) if 0 < over < under else found[0]


def _of_scale(found: Match) -> str:
    """`1/2 million`, which is rounded as `0.5 million` is."""
    return _decimal(Fraction(int(found[1]), int(found[2]))) if int(found[2]) else found[0]


def _sum(found: Match) -> str:
    """`3 million 200 thousand and 5`: each part smaller than the scale word before it."""
    total, last = 0, 10**18
    for figure, scale in re.findall(rf"([0-9]+)(?: ({_BIG}|hundred))?", found[0]):
        part = int(figure) * SCALES.get(scale, 1)
        if part >= last:
            return found[0]
        total, last = total + part, SCALES.get(scale, 1)
    return f"{total:,}"


def _one(found: Match) -> str:
    """`a mile`, `an hour`: one, before a unit that is known."""
    word = found[2]
    return f"{found[1]}1 " if word.isupper() or measure(word) else found[0]
