"""Nouns that attribute: *the union's claim that*, *reports emerged that*, *one theory is that*."""

from __future__ import annotations

from claimcheck.attribution import clauses, grammar, sources
from claimcheck.attribution.chunks import Chunk
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import verbs
from claimcheck.attribution.words import DETERMINERS, PAUSES, POSSESSIVES, bag

SPEECH = bag(
    """claim claims allegation allegations accusation accusations assertion assertions statement statements report
    reports rumour rumours rumor rumors warning warnings announcement announcements suggestion suggestions
    complaint complaints prediction predictions admission acknowledgement acknowledgment promise promises pledge
    pledges threat threats testimony comment comments remark remarks insistence contention denial denials
    argument arguments declaration confirmation assurance assurances word statement acknowledgments charge
    charges reminder demand demands"""
)
THOUGHT = bag(
    """belief beliefs view views fear fears hope hopes concern concerns expectation expectations opinion opinions
    conviction impression speculation estimate estimates conclusion conclusions notion idea sense suspicion
    suspicions worry worries theory assumption understanding hypothesis finding findings"""
)
_RISEN = bag(
    """emerged surfaced spread circulated spreading circulating emerging grew growing mounting came went goes made"""
)
_MADE = bag("by from of in on at to last this yesterday made among")
_LONG = 12


def made(  # noqa: PLR0913 - what an attribution is made of
    sentence: Sentence,
    cue: tuple[int, int],
    source: Chunk | None,
    content: tuple[int, int],
    *,
    sure: bool = True,
    deed: bool = False,
) -> Attribution | None:
    """An attribution, from places of tokens."""
    what = clauses.stretch(sentence, *content)
    if what[0] >= what[1]:
        return None
    first, last = sentence.tokens[cue[0]], sentence.tokens[cue[1] - 1]
    who = sources.source(sentence, source) if source else None
    return Attribution(cue=(first.start, last.end), content=(what,), source=who, sure=sure, deed=deed)


def noun(sentence: Sentence, at: int) -> Attribution | None:
    """`the union's claim that`, `reports emerged that`, `one theory is that`, `a claim by the union that`."""
    that = next((each for each in range(at + 1, min(at + _LONG, len(sentence))) if sentence.low(each) == "that"), None)
    if that is None or not _leads_to(sentence, at, that):
        return None
    by = sentence.low(at + 1) in {"by", "from"} and that > at + 2
    source = owner(sentence, at) or (Chunk(at + 2, that) if by else None)
    thought = sentence.low(at) in THOUGHT
    content = (that + 1, clauses.clause_end(sentence, that))
    return made(sentence, (at, at + 1), source, content, sure=not thought or source is not None, deed=thought)


def _leads_to(sentence: Sentence, at: int, that: int) -> bool:
    """Whether a noun leads to a `that` after it: at once, by way of a maker, or of *is* or *spread*."""
    between = range(at + 1, that)
    if grammar.finite(sentence, that + 1) or any(sentence.low(each) in PAUSES for each in between):
        return False
    if not between or sentence.low(that - 1) in _RISEN or sentence.low(that - 1) in {"is", "was"}:
        return True
    made = sentence.low(at + 1) in _MADE
    return made and not any(grammar.finite(sentence, each) or sentence.low(each) in verbs() for each in between)


def owner(sentence: Sentence, at: int) -> Chunk | None:
    """Whose it is: `the union's`, `his`."""
    for each in range(at - 1, max(-1, at - 4), -1):
        low = sentence.low(each)
        if low in POSSESSIVES:
            return Chunk(each, each + 1)
        if low.endswith(("'s", "s'")) or low == "'":
            first = each
            while first > 0 and sentence.tokens[first - 1].word and sentence.tokens[first - 1].capital:
                first -= 1
            first -= first > 0 and sentence.low(first - 1) in DETERMINERS
            return Chunk(first, each + 1)
    return None
