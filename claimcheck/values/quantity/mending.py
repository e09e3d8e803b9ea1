"""How people write quantities, and how they are written here: `2 000` is `2,000`. Suggests, never reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from claimcheck.values.quantity.figures import SCALES

_MOST_ZEROS = 15
"""Beyond these, a number with an exponent is not written out."""

_SCALE = "|".join(SCALES)
_NUMBER = r"[0-9][0-9,.]*"

Match = re.Match[str]


def _exponent(found: Match) -> str:
    """`1.5e3` in full."""
    whole, decimals, zeros = found[1], found[2] or "", int(found[3])
    if not len(decimals) <= zeros <= _MOST_ZEROS:
        return found[0]
    return f"{int(whole + decimals) * 10 ** (zeros - len(decimals)):,}"


def _either_side(found: Match) -> str:
    middle, margin = int(found[1]), int(found[2])
    return f"{middle - margin}..{middle + margin}"


_RULES: tuple[tuple[str, str | Callable[[Match], str]], ...] = (
    (r"(?<=[0-9])[ _'\u2019](?=[0-9]{3}(?![0-9]))", ","),
    (r"\b[0-9]{1,3}(?:\.[0-9]{3}){2,}\b", lambda found: found[0].replace(".", ",")),
    (r"(?<=[0-9]),(?=[0-9]{1,2}(?![0-9]))", "."),
    (r"(?<![0-9.])\.(?=[0-9])", "0."),
    (r"(?<=[0-9])\.(?![0-9.])", ""),
    (r"\b([0-9]{1,9})(?:\.([0-9]{1,9}))?e\+?([0-9]{1,2})\b", _exponent),
    (rf"(?<=[0-9])-(?={_SCALE})", " "),
    (rf"(?<=[0-9]) ({_SCALE})s\b", r" \1"),
    (r"^(?:none|no|nil)\b", "0"),
    (r"^(?:a total of|only|just|\+)(?= ?[0-9])", ""),
    (r"^([0-9]{1,18}) ?(?:\u00b1|\+/-) ?([0-9]{1,18})", _either_side),
    (rf"({_NUMBER}\S*) ?(?:or|-|\u2013|\u2026|\.\.\.) ?(?={_NUMBER})", r"\1.."),
    (r"^(?:slightly|just|a little)? ?(?:above|over)\b", "just over"),
    (r"^(?:slightly|just|a little)? ?(?:below|under|smaller than)\b", "just under"),
    (r"^not even\b", "less than"),
    (r"^(?:minimum|min\.?|as few as|=>)", "at least"),
    (r"^(?:maximum|max\.?|not over|=<)", "at most"),
    (r"^(?:an estimated|estimated|more or less)", "about"),
    (rf"^({_NUMBER})(?:ish|[ -]odd| give or take)", r"about \1"),
    (rf"^({_NUMBER}) ?plus\b", r"at least \1"),
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], str | Callable[[Match], str]], ...]:
    return tuple((re.compile(pattern), written) for pattern, written in _RULES)


def mended(words: str) -> Iterator[str]:
    """The words with one thing after another put right; not all that comes of it can be read."""
    for pattern, written in _compiled():
        words, changed = pattern.subn(written, words)
        if changed:
            words = " ".join(words.split())
            yield words
