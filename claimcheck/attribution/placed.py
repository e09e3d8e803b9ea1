"""A source and its verb after, or within, what is said, and beside quotations: *…, Teller said*; *…, said Teller*."""

from __future__ import annotations

from claimcheck.attribution import clauses, grammar, subjects
from claimcheck.attribution.cues import Cue
from claimcheck.attribution.nouns import Attribution, Stretch
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import Verb
from claimcheck.attribution.words import BREAKS, DAYS, OBJECTS, PREPOSITIONS, SUBJECTS, bag

_ADDITIONS = bag("who which whom whose when where as while although though but after before in on at during with and")
_WHEN = bag("when as while after before")
_PARTICLES = bag("out back")
_LONG_QUOTATION = 5


def inverted(sentence: Sentence, at: int, verb: Verb) -> Attribution | None:
    """`…, said Ann Teller`, and `Says Ann Teller: …`."""
    if not verb.finite or verb.frames.isdisjoint({"post", "quote"}) or "hearer" in verb.frames:
        return None
    opening = at == 0 or sentence.quoted[at - 1] or sentence.low(at - 1) in BREAKS
    chunk = subjects.after(sentence, at) if opening else None
    if chunk is None or (at and not _said_before(sentence, at) and sentence.low(chunk.end) not in BREAKS):
        return None
    cue = Cue(sentence, at, verb, chunk)
    if at == 0:
        leads = sentence.low(chunk.end) in {":", ","} and cue.has("post")
        return cue.attribution(cue.rest(chunk.end)) if leads else None
    if not cue.has("post") and not _quoted_before(sentence, at):
        return None
    return cue.attribution(*_around(sentence, at, chunk.end))


def _said_before(sentence: Sentence, at: int) -> bool:
    """Whether a quotation or a whole clause stands before a token."""
    start = clauses.clause_start(sentence, at)
    return any(sentence.quoted[start:at]) or any(grammar.verbal(sentence, each) for each in range(start, at))


def _quoted_before(sentence: Sentence, at: int) -> bool:
    """Whether a quotation ends just before a token, signs aside."""
    while at > 0 and sentence.low(at - 1) in BREAKS and not sentence.quoted[at - 1]:
        at -= 1
    return at > 0 and sentence.quoted[at - 1]


def _around(sentence: Sentence, first: int, end: int) -> tuple[Stretch, ...]:
    """What stands before a source and cue, and what goes on after them: a quotation, or the clause they part."""
    before = clauses.stretch(sentence, clauses.clause_start(sentence, first), first)
    after = _resumed(sentence, first, end)
    if after < len(sentence):
        return before, clauses.stretch(sentence, after, clauses.clause_end(sentence, after))
    return (before,)


def _resumed(sentence: Sentence, first: int, end: int) -> int:
    """Where what is said goes on after a source and cue; beyond the end where it does not."""
    if any(sentence.quoted[:first]):
        return next((at for at in range(end, len(sentence)) if sentence.quoted[at]), len(sentence))
    comma = clauses.pause(sentence, end)
    leads_on = sentence.low(comma) in BREAKS and sentence.low(comma + 1) not in _ADDITIONS
    complete = any(grammar.finite(sentence, at) for at in range(first))
    if leads_on and not complete and not sentence.low(comma + 1).endswith("ing"):
        return comma + 1
    return len(sentence)


def after_quotation(cue: Cue) -> Attribution | None:
    """`“…,” Ann Teller said`."""
    s = cue.sentence
    if cue.beside_source and _quoted_before(s, cue.lead + 1) and cue.has("post", "quote", "clause"):
        return cue.attribution(*_around(s, cue.lead + 1, cue.at + 1))
    return None


def before_quotation(cue: Cue) -> Attribution | None:
    """`Ann Teller said: “…”`, `called it “…”`."""
    s = cue.sentence
    end = clauses.clause_end(s, cue.at)
    opens = next((at for at in range(cue.at + 1, end) if s.quoted[at]), None)
    if opens is None or not _reaches(cue, opens):
        return None
    alone = s.low(opens - 1) == ":" or (opens > cue.at + _LONG_QUOTATION and s.low(opens - 1) == ",")
    return cue.attribution(clauses.stretch(s, opens if alone else cue.at + 1, end))


def _reaches(cue: Cue, opens: int) -> bool:
    """Whether a quotation after a cue is what the cue leads to; verbs of speech reach over other verbs."""
    if cue.has("clause", "post"):
        return True
    other = any(grammar.verbal(cue.sentence, at) for at in range(cue.at + 1, opens))
    return not other and cue.has("quote", "that", "as", "of", "for", "thing")


def post(cue: Cue) -> Attribution | None:
    """`…, Ann Teller said`, also within what is said: `the toll, Teller said, is …`; `as Ann Teller said`."""
    s = cue.sentence
    if s.low(cue.lead) == "as" and (cue.has("post") or cue.next == "it"):
        return _as_said(cue)
    if not cue.has("post") or not cue.beside_source or cue.lead < 1 or s.low(cue.lead) not in BREAKS:
        return None
    stop = clauses.pause(s, cue.at + 1)
    if stop > cue.at + 1 and not _adjunct(cue, stop):
        return None
    return cue.attribution(*_around(s, cue.lead + 1, stop))


def _adjunct(cue: Cue, stop: int) -> bool:
    """Whether only a time, a place or a hearer stands between the cue and the next sign."""
    s, low = cue.sentence, cue.next
    hearer = cue.has("hearer") and low not in SUBJECTS - OBJECTS
    if low in OBJECTS and not hearer:
        return False
    if low in PREPOSITIONS or low in DAYS or grammar.adverb(low) or low.endswith("ing") or hearer:
        return not any(grammar.finite(s, at) and s.low(at - 1) != "who" for at in range(cue.at + 1, stop))
    return low in _WHEN or low in _PARTICLES


def _as_said(cue: Cue) -> Attribution | None:
    """`as Ann Teller said, …` and `…, as Ann Teller said`."""
    s = cue.sentence
    if cue.lead:
        return cue.attribution(clauses.stretch(s, clauses.clause_start(s, cue.lead), cue.lead))
    comma = clauses.pause(s, cue.at + 1)
    return cue.attribution(clauses.stretch(s, comma, clauses.clause_end(s, comma)))
