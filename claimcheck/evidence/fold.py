"""Texts folded for typography, with the way back: what two printings of the same words share. Case is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress

from attrs import field, frozen

VERSION = 1
"""Stands before every fingerprint: another fold would give other ones."""

_QUOTES = {"'": "‘’‚‛‹›′`´ʹʻʼʽ\u1fef\u1ffd＇", '"': "“”„‟«»″＂〝〞〟"}  # noqa: RUF001 - these are what is folded
_DASHES = "‐‑‒–—―−﹘﹣－"  # noqa: RUF001
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_UNSEEN = "\xad\u200b\u200e\u200f\u2060\ufeff"
"""Soft hyphens, zero-width blanks, marks of direction, byte order marks."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "...", "‥": ".."}
_JAMO = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
"""The Korean letters that join the one before them, though they are no marks."""

_RUNS = re.compile(r" {2,}|-{2,}|\.(?: ?\.){2,}")
"""What is told in fewer characters: blanks, dashes, dots with blanks between them."""


@frozen(eq=False)
class Folded:
    """A folded text; each of its characters stands for a stretch of the original, from `starts` to `ends` there."""

    text: str
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch, not empty, of the folded text stands for."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> str:
    """One quotation mark of each kind, one dash, one blank, no ligatures, letters composed (NFC); trimmed."""
    return folded(text).text


def folded(text: str, offset: int = 0) -> Folded:
    """A folded text with the way back to an original in which it begins at an offset."""
    plain = text.translate(_alike())
    if unicodedata.is_normalized("NFC", plain) and not _unlike().search(plain):
        places: tuple[Sequence[int], Sequence[int]] = (range(len(text)), range(1, len(text) + 1))
    else:
        plain, places = _rewritten(plain)
    kept = slice(len(plain) - len(plain.lstrip(" ")), len(plain.rstrip(" ")))
    starts, ends = (each[kept] for each in places)
    return Folded(plain[kept], _moved(starts, offset), _moved(ends, offset))


def _moved(places: Sequence[int], offset: int) -> Sequence[int]:
    if isinstance(places, range):
        return range(places.start + offset, places.stop + offset)
    return [place + offset for place in places]


@cache
def _alike() -> dict[int, str]:
    """Characters that stand for one other."""
    table = {letter: to for to, letters in _QUOTES.items() for letter in letters}
    return str.maketrans(table | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_BLANKS, " "))


@cache
def _unlike() -> re.Pattern[str]:
    """Whatever is not told in as many characters."""
    return re.compile(f"[{re.escape(_UNSEEN + ''.join(_LIGATURES))}]|{_RUNS.pattern}")


def _rewritten(text: str) -> tuple[str, tuple[Sequence[int], Sequence[int]]]:
    """The same letter by letter: ligatures, then marks, then runs; the text, and where each letter starts and ends."""
    letters = [(part, at, at + 1) for at, letter in enumerate(text) for part in _parts(letter)]
    composed = list(_composed(letters))
    plain = "".join(letter for letter, _, _ in composed)
    kept = [True] * len(plain)
    starts, ends = [start for _, start, _ in composed], [end for _, _, end in composed]
    for found in _RUNS.finditer(plain):
        first, last = found.start(), found.end() - 1
        for at in range(first + 1, last + 1):
            kept[at] = plain[at] == "."
        if plain[first] != ".":
            ends[first] = ends[last]
    return "".join(compress(plain, kept)), (list(compress(starts, kept)), list(compress(ends, kept)))


def _parts(letter: str) -> str:
    return "" if letter in _UNSEEN else _LIGATURES.get(letter, letter)


def _composed(letters: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Each letter with the marks that follow it, composed."""
    for first, after in _clusters(letters):
        whole = "".join(letter for letter, _, _ in letters[first:after])
        composed = unicodedata.normalize("NFC", whole)
        if composed == whole:
            yield from letters[first:after]
        else:
            yield from ((letter, letters[first][1], letters[after - 1][2]) for letter in composed)


def _clusters(letters: Sequence[tuple[str, int, int]]) -> Iterable[tuple[int, int]]:
    begins = [at for at, (letter, _, _) in enumerate(letters) if not (at and _joins(letter))]
    return zip(begins, [*begins, len(letters)][1:], strict=True)


def _joins(letter: str) -> bool:
    """Whether a letter may become one with that before it."""
    return letter > "\x7f" and (unicodedata.category(letter)[0] == "M" or any(ord(letter) in each for each in _JAMO))
