"""How two answers to one question relate, with the reason in words."""

from __future__ import annotations

from claimcheck.compare.reasons import exclusion, margin, settled_by, told_exclusion, told_margin, told_only_if
from claimcheck.compare.scopes import Overlap, carries, overlap
from claimcheck.model import Answer, Comparison, Question, Relation, Weight


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
    why, told = exclusion(one, other, question), told_exclusion((one, other), question)
    lightest = min(one.weight, other.weight)
    if lightest is not Weight.FIRM:
        but = "one of them commits nobody" if lightest is Weight.OPEN else "not both are said for certain"
        relation = Relation.UNDETERMINED if lightest is Weight.OPEN else Relation.TENSION
        return Comparison(relation, f"{why}, but {but}", f"{told}, but {but}")
    if scopes is Overlap.PART:
        return Comparison(Relation.TENSION, f"{why}; {settled_by(one, other)}", told_only_if(told, one, other))
    if scopes is not Overlap.ONE:
        unstated = "not both say when or where, so they may speak of different times or places"
        return Comparison(Relation.TENSION, f"{why}; {unstated}", f"{told}; {unstated}")
    if near(one, other):
        gap = told_margin(one, other, question)
        return Comparison(Relation.TENSION, f"{why}, but by no more than {margin(question)}", f"{told}, but {gap}")
    return Comparison(Relation.CONTRADICTION, why, told)


def near(one: Answer, other: Answer) -> bool:
    """Whether two answers that do not meet come as close as a margin; a denied answer is never near."""
    if one.stance.negative or other.stance.negative:
        return False
    return one.value.reach.meets(other.value.reach)


def _scoped(answer: Answer) -> str:
    scope = answer.scope.told
    return f"{answer.told} ({scope})" if scope else answer.told
