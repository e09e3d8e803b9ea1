"""What the verbs of a sentence attribute: each in the first frame that fits."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.attribution import clauses, grammar, subjects
from claimcheck.attribution.acts import act
from claimcheck.attribution.cues import Cue
from claimcheck.attribution.indirect import bare_clause, that_clause
from claimcheck.attribution.nouns import Attribution, Stretch
from claimcheck.attribution.placed import after_quotation, before_quotation, inverted, post
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import Verb, verbs
from claimcheck.attribution.words import (
    BE,
    CONTRACTED,
    DAYS,
    DETERMINERS,
    MODALS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    TIMES,
    bag,
)

_PLURAL_PRONOUNS = bag("some many others most several few all one both people police men women children data media")
_ALONE = bag("another two three four five six seven eight nine ten each")
"""What may stand without its noun: *another said*, *the two said*."""

_BEFORE_NOUN = bag("of in on at for from with by about under per despite amid against between as than into")
_BEFORE_BASE = MODALS | bag("to do did does didn't don't not they we i you who ,")
_IMPERSONAL = bag(
    """said reported alleged rumoured rumored believed thought claimed estimated feared suspected presumed
    understood"""
)


def verb_frames(sentence: Sentence) -> Iterator[Attribution]:
    """What the verbs attribute, outside quotations."""
    known = verbs()
    for at, token in enumerate(sentence.tokens):
        verb = known.get(token.low)
        if verb is None or sentence.quoted[at] or _other_use(sentence, at, verb):
            continue
        passive = "done" in verb.forms and _participle(sentence, at)
        found = _passive(sentence, at, verb) if passive else _active(sentence, at, verb)
        if found is not None:
            yield found


def _other_use(sentence: Sentence, at: int, verb: Verb) -> bool:
    """Whether the word is a noun or an adjective here: `the claims`, `a noted economist`, `as expected`."""
    before = sentence.low(at - 1)
    if sentence.low(at) in {"citing", "quoting", "assuming"} or before == "there":
        return True
    if before in _PLURAL_PRONOUNS or (before in _ALONE and _predicate(sentence, at, verb)):
        return False
    if before in DETERMINERS | POSSESSIVES or before.endswith("'s"):
        return before not in CONTRACTED
    if "ing" in verb.forms:
        return False
    if before in _BEFORE_NOUN:
        return True
    return verb.forms == {"base"} and not _base_fits(sentence, at)


def _predicate(sentence: Sentence, at: int, verb: Verb) -> bool:
    """Whether a past form is a verb, and not as in `another reported case`: what follows is no bare noun."""
    if at + 1 >= len(sentence) or "past" not in verb.forms:
        return False
    after, opens = sentence.tokens[at + 1], DETERMINERS | POSSESSIVES | SUBJECTS | OBJECTS | PREPOSITIONS | {"that"}
    return not after.word or after.capital or sentence.quoted[at + 1] or after.low in opens


def _base_fits(sentence: Sentence, at: int) -> bool:
    """A bare form is a verb after `to`, an auxiliary, or a subject in the plural."""
    at -= 2 if at and grammar.adverb(sentence.low(at - 1)) else 1
    before = sentence.low(at)
    return before in _BEFORE_BASE or before in _PLURAL_PRONOUNS or _plural(before) or _plural_before(sentence, at)


def _plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith("ss")


def _plural_before(sentence: Sentence, end: int) -> bool:
    """Whether the sentence up to a token is one noun phrase whose head is a plural: `Residents of the old town`."""
    at = next((each for each in range(end + 1) if sentence.low(each) in _BEFORE_NOUN), 0)
    plain = all(
        token.word and not grammar.verbal(sentence, each) for each, token in enumerate(sentence.tokens[: end + 1])
    )
    return at > 0 and plain and _plural(sentence.low(at - 1)) and sentence.low(at - 1) not in DAYS | TIMES


def _passive(sentence: Sentence, at: int, verb: Verb) -> Attribution | None:
    """`is said to`, `it was reported that`, `was quoted as saying`, `reported by`, `, thought to be`."""
    cue, after = Cue(sentence, at, verb, None), sentence.low(at + 1)
    if found := that_clause(cue):
        return found
    if after == "by":
        by = Cue(sentence, at, verb, subjects.after(sentence, at + 1))
        return by.attribution(_clause(sentence, at), sure=False) if by.source else None
    if after == "to" and sentence.low(at) in _IMPERSONAL:
        return cue.attribution(_clause(sentence, at))
    if after == "of" and cue.has("of"):
        return cue.attribution(cue.rest(at + 2), deed=True)
    loose = (after == "to" and cue.has("deed", "clause")) or (after == "as" and cue.has("as"))
    loose = loose or (cue.has("hearer") and after in {"whether", "if", "about", "how"})
    return cue.attribution(_clause(sentence, at), sure=False) if loose else None


def _participle(sentence: Sentence, at: int) -> bool:
    """Whether a form of *be* governs it, or it stands alone after a comma: `, believed to be`."""
    back = at - 1
    while back >= 0 and grammar.adverb(sentence.low(back)):
        back -= 1
    alone = sentence.low(at + 1) == "to" and sentence.low(at) in _IMPERSONAL and sentence.low(back) == ","
    return sentence.low(back) in BE or alone


def _clause(sentence: Sentence, at: int) -> Stretch:
    """The clause around a token; from it on, where it stands alone after a comma."""
    if sentence.low(at - 1) == ",":
        return clauses.stretch(sentence, at + 1, clauses.pause(sentence, at + 1))
    return clauses.stretch(sentence, clauses.clause_start(sentence, at), clauses.clause_end(sentence, at))


def _active(sentence: Sentence, at: int, verb: Verb) -> Attribution | None:
    """A verb with its source before it, or after."""
    gerund = verb.forms == {"ing"}
    chunk = subjects.shared(sentence, at) if gerund else subjects.before(sentence, at)
    begins = chunk is not None and chunk.first == 0
    if not begins and (found := inverted(sentence, at, verb)):
        return found
    if chunk is None and not gerund:
        return None
    cue = Cue(sentence, at, verb, chunk)
    if chunk and sentence.low(chunk.first) == "there":
        return None
    frames = (after_quotation, that_clause, before_quotation, post, bare_clause, act)
    return next(filter(None, (frame(cue) for frame in frames)), None)
