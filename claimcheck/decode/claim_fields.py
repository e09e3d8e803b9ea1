"""The fields of a claim, and what each is for."""

from __future__ import annotations

import re

from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.readers import Malformed, OneOf, a_name, claim_id, count, date, flag, relays, speakers, text
from claimcheck.model import Stance
from claimcheck.syntax import Node

PIN = re.compile(r"[0-9]{1,3}:[0-9a-f]{12}")
GRADE = re.compile(r"[A-F][1-6]")


def grade(node: Node) -> str:
    """An Admiralty grade."""
    word = text(node)
    if not GRADE.fullmatch(word):
        raise Malformed(f"is `{word}`", _as_grade(word))
    return word


def _as_grade(word: str) -> str:
    """What to write instead of what is no grade."""
    marks = "".join(sorted(re.sub(r"[\s/-]", "", word).upper(), reverse=True))
    if GRADE.fullmatch(marks):
        return f"write `{marks}`"
    return "write a letter from A to F and a figure from 1 to 6, such as `B2`"


def pin(node: Node) -> str:
    """A fingerprint: what is none would be taken for one of another version, which says nothing."""
    word = text(node)
    if not PIN.fullmatch(word):
        raise Malformed(f"is `{word}`", "leave it out, and `claimcheck anchor` writes it")
    return word


STANCES = {
    Stance.ASSERTS: "says that it is so",
    Stance.PROBABLE: "says that it is probably so; a forecast is probable too",
    Stance.POSSIBLE: "says that it may be so, and commits to nothing",
    Stance.DENIES: "says that it is not so",
    Stance.DOUBTS: "says that it is probably not so",
    Stance.UNCOMMITTED: "speaks of it, and takes no stand",
}

CLAIM = fields_of(
    **COMMON,
    id=Field(text, "what others call this claim, one word; left out: article.question.speaker"),
    article=Field(a_name, "the article that it is read from; left out: that of this file", names=("articles",)),
    speaker=Field(
        speakers,
        "who says it, or a list of those who say it together; left out: the article in its own voice",
        names=("speakers",),
    ),
    via=Field(relays, "through whom it came into the article: a name, or a list", names=("speakers",)),
    stance=Field(
        OneOf({stance.value: meaning for stance, meaning in STANCES.items()}),
        "how the speaker stands to the answer; left out: asserts",
    ),
    said=Field(date, "when the speaker said it, in EDTF; left out: when the article was published"),
    as_of=Field(date, "the time that the answer is about, in EDTF: it holds at some time within"),
    where=Field(a_name, "the place that the answer is about: it holds somewhere within", names=("places",)),
    throughout=Field(flag, "yes: the answer holds for all of `as-of` and `where`, not for some part; left out: no"),
    reckoned=Field(text, "how a date or number that the passage does not give was worked out"),
    says=Field(text, "the claim in your own words, as a sentence"),
    disputes=Field(claim_id, "the id of a claim that this one contradicts, whatever their answers", names=("claims",)),
    grade=Field(grade, "an Admiralty grade: a letter for the source, a figure for the information, such as B2"),
    passage=Field(text, "the words of the article that carry it: all of them, or the first ... the last few"),
    locator=Field(text, "where it stands in what has no text to search, such as p. 12 or 03:15"),
    paragraph=Field(count, "the paragraph of the passage, counted from 1; written by `claimcheck anchor`"),
    pin=Field(pin, "a fingerprint of the passage's words; written by `claimcheck anchor`"),
)

PLAIN = ("reckoned", "says", "grade", "passage", "locator", "paragraph", "pin", "said", "as_of", "where")
"""What a claim takes over from its record as it is."""
