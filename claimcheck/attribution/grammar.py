"""What a word may be where it stands: an adverb, a verb with a subject of its own."""

from __future__ import annotations

from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import verbs
from claimcheck.attribution.words import ADVERBS, AUXILIARIES, DAYS, DETERMINERS, FINITE, PAST, PREPOSITIONS, bag

_NO_ADVERB = bag("family ally italy july assembly anomaly supply reply bully monopoly rally")
_SHORTEST = 4


def adverb(low: str) -> bool:
    """Whether a folded word says how or when, as it seems."""
    return low in ADVERBS or low in DAYS or (low.endswith("ly") and low not in _NO_ADVERB)


def skipped(low: str) -> bool:
    """Whether a folded word may part a verb from its subject."""
    return low in AUXILIARIES or adverb(low)


def finite(sentence: Sentence, at: int) -> bool:
    """Whether a token is surely a verb with a subject of its own."""
    low = sentence.low(at)
    if low in FINITE or low in PAST:
        return not (low in {"may", "will"} and at and sentence.tokens[at].capital)
    verb = verbs().get(low)
    return verb is not None and "past" in verb.forms and not _adjective(sentence, at)


def _adjective(sentence: Sentence, at: int) -> bool:
    before = sentence.low(at - 1)
    return before in DETERMINERS or before.endswith("'s") or before in PREPOSITIONS


def verbal(sentence: Sentence, at: int) -> bool:
    """Whether a token may be a verb."""
    low = sentence.low(at)
    likely = low.endswith("ed") and len(low) > _SHORTEST and not sentence.tokens[at].capital
    return finite(sentence, at) or (likely and not _adjective(sentence, at))
