"""A page as a browser searches it for a text directive: block by block, whole words, whatever case and marks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from claimcheck.evidence.fragment.directive import Directive
from claimcheck.evidence.searched import Range, occurrences

_WORDS = re.compile(r"\w+(?:(?<=\d)[.,](?=\d)\w+|(?<=[^\W\d])['’.:·](?=[^\W\d])\w+)*")  # noqa: RUF001
"""Words as Unicode's text segmentation (UAX 29) has them: `can't`, `3.5`, `example.com` are one each."""


@frozen(slots=False)
class Page:
    """Blocks of text, blanks collapsed. Places count in all of them joined by line ends."""

    blocks: Sequence[str]

    @cached_property
    def text(self) -> str:
        """All blocks, one to a line."""
        return "\n".join(" ".join(block.split()) for block in self.blocks)

    @cached_property
    def _letters(self) -> str:
        return letters(self.text)

    @cached_property
    def words(self) -> list[Range]:
        """Where each word begins and ends."""
        return [found.span() for found in _WORDS.finditer(self.text)]

    @cached_property
    def begins(self) -> list[int]:
        """Where each block begins."""
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))][:-1]

    def first(self, directive: Directive) -> Range | None:
        """The stretch to which a browser goes."""
        return next(self._found(directive), None)

    def _found(self, wanted: Directive) -> Iterator[Range]:
        """The specification's *find a range from a text directive*, which takes the first."""
        for start, end in self._starts(wanted):
            yield from self._to_end(wanted, start, end)

    def _starts(self, wanted: Directive) -> Iterator[Range]:
        ends = bool(wanted.end) or not wanted.suffix
        if not wanted.prefix:
            yield from self._find(wanted.start, 0, starts=True, ends=ends)
            return
        for _, after in self._find(wanted.prefix, 0, starts=True, ends=False):
            at = self._past_blanks(after)
            yield from self._find(wanted.start, at, starts=False, ends=ends, just_there=True)

    def _to_end(self, wanted: Directive, start: int, end: int) -> Iterator[Range]:
        if not wanted.end:
            if self._has_suffix(wanted.suffix, end):
                yield start, end
            return
        for _, last in self._find(wanted.end, end, starts=True, ends=not wanted.suffix):
            if self._has_suffix(wanted.suffix, last):
                yield start, last
                return

    def _has_suffix(self, suffix: str, at: int) -> bool:
        if not suffix:
            return True
        return any(self._find(suffix, self._past_blanks(at), starts=False, ends=True, just_there=True))

    def _find(self, words: str, at: int, *, starts: bool, ends: bool, just_there: bool = False) -> Iterator[Range]:
        """Where words stand from a place on; `starts`, `ends`: they must not cut a word there."""
        wanted = letters(" ".join(words.split()))
        within = at, at + len(wanted) if just_there else len(self.text)
        for start in occurrences(self._letters, wanted, within) if wanted else ():
            end = start + len(wanted)
            if not (starts and self._cuts(start)) and not (ends and self._cuts(end)):
                yield start, end

    def _cuts(self, at: int) -> bool:
        """Whether a place lies within a word."""
        last = bisect_right(self.words, at - 1, key=lambda word: word[0]) - 1
        return last >= 0 and self.words[last][0] < at < self.words[last][1]

    def _past_blanks(self, at: int) -> int:
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at


def letters(text: str) -> str:
    """Base letters, small, as many as there were."""
    return "".join(map(_base, text)) if not text.isascii() else text.lower()


def _base(letter: str) -> str:
    low = unicodedata.normalize("NFD", letter)[0].lower()
    return low if len(low) == 1 else letter
