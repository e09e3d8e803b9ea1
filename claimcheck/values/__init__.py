"""What an answer denotes: a set of states of the world. Knows nothing of claims, files or speakers.

One module (or package) for each answer type; its docstring is that type's manual page, and the `AnswerType` it names
at its top level is found by `answer_types`.
"""

from __future__ import annotations

import sys
from functools import cache

from claimcheck.plugins import plugins
from claimcheck.values.base import AnswerType, Domain, Unreadable, Value
from claimcheck.values.line import Line
from claimcheck.values.members import Members
from claimcheck.values.reading import read
from claimcheck.values.several import Several
from claimcheck.values.spans import Spans
from claimcheck.values.states import States

__all__ = [
    "AnswerType",
    "Domain",
    "Line",
    "Members",
    "Several",
    "Spans",
    "States",
    "Unreadable",
    "Value",
    "answer_types",
    "read",
]


@cache
def answer_types() -> dict[str, AnswerType]:
    """Every answer type there is, by name."""
    return {kind.name: kind for kind in plugins(sys.modules[__name__], AnswerType)}
