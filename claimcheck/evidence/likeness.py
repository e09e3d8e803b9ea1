"""The words of a text that are most like those of a passage. Likeness suggests where to look, and decides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen
from rapidfuzz import fuzz, process

from claimcheck.evidence.searched import Range, Searched
from claimcheck.evidence.written import Reading

LIKE = 0.80
"""The least likeness at which the words count as those of the passage, changed."""

_WORTH_A_LOOK = 50
_LOOKED_AT = 5
"""Paragraphs in which the words are fitted exactly; the others are only scored as a whole."""

_WORDS = re.compile(r"\w+|[^\w\s]")
_AROUND = 3
"""Words that a fit may begin or end before or after the place where the letters fit best."""

_LONGEST = 100
"""Characters of a passage's end that are compared: more take far longer, and find no other place."""

_WINDOW = 1_000
"""Characters before and after the place where the letters fit best in which words are told apart."""


@frozen(order=True)
class Likeness:
    """How like a stretch is, from 0 to 1: of two ends, the lower."""

    score: float
    found: Range


def nearest(text: Searched, reading: Reading) -> list[Likeness]:
    """The stretches most like a passage, all with one score; nothing where no word is like any."""
    first, last = (lowered(end)[:_LONGEST] for end in reading.folded)
    lines = [lowered(part.text) for part in text.paragraphs]
    fitted = [
        like for at in _promising(lines, first, last) for like in _fitted(lines[at], first, last, text.begins[at])
    ]
    best = max((like.score for like in fitted), default=0.0)
    return [like for like in fitted if like.score == best and best > 0]


def lowered(text: str) -> str:
    """Small letters, as many as there were."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(each.lower()[:1] for each in text)


def _promising(lines: Sequence[str], first: str, last: str) -> list[int]:
    """The places of the paragraphs that hold what is most like both ends."""
    scores = _scores(dict(enumerate(lines)), first)
    if last:
        again = _scores({at: lines[at] for at in scores}, last)
        scores = {at: min(scores[at], score) for at, score in again.items()}
    return sorted(scores, key=lambda at: (-scores[at], at))[:_LOOKED_AT]


def _scores(lines: dict[int, str], words: str) -> dict[int, float]:
    """How like the most like words of each line are; a line much shorter than the words holds none."""
    long_enough = {at: line for at, line in lines.items() if len(line) >= len(words) * LIKE}
    found = process.extract(words, long_enough, scorer=fuzz.partial_ratio, score_cutoff=_WORTH_A_LOOK, limit=None)
    return {at: score for _, score, at in found}


def _fitted(line: str, first: str, last: str, begin: int) -> Iterator[Likeness]:
    one = fit(line, first)
    if one is None:
        return
    other = fit(line, last, one.found[1]) if last else one
    if other is not None:
        yield Likeness(min(one.score, other.score), (begin + one.found[0], begin + other.found[1]))


def fit(line: str, words: str, start: int = 0) -> Likeness | None:
    """The whole words of a line, from a place on, that are most like some others."""
    around = fuzz.partial_ratio_alignment(words, line[start:])
    if around is None or around.dest_start == around.dest_end:
        return None
    best = start + around.dest_start, start + around.dest_end
    ends = [each.span() for each in _WORDS.finditer(line, max(start, best[0] - _WINDOW), best[1] + _WINDOW)]
    low = max(sum(end <= best[0] for _, end in ends) - _AROUND, 0)
    high = sum(begin < best[1] for begin, _ in ends) + _AROUND
    tried = [(one, other) for one, _ in ends[low:high] for _, other in ends[low:high] if one < other]
    scored = (Likeness(fuzz.ratio(words, line[one:other]) / 100, (one, other)) for one, other in tried)
    return max(scored, key=lambda like: (like.score, -like.found[0], -like.found[1]), default=None)
