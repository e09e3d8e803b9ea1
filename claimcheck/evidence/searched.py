"""An article's text made ready for searching: its paragraphs folded, one to a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from hashlib import sha256
from itertools import accumulate

from attrs import frozen

from claimcheck.evidence.fold import VERSION, Folded, folded
from claimcheck.evidence.words import whole
from claimcheck.model import Stretch, Text

DIGITS = 12

Range = tuple[int, int]
"""From and to, end exclusive."""


@frozen(eq=False, repr=False)
class Searched:
    """The folded paragraphs of a text, their lines joined, and where each of these begins."""

    text: Text
    paragraphs: tuple[Folded, ...]
    lines: str
    begins: tuple[int, ...]

    @classmethod
    def of(cls, text: Text) -> Searched:
        """Fold a text."""
        parts = tuple(folded(text.content[start:end], start) for start, end in text.paragraphs)
        begins = accumulate((len(part.text) + 1 for part in parts), initial=0)
        return cls(text, parts, "\n".join(part.text for part in parts), tuple(begins)[: len(parts)])

    def line(self, paragraph: int) -> Range:
        """Where the line of a paragraph begins and ends; nothing, for one that the text does not have."""
        if not 0 < paragraph <= len(self.begins):
            return 0, 0
        begin = self.begins[paragraph - 1]
        return begin, begin + len(self.paragraphs[paragraph - 1].text)

    def paragraph_at(self, place: int) -> int:
        """The number of the paragraph in whose line a place lies."""
        return bisect_right(self.begins, place)

    def stretch(self, found: Range, score: float = 1.0) -> Stretch:
        """A stretch of the lines, within one of them, as one of the text."""
        number = self.paragraph_at(found[0])
        begin = self.begins[number - 1]
        start, end = self.paragraphs[number - 1].original(found[0] - begin, found[1] - begin)
        return Stretch(start=start, end=end, paragraph=number, score=score, pin=self.pin(found))

    def pin(self, found: Range) -> str:
        """The fingerprint of a stretch: the version of the fold, and twelve hex digits of SHA-256 over its words."""
        words = self.lines[found[0] : found[1]]
        return f"{VERSION}:{sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"


def occurrences(text: str, words: str, within: Range) -> Iterator[int]:
    """Every place where words stand, overlapping ones too."""
    at = text.find(words, *within)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, within[1])


def whole_words(text: str, words: str, within: Range) -> Iterator[int]:
    """Every place where they stand and cut no other word."""
    return (at for at in occurrences(text, words, within) if whole(text, at, at + len(words)))
