"""What a stance makes of a value: the states that a claim stands for."""

from __future__ import annotations

from claimcheck.model import Question, Stance
from claimcheck.values import States, Unreadable, Value


def negation(value: Value, stance: Stance, question: Question) -> States:
    """The states that a stance makes of a value. Raises `Unreadable` where the opposite cannot be said."""
    if not stance.negative:
        return value.states
    states = value.states.outside(question.type.everything(question.domain))
    if not states:
        msg = f"`{stance.value} {value}` leaves no answer at all"
        raise Unreadable(msg, "write the answer that is denied, or `stance: uncommitted`")
    return states
