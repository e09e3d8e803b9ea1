"""Who speaks, where the sentence does not give what is said: *tell a similar story*, *asked not to be named*."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.attribution import sources, subjects
from claimcheck.attribution.grammar import finite
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.words import DETERMINERS, PAUSES, POSSESSIVES, bag

_STORIES = bag("story stories tale tales")
_ACCOUNTS = bag("account accounts version versions description descriptions testimony testimonies")
_PICTURES = bag("picture pictures portrait portraits")
_TELLERS = {
    **dict.fromkeys(bag("tell tells told telling"), _STORIES),
    **dict.fromkeys(bag("give gives gave given giving offer offers offered offering"), _ACCOUNTS),
    **dict.fromkeys(bag("paint paints painted painting"), _PICTURES),
}
_LIKE = bag("a an another same similar different such many similarly other own") | POSSESSIVES
"""What parts *told a similar story* from *told the story of a ferry*."""

_SPEAKING = bag("spoke spoken speak speaks speaking said says saying talked talk talking told agreed commented")
_ASKING = bag(
    """asked asking ask asks requested requesting wanted wanting preferred preferring wished wishing begged insisted
    insisting demanded demanding declined declining refused refusing"""
)
_NAMED = bag("named identified quoted")
_REACH, _AUXILIARIES = 8, 4


def account(sentence: Sentence, at: int) -> Attribution | None:
    """`tell a similar story`, `gave an account of`, `paints a picture of`: what it is, the next sentences may say."""
    nouns, like = _TELLERS[sentence.low(at)], False
    for each in range(at + 1, min(at + _REACH, len(sentence))):
        low = sentence.low(each)
        if low in nouns:
            plural = low.endswith("s") and sentence.low(each - 1) not in DETERMINERS
            return _told(sentence, at, each, leads=True) if like or plural else None
        if low in PAUSES or sentence.quoted[each] or finite(sentence, each):
            return None
        like = like or low in _LIKE
    return None


def unnamed(sentence: Sentence, at: int) -> Attribution | None:
    """`who spoke on condition of anonymity`, `asking not to be named`, `who declined to be identified`."""
    if sentence.low(at) != "anonymity" and not _not_to_be(sentence, at):
        return None
    near = range(at - 1, max(-1, at - _REACH), -1)
    verb = next((each for each in near if sentence.low(each) in _SPEAKING | _ASKING), None)
    return _told(sentence, verb, at) if verb is not None and _aside(sentence, verb) else None


def _aside(sentence: Sentence, verb: int) -> bool:
    """Whether it is said in passing of who tells something; a sentence of its own is the outlet's."""
    who = any(sentence.low(each) in {"who", "whom"} for each in range(max(0, verb - _AUXILIARIES), verb))
    return not sentence.quoted[verb] and (who or sentence.low(verb).endswith("ing"))


def _not_to_be(sentence: Sentence, at: int) -> bool:
    """Whether a participle is what somebody does not want: `not to be named`, `declined to be named`."""
    if sentence.low(at - 1) != "be" or sentence.low(at - 2) != "to":
        return False
    return sentence.low(at - 3) == "not" or sentence.low(at - 3).startswith(("declin", "refus"))


def _told(sentence: Sentence, verb: int, last: int, *, leads: bool = False) -> Attribution | None:
    """An attribution without content, from a verb to the last of its words."""
    find = subjects.shared if sentence.low(verb).endswith("ing") else subjects.before
    chunk = find(sentence, verb)
    if chunk is None:
        return None
    cue = sentence.tokens[verb].start, sentence.tokens[last].end
    return Attribution(cue=cue, content=(), source=sources.source(sentence, chunk), leads=leads)


def accounts(sentence: Sentence) -> Iterator[Attribution]:
    """All of a sentence, outside its quotations."""
    for at, token in enumerate(sentence.tokens):
        frame = account if token.low in _TELLERS else unnamed if token.low in _NAMED | {"anonymity"} else None
        if frame and not sentence.quoted[at] and (found := frame(sentence, at)):
            yield found
