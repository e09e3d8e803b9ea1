"""Whose words a passage is: what holds it, and what attributes anything near it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from claimcheck.attribution.nouns import Attribution, Stretch
from claimcheck.attribution.paragraph import attributions, sentences_of
from claimcheck.attribution.words import bag

_MOST = 0.6
"""The part of a passage that must lie in what is said, for the passage to be somebody's words."""
_LEAST = 0.3
"""The part of a passage that holds a source and a cue too which must lie in what is said."""

_LINKS = bag("he she they one another yet also and but so first second third finally instead neither both")
"""What begins a sentence that may go on with what somebody said in the one before."""

_ADDS = bag("added adds also continued continues")
"""What tells that the sentence before was somebody's too."""


@frozen(slots=True, kw_only=True)
class Hearing:
    """What a paragraph lets hear of one passage.

    `holding`: attributions in which most of it lies, the closest first; `near`: all that touch its sentences or the
    ones next to them; `sentence`: the stretch of its own sentences.
    """

    holding: tuple[Attribution, ...]
    near: tuple[Attribution, ...]
    sentence: Stretch

    @property
    def said(self) -> Attribution | None:
        """The attribution that the passage surely lies in; of a deed only what is believed, planned or demanded."""
        return next((each for each in self.holding if each.sure), None)


def heard(paragraph: str, start: int, end: int) -> Hearing:
    """What attributes the passage from one character of the paragraph to another, or stands near it."""
    known, passage = attributions(paragraph), (start, end)
    own, around, led = _sentences(paragraph, passage)
    holding = [each for each in known if _holds(each, passage)]
    return Hearing(
        holding=tuple(sorted(holding, key=lambda each: _width(each.content))),
        near=tuple(each for each in known if _touches(each.whole, led if each.leads else around)),
        sentence=own,
    )


def _holds(found: Attribution, passage: Stretch) -> bool:
    """Whether most of a passage lies in what is said; a saying may stand in the passage, a deed may not."""
    parts = list(found.content)
    if not parts:
        return False
    if _touches(found.cue, passage):
        if found.deed and not any(_touches(found.cue, part) for part in parts):
            return False
        if _shared(parts, passage) < _LEAST * (passage[1] - passage[0]):
            return False
        parts += [found.cue, *([found.source.at] if found.source else [])]
    return _shared(parts, passage) >= _MOST * (passage[1] - passage[0])


def _shared(parts: Iterable[Stretch], passage: Stretch) -> int:
    """Characters of the passage that lie in the parts, none counted twice."""
    shared, reached = 0, passage[0]
    for start, end in sorted(parts):
        low, high = max(start, reached), min(end, passage[1])
        if low < high:
            shared, reached = shared + high - low, high
    return shared


def _width(content: Iterable[Stretch]) -> int:
    return sum(end - start for start, end in content)


def _touches(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _sentences(paragraph: str, passage: Stretch) -> tuple[Stretch, Stretch, Stretch]:
    """The stretch of the sentences that a passage stands in; the same with those it goes on from, and that go on.

    Then that with one more before, which may lead to it.
    """
    parts = sentences_of(paragraph)
    held = [at for at, each in enumerate(parts) if _touches((each.start, each.end), passage)]
    if not held:
        return passage, passage, passage
    first, last = held[0], held[-1]
    while first and parts[first].low(0) in _LINKS:
        first -= 1
    own = parts[held[0]].start, parts[held[-1]].end
    goes_on = last + 1 < len(parts) and any(token.low in _ADDS for token in parts[last + 1].tokens)
    end = parts[last + goes_on].end
    return own, (parts[first].start, end), (parts[max(0, first - 1)].start, end)
