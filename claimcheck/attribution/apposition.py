"""A source with what is put beside its name: *Ann Teller, the minister, said*."""

from __future__ import annotations

from claimcheck.attribution.chunks import Chunk, back
from claimcheck.attribution.grammar import adverb, finite
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import verbs
from claimcheck.attribution.words import DASHES, PREPOSITIONS, SUBORDINATORS

_MONEY = frozenset("$\u00a3\u20ac")
"""Signs in what was said, as in `it cost £5, the mayor, Ann Teller, said`, and in nobody's name."""


def with_apposition(sentence: Sentence, at: int) -> Chunk | None:
    """`Ann Teller, the minister, said`: from the name on; nothing where the comma ends what was said.

    Of the stretches between commas the first that can name somebody counts; what says where or when names nobody.
    """
    marks = frozenset({","}) if sentence.low(at) == "," else DASHES
    named, stop = -1, at
    while stop >= 0:
        opened = _mark_before(sentence, stop, marks)
        first = opened + 1
        if not _beside(sentence, first, stop):
            chunk = back(sentence, stop - 1) if named < 0 and stop < at else None
            named = chunk.first if chunk and sentence.tokens[chunk.first].capital else named
            break
        if stop < at and first < stop and not _adverbial(sentence, first):
            named = first
        if sentence.low(opened) not in marks:
            break
        stop = opened
    return Chunk(named, at) if named >= 0 else None


def _beside(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a stretch between commas is no clause of its own: a name, what is put beside one, `on Monday`."""
    verb = verbs().get(sentence.low(first))
    if sentence.low(first) in SUBORDINATORS or (verb is not None and "done" in verb.forms):
        return True
    return not any(finite(sentence, at) or sentence.low(at) in _MONEY for at in range(first, stop))


def _adverbial(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    return low in PREPOSITIONS or low in SUBORDINATORS or adverb(low) or low.endswith("ing") or low in {"and", "or"}


def _mark_before(sentence: Sentence, at: int, marks: frozenset[str]) -> int:
    """The comma or dash before a token, or the quotation or sign that nothing goes over; -1 at the start."""
    for each in range(at - 1, -1, -1):
        if sentence.quoted[each] or sentence.low(each) in marks or sentence.low(each) in {";", ":"}:
            return each
    return -1
