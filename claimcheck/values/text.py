"""`text`: anything. Equal texts are the same answer; different ones cannot be compared.

Case and the width of blanks do not count. Use it where no other type fits: it supports, but it never contradicts,
unless a claim `disputes` another by name or denies the same words.
"""

from __future__ import annotations

import unicodedata

from claimcheck.values.base import AnswerType, Domain, Value
from claimcheck.values.members import ANYTHING, Members


def parse(text: str, _domain: Domain) -> Value:
    """Take the text as it stands."""
    folded = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    states = Members(frozenset({folded}))
    return Value(" ".join(text.split()), states, states)


TEXT = AnswerType(
    name="text",
    parse=parse,
    everything=lambda _domain: ANYTHING,
    basis=lambda value: value.states,
)
