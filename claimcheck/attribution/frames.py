"""The frames in which a verb attributes: *said that*, *, said X*, *X said*, *promised to*, *was said to*."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.attribution import clauses, sources
from claimcheck.attribution.nouns import Attribution, Stretch
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.sources import Chunk
from claimcheck.attribution.verbs import Verb, verbs
from claimcheck.attribution.words import (
    ADVERBS,
    BE,
    DAYS,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    bag,
)

_WHETHER = bag("whether if how why what who when where")
_PRONOUN_PLURALS = bag("some many others several most few all one both people police")
_NO_CONTENT = bag("goodbye hello thanks farewell grace prayers mass nothing little much so too as")
_HARD = bag("access entry bail permission visas visa them him her it us asylum service services parole medical treatment")
_IMPERSONAL = bag("said reported alleged rumoured rumored believed thought claimed estimated feared suspected presumed understood")
_LOOSE = bag("expected supposed considered known seen poised likely slated")
_GROWING = bag("add quote tell post observe maintain")
"""Verbs that mean something else before a thing: `added 10 ferries`."""

_ADJUNCT = 14


@frozen(slots=True)
class Cue:
    """A verb at a place in a sentence, with what stands before it."""

    sentence: Sentence
    at: int
    verb: Verb
    source: Chunk | None

    @property
    def lead(self) -> int:
        """The last token before the source, or before the cue where there is none."""
        return (self.source.first if self.source else self.at) - 1

    def has(self, frame: str) -> bool:
        """Whether the verb has the frame."""
        return frame in self.verb.frames

    def attribution(self, *content: Stretch, source: Chunk | None = None, sure: bool = True) -> Attribution | None:
        """The attribution with this content."""
        s = self.sentence
        filled = tuple(part for part in content if part[0] < part[1])
        who = source or self.source
        return Attribution(
            cue=(s.tokens[self.at].start, s.tokens[self.at].end),
            content=filled,
            source=sources.source(s, who) if who else None,
            sure=sure and self.committed,
            mental=self.has("mental"),
            negated=any(s.low(each) in NEGATIONS for each in range(self.at - 3, self.at)),
        ) if filled else None

    @property
    def committed(self) -> bool:
        """Whether it tells of a saying that took place, not of one that may: `could say`, `declined to say`."""
        before = [self.sentence.low(each) for each in range(max(0, self.at - 3), self.at)]
        if not before:
            return True
        if before[-1] == "to":
            return before[-2:-1] == ["on"]
        return not any(word in MODALS or word in NEGATIONS or word == "if" for word in before)


def verb_frames(sentence: Sentence) -> Iterator[Attribution]:
    """What the verbs of a sentence attribute, outside its quotations."""
    known = verbs()
    for at, token in enumerate(sentence.tokens):
        verb = known.get(token.low)
        if verb is None or sentence.quoted[at] or _other_use(sentence, at, verb):
            continue
        found = _passive(sentence, at, verb) if _is_passive(sentence, at, verb) else _active(sentence, at, verb)
        if found is not None:
            yield found


def _other_use(sentence: Sentence, at: int, verb: Verb) -> bool:
    """Whether the word is a noun or an adjective here: `the claims`, `a noted economist`, `as expected`."""
    before = sentence.low(at - 1)
    if before in {"as", "than"} and "ing" not in verb.forms:
        return True
    if before in _PRONOUN_PLURALS:
        return False
    noun_before = before in DETERMINERS | POSSESSIVES or before.endswith("'s")
    if "ing" in verb.forms:
        return noun_before
    if before in PREPOSITIONS and before != "to":
        return not (sentence.tokens[at].capital)
    if noun_before:
        return True
    return verb.forms == {"base"} and not _base_fits(sentence, at)


def _base_fits(sentence: Sentence, at: int) -> bool:
    """A bare form is a verb after `to`, an auxiliary, or a subject in the plural."""
    before = sentence.low(at - 1)
    if at and sources.adverb(before):
        before = sentence.low(at - 2)
    if before == "to" or before in MODALS or before in {"do", "did", "does", "didn't", "don't", "not", "they", "we", "i", "you", "who"}:
        return True
    plural = before.endswith("s") and not before.endswith(("ss", "'s"))
    return plural or before in _PRONOUN_PLURALS or before == ","


def _is_passive(sentence: Sentence, at: int, verb: Verb) -> bool:
    if "done" not in verb.forms:
        return False
    back = at - 1
    while back >= 0 and (sentence.low(back) in ADVERBS or sources.adverb(sentence.low(back))):
        back -= 1
    return sentence.low(back) in BE


def _passive(sentence: Sentence, at: int, verb: Verb) -> Attribution | None:
    """`is said to`, `it was reported that`, `was quoted as saying`, `reported by`."""
    after, cue = sentence.low(at + 1), Cue(sentence, at, verb, None)
    end = clauses.clause_end(sentence, at)
    if after == "that":
        return cue.attribution(clauses.stretch(sentence, at + 2, end), sure="show" not in verb.frames)
    if after == "by":
        chunk = sources.after(sentence, at + 1)
        return cue.attribution(_all(sentence), source=chunk, sure=False) if chunk else None
    if after == "to" and sentence.tokens[at].low in _IMPERSONAL:
        return cue.attribution(_all(sentence))
    if after in {"to", "as"} or (cue.has("hearer") and after != "of"):
        return cue.attribution(_all(sentence), sure=False)
    return None


def _all(sentence: Sentence) -> Stretch:
    return clauses.stretch(sentence, 0, len(sentence))


def _active(sentence: Sentence, at: int, verb: Verb) -> Attribution | None:
    """The first frame that fits."""
    inverted = _inverted(sentence, at, verb)
    if inverted is not None:
        return inverted
    chunk = sources.subject(sentence, at) if verb.forms == {"ing"} else sources.before(sentence, at)
    cue = Cue(sentence, at, verb, chunk)
    if chunk is None and verb.forms != {"ing"} and at:
        return None
    return _complement(cue) or _quoting(cue) or _post(cue) or _bare_clause(cue) or _other(cue)


def _inverted(sentence: Sentence, at: int, verb: Verb) -> Attribution | None:
    """`…, said Ann Teller`, and `Says Ann Teller: …`."""
    if not (verb.finite and verb.frames & {"post", "quote"}) or "hearer" in verb.frames:
        return None
    opening = at == 0 or (sentence.quoted[at - 1] if at else False) or sentence.low(at - 1) in {",", "—", "--", "–"}
    chunk = sources.after(sentence, at) if opening else None
    if chunk is None or (at and not _said_before(sentence, at)):
        return None
    cue = Cue(sentence, at, verb, chunk)
    if at == 0:
        starts = sentence.low(chunk.end) in {":", ","}
        return cue.attribution(_rest(sentence, chunk.end)) if starts and verb.frames & {"post"} else None
    if not sentence.quoted[at - 1] and not cue.has("post") and not _quote_before(sentence, at):
        return None
    return cue.attribution(*_around(sentence, at, chunk.end))


def _said_before(sentence: Sentence, at: int) -> bool:
    """Whether a quotation or a whole clause stands before a token."""
    start = clauses.clause_start(sentence, at)
    return any(sentence.quoted[start:at]) or any(sources.verbal(sentence, each) for each in range(start, at))


def _around(sentence: Sentence, first: int, end: int) -> tuple[Stretch, ...]:
    """What stands before a source and cue, and what goes on after them: a quotation, or the clause they part."""
    before = clauses.stretch(sentence, clauses.clause_start(sentence, first), first)
    if (after := _resumed(sentence, first, end)) < len(sentence):
        return before, clauses.stretch(sentence, after, clauses.clause_end(sentence, after))
    return (before,)


def _resumed(sentence: Sentence, first: int, end: int) -> int:
    """Where what is said goes on after a source and cue; beyond the end where it does not."""
    if any(sentence.quoted[:first]):
        return next((at for at in range(end, len(sentence)) if sentence.quoted[at]), len(sentence))
    comma = clauses.pause(sentence, end)
    leads_on = sentence.low(comma) == "," and sentence.low(comma + 1) not in _ADDITIONS
    complete = any(sources.finite(sentence, at) for at in range(first))
    return comma + 1 if leads_on and not complete and not _gerund(sentence, comma + 1) else len(sentence)


_ADDITIONS = bag("who which whom whose when where as while although though but after before in on at during with and")


def _gerund(sentence: Sentence, at: int) -> bool:
    return sentence.low(at).endswith("ing")


def _rest(sentence: Sentence, first: int, cue: Cue | None = None) -> Stretch:
    """From a token to the clause's end; of `, who said …,` to the comma."""
    end = clauses.clause_end(sentence, first)
    if cue and sentence.low(cue.at - 1) == "who" and sentence.low(cue.at - 2) == ",":
        end = min(end, next((at for at in range(first, end) if sentence.low(at) == ","), end))
    return clauses.stretch(sentence, first, end)


def _quote_before(sentence: Sentence, at: int) -> bool:
    """Whether a quotation ends just before a token, signs aside."""
    while at > 0 and sentence.low(at - 1) in {",", "—", "--", "–"} and not sentence.quoted[at - 1]:
        at -= 1
    return at > 0 and sentence.quoted[at - 1]


def _complement(cue: Cue) -> Attribution | None:
    """`that` and a clause; `whether`, `how`; after a hearer, a day, a place."""
    s, at = cue.sentence, _that(cue)
    if at is None:
        return None
    low = s.low(at)
    if low == "that" and cue.verb.frames & {"clause", "that"}:
        return cue.attribution(_rest(s, at + 1, cue))
    if low in _WHETHER and cue.verb.frames & {"clause", "whether"}:
        return cue.attribution(_rest(s, at), sure=not cue.has("mental") and low != "if")
    return None


def _that(cue: Cue) -> int | None:
    """The token of `that`, or of a question word, which the cue leads to."""
    s, at = cue.sentence, cue.at + 1
    for each in range(at, min(at + _ADJUNCT, len(s))):
        low = s.low(each)
        if low == "that" and (each == at or _conjunction(s, each)):
            return each
        if low in _WHETHER and (each == at or cue.has("hearer")):
            return each
        comma = low == "," and any(s.low(later) == "that" for later in range(each + 1, min(each + _ADJUNCT, len(s))))
        if s.quoted[each] or (not s.tokens[each].word and not comma and low not in {".", "-"}):
            return None
        if each > at and sources.finite(s, each):
            return None
    return None


def _conjunction(s: Sentence, at: int) -> bool:
    """Whether `that` after an adjunct leads a clause of its own, and does not point, or belong to a noun."""
    after = s.low(at + 1)
    return s.low(at - 1) not in PREPOSITIONS and not sources.finite(s, at + 1) and after not in PREPOSITIONS


def _quoting(cue: Cue) -> Attribution | None:
    """A quotation before the source, or after the cue."""
    s = cue.sentence
    if _quote_before(s, cue.lead + 1) and cue.verb.frames & {"post", "quote", "clause"}:
        return cue.attribution(*_around(s, cue.lead + 1, cue.at + 1))
    if not cue.verb.frames & {"post", "quote", "clause", "that", "as", "of", "for", "thing"}:
        return None
    end = clauses.clause_end(s, cue.at)
    opens = next((at for at in range(cue.at + 1, end) if s.quoted[at]), None)
    if opens is None or (opens > cue.at + 1 and any(s.low(at) == ";" for at in range(cue.at, opens))):
        return None
    return cue.attribution(clauses.stretch(s, cue.at + 1, end))


def _post(cue: Cue) -> Attribution | None:
    """`…, Ann Teller said`, also within what is said: `the toll, Teller said, is …`."""
    s = cue.sentence
    if not cue.has("post") or cue.lead < 1 or s.low(cue.lead) not in {",", "—", "--", "–"}:
        return _as_said(cue)
    stop = clauses.pause(s, cue.at + 1)
    if stop > cue.at + 1 and clauses.begins_clause(s, cue.at + 1) and not _told(cue):
        return None
    if stop > cue.at + 1 and not _adjunct(cue, stop):
        return None
    return cue.attribution(*_around(s, cue.lead + 1, stop))


def _told(cue: Cue) -> bool:
    """Whether a hearer follows who is no subject: `told reporters`."""
    return cue.has("hearer") and cue.sentence.low(cue.at + 1) not in SUBJECTS - OBJECTS


def _adjunct(cue: Cue, stop: int) -> bool:
    """Whether only a time, a place or a hearer stands between the cue and the next sign."""
    s, low = cue.sentence, cue.sentence.low(cue.at + 1)
    if low in PREPOSITIONS or low in DAYS or sources.adverb(low) or low.endswith("ing") or cue.has("hearer"):
        return not any(sources.finite(s, at) and s.low(at - 1) != "who" for at in range(cue.at + 1, stop))
    return low in {"when", "as", "while", "after", "before"}


def _as_said(cue: Cue) -> Attribution | None:
    """`as Ann Teller said, …` and `…, as Ann Teller said`."""
    s = cue.sentence
    if s.low(cue.lead) != "as" or not cue.verb.frames & {"post", "quote", "clause"}:
        return None
    if cue.lead:
        return cue.attribution(clauses.stretch(s, 0, cue.lead))
    return cue.attribution(_rest(s, clauses.pause(s, cue.at + 1)))


def _bare_clause(cue: Cue) -> Attribution | None:
    """A clause without `that`: sure after *say*, and where a subject and a verb are plain to see."""
    s, at = cue.sentence, cue.at + 1
    if not cue.has("clause") or s.low(at) in _NO_CONTENT or at >= len(s) - 1:
        return None
    if s.low(at) in {":", ","} and cue.lead < 1:
        return cue.attribution(_rest(s, at + 1))
    start = _past_hearer(cue) if cue.has("hearer") else _past_time(s, at)
    plain = s.low(start) in SUBJECTS if cue.has("nominal") and "past" not in cue.verb.forms else clauses.begins_clause(s, start)
    if plain:
        return cue.attribution(_rest(s, start, cue))
    if cue.verb.lemma == "say":
        sure = clauses.long_enough(s, at) and (s.low(at) in PREPOSITIONS or clauses.opens_phrase(s, at))
        return cue.attribution(_rest(s, at), sure=sure)
    return None


def _past_time(s: Sentence, at: int) -> int:
    """Past `Monday`, `on Monday`, `later`."""
    while at < len(s) and (sources.adverb(s.low(at)) or (s.low(at) == "on" and s.low(at + 1) in DAYS)):
        at += 1
    return at


def _past_hearer(cue: Cue) -> int:
    """Past `reporters`, `the Herald`, `her`."""
    s, at = cue.sentence, cue.at + 1
    if s.low(at) in DETERMINERS | POSSESSIVES:
        at += 1
        while at + 1 < len(s) and s.tokens[at].capital and s.tokens[at + 1].capital:
            at += 1
    elif at < len(s) and s.tokens[at].capital:
        while at + 1 < len(s) and s.tokens[at + 1].capital:
            at += 1
    return _past_time(s, at + 1)


def _other(cue: Cue) -> Attribution | None:
    """A plan or a promise, an accusation, a description, a denial, and what may be one of these."""
    s, low = cue.sentence, cue.sentence.low(cue.at + 1)
    if low == "to" and cue.has("to"):
        return cue.attribution(_rest(s, cue.at + 2))
    if cue.has("to") and cue.has("hearer") and (to := _before_clause(cue, "to")):
        return cue.attribution(clauses.stretch(s, cue.at + 1, clauses.clause_end(s, to)))
    for frame in ("of", "as", "for"):
        if cue.has(frame) and (leads := _before_clause(cue, frame)):
            return cue.attribution(clauses.stretch(s, cue.at + 1, clauses.clause_end(s, leads)))
    if cue.has("thing") and low not in _HARD and low not in {"by", "that"}:
        return cue.attribution(_rest(s, cue.at + 1))
    loose = cue.has("clause") and not cue.has("nominal") and cue.verb.lemma not in _GROWING and low not in _NO_CONTENT and cue.verb.finite
    return cue.attribution(_rest(s, cue.at + 1), sure=False) if loose and cue.at + 2 < len(s) else None


def _before_clause(cue: Cue, word: str) -> int | None:
    """Where a word stands after the cue, in the same phrase."""
    s = cue.sentence
    end = min(clauses.pause(s, cue.at + 1), cue.at + _ADJUNCT)
    return next((at for at in range(cue.at + 2, end) if s.low(at) == word), None)
