"""Plans, promises, demands, accusations, denials: what is said there is a deed too, which an outlet may vouch for."""

from __future__ import annotations

from claimcheck.attribution import clauses
from claimcheck.attribution.cues import Cue
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.words import DETERMINERS, OBJECTS, POSSESSIVES, bag

_HARD = bag(
    """access entry bail permission visas visa them him her it us asylum service services parole medical treatment"""
)
_GROWING = bag("add quote tell post observe maintain hold read write say show find record")
"""Verbs that mean something else before a thing: `added 10 ferries`."""

_THINGS = bag("nothing something anything everything much little")
_ADJUNCT = 14
_FEWEST = 2


def act(cue: Cue) -> Attribution | None:
    """A plan or a promise, an accusation, a description, a demand; and what may be one of these."""
    return _infinitive(cue) or _preposition(cue) or _thing(cue)


def _infinitive(cue: Cue) -> Attribution | None:
    """`promised to lower the toll`, `urged the port to lower it`."""
    s = cue.sentence
    if not cue.has("to"):
        return None
    if cue.next == "to":
        return (
            cue.attribution(cue.rest(cue.at + 2), deed=True, sure=not cue.has("loose"))
            if _verb(s, cue.at + 2)
            else None
        )
    if cue.next == "not" and s.low(cue.at + 2) == "to":
        return cue.attribution(clauses.stretch(s, cue.at + 1, clauses.pause(s, cue.at + 1)), deed=True)
    leads = cue.has("hearer", "object") and cue.next not in _THINGS
    to = _before_clause(cue, "to") if leads else None
    if to is None or not _verb(s, to + 1):
        return None
    return cue.attribution(clauses.stretch(s, cue.at + 1, clauses.clause_end(s, to)), deed=True)


def _verb(s: Sentence, at: int) -> bool:
    """Whether the word after `to` can be a verb."""
    return at < len(s) and s.low(at) not in DETERMINERS | POSSESSIVES and s.tokens[at].text.islower()


def _preposition(cue: Cue) -> Attribution | None:
    """`accused the port of`, `described it as`, `insisted on`, `blamed it on`."""
    s = cue.sentence
    for frame in ("of", "as", "for", "on", "at", "about", "against"):
        if not cue.has(frame):
            continue
        apart = frame in {"as", "for", "on", "at"} or cue.verb.lemma in {"accuse", "suspect"}
        leads = cue.at + 1 if cue.next == frame else _before_clause(cue, frame) if apart else None
        if leads is not None:
            first = leads + 1 if cue.next == frame else cue.at + 1
            return cue.attribution(clauses.stretch(s, first, clauses.clause_end(s, leads)), deed=True)
    return None


def _thing(cue: Cue) -> Attribution | None:
    """`denied the charge`, `demanded a lower toll`: sure of some verbs, possible of most; `saw him jump`."""
    s = cue.sentence
    if cue.has("seen") and cue.next in OBJECTS:
        return cue.attribution(cue.rest(cue.at + 1), sure=False)
    if cue.at + _FEWEST >= len(s) or cue.next in _HARD or cue.next == "by" or not s.tokens[cue.at + 1].word:
        return None
    if cue.has("thing"):
        end = next((at for at in range(cue.at + 1, len(s)) if s.low(at) in {",", ";"}), len(s))
        return cue.attribution(clauses.stretch(s, cue.at + 1, end), deed=True)
    loose = cue.has("clause") and not cue.has("nominal", "deed") and cue.verb.lemma not in _GROWING and cue.verb.finite
    return cue.attribution(cue.rest(cue.at + 1), sure=False) if loose else None


def _before_clause(cue: Cue, word: str) -> int | None:
    """Where a word stands after the cue, in the same phrase."""
    s = cue.sentence
    end = min(clauses.pause(s, cue.at + 1), cue.at + _ADJUNCT)
    return next((at for at in range(cue.at + 2, end) if s.low(at) == word), None)
