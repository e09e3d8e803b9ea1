"""Attribution without a verb of its own: *according to*, *X's claim that*, *reportedly*, *citing*, `X: …`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.attribution import clauses, grammar, subjects
from claimcheck.attribution.accounts import accounts
from claimcheck.attribution.chunks import Chunk
from claimcheck.attribution.noun_frames import SPEECH, THOUGHT, made, noun, owner
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.standpoints import standpoint
from claimcheck.attribution.words import (
    BE,
    ENDS,
    PAUSES,
    SUBORDINATORS,
    bag,
)

_CERTAIN = bag(
    """firm clear confident sure certain convinced aware worried concerned afraid hopeful optimistic adamant doubtful
    unaware sceptical skeptical glad pleased proud sorry surprised fearful positive mindful insistent unconvinced"""
)
_HEARSAY = bag("reportedly allegedly purportedly supposedly")
_NOT_TO = bag(
    """plan plans size schedule need needs ability type age custom tradition law taste seniority rank whether how"""
)
_VIEWS = bag("view opinion words eyes account telling assessment judgment judgement estimation perspective reckoning")


def phrases(sentence: Sentence) -> Iterator[Attribution]:
    """What a sentence attributes by such words, outside its quotations."""
    for at, token in enumerate(sentence.tokens):
        frame = _FRAMES.get(token.low)
        if frame and not sentence.quoted[at] and (found := frame(sentence, at)):
            yield found
    if found := _headline(sentence):
        yield found
    yield from accounts(sentence)


def _according(sentence: Sentence, at: int) -> Attribution | None:
    """`according to the port, …` and `…, according to the port`."""
    end = _name_end(sentence, at + 2)
    if sentence.low(at + 1) != "to" or end == at + 2 or sentence.low(at + 2) in _NOT_TO:
        return None
    content = (end, clauses.clause_end(sentence, end)) if _leads(sentence, at) else (0, at)
    return made(sentence, (at, at + 2), Chunk(at + 2, end), content)


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
    return made(sentence, (at, at + 1), Chunk(at + 1, end), (0, at), sure=False)


def _convinced(sentence: Sentence, at: int) -> Attribution | None:
    """`was convinced that`; `is firm about`, of which less is sure."""
    after, is_one = sentence.low(at + 1), any(sentence.low(each) in BE for each in range(max(0, at - 4), at))
    source = subjects.before(sentence, at) if is_one and after in {"that", "about", "of"} else None
    if source is None:
        return None
    content = (at + 2, clauses.clause_end(sentence, at))
    return made(sentence, (at, at + 1), source, content, deed=True, sure=after == "that")


def _hearsay(sentence: Sentence, at: int) -> Attribution | None:
    """`reportedly`: somebody says the whole sentence."""
    return made(sentence, (at, at + 1), None, (0, len(sentence)))


def _viewed(sentence: Sentence, at: int) -> Attribution | None:
    """`in the union's view, …`, `in the words of the union, …`, `by his own account`."""
    start = next((each for each in range(at - 1, max(-1, at - 6), -1) if sentence.low(each) in {"in", "by"}), None)
    if start is None:
        return None
    of = sentence.low(at + 1) == "of"
    end = _name_end(sentence, at + 2) if of else at + 1
    source = Chunk(at + 2, end) if of and end > at + 2 else owner(sentence, at)
    if source is None or source.first < start:
        return None
    content = (end, len(sentence)) if start <= 1 else (0, start)
    return made(sentence, (start, at + 1), source, content, sure=start <= 1 or sentence.low(start - 1) == ",")


def _headline(sentence: Sentence) -> Attribution | None:
    """`Teller: no strike is planned` at the beginning of a paragraph, and `TELLER: …`."""
    colon = next((at for at in range(1, min(6, len(sentence) - 2)) if sentence.low(at) == ":"), None)
    if colon is None or any(sentence.quoted[at] or grammar.verbal(sentence, at) for at in range(colon)):
        return None
    named = [sentence.tokens[at] for at in range(colon) if sentence.low(at) not in {"of", "the", "."}]
    script = all(token.text.isupper() for token in named)
    if not all(token.capital for token in named) or (sentence.initial and not script):
        return None
    sure = script or sentence.quoted[colon + 1]
    return made(sentence, (colon, colon + 1), Chunk(0, colon), (colon + 1, len(sentence)), sure=sure)


_FRAMES: dict[str, Callable[[Sentence, int], Attribution | None]] = {
    "according": _according,
    **dict.fromkeys(("citing", "quoting"), _citing),
    **dict.fromkeys(SPEECH | THOUGHT, noun),
    **dict.fromkeys(_CERTAIN, _convinced),
    **dict.fromkeys(_HEARSAY, _hearsay),
    **dict.fromkeys(_VIEWS, _viewed),
    **dict.fromkeys(("for", "to"), standpoint),
}
