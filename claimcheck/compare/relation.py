"""How two answers to one question relate, with the reason in words."""

from __future__ import annotations

from claimcheck.compare.scopes import Overlap, carries, overlap
from claimcheck.model import Answer, Comparison, Question, Relation, Weight
from claimcheck.values import Line


def compare(one: Answer, other: Answer, question: Question) -> Comparison:
    """The relation of two answers, symmetric; the first line of the table that fits holds."""
    scopes = overlap(one.scope, other.scope, question.varies)
    if scopes is Overlap.APART:
        return Comparison(Relation.INCOMPARABLE, f"{one.scope.bounds} and {other.scope.bounds} are apart")
    if not question.type.comparable(one.value, other.value):
        return Comparison(Relation.INCOMPARABLE, f"{one.told} and {other.told} cannot be compared")
    if question.type.additive and scopes is Overlap.PART:
        return Comparison(
            Relation.INCOMPARABLE, f"{one.scope.bounds} and {other.scope.bounds}: a part is not the whole"
        )
    if one.states.meets(other.states):
        return _meeting(one, other, question, scopes)
    return _apart(one, other, question, scopes)


def _meeting(one: Answer, other: Answer, question: Question, scopes: Overlap) -> Comparison:
    if scopes is Overlap.ONE and one.states == other.states:
        same = one.value == other.value
        return Comparison(Relation.SAME, f"both say {one.value.told}" if same else f"{one.told} is {other.told}")
    for finer, coarser in ((one, other), (other, one)):
        if backs(finer, coarser, question):
            return Comparison(Relation.REFINES, f"{_scoped(finer)} lies within {_scoped(coarser)}")
    return Comparison(Relation.COMPATIBLE, f"{_scoped(one)} and {_scoped(other)} can both be true")


def backs(finer: Answer, coarser: Answer, question: Question) -> bool:
    """Whether the first answer supports the second: the finer backs the coarser, never the reverse."""
    return finer.weight is not Weight.OPEN and entails(finer, coarser, question)


def entails(finer: Answer, coarser: Answer, question: Question) -> bool:
    """Whether the second holds wherever the first does, however sure anybody is of it."""
    return (
        carries(finer.scope, coarser.scope, question.varies)
        and finer.states.within(coarser.states)
        and question.type.comparable(finer.value, coarser.value)
        and not (question.type.additive and overlap(finer.scope, coarser.scope, question.varies) is Overlap.PART)
    )


def _apart(one: Answer, other: Answer, question: Question, scopes: Overlap) -> Comparison:
    why = _exclusion(one, other, question)
    lightest = min(one.weight, other.weight)
    if lightest is Weight.OPEN:
        return Comparison(Relation.UNDETERMINED, f"{why}, but one of them commits nobody")
    if lightest is Weight.SOFT:
        return Comparison(Relation.TENSION, f"{why}, but not both are said for certain")
    if scopes is not Overlap.ONE:
        return Comparison(Relation.TENSION, f"{why}; {_settled_by(one, other, scopes)}")
    if near(one, other):
        return Comparison(Relation.TENSION, f"{why}, but by no more than {_margin(question)}")
    return Comparison(Relation.CONTRADICTION, why)


def near(one: Answer, other: Answer) -> bool:
    """Whether two answers that do not meet come as close as a margin; a denied answer is never near."""
    if one.stance.negative or other.stance.negative:
        return False
    return one.value.reach.meets(other.value.reach)


def _margin(question: Question) -> str:
    tolerance = question.domain.tolerance
    return "their roundings" if tolerance is None else f"the question's tolerance of {tolerance}"


def _settled_by(one: Answer, other: Answer, scopes: Overlap) -> str:
    if scopes is Overlap.UNSTATED:
        return "not both say when or where, so they may speak of different times or places"
    wider = other if _scope_within(one, other) else one
    return (
        f"{one.scope.bounds} and {other.scope.bounds} overlap only: if {wider.value.told} speaks of all of"
        f" {wider.scope.bounds}, write `throughout: yes`"
    )


def _scope_within(one: Answer, other: Answer) -> bool:
    pairs = ((one.scope.time, other.scope.time), (one.scope.place, other.scope.place))
    return all(
        mine is not None and theirs is not None and mine.states.within(theirs.states)
        for mine, theirs in pairs
        if mine is not None or theirs is not None
    )


def _exclusion(one: Answer, other: Answer, question: Question) -> str:
    """Why no state lies in both."""
    if one.stance.negative != other.stance.negative:
        said, denied = (other, one) if one.stance.negative else (one, other)
        return f"one says {said.value.told}, another {denied.stance.value} {_it(said, denied)}"
    if isinstance(one.states, Line) and question.type.measured and not one.stance.negative:
        return f"{one.value.told} lies outside {other.value.told}"
    if " and " in f"{one.told} {other.told}":
        return f"`{one.told}` and `{other.told}` exclude each other"
    return f"{one.told} and {other.told} exclude each other"


def _it(said: Answer, denied: Answer) -> str:
    return "it" if said.value == denied.value else denied.value.told


def _scoped(answer: Answer) -> str:
    scope = answer.scope.told
    return f"{answer.told} ({scope})" if scope else answer.told
