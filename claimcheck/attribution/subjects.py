"""Who governs a cue: the noun phrase before it, the one after it, or the subject of the sentence."""

from __future__ import annotations

from claimcheck.attribution.apposition import with_apposition
from claimcheck.attribution.chunks import LONGEST, Chunk, back
from claimcheck.attribution.grammar import adverb, finite, skipped, verbal
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import verbs
from claimcheck.attribution.words import (
    CONJUNCTIONS,
    CONTRACTED,
    DASHES,
    DAYS,
    DETERMINERS,
    ENDS,
    FINITE,
    MONTHS,
    PAUSES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    bag,
)

_MAY_NAME = DETERMINERS | POSSESSIVES | PRONOUNS | bag("people police men women")
_BREAKS = bag("on during to by")
_FEW = 4


def before(sentence: Sentence, cue: int) -> Chunk | None:
    """The source that stands before a cue, with what is put beside its name."""
    at = _past_auxiliaries(sentence, cue - 1)
    low = sentence.low(at)
    if at < 0 or sentence.quoted[at]:
        return None
    if low in {"who", "which"}:
        at -= 2 if sentence.low(at - 1) == "," else 1
        return back(sentence, at)
    if low in {"and", "but", "then", "or", "to"}:
        return subject(sentence, at)
    if low == "," or low in DASHES:
        return with_apposition(sentence, at)
    if low == ")":
        named = back(sentence, next((each for each in range(at, -1, -1) if sentence.low(each) == "("), 0) - 1)
        return Chunk(named.first, at + 1) if named else None
    return back(sentence, at)


def _past_auxiliaries(sentence: Sentence, at: int) -> int:
    """Back over `has also`, `on Monday`, `would not`."""
    while at >= 0 and not sentence.quoted[at]:
        low = sentence.low(at)
        if low in CONTRACTED or _stands_alone(sentence, at):
            break
        if (low == "on" and sentence.low(at + 1) in DAYS | MONTHS) or skipped(low):
            at -= 1
        else:
            break
    return at


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether `both` is the subject, and no adverb as in `they both said`."""
    bare = at == 0 or sentence.quoted[at - 1] or not sentence.tokens[at - 1].word
    return sentence.low(at) == "both" and (bare or sentence.low(at - 1) in CONJUNCTIONS)


def shared(sentence: Sentence, gerund: int) -> Chunk | None:
    """Who goes on in `…, he said, adding that`: the source of the verb of saying before, or the sentence's subject."""
    for at in range(gerund - 1, -1, -1):
        verb = verbs().get(sentence.low(at))
        noun = "past" not in (verb.forms if verb else ()) and sentence.low(at - 1) in DETERMINERS | POSSESSIVES
        if verb and verb.finite and not noun and not sentence.quoted[at] and "clause" in verb.frames:
            return before(sentence, at) or after(sentence, at)
    return subject(sentence, gerund)


def subject(sentence: Sentence, end: int) -> Chunk | None:
    """The sentence's own subject, for a verb that shares it."""
    at = next((each for each in range(end) if not sentence.quoted[each] and sentence.tokens[each].word), end)
    if sentence.low(at) in PREPOSITIONS | SUBORDINATORS or adverb(sentence.low(at)):
        comma = next((each for each in range(at, end) if sentence.low(each) == ","), at)
        at = comma + 1 if comma > at else at
    ends = (each for each in range(at, end) if sentence.quoted[each] or verbal(sentence, each))
    stop = min(next(ends, end), next((each for each in range(at, end) if sentence.low(each) in PAUSES), end))
    return Chunk(at, min(stop, at + LONGEST)) if at < stop else None


def after(sentence: Sentence, cue: int) -> Chunk | None:
    """The source that stands after a cue, as in `…, said Ann Teller, the minister`."""
    at = cue + 1
    if at >= len(sentence) or not _names(sentence, at):
        return None
    end = at
    while end < len(sentence) and not sentence.quoted[end] and not _stops(sentence, end):
        if finite(sentence, end):
            return None
        end += 1
    return Chunk(at, end) if end > at else None


def _names(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase for somebody can begin at a token: `Teller`, `the docker`, `officials`, `captain Cole`."""
    token = sentence.tokens[at]
    if not token.word or sentence.quoted[at] or token.low in TIMES or token.text[0].isdigit():
        return False
    if token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in FINITE:
        return False
    if token.capital or token.low in _MAY_NAME or token.low.endswith("s"):
        return True
    return any(each.capital for each in sentence.tokens[at + 1 : at + _FEW])


def _stops(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    if low == ".":
        return at + 1 >= len(sentence) or sentence.quoted[at + 1]
    return low in PAUSES or low in ENDS or low in SUBORDINATORS or low in _BREAKS
