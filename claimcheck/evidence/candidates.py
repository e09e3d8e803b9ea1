"""Where a passage may stand: from its first words to the nearest last ones in the same paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from claimcheck.evidence.searched import Range, Searched, occurrences, whole_words
from claimcheck.evidence.words import whole
from claimcheck.evidence.written import Reading

MOST_TRIED = 10_000
"""Places of its words that are tried for one passage; what stands more often than that names nothing."""


def candidates(text: Searched, readings: Iterable[Reading], within: Range) -> list[Range]:
    """The shortest stretches that any reading of a passage has, in order; none of them holds another."""
    found = {each for reading in readings for each in _stretches(text, reading, within)}
    return list(_shortest(sorted(found, key=lambda each: (each[0], -each[1]))))


def _stretches(text: Searched, reading: Reading, within: Range) -> Iterator[Range]:
    """Those of a whole fragment, or of two ends; of either, where it stands too often, places enough to say so."""
    first, last = reading.folded
    ends = (first, last) if last else ()  # of a whole fragment no more places than that are tried anyway
    common = next((words for words in ends if text.lines.count(words, *within) > MOST_TRIED), "")
    if last and not common:
        return _from_first_to_last(text, first, last, within)
    words = common or first
    tried = islice(occurrences(text.lines, words, within), MOST_TRIED)
    return ((at, at + len(words)) for at in tried if whole(text.lines, at, at + len(words)))


def _from_first_to_last(text: Searched, first: str, last: str, within: Range) -> Iterator[Range]:
    """The last words are looked for once: those nearest to one place are the nearest to many before it."""
    lasts = whole_words(text.lines, last, within)
    end = next(lasts, None)
    for at in whole_words(text.lines, first, within):
        while end is not None and end < at + len(first):
            end = next(lasts, None)
        if end is None:
            return
        if text.paragraph_at(at) == text.paragraph_at(end):
            yield at, end + len(last)


def _shortest(found: Iterable[Range]) -> list[Range]:
    """Of nested stretches the innermost; they come by where they begin, the longest first."""
    kept: list[Range] = []
    for start, end in found:
        while kept and kept[-1][1] >= end:
            kept.pop()
        kept.append((start, end))
    return kept
