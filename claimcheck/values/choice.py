"""`choice`: one of the labels that the question lists under `choices`.

Written as a label, or `a or b` where the speaker leaves it open between them; `none`: there was no such thing.
In a question with `many: yes` several labels hold at once: `a and b`, `only a`.
"""

from __future__ import annotations

from claimcheck.listing import listed
from claimcheck.values.alternatives import Thing, alternatives
from claimcheck.values.base import AnswerType, Domain, Unreadable, Value, quoted
from claimcheck.values.members import NONE, Members


def parse(text: str, domain: Domain) -> Value:
    """Read a label, or several joined by `or`."""

    def label(name: str) -> Thing | None:
        step = domain.steps.get(name.casefold())
        if step is None:
            return None
        found = domain.labels[step]
        return found, found, Members(frozenset({found}))

    value = alternatives(text, domain, label)
    if value is None:
        msg = f"{quoted(text)} is none of the question's choices"
        raise Unreadable(msg, f"write one of: {listed(domain.labels)}")
    return value


def everything(domain: Domain) -> Members:
    """Every label, and that there was no such thing."""
    return Members(frozenset(domain.labels) | NONE.names)


CHOICE = AnswerType(name="choice", parse=parse, everything=everything, none=NONE, labels="choices")
