"""The words before a cue, or after it, that name somebody: a noun phrase, with what stands beside it."""

from __future__ import annotations

from attrs import frozen

from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import verbs
from claimcheck.attribution.words import (
    ADVERBS,
    AUXILIARIES,
    CONTRACTED,
    DAYS,
    DEFINITE,
    DETERMINERS,
    ENDS,
    FINITE,
    HE,
    INDEFINITE,
    MONTHS,
    PAST,
    PAUSES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    THEY,
    TIMES,
    bag,
)

_NO_ADVERB = bag("family ally italy july assembly anomaly supply reply bully monopoly rally")

_LONGEST = 25
_FEW = 4
_SHORTEST_PLURAL = 4
_DASHES = frozenset({"—", "–", "--", "-"})


@frozen(slots=True)
class Chunk:
    """Tokens of a sentence that name somebody, end exclusive."""

    first: int
    end: int


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
    likely = low.endswith("ed") and len(low) > _SHORTEST_PLURAL and not sentence.tokens[at].capital
    return finite(sentence, at) or (likely and not _adjective(sentence, at))


def before(sentence: Sentence, cue: int) -> Chunk | None:
    """The source that stands before a cue, with what is put beside its name."""
    at = _past_auxiliaries(sentence, cue - 1)
    low = sentence.low(at)
    if at < 0 or sentence.quoted[at]:
        return None
    if low in {"who", "which"}:
        at -= 2 if sentence.low(at - 1) == "," else 1
        return _back(sentence, at)
    if low in {"and", "but", "then", "or"}:
        return subject(sentence, at)
    if low == "," or low in _DASHES:
        return _with_apposition(sentence, at)
    if low == ")":
        named = _back(sentence, next((each for each in range(at, -1, -1) if sentence.low(each) == "("), 0) - 1)
        return Chunk(named.first, at + 1) if named else None
    return _back(sentence, at)


def _past_auxiliaries(sentence: Sentence, at: int) -> int:
    """Back over `has also`, `on Monday`, `would not`."""
    while at >= 0 and not sentence.quoted[at]:
        low = sentence.low(at)
        if low in CONTRACTED:
            break
        if low == "on" and sentence.low(at + 1) in DAYS | MONTHS.keys():
            at -= 1
        elif skipped(low):
            at -= 1
        else:
            break
    return at


def _back(sentence: Sentence, at: int) -> Chunk | None:
    """The noun phrase that ends at a token."""
    if sentence.low(at) in PRONOUNS | CONTRACTED and at >= 0:
        return Chunk(at, at + 1)
    first, joint = at, -1
    while first >= 0 and at - first < _LONGEST and not _bounds(sentence, first):
        joint = first if sentence.low(first) in {"and", "or"} else joint
        first -= 1
    if joint > 0 and first >= 0 and verbal(sentence, first):
        first = joint
    while first + 1 <= at and (sentence.low(first + 1) in {"and", "or"} or adverb(sentence.low(first + 1))):
        first += 1
    if first < 0 or sentence.low(first + 1) not in PREPOSITIONS or not verbal(sentence, first):
        return Chunk(first + 1, at + 1) if first < at else None
    named = _antecedent(sentence, first)
    return Chunk(named.first, at + 1) if named else Chunk(first + 1, at + 1)


def _antecedent(sentence: Sentence, verb: int) -> Chunk | None:
    """Of `officials who spoke on condition of anonymity`: the officials."""
    who = next((at for at in range(verb - 1, max(0, verb - _FEW), -1) if sentence.low(at) in {"who", "which", "that"}), 0)
    return _back(sentence, who - 1) if who else None


def _bounds(sentence: Sentence, at: int) -> bool:
    """Whether no noun phrase goes on over a token."""
    low = sentence.low(at)
    if sentence.quoted[at] or low in SUBORDINATORS or (low in PAUSES and low != "-"):
        return True
    return (low in ENDS and low != ".") or verbal(sentence, at)


def _with_apposition(sentence: Sentence, at: int) -> Chunk | None:
    """`Ann Teller, the minister, said`: from the name on; nothing where the comma ends what was said.

    Of the stretches between commas the first that can name somebody counts; what says where or when names nobody.
    """
    marks = frozenset({","}) if sentence.low(at) == "," else _DASHES
    named, stop = -1, at
    while stop >= 0:
        opened = _mark_before(sentence, stop, marks)
        first = opened + 1
        if not _beside(sentence, first, stop):
            chunk = _back(sentence, stop - 1) if named < 0 and stop < at else None
            named = chunk.first if chunk and sentence.tokens[chunk.first].capital else named
            break
        if stop < at and first < stop and not _adverbial(sentence, first):
            named = first
        if sentence.low(opened) not in marks:
            break
        stop = opened
    return Chunk(named, at) if named >= 0 else None


def _beside(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a stretch between commas is no clause of its own: a name, what stands beside one, `who …`, `on Monday`."""
    verb = verbs().get(sentence.low(first))
    if sentence.low(first) in SUBORDINATORS or (verb is not None and "done" in verb.forms):
        return True
    return not any(finite(sentence, at) for at in range(first, stop))


def _adverbial(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    return low in PREPOSITIONS or low in SUBORDINATORS or adverb(low) or low.endswith("ing") or low in {"and", "or"}


def _mark_before(sentence: Sentence, at: int, marks: frozenset[str]) -> int:
    """The comma or dash before a token, or the quotation or sign that nothing goes over; -1 at the start."""
    for each in range(at - 1, -1, -1):
        if sentence.quoted[each] or sentence.low(each) in marks or sentence.low(each) in {";", ":"}:
            return each
    return -1


def shared(sentence: Sentence, gerund: int) -> Chunk | None:
    """Who goes on in `…, he said, adding that`: the source of the verb of saying before, or the sentence's subject."""
    for at in range(gerund - 1, -1, -1):
        verb = verbs().get(sentence.low(at))
        if verb and verb.finite and not sentence.quoted[at] and "clause" in verb.frames:
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
    return Chunk(at, min(stop, at + _LONGEST)) if at < stop else None


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
    if token.capital or token.low in DETERMINERS | POSSESSIVES | PRONOUNS or token.low.endswith("s"):
        return True
    return any(each.capital for each in sentence.tokens[at + 1 : at + _FEW])


def _stops(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    if low == ".":
        return at + 1 >= len(sentence) or sentence.quoted[at + 1]
    return low in PAUSES or low in ENDS or low in SUBORDINATORS or low in {"on", "during", "to", "by"}


