"""The fields of a claim."""

from __future__ import annotations

import re

from claimcheck.decode.fields import (
    Field,
    Malformed,
    a_name,
    claim_id,
    count,
    date,
    flag,
    one_of,
    relays,
    speakers,
    text,
)
from claimcheck.decode.parts import COMMON, fields_of
from claimcheck.model import Stance
from claimcheck.syntax import Node

_PIN = re.compile(r"[0-9]{1,3}:[0-9a-f]{12}")
_GRADE = re.compile(r"[A-F][1-6]")


def grade(node: Node) -> str:
    """An Admiralty grade."""
    word = text(node)
    if not _GRADE.fullmatch(word):
        raise Malformed(f"is `{word}`", _as_grade(word))
    return word


def _as_grade(word: str) -> str:
    """What to write instead of what is no grade."""
    marks = "".join(sorted(re.sub(r"[\s/-]", "", word).upper(), reverse=True))
    if _GRADE.fullmatch(marks):
        return f"write `{marks}`"
    return "write a letter from A to F and a figure from 1 to 6, such as `B2`"


def pin(node: Node) -> str:
    """A fingerprint: what is none would be taken for one of another version, which says nothing."""
    word = text(node)
    if not _PIN.fullmatch(word):
        raise Malformed(f"is `{word}`", "leave it out, and `claimcheck anchor` writes it")
    return word


CLAIM = fields_of(
    **COMMON,
    id=Field(text, "left out: article.question.speaker"),
    article=Field(a_name, "left out: the article of this file"),
    speaker=Field(speakers, "who says it, or a list of those who say it together; left out: the article's own voice"),
    via=Field(relays, "through whom it came into the article"),
    stance=Field(one_of(*(stance.value for stance in Stance)), "how the speaker stands to it; left out: asserts"),
    said=Field(date, "when the speaker said it: EDTF; left out: when the article was published"),
    as_of=Field(date, "some time within this the answer holds: EDTF"),
    where=Field(a_name, "somewhere within this place the answer holds"),
    throughout=Field(flag, "whether it is said of all of `as-of` and `where`"),
    reckoned=Field(text, "how a date or number was worked out"),
    says=Field(text, "the claim in your own words"),
    disputes=Field(claim_id, "the id of a claim that this one contradicts"),
    grade=Field(grade, "an Admiralty grade, such as B2"),
    passage=Field(text, "first words ... last words of the passage that carries the claim"),
    locator=Field(text, "where it stands, such as p. 12 or 03:15"),
    paragraph=Field(count, "the paragraph of the passage; written by `anchor`"),
    pin=Field(pin, "the passage's fingerprint; written by `anchor`"),
)

PLAIN = ("reckoned", "says", "grade", "passage", "locator", "paragraph", "pin", "said", "as_of", "where")
"""What a claim takes over from its record as it is."""
