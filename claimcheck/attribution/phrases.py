"""Attribution without a verb of its own: *according to*, *X's claim that*, *reportedly*, *citing*, `X: …`."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.attribution import chunks, clauses, sources
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.chunks import Chunk
from claimcheck.attribution.verbs import verbs
from claimcheck.attribution.words import (
    BE,
    DETERMINERS,
    ENDS,
    PAUSES,
    POSSESSIVES,
    SUBORDINATORS,
    bag,
)

_SPEECH = bag(
    """claim claims allegation allegations accusation accusations assertion assertions statement statements report reports
    rumour rumours rumor rumors warning warnings announcement announcements suggestion suggestions complaint complaints
    prediction predictions admission acknowledgement acknowledgment promise promises pledge pledges threat threats
    testimony comment comments remark remarks insistence contention denial denials argument arguments declaration
    confirmation assurance assurances word statement acknowledgments charge charges reminder demand demands"""
)
_THOUGHT = bag(
    """belief beliefs view views fear fears hope hopes concern concerns expectation expectations opinion opinions
    conviction impression speculation estimate estimates conclusion conclusions notion idea sense suspicion suspicions
    worry worries theory assumption understanding hypothesis finding findings"""
)
_CERTAIN = bag(
    """confident sure certain convinced aware worried concerned afraid hopeful optimistic adamant doubtful unaware sceptical
    skeptical glad pleased proud sorry surprised fearful hopeful positive mindful insistent unconvinced"""
)
_HEARSAY = bag("reportedly allegedly purportedly supposedly")
_NOT_TO = bag("plan plans size schedule need needs ability type age custom tradition law taste seniority rank whether how")
_VIEWS = bag("view opinion words eyes account telling assessment judgment judgement estimation perspective reckoning")
_RISEN = bag("emerged surfaced spread circulated spreading circulating emerging grew growing mounting came went goes made")
_MADE = bag("by from of in on at to last this yesterday made among")
_LONG = 12


def phrases(sentence: Sentence) -> Iterator[Attribution]:
    """What a sentence attributes by such words, outside its quotations."""
    for at, token in enumerate(sentence.tokens):
        if sentence.quoted[at] or not token.word:
            continue
        for frame, words in _FRAMES:
            if token.low in words and (found := frame(sentence, at)):
                yield found
    if found := _headline(sentence):
        yield found


def _made(sentence: Sentence, cue: tuple[int, int], source: Chunk | None, content: tuple[int, int], *,
          sure: bool = True, deed: bool = False) -> Attribution | None:
    """An attribution, from places of tokens."""
    what = clauses.stretch(sentence, *content)
    if what[0] >= what[1]:
        return None
    first, last = sentence.tokens[cue[0]], sentence.tokens[cue[1] - 1]
    who = sources.source(sentence, source) if source else None
    return Attribution(cue=(first.start, last.end), content=(what,), source=who, sure=sure, deed=deed)


def _according(sentence: Sentence, at: int) -> Attribution | None:
    """`according to the port, …` and `…, according to the port`."""
    end = _name_end(sentence, at + 2)
    if sentence.low(at + 1) != "to" or end == at + 2 or sentence.low(at + 2) in _NOT_TO:
        return None
    content = (end, clauses.clause_end(sentence, end)) if _leads(sentence, at) else (0, at)
    return _made(sentence, (at, at + 2), Chunk(at + 2, end), content)


def _leads(sentence: Sentence, at: int) -> bool:
    """Whether what is said follows, and does not stand before."""
    return at <= 1 or sentence.low(at - 1) in {"but", "and", "that"}


def _name_end(sentence: Sentence, first: int) -> int:
    """Where the noun phrase that begins at a token ends; what stands in commas beside a name is left out."""
    end = first
    while end < len(sentence) and not sentence.quoted[end] and sentence.low(end) not in SUBORDINATORS:
        if sentence.low(end) in (PAUSES | ENDS) - {"-", "."} or (sentence.low(end) == "." and end + 1 == len(sentence)):
            break
        end += 1
    return end


def _citing(sentence: Sentence, at: int) -> Attribution | None:
    """`…, citing officials`; `quoting`."""
    end = _name_end(sentence, at + 1)
    if end == at + 1 or sentence.low(at - 1) != ",":
        return None
    return _made(sentence, (at, at + 1), Chunk(at + 1, end), (0, at), sure=False)


def _noun(sentence: Sentence, at: int) -> Attribution | None:
    """`the union's claim that`, `reports emerged that`, `one theory is that`, `a claim by the union that`."""
    that = next((each for each in range(at + 1, min(at + _LONG, len(sentence))) if sentence.low(each) == "that"), None)
    if that is None or not _leads_to(sentence, at, that):
        return None
    by = sentence.low(at + 1) in {"by", "from"} and that > at + 2
    source = _owner(sentence, at) or (Chunk(at + 2, that) if by else None)
    thought = sentence.low(at) in _THOUGHT
    content = (that + 1, clauses.clause_end(sentence, that))
    return _made(sentence, (at, at + 1), source, content, sure=not thought or source is not None, deed=thought)


def _leads_to(sentence: Sentence, at: int, that: int) -> bool:
    """Whether a noun leads to a `that` after it: at once, by way of a maker, or of *is* or *spread*."""
    between = range(at + 1, that)
    if chunks.finite(sentence, that + 1) or any(sentence.low(each) in PAUSES for each in between):
        return False
    if not between or sentence.low(that - 1) in _RISEN or sentence.low(that - 1) in {"is", "was"}:
        return True
    made = sentence.low(at + 1) in _MADE
    return made and not any(chunks.finite(sentence, each) or sentence.low(each) in verbs() for each in between)


def _owner(sentence: Sentence, at: int) -> Chunk | None:
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


def _convinced(sentence: Sentence, at: int) -> Attribution | None:
    """`was convinced that`; `is confident the`."""
    if sentence.low(at + 1) != "that" or not any(sentence.low(each) in BE for each in range(max(0, at - 4), at)):
        return None
    source = chunks.before(sentence, at)
    content = (at + 2, clauses.clause_end(sentence, at))
    return _made(sentence, (at, at + 1), source, content, deed=True) if source else None


def _hearsay(sentence: Sentence, at: int) -> Attribution | None:
    """`reportedly`: somebody says the whole sentence."""
    return _made(sentence, (at, at + 1), None, (0, len(sentence)))


def _viewed(sentence: Sentence, at: int) -> Attribution | None:
    """`in the union's view, …`, `in the words of the union, …`, `by his own account`."""
    start = next((each for each in range(at - 1, max(-1, at - 6), -1) if sentence.low(each) in {"in", "by"}), None)
    if start is None:
        return None
    of = sentence.low(at + 1) == "of"
    end = _name_end(sentence, at + 2) if of else at + 1
    source = Chunk(at + 2, end) if of and end > at + 2 else _owner(sentence, at)
    if source is None or source.first < start:
        return None
    content = (end, len(sentence)) if start <= 1 else (0, start)
    return _made(sentence, (start, at + 1), source, content, sure=start <= 1 or sentence.low(start - 1) == ",")


def _headline(sentence: Sentence) -> Attribution | None:
    """`Teller: no strike is planned`, at the beginning of a paragraph."""
    if sentence.initial:
        return None
    colon = next((at for at in range(1, min(6, len(sentence) - 2)) if sentence.low(at) == ":"), None)
    if colon is None or any(sentence.quoted[at] or chunks.verbal(sentence, at) for at in range(colon)):
        return None
    quoted = sentence.quoted[colon + 1]
    named = all(sentence.tokens[at].capital or sentence.low(at) in {"of", "the", "."} for at in range(colon))
    return _made(sentence, (colon, colon + 1), Chunk(0, colon), (colon + 1, len(sentence)), sure=quoted) if named else None


_FRAMES = (
    (_according, frozenset({"according"})),
    (_citing, frozenset({"citing", "quoting"})),
    (_noun, _SPEECH | _THOUGHT),
    (_convinced, _CERTAIN),
    (_hearsay, _HEARSAY),
    (_viewed, _VIEWS),
)
