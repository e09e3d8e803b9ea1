"""Texts folded for typography, with the way back: what two printings of the same words share. Case is kept."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

from attrs import frozen

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

_LETTERS = "0-9A-Za-z\u00c0-\u024f\u0400-\u0481\u3041-\u3096\u4e00-\u9fff"
_MOST_MARKS = 30
"""Marks on one letter, as in the stream-safe format of UAX 15; to compose more takes ever longer."""

_WORTHWHILE = 16
"""Characters of plain prose that are taken at once."""


@frozen(eq=False, repr=False)
class Folded:
    """A folded text; each of its characters stands for a stretch of the original, from `starts` to `ends` there."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

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
        starts: Sequence[int] = range(offset, offset + len(text))
        ends: Sequence[int] = range(offset + 1, offset + 1 + len(text))
    else:
        plain, starts, ends = _by_parts(plain, offset)
    kept = slice(len(plain) - len(plain.lstrip(" ")), len(plain.rstrip(" ")))
    return Folded(plain[kept], starts[kept], ends[kept])


def _by_parts(text: str, offset: int) -> tuple[str, Sequence[int], Sequence[int]]:
    """The same part by part: what is plain prose as it stands, and only what is between it letter by letter."""
    told: list[str] = []
    starts, ends = array("I"), array("I")
    for begin, end, plain in _parts_of(text):
        if plain:
            told.append(text[begin:end])
            starts.extend(range(offset + begin, offset + end))
            ends.extend(range(offset + begin + 1, offset + end + 1))
        else:
            part, (firsts, lasts) = _rewritten(text[begin:end])
            told.append(part)
            starts.extend([offset + begin + at for at in firsts])
            ends.extend([offset + begin + at for at in lasts])
    return "".join(told), starts, ends


def _parts_of(text: str) -> Iterator[tuple[int, int, bool]]:
    """From, to, and whether it is plain; the last letter of what is plain goes with the marks that may follow it."""
    at = 0
    for found in _plain().finditer(text):
        if found.end() - 1 - found.start() >= _WORTHWHILE:
            yield at, found.start(), False
            at = found.end() - 1
            yield found.start(), at, True
    yield at, len(text), False


@cache
def _alike() -> dict[int, str]:
    """Characters that stand for one other."""
    table = {letter: to for to, letters in _QUOTES.items() for letter in letters}
    return str.maketrans(table | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_BLANKS, " "))


@cache
def _unlike() -> re.Pattern[str]:
    """Whatever is not told in as many characters."""
    return re.compile(f"[{re.escape(_UNSEEN + ''.join(_LIGATURES))}]|{_RUNS.pattern}")


@cache
def _plain() -> re.Pattern[str]:
    """Letters that are no marks and are composed already, with single signs between them."""
    return re.compile(rf"[{_LETTERS}]++(?:[ -/:-@\[-`{{-~][{_LETTERS}]++)*+")


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


def _clusters(letters: Sequence[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    begin = 0
    for at, (letter, _, _) in enumerate(letters):
        if at and not (at - begin <= _MOST_MARKS and _joins(letter)):
            yield begin, at
            begin = at
    if letters:
        yield begin, len(letters)


def _joins(letter: str) -> bool:
    """Whether a letter may become one with that before it."""
    return letter > "\x7f" and (unicodedata.category(letter)[0] == "M" or any(ord(letter) in each for each in _JAMO))
