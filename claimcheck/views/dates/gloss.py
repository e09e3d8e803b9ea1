"""The words that stand beside a date or a period which only those can read who know how EDTF writes it."""

from __future__ import annotations

import re

from claimcheck.values import AnswerType, Value
from claimcheck.values.date import DATE
from claimcheck.values.period import PERIOD
from claimcheck.views.dates.spelt import TO, in_words

_PLAIN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
"""A day, a month or a year, which everybody can read; `2001-21` is a season."""


def gloss(kind: AnswerType, value: Value) -> str:
    """`by 27 Nov 2024`, `perhaps about 2019`, however its speaker stands to it; nothing for what everybody can read."""
    if kind not in (DATE, PERIOD) or (not value.open and all(map(_PLAIN.fullmatch, value.things))):
        return ""
    words = in_words(kind, value)
    if words.replace(TO, "/") == value.text:
        return ""
    return f"perhaps {words}" if words and value.open else words
