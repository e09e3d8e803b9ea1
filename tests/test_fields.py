"""Laws of records: what may be left out, what is no field, and what is suggested instead."""

from __future__ import annotations

import json
import re

import pytest
from emitter import Tree
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import Source, check
from claimcheck.decode.articles import ARTICLE
from claimcheck.decode.claim_fields import CLAIM
from claimcheck.decode.names import LIKE
from claimcheck.decode.places import PLACE
from claimcheck.decode.questions import QUESTION
from claimcheck.decode.resolutions import RESOLUTION
from claimcheck.decode.speakers import SPEAKER
from claimcheck.decode.topics import TOPIC
from claimcheck.places import Fault

COMMON: dict[str, Tree] = {"note": "so it is", "ignore": {"CC108": "a reason"}}
QUESTIONS: Tree = [{"r": "Yes or no?"}]
FULL: dict[str, dict[str, Tree]] = {
    "articles": {
        "b": "Title", "outlet": "Post", "author": "A. T.", "published": "2031-03", "url": "https://x", "archived": "y",
        "accessed": "2031", "language": "en", "medium": "newspaper", "text": "b.txt", "paragraphs": "blocks",
        "title": "Another", "derived-from": "unknown", "sha256": "0" * 64,
    },
    "speakers": {
        "s": "", "name": "Ann Teller", "description": "a minister", "kind": "person", "of": "m", "party": "yes",
        "aliases": ["the minister"], "distinct-from": "o",
    },
    "places": {"p": "", "name": "The plain", "within": "country", "overlaps": ["hills"], "aliases": "flat land"},
    "topics": {"u": "Title", "about": "all of it", "questions": QUESTIONS},
    "questions": {"v": "How far?", "type": "quantity", "unit": "miles", "tolerance": "2", "many": "no", "varies": "over time"},
    "claims": {
        "q": "yes", "id": "c", "article": "a", "speaker": ["m", "o"], "via": "m", "stance": "asserts", "said": "2031",
        "as-of": "2031-02", "where": "country", "throughout": "no", "reckoned": "from the date", "says": "it is so",
        "disputes": "base", "grade": "B2", "passage": "first ... last", "locator": "p. 1", "paragraph": "3", "pin": "1:abcdefabcdef",
    },
    "resolutions": {
        "q": "unresolved", "reason": "why", "by": "me", "on": "2031", "expires": "2032", "seen": "0123456789ab",
    },
}  # fmt: skip
"""One record of each kind with all its fields, but for those that exclude each other; the id comes first."""

TABLES = {
    "articles": ARTICLE,
    "speakers": SPEAKER,
    "places": PLACE,
    "topics": TOPIC,
    "questions": QUESTION,
    "claims": CLAIM,
    "resolutions": RESOLUTION,
}
NEEDED = {"questions", "reason", "by", "on", "locator"}
"""What a record must have; of passage and locator a claim has one at least."""

BASE: dict[str, list[Tree]] = {
    "articles": [{"a": ""}],
    "speakers": [{"m": "Ministry"}, {"o": "Other"}],
    "places": [{"country": "The country"}, {"hills": "The hills"}],
    "topics": [],
    "claims": [{"q": "no", "id": "base", "article": "a", "locator": "p. 2"}],
    "resolutions": [],
}
kinds = st.sampled_from(sorted(FULL))


def faults(kind: str, record: dict[str, Tree]) -> list[Fault]:
    """What is wrong with a file that holds this record beside what it needs."""
    questions: list[Tree] = [{"q": "Is it so?"}, *([record] if kind == "questions" else [])]
    blocks = {**BASE, "topics": [{"t": "A topic", "questions": questions}]}
    if kind != "questions":
        blocks[kind] = [*blocks[kind], record]
    return list(check([Source("a.yaml", json.dumps(blocks).encode())]).book.faults)


@pytest.mark.parametrize("kind", sorted(FULL))
def test_full_records_have_every_field(kind: str) -> None:
    """A new field comes into the table above, so that the laws below hold for it too."""
    excluded = {"choices", "scale", "for"}
    assert set(TABLES[kind]) - excluded == (set(FULL[kind]) | set(COMMON)) & set(TABLES[kind])
    assert faults(kind, {**FULL[kind], **COMMON}) == []


@given(kinds, st.data())
def test_any_optional_field_may_be_left_out(kind: str, data: st.DataObject) -> None:
    """A record is no less one for what it does not say."""
    full = {**FULL[kind], **COMMON}
    identity = next(iter(full))
    optional = [name for name in full if name != identity and name not in NEEDED]
    left_out = data.draw(st.sets(st.sampled_from(optional)))
    assert faults(kind, {name: value for name, value in full.items() if name not in left_out}) == []


@given(kinds, st.data())
def test_order_of_fields_does_not_matter(kind: str, data: st.DataObject) -> None:
    """The id is the key that is no field's name, wherever it stands."""
    full = {**FULL[kind], **COMMON}
    order = data.draw(st.permutations(sorted(full)))
    assert faults(kind, {name: full[name] for name in order}) == []


words = st.text("abdeghilmnoprstuvy-", min_size=2, max_size=9)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A kind of record and a key that is none of its fields, mostly nearly one."""
    kind = draw(kinds)
    known = draw(st.sampled_from(sorted(TABLES[kind])))
    at, letter = draw(st.integers(0, len(known))), draw(st.sampled_from("aeinstz"))
    cut = draw(st.integers(0, 2))
    slip = draw(
        st.one_of(words, st.just(known[:at] + letter + known[at + cut :]), st.just(known[:at] + known[at + 1 :]))
    )
    taken = {*TABLES[kind], *FULL[kind], "r", "base"}
    return kind, f"{slip}zz" if slip in taken or len(slip) < 2 else slip


def likeness(one: str, other: str) -> float:
    """How much of two words stands in both in one order, of 100."""
    row = [0] * (len(other) + 1)
    for letter in one:
        last = 0
        for at, there in enumerate(other, 1):
            last, row[at] = row[at], last + 1 if letter == there else max(row[at], row[at - 1])
    return 200 * row[-1] / (len(one) + len(other))


@given(slips(), st.data())
def test_an_unknown_key_is_reported_once(slip: tuple[str, str], data: st.DataObject) -> None:
    """It is one fault, at its place, whatever stands beside it, and the record's other fields are read."""
    kind, key = slip
    full = list({**FULL[kind], **COMMON}.items())
    at = data.draw(st.integers(1, len(full)))
    (fault,) = faults(kind, dict([*full[:at], (key, "x"), *full[at:]]))
    assert fault.code == "CC002"
    assert f"no field `{key}`" in fault.problem


@given(slips())
def test_only_near_words_are_suggested(slip: tuple[str, str]) -> None:
    """A suggestion is one of the fields most like the key, and none is made where all are unlike it."""
    kind, key = slip
    (fault,) = faults(kind, {**FULL[kind], key: "x"})
    best = max(likeness(key, known) for known in TABLES[kind])
    meant = re.search("did you mean `(.+)`", fault.remedy)
    if best < LIKE:
        assert meant is None
        assert fault.remedy.startswith("known are: ")
    else:
        assert meant is not None
        assert likeness(key, meant[1]) == best
