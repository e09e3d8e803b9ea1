"""What is said after a verb, without quotation marks: *said that*, *asked whether*, *said the toll would*."""

from __future__ import annotations

from claimcheck.attribution import clauses, grammar
from claimcheck.attribution.cues import Cue
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.words import DAYS, DETERMINERS, FINITE, POSSESSIVES, PREPOSITIONS, SUBJECTS, bag

_WHETHER = bag("whether if how why what who when where")
_NO_CONTENT = bag("goodbye hello thanks farewell grace prayers mass nothing little much so too as")
_ADJUNCT = 14
"""Tokens that may stand between a cue and its `that`."""


def that_clause(cue: Cue) -> Attribution | None:
    """`that` and a clause; `whether`, `how`; after a hearer, a day, a place."""
    s, at = cue.sentence, _conjunction(cue)
    if at is None:
        return None
    if s.low(at) == "that":
        return cue.attribution(cue.rest(at + 1)) if cue.has("clause", "that") else None
    sure = not cue.has("deed") and s.low(at) != "if"
    return cue.attribution(cue.rest(at), sure=sure) if cue.has("clause", "whether") else None


def _conjunction(cue: Cue) -> int | None:
    """The token of `that`, or of a question word, which the cue leads to."""
    s, first = cue.sentence, cue.at + 1
    for at in range(first, min(first + _ADJUNCT, len(s))):
        low = s.low(at)
        if low == "that" and (at == first or _joins(s, at)):
            return at
        if low in _WHETHER and (at == first or cue.has("hearer")):
            return at
        if s.quoted[at] or (at > first and grammar.finite(s, at)) or not _passes(s, at):
            return None
    return None


def _passes(s: Sentence, at: int) -> bool:
    """Whether a token may stand between a cue and its `that`: a word; a comma, where one follows."""
    if s.low(at) == ",":
        return any(s.low(each) == "that" for each in range(at + 1, min(at + _ADJUNCT, len(s))))
    return s.tokens[at].word or s.low(at) in {".", "-"}


def _joins(s: Sentence, at: int) -> bool:
    """Whether `that` leads a clause of its own, and does not point, or belong to a noun."""
    after = s.low(at + 1)
    return s.low(at - 1) not in PREPOSITIONS and not grammar.verbal(s, at + 1) and after not in PREPOSITIONS


def bare_clause(cue: Cue) -> Attribution | None:
    """A clause without `that`: sure after *say*, and where a subject and a verb are plain to see."""
    s, at = cue.sentence, cue.at + 1
    if not cue.has("clause") or cue.next in _NO_CONTENT or at >= len(s) - 1:
        return None
    if cue.next == ":":
        return cue.attribution(cue.rest(at + 1))
    if cue.next in FINITE and s.low(cue.lead) in {"which", "that", "who"}:
        return cue.attribution(clauses.stretch(s, at, clauses.pause(s, at)))
    start = _past_hearer(cue) if cue.has("hearer") else past_time(s, at)
    if _plain(cue, start):
        return cue.attribution(cue.rest(start))
    if cue.verb.lemma == "say":
        sure = clauses.long_enough(s, at) and (cue.next in PREPOSITIONS or clauses.opens_phrase(s, at))
        return cue.attribution(cue.rest(at), sure=sure)
    return None


def _plain(cue: Cue, start: int) -> bool:
    """Whether a clause begins at a token; after what may be a noun, `claims`, only with a pronoun."""
    if cue.has("nominal") and "past" not in cue.verb.forms:
        return cue.sentence.low(start) in SUBJECTS
    return clauses.begins_clause(cue.sentence, start)


def past_time(s: Sentence, at: int) -> int:
    """Past `Monday`, `on Monday`, `later`."""
    while at < len(s) and (grammar.adverb(s.low(at)) or (s.low(at) == "on" and s.low(at + 1) in DAYS)):
        at += 1
    return at


def _past_hearer(cue: Cue) -> int:
    """Past `reporters`, `the Herald`, `her`."""
    s, at = cue.sentence, cue.at + 1
    if s.low(at) in DETERMINERS | POSSESSIVES:
        at += 1
    while at + 1 < len(s) and s.tokens[at].capital and s.tokens[at + 1].capital:
        at += 1
    return past_time(s, at + 1)
