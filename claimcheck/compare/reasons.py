"""Why two answers are at odds, in words: for those who write the records, and for those who read a report."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.listing import MOST, listed
from claimcheck.model import Answer, Question
from claimcheck.values import Line

EXCLUDE = "exclude each other"


def exclusion(one: Answer, other: Answer, question: Question) -> str:
    """Why no state lies in both."""
    if one.stance.negative != other.stance.negative:
        said, denied = (other, one) if one.stance.negative else (one, other)
        return f"one says {said.value.told}, another {denied.stance.value} {_it(said, denied)}"
    if _measured(one, question):
        return f"{one.value.told} lies outside {other.value.told}"
    return together([one, other])


def told_exclusion(answers: Sequence[Answer], question: Question) -> str:
    """The same for a reader, of two answers or more; of single points, that they differ is all there is to say."""
    if all(_measured(each, question) and _one_point(each, question) for each in answers):
        return together(answers, "differ")
    return exclusion(answers[0], answers[1], question) if len(answers) == 2 else together(answers)  # noqa: PLR2004


def together(answers: Sequence[Answer], what: str = EXCLUDE) -> str:
    """Answers in a row, and what they do."""
    told = [each.told for each in answers]
    unclear = (" and ", ", ") if len(told) > 2 else (" and ",)  # noqa: PLR2004 - commas part more than two
    names = [f"`{name}`" for name in told] if any(each in name for name in told for each in unclear) else told
    if len(names) > MOST:
        return f"{listed(names)} {what}"
    return f"{', '.join(names[:-1])} and {names[-1]} {what}"


def _measured(answer: Answer, question: Question) -> bool:
    return isinstance(answer.states, Line) and question.type.measured and not answer.stance.negative


def _one_point(answer: Answer, question: Question) -> bool:
    ends = answer.states.ends() if isinstance(answer.states, Line) else None
    return ends is not None and ends[1][0] - ends[0][0] <= question.type.grain


def _it(said: Answer, denied: Answer) -> str:
    return "it" if said.value == denied.value else denied.value.told


def margin(question: Question) -> str:
    """What two answers that come near are no further apart than."""
    tolerance = question.domain.tolerance
    return "their roundings" if tolerance is None else f"the question's tolerance of {tolerance}"


def told_margin(one: Answer, other: Answer, question: Question) -> str:
    """How near two answers come that do not meet, for a reader."""
    ends = [each.states.ends() for each in (one, other) if isinstance(each.states, Line)]
    lower, upper = sorted(each for each in ends if each) if question.type.labels == "scale" else (None, None)
    if lower is None or upper is None:
        return f"by no more than {margin(question)}"
    steps = upper[0][0] - lower[1][0] + 1
    return "they are neighbouring steps" if steps == 1 else f"they are no more than {steps} steps apart"


def settled_by(one: Answer, other: Answer) -> str:
    """What would make two answers exclude each other whose scopes overlap only: an instruction."""
    wider = other if _scope_within(one, other) else one
    return (
        f"{one.scope.bounds} and {other.scope.bounds} overlap only: if {wider.value.told} speaks of all of"
        f" {wider.scope.bounds}, write `throughout: yes`"
    )


def told_only_if(why: str, one: Answer, other: Answer) -> str:
    """On what it hangs whether such answers exclude each other, for a reader: `why` is the reason so far."""
    differ = {"days": one.scope.time != other.scope.time, "places": one.scope.place != other.scope.place}
    same = " and ".join(name for name, differs in differ.items() if differs)
    so_far = why if why.endswith(EXCLUDE) else f"{why}; they {EXCLUDE}"
    return f"{so_far} only if both speak of the same {same}"


def _scope_within(one: Answer, other: Answer) -> bool:
    pairs = ((one.scope.time, other.scope.time), (one.scope.place, other.scope.place))
    return all(
        mine is not None and theirs is not None and mine.states.within(theirs.states)
        for mine, theirs in pairs
        if mine is not None or theirs is not None
    )
