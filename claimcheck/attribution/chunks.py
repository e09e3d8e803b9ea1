"""Words of a sentence that name somebody: the noun phrase that ends at a token."""

from __future__ import annotations

from attrs import frozen

from claimcheck.attribution.grammar import adverb, verbal
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.words import CONTRACTED, ENDS, PAUSES, PREPOSITIONS, PRONOUNS, SUBORDINATORS

LONGEST = 25
"""Tokens that a source may have."""

_FEW = 4


@frozen(slots=True)
class Chunk:
    """Tokens of a sentence that name somebody, end exclusive."""

    first: int
    end: int


def back(sentence: Sentence, at: int) -> Chunk | None:
    """The noun phrase that ends at a token."""
    if at >= 0 and sentence.low(at) in PRONOUNS | CONTRACTED:
        return Chunk(at, at + 1)
    lead = _lead(sentence, at)
    while lead < at and _before_noun(sentence, lead + 1):
        lead += 1
    if lead >= at:
        return None
    relative = lead >= 0 and sentence.low(lead + 1) in PREPOSITIONS and verbal(sentence, lead)
    named = _antecedent(sentence, lead) if relative else None
    return Chunk(named.first if named else lead + 1, at + 1)


def _before_noun(sentence: Sentence, at: int) -> bool:
    """Whether a token at its beginning is no part of a phrase; *both of them* begins with *both*."""
    low = sentence.low(at)
    return low in {"and", "or"} or (adverb(low) and sentence.low(at + 1) != "of")


def _lead(sentence: Sentence, at: int) -> int:
    """The last token before the phrase; of `seized it and officials` the *and*."""
    lead, joint = at, -1
    while lead >= 0 and at - lead < LONGEST and not _bounds(sentence, lead):
        joint = lead if sentence.low(lead) in {"and", "or"} else joint
        lead -= 1
    return joint if joint > 0 and lead >= 0 and verbal(sentence, lead) else lead


def _antecedent(sentence: Sentence, verb: int) -> Chunk | None:
    """Of `officials who spoke on condition of anonymity`: the officials."""
    near = range(verb - 1, max(0, verb - _FEW), -1)
    who = next((at for at in near if sentence.low(at) in {"who", "which", "that"}), 0)
    return back(sentence, who - 1) if who else None


def _bounds(sentence: Sentence, at: int) -> bool:
    """Whether no noun phrase goes on over a token."""
    low = sentence.low(at)
    if sentence.quoted[at] or low in SUBORDINATORS or (low in PAUSES and low != "-"):
        return True
    return (low in ENDS and low != ".") or verbal(sentence, at)
