"""Whose standpoint a sentence takes: *For the union, the case is clear: …*, *To the ministry, this was routine*."""

from __future__ import annotations

from claimcheck.attribution import clauses, grammar, sources
from claimcheck.attribution.chunks import Chunk
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.words import BE, DASHES, ENDS, PAUSES, TIMES, bag

_MATTERS = bag(
    """case matter issue answer reason cause conclusion message lesson question choice verdict explanation point
    evidence picture facts culprit truth it there"""
)
_POINTING = bag("this that these those such it all there") | _MATTERS
_LINKS = BE | bag("seems seemed looks looked remains remained sounds sounded means meant felt feels")
_PLAIN = bag("clear simple obvious plain straightforward evident certain settled unmistakable")
_BEYOND = bag("question doubt mystery secret way")
_NO_HOLDER = TIMES | bag(
    """north south east west left right front rear side surprise dismay relief horror delight end extent day date
    now years months weeks days hours decades centuries minutes example instance"""
)
_LONGEST, _SUBJECT = 12, 5
"""Tokens that the holder of a standpoint, and the subject after the comma, may have."""


def standpoint(sentence: Sentence, at: int) -> Attribution | None:
    """What begins with a holder between `For` or `To` and a comma; what is thought, where a colon or `that` leads."""
    holder = _holder(sentence, at)
    link = _link(sentence, holder.end + 1) if holder else None
    if holder is None or link is None:
        return None
    plain = _plain(sentence, link)
    pointing = sentence.low(at) == "to" and sentence.low(holder.end + 1) in _POINTING
    if plain is None and not pointing:
        return None
    content = _content(sentence, plain) if plain else None
    return Attribution(
        cue=(sentence.tokens[holder.end + 1].start, sentence.tokens[plain or link].end),
        content=(clauses.stretch(sentence, content, len(sentence)),) if content else (),
        source=sources.source(sentence, holder),
        sure=False,
        leads=plain is not None,
    )


def _holder(sentence: Sentence, at: int) -> Chunk | None:
    """The noun phrase up to the comma: somebody, not a time or a side."""
    if at > 1 or (at and sentence.low(0) not in {"but", "and", "yet"}):
        return None
    end = next((each for each in range(at + 1, min(at + _LONGEST, len(sentence))) if _stops(sentence, each)), at)
    inner = range(at + 1, end)
    if not inner or sentence.low(end) != "," or any(sentence.low(each) in _NO_HOLDER for each in inner):
        return None
    fits = clauses.opens_phrase(sentence, at + 1) and not any(grammar.verbal(sentence, each) for each in inner)
    return Chunk(at + 1, end) if fits else None


def _stops(sentence: Sentence, at: int) -> bool:
    return sentence.quoted[at] or sentence.low(at) in (PAUSES | ENDS) - {".", "-"}


def _link(sentence: Sentence, first: int) -> int | None:
    """The `is` after a subject that points at a matter: `the case is`, `this was`, `there is`."""
    for at in range(first, min(first + _SUBJECT, len(sentence))):
        if sentence.low(at) in _LINKS:
            contracted = at == first and sentence.low(at) in {"it's", "that's", "there's"}
            matter = any(sentence.low(each) in _POINTING for each in range(first, at))
            return at if contracted or matter else None
        if _stops(sentence, at):
            return None
    return None


def _plain(sentence: Sentence, link: int) -> int | None:
    """The last word of `is clear`, `was all too simple`, `is no question`, `is beyond doubt`."""
    at = link + 1
    while grammar.adverb(sentence.low(at)) or sentence.low(at) in {"too", "very", "quite", "so", "as", "perfectly"}:
        at += 1
    if sentence.low(at) in {"no", "little", "beyond", "without"} and sentence.low(at + 1) in _BEYOND:
        return at + 1
    return at if sentence.low(at) in _PLAIN else None


def _content(sentence: Sentence, plain: int) -> int | None:
    """Where what is thought begins: after a colon, a dash or a `that`."""
    leads = sentence.low(plain + 1) in {":", "that"} | DASHES
    return plain + 2 if leads and plain + 2 < len(sentence) - 1 else None
