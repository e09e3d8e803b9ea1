"""`yes-no`: whether something is so. What a question is of that says nothing about its type.

Written `yes` or `no`. Hints are given for `true`, `false` and the like; they are not read.
"""

from __future__ import annotations

from claimcheck.values.base import AnswerType, Domain, Unreadable, Value, quoted
from claimcheck.values.line import Line

_ANSWERS = {"no": Line.whole(0, 1), "yes": Line.whole(1, 2)}
_MEANT = {"true": "yes", "y": "yes", "on": "yes", "1": "yes", "false": "no", "n": "no", "off": "no", "0": "no"}


def parse(text: str, _domain: Domain) -> Value:
    """Read `yes` or `no`."""
    states = _ANSWERS.get(text)
    if states is None:
        meant = _MEANT.get(text.lower(), text.lower())
        remedy = f"write `{meant}`" if meant in _ANSWERS else "write `yes` or `no`, or give the question a `type`"
        msg = f"{quoted(text)} is neither yes nor no"
        raise Unreadable(msg, remedy)
    return Value(text, states, states)


YES_NO = AnswerType(name="yes-no", parse=parse, everything=lambda _domain: Line.whole(0, 2))
