"""How people write quantities, and how they are written here: `2m` is `2 million`. Suggests, never reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimcheck.values.quantity.figures import SCALES

_SHORT = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "tn": "trillion",
}
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_ONES)} | {word: 10 * place for place, word in enumerate(_TENS, 2)}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_SIGNS = {"\u00bd": "1/2", "\u2153": "1/3", "\u2154": "2/3", "\u00bc": "1/4", "\u00be": "3/4"}
_MOST_ZEROS = 15
"""Beyond these, a number with an exponent is not written out."""

_SCALE = "|".join(SCALES)
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_TENS_ONES = rf"\b({'|'.join(_TENS)})-({'|'.join(_ONES[1:10])})\b"
_NUMBER = r"[0-9][0-9,.]*"

Match = re.Match[str]


def _exponent(found: Match) -> str:
    """`1.5e3` in full."""
    whole, decimals, zeros = found[1], found[2] or "", int(found[3])
    if not len(decimals) <= zeros <= _MOST_ZEROS:
        return found[0]
    return f"{int(whole + decimals) * 10 ** (zeros - len(decimals)):,}"


def _mixed(found: Match) -> str:
    """`2 1/2` as one fraction."""
    whole, numerator, denominator = map(int, found.groups())
    return f"{whole * denominator + numerator}/{denominator}"


def _either_side(found: Match) -> str:
    middle, margin = int(found[1]), int(found[2])
    return f"{middle - margin}..{middle + margin}"


_RULES: tuple[tuple[str, str | Callable[[Match], str]], ...] = (
    (f"[{''.join(_SIGNS)}]", lambda found: f" {_SIGNS[found[0]]}"),
    (r"\b([0-9]{1,9}) ([0-9]{1,9})/([0-9]{1,9})\b", _mixed),
    (r"(?<=[0-9])[ _'\u2019](?=[0-9]{3}(?![0-9]))", ","),
    (r"\b[0-9]{1,3}(?:\.[0-9]{3}){2,}\b", lambda found: found[0].replace(".", ",")),
    (r"(?<=[0-9]),(?=[0-9]{1,2}(?![0-9]))", "."),
    (r"(?<![0-9.])\.(?=[0-9])", "0."),
    (r"(?<=[0-9])\.(?![0-9.])", ""),
    (r"\b([0-9]{1,9})(?:\.([0-9]{1,9}))?e\+?([0-9]{1,2})\b", _exponent),
    (r"(?<=[0-9])(?:[kmb]| ?(?:mln|mn|bn|tn))\b", lambda found: f" {_SHORT[found[0].strip()]}"),
    (rf"(?<=[0-9])-(?={_SCALE})", " "),
    (rf"(?<=[0-9]) ({_SCALE})s\b", r" \1"),
    (rf"\bhalf an? ({_SCALE})\b", r"0.5 \1"),
    (rf"\ba quarter of an? ({_SCALE})\b", r"0.25 \1"),
    (rf"\b(a|{_WORD})[ -]({'|'.join(_PARTS)})s?\b", lambda found: f"{_WORDS.get(found[1], 1)}/{_PARTS[found[2]]}"),
    (r"^half\b", "1/2"),
    (rf"\ba (?={_SCALE})", "1 "),
    (r"\b(?:a|one) dozen\b", "12"),
    (_TENS_ONES, lambda found: str(_WORDS[found[1]] + _WORDS[found[2]])),
    (rf"\b(?:{_WORD})\b", lambda found: str(_WORDS[found[0]])),
    (r"\b([0-9]{1,2}) hundred (?=thousand|million|billion)", r"\g<1>00 "),
    (r"^(?:no|none|nobody|nil)\b", "0"),
    (r"^(?:a total of|only|just|precisely|\+)(?= ?[0-9])", ""),
    (r"^from (?=.* to )", ""),
    (r"^([0-9]{1,18}) ?(?:\u00b1|\+/-) ?([0-9]{1,18})", _either_side),
    (rf"({_NUMBER}\S*) ?(?:or|-|\u2013|\u2026|\.\.\.) ?(?={_NUMBER})", r"\1.."),
    (r"^(?:(?:just|well|slightly|a little)? ?(?:over|above)|upwards of|in excess of|greater than)\b", "more than"),
    (r"^(?:(?:just|well|slightly|a little)? ?(?:under|below)|lower than|smaller than|not even)\b", "less than"),
    (r"^(?:a minimum of|minimum|min\.?|as few as|=>)", "at least"),
    (r"^(?:a maximum of|maximum|max\.?|as many as|as much as|not over|=<)", "at most"),
    (r"^(?:circa|ca\.?|c\.|approx\.?|an estimated|estimated|more or less|\u2248)", "about"),
    (rf"^({_NUMBER})(?:ish| or so|[ -]odd| give or take)", r"about \1"),
    (rf"^({_NUMBER}) ?(?:\+|plus|or more|and more|or over)", r"at least \1"),
    (rf"^({_NUMBER}) ?(?:or less|or fewer|or under)", r"at most \1"),
    (r"^(.+) (?:or more|and more|or over)$", r"at least \1"),
    (r"^(.+) (?:or less|or fewer|or under)$", r"at most \1"),
)
_COMPILED = tuple((re.compile(pattern), written) for pattern, written in _RULES)


def mended(words: str) -> Iterator[str]:
    """The words with one thing after another put right; not all that comes of it can be read."""
    for pattern, written in _COMPILED:
        words, changed = pattern.subn(written, words)
        if changed:
            words = " ".join(words.split())
            yield words
