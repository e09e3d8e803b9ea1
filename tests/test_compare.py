"""How two answers relate: the worked pairs, scopes, what is near, and laws."""

from __future__ import annotations

import re

import pytest
from book import CAST, assess, backers, file, relation, report, said
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare import Overlap, compare, overlap
from claimcheck.compare.relation import backs
from claimcheck.model import Answer, Question, Relation, Stance

PLACES = """
places:
  - country: The country
  - plain: the plain
    within: country
  - east-mill: east mill
    within: plain
  - west-mill: west mill
    within: plain
  - porto: Porto
  - dock-9: dock 9
    within: porto
  - lisbon: Lisbon
  - old-town: the old town
    within: porto
    overlaps: harbour
  - harbour: the harbour
    within: porto
"""
BODIES = """
  - council: the town council
    kind: organisation
  - works: works office
    kind: organisation
    of: council
  - firm: the firm
    kind: organisation
  - choir: the choir
    kind: group
  - school: the school
    kind: organisation
"""
MORE = CAST + BODIES + PLACES
LETTER = ""
MERGER = "scale: [fought it, warned, silent, backed it quietly, backed it]\nvaries: over time"
HARVEST = "scale: [poor, fair, good, record]\ntolerance: 1"
MILLS = "scale: [poor, fair, good, record]\nvaries: by place"
DATE, WHO, CROWD, RAIN = "type: date", "type: who", "unit: people", "unit: hours"
TRUNK = "type: place"
WORK = 'unit: "%"\nvaries: by place'
SANG = "type: who\nmany: yes"
SHUT = "choices: [ice, strike, repairs]"


def told(words: str, speaker: str, question: str) -> str:
    """A claim from a line such as `probable yes` or `warned @ 2031-01, throughout`."""
    answer, _, scope = words.partition(" @ ")
    stance, _, rest = answer.partition(" ")
    if stance not in {each.value for each in Stance}:
        stance, rest = "asserts", answer
    scope, throughout, _ = scope.partition(", throughout")
    where = {"where": scope} if "by place" in question else {"as_of": scope}
    return said(rest, speaker, stance=stance, throughout="yes" if throughout else "", **where)


PAIRS = [
    (LETTER, "yes @ 2031-03", "denies yes", "contradiction", ""),
    (LETTER, "yes", "doubts yes", "tension", ""),
    (LETTER, "no", "doubts yes", "same", "A backs B, B backs A"),
    (LETTER, "probable yes", "no", "tension", ""),
    (LETTER, "yes", "possible no", "undetermined", ""),
    (LETTER, "yes", "uncommitted yes", "same", ""),
    (MERGER, "backed it @ 2031-05-02/2031-05-08", "fought it..warned @ ../2031-05-10, throughout", "contradiction", ""),
    (MERGER, "backed it @ 2031-05-02/2031-05-08", "fought it..warned @ ../2031-05-10", "tension", ""),
    (MERGER, "warned @ 2031-01", "backed it @ 2031-05", "incomparable", ""),
    (MERGER, "silent..backed it @ 2031-05", "backed it @ 2031-05-04", "refines", "B backs A"),
    (MERGER, "backed it", "fought it @ 2031-05", "tension", ""),
    (MERGER, "backed it @ 2031-05", "fought it @ 2031-05", "contradiction", ""),
    (HARVEST, "poor", "fair", "tension", ""),
    (HARVEST, "poor", "good", "contradiction", ""),
    (HARVEST, "denies good", "good", "contradiction", ""),
    (MILLS, "good..record @ plain, throughout", "poor @ east mill", "contradiction", ""),
    (MILLS, "good..record @ plain", "poor @ east mill", "tension", ""),
    (MILLS, "good @ west mill", "poor @ east mill", "incomparable", ""),
    (DATE, "2031-03-04", "2031-03", "refines", "A backs B"),
    (DATE, "2031-03-04", "../2031-02", "contradiction", ""),
    (DATE, "2031-03-02/2031-03-06", "2031-03-05/2031-03-09", "compatible", ""),
    (DATE, "2026~", "2027", "refines", "B backs A"),
    (DATE, "2026?", "2029", "undetermined", ""),
    (DATE, "denies 2031-03-04", "2031-03-04T06:00", "contradiction", ""),
    (DATE, "denies 2031-03-04", "2031-03", "compatible", ""),
    (CROWD, "about 600", "640", "refines", "B backs A"),
    (CROWD, "6,000", "6,240", "tension", ""),
    (CROWD, "436", "431", "contradiction", ""),
    (CROWD, "at least 300", "up to 900", "compatible", ""),
    (CROWD, "more than 300", "300", "tension", ""),
    (CROWD, "at least 300", "25 choirs", "incomparable", ""),
    (RAIN, "48 hours", "2 days", "same", "A backs B, B backs A"),
    (WORK, "5 % @ country", "9 % @ plain", "incomparable", ""),
    (TRUNK, "dock 9", "Porto", "refines", "A backs B"),
    (TRUNK, "dock 9", "denies Porto", "contradiction", ""),
    (TRUNK, "Lisbon or Porto", "dock 9", "refines", "B backs A"),
    (WHO, "works office", "the town council", "refines", "A backs B"),
    (WHO, "the town council", "the firm", "contradiction", ""),
    (SANG, "the choir", "the school", "compatible", ""),
    (SANG, "the choir and the school", "denies the choir", "contradiction", ""),
    (SANG, "only the choir", "the choir and the school", "contradiction", ""),
    (SANG, "the choir and the school", "the choir", "refines", "A backs B"),
    (SHUT, "ice or strike", "strike or repairs", "compatible", ""),
    ("type: text", "an old song", "a hymn", "incomparable", ""),
]


@pytest.mark.parametrize(("question", "one", "other", "expected", "who"), PAIRS)
def test_worked_pairs(question: str, one: str, other: str, expected: str, who: str) -> None:
    """The design's table: the relation in either order, and who backs whom."""
    pair = [told(one, "ann", question), told(other, "ben", question)]
    assert relation(*pair, question, MORE) is Relation(expected)
    assert relation(*reversed(pair), question, MORE) is Relation(expected)
    found = assess(pair, question, MORE)
    assert ("A backs B" in who, "B backs A" in who) == ("c1" in backers(found, "c2"), "c2" in backers(found, "c1"))


SCOPES = [
    ("over time", "2031-01", "2031-05", "apart"),
    ("over time", "2031-01, throughout", "2031-05, throughout", "apart"),
    ("over time", "2031-01-01/2031-01-10", "2031-01-11", "apart"),
    ("over time", "2031-05", "2031", "part"),
    ("over time", "2031-05, throughout", "2031", "part"),
    ("over time", "2031-04-20/2031-05-10, throughout", "2031-05", "part"),
    ("over time", "2031-05", "", "unstated"),
    ("over time", "", "", "unstated"),
    ("over time", "2031-05", "2031-05", "one"),
    ("over time", "2031-05, throughout", "2031-05", "one"),
    ("over time", "2031-05-01/2031-05-31", "2031-05", "one"),
    ("over time", "2031, throughout", "2031-05", "one"),
    ("over time", "2031, throughout", "2031-05, throughout", "one"),
    ("over time", "2031-01/2031-06, throughout", "2031-05/2031-08, throughout", "one"),
    ("by place", "east mill", "west mill", "apart"),
    ("by place", "east mill, throughout", "west mill, throughout", "apart"),
    ("by place", "the plain", "east mill", "part"),
    ("by place", "the old town", "the harbour", "part"),
    ("by place", "the old town, throughout", "the harbour", "part"),
    ("by place", "the old town, throughout", "the harbour, throughout", "one"),
    ("by place", "the plain", "", "unstated"),
    ("by place", "the plain", "the plain", "one"),
    ("by place", "The country, throughout", "east mill", "one"),
    ("by place", "the moon", "the plain", "apart"),
]


@pytest.mark.parametrize(("varies", "one", "other", "expected"), SCOPES)
def test_scopes(varies: str, one: str, other: str, expected: str) -> None:
    """Whether two claims speak of one time or place: the first line that fits."""
    question = f"varies: {varies}"
    claims = [told(f"yes @ {scope}", who, question) for scope, who in ((one, "ann"), (other, "ben"))]
    first, second = (claim.answer.scope for claim in assess(claims, question, MORE).claims)
    domain = frozenset({"time" if varies == "over time" else "place"})
    assert overlap(first, second, domain) is overlap(second, first, domain) is Overlap(expected)


RELATIONS = {
    "apart": ("incomparable", "incomparable"),
    "part": ("tension", "compatible"),
    "unstated": ("tension", "compatible"),
    "one": ("contradiction", "compatible"),
}


@pytest.mark.parametrize(("varies", "one", "other", "expected"), SCOPES)
def test_scopes_make_relations(varies: str, one: str, other: str, expected: str) -> None:
    """Answers that do not meet, and answers that meet without support, in each kind of scope."""
    question = f"scale: [a, b, c]\nvaries: {varies}"

    def pair(first: str, second: str) -> Relation:
        return relation(
            told(f"{first} @ {one}", "ann", question), told(f"{second} @ {other}", "ben", question), question, MORE
        )

    assert (pair("a", "c").value, pair("a..b", "b..c").value) == RELATIONS[expected]


BOTH = [
    ({"as_of": "2031-05", "where": "plain"}, {"as_of": "2031-05", "where": "plain"}, "contradiction"),
    ({"as_of": "2031-05", "where": "plain"}, {"as_of": "2031-06", "where": "plain"}, "incomparable"),
    ({"as_of": "2031-05", "where": "east mill"}, {"as_of": "2031-05", "where": "west mill"}, "incomparable"),
    ({"as_of": "2031-05", "where": "plain"}, {"as_of": "2031-05"}, "tension"),
    ({"as_of": "2031-05", "where": "plain"}, {"as_of": "2031-06"}, "incomparable"),
    ({"as_of": "2031-05", "where": "plain"}, {"as_of": "2031-05", "where": "east mill"}, "tension"),
    (
        {"as_of": "2031", "where": "plain", "throughout": "yes"},
        {"as_of": "2031-05", "where": "east mill"},
        "contradiction",
    ),
    ({"as_of": "2031-05", "where": "plain", "throughout": "yes"}, {"as_of": "2031", "where": "east mill"}, "tension"),
]


@pytest.mark.parametrize(("one", "other", "expected"), BOTH)
def test_time_and_place(one: dict[str, str], other: dict[str, str], expected: str) -> None:
    """A question may vary in both: apart in one is apart, and one must be one in both."""
    question = "varies: [over time, by place]"
    assert relation(said("yes", "ann", **one), said("no", "ben", **other), question, MORE) is Relation(expected)


def test_scope_counts_only_where_the_question_varies() -> None:
    """Elsewhere `as-of`, `where` and `throughout` are shown and no more."""
    one = said("yes", "ann", as_of="2031-01", where="plain", throughout="yes")
    assert relation(one, said("no", "ben", as_of="2032-01", where="Lisbon"), "", MORE) is Relation.CONTRADICTION
    assert relation(one, said("yes", "ben", as_of="2032-01"), "", MORE) is Relation.SAME


CARRIED = [
    ("2031-05", "2031-05", True),
    ("2031-05", "2031", True),
    ("2031", "2031-05", False),
    ("2031-05", "2031, throughout", False),
    ("2031-05", "2031-05, throughout", False),
    ("2031-05, throughout", "2031-05", True),
    ("2031, throughout", "2031-05", True),
    ("2031, throughout", "2031-05, throughout", True),
    ("2031-05, throughout", "2031, throughout", False),
    ("2031, throughout", "2031, throughout", True),
    ("2031-04/2031-05, throughout", "2031-05/2031-06", True),
    ("2031-04/2031-05, throughout", "2031-05/2031-06, throughout", False),
    ("2031-04/2031-05, throughout", "2031-06", False),
    ("", "", True),
    ("2031-05", "", False),
    ("", "2031-05", False),
    ("", "2031-05, throughout", False),
    ("2031-05, throughout", "", False),
]


@pytest.mark.parametrize(("backer", "backed", "expected"), CARRIED)
def test_what_backs_across_scopes(backer: str, backed: str, expected: bool) -> None:  # noqa: FBT001
    """What holds at some time in May holds at some time in the year; what holds all year holds in May."""
    question = "varies: over time"
    found = assess([told(f"yes @ {backer}", "ann", question), told(f"yes @ {backed}", "ben", question)], question)
    assert ("c1" in backers(found, "c2")) is expected


NEAR = [
    ("type: date", "2031-03-04", "2031-03-05", "contradiction"),
    ("type: date\ntolerance: 1", "2031-03-04", "2031-03-05", "tension"),
    ("type: date\ntolerance: 1", "2031-03-04", "2031-03-06", "contradiction"),
    ("type: date\ntolerance: 3", "2031-03-04", "2031-03-05/..", "tension"),
    ("type: date\ntolerance: 1", "denies 2031-03-04", "2031-03-04", "contradiction"),
    ("type: date\ntolerance: 1", "none", "2031-03-04", "contradiction"),
    ("unit: people\ntolerance: 0", "6,000", "6,240", "contradiction"),
    ("unit: people\ntolerance: 240", "6,000", "6,240", "tension"),
    ("unit: people\ntolerance: 239", "6,000", "6,240", "contradiction"),
    ("unit: people", "6,000", "6,500", "tension"),
    ("unit: people", "6,000", "6,550", "contradiction"),
    ("unit: people", "exactly 6,000", "6,240", "contradiction"),
    ("unit: people", "denies 6,000", "6,000", "contradiction"),
    ("unit: people", "denies at least 6,000", "6,000", "contradiction"),
    ("unit: people", "at least 6,000", "5,900", "tension"),
    ("unit: people", "at most 400", "450", "tension"),
    ("unit: people", "at most 400", "500", "contradiction"),
    ("scale: [a, b, c, d]\ntolerance: 1", "a..b", "c", "tension"),
    ("scale: [a, b, c, d]\ntolerance: 1", "a..b", "d", "contradiction"),
    ("scale: [a, b, c, d]\ntolerance: 2", "a..b", "d", "tension"),
    ("scale: [a, b, c, d]\ntolerance: 1", "denies a", "a", "contradiction"),
    ("scale: [a, b, c, d]\ntolerance: 1", "denies a..b", "denies c..d", "contradiction"),
]


@pytest.mark.parametrize(("question", "one", "other", "expected"), NEAR)
def test_near(question: str, one: str, other: str, expected: str) -> None:
    """Answers within the tolerance, or their own roundings, strain; denied ones are never near."""
    assert relation(told(one, "ann", question), told(other, "ben", question), question) is Relation(expected)


NONE = [
    ("type: date", "none", "2031", "contradiction"),
    ("type: date", "none", "none", "same"),
    ("type: date", "denies none", "2031", "refines"),
    ("type: date", "denies none", "none", "contradiction"),
    ("type: date", "denies 2031", "none", "refines"),
    ("type: who", "none", "the firm", "contradiction"),
    ("type: who", "denies the firm", "none", "refines"),
    ("type: who", "nobody we know", "the firm", "contradiction"),
    (SHUT, "none", "ice", "contradiction"),
    (SHUT, "none", "denies ice", "refines"),
    (SHUT, "denies ice or strike", "repairs", "refines"),
    (SHUT, "denies ice", "denies strike", "compatible"),
]


@pytest.mark.parametrize(("question", "one", "other", "expected"), NONE)
def test_none(question: str, one: str, other: str, expected: str) -> None:
    """`none` excludes every other answer, and a denial leaves it open."""
    assert relation(told(one, "ann", question), told(other, "ben", question), question, MORE) is Relation(expected)


MANY = [
    (SANG, "the choir", "the choir", "same"),
    (SANG, "the choir", "only the choir", "refines"),
    (SANG, "only the choir", "the school", "contradiction"),
    (SANG, "only the choir", "denies the school", "refines"),
    (SANG, "only the choir", "only the school", "contradiction"),
    (SANG, "denies the choir", "the school", "compatible"),
    (SANG, "denies the choir", "the choir", "contradiction"),
    (SANG, "denies the choir", "denies the school", "compatible"),
    (SANG, "none", "the choir", "contradiction"),
    (SANG, "none", "denies the choir", "refines"),
    (SANG, "denies none", "the choir", "refines"),
    (SANG, "denies none", "none", "contradiction"),
    (SANG, "the choir", "possible only the school", "undetermined"),
    (SANG, "the choir", "doubts the choir", "tension"),
    (SANG, "works office", "the town council", "refines"),
    (SANG, "works office", "denies the town council", "contradiction"),
    (SHUT + "\nmany: yes", "ice and strike", "repairs", "compatible"),
    (SHUT + "\nmany: yes", "only ice", "ice and strike", "contradiction"),
    (SHUT + "\nmany: yes", "ice and strike", "strike", "refines"),
]


@pytest.mark.parametrize(("question", "one", "other", "expected"), MANY)
def test_many(question: str, one: str, other: str, expected: str) -> None:
    """Where several answers hold at once, different values go together and support each other in nothing."""
    assert relation(told(one, "ann", question), told(other, "ben", question), question, MORE) is Relation(expected)


def test_denied_text() -> None:
    """Texts support and never contradict, unless the same words are denied."""
    text = "type: text"
    assert relation(told("an old song", "ann", text), told("An old  song", "ben", text), text) is Relation.SAME
    same = told("denies an old song", "ben", text)
    assert relation(told("an old song", "ann", text), same, text) is Relation.CONTRADICTION
    assert relation(told("a hymn", "ann", text), same, text) is Relation.INCOMPARABLE


REASONS = [
    (DATE, "2024-12-06", "../2024-11-30", "2024-12-06 lies outside ../2024-11-30"),
    (HARVEST, "poor", "fair", "tolerance of 1"),
    (
        SANG,
        "only the choir",
        "the choir and the school",
        "`only the choir` and `the choir and the school` exclude each other",
    ),
    (CROWD, "6,000", "6,240", "roundings"),
    (LETTER, "yes", "possible no", "commits nobody"),
    (LETTER, "yes", "probable no", "not both are said for certain"),
    (LETTER, "yes", "denies yes", "another denies"),
    (MERGER, "backed it @ 2031-05", "warned @ ../2031-05-10", "throughout: yes"),
    (MERGER, "backed it", "warned @ 2031-05", "not both say when or where"),
    (MERGER, "warned @ 2031-01", "backed it @ 2031-05, throughout", "2031-01 and 2031-05 are apart"),
    (WORK, "5 % @ country", "9 % @ plain", "The country and the plain: a part is not the whole"),
    (WORK, "5 % @ east-mill", "9 % @ west-mill", "east mill and west mill are apart"),
    (
        MILLS,
        "poor @ plain",
        "good @ east-mill",
        "east mill overlap only: if poor speaks of all of the plain, write `th",
    ),
    (
        MILLS,
        "poor..fair @ east-mill",
        "poor @ east-mill",
        "poor (within east mill) lies within poor..fair (within east",
    ),
    (
        MILLS,
        "poor..fair @ plain, throughout",
        "fair..good @ east-mill",
        "(throughout the plain) and fair..good (within e",
    ),
    (WHO, "council", "firm", "the town council and the firm exclude each other"),
    (WHO, "council", "denies council", "one says the town council, another denies it"),
    (WHO, "works", "denies council", "one says works office, another denies the town council"),
    (WHO, "council", "council?", "the town council is the town council?"),
    (WHO, "works", "council or firm", "works office lies within the town council or the firm"),
    (TRUNK, "dock-9 or lisbon", "lisbon or harbour", "dock 9 or Lisbon and Lisbon or the harbour can both be true"),
    (TRUNK, "old-town", "probable lisbon", "the old town and probably Lisbon exclude each other, but not both"),
    (WHO, "council", "probable council", "both say the town council"),
]


@pytest.mark.parametrize(("question", "one", "other", "part"), REASONS)
def test_reasons(question: str, one: str, other: str, part: str) -> None:
    """A comparison carries its reason in words, and says what would settle it."""
    found = assess([told(one, "ann", question), told(other, "ben", question)], question, MORE)
    first, second = (claim.answer for claim in found.claims)
    assert part in compare(first, second, found.question).reason


def test_reason_of_a_dispute() -> None:
    """Those whom the answers name go by their names here too."""
    found = assess([said("works", "ann"), said("council", "ben", disputes="c1")], WHO, MORE)
    (conflict,) = found.contradictions
    assert conflict.reason == "one disputes the other: works office; the town council"


def test_reason_names_the_wider_scope() -> None:
    """What would settle a tension by scope is that the wider claim speaks of all of its time."""
    found = assess(
        [told("backed it @ 2031-05-02", "ann", MERGER), told("warned @ ../2031-05-10", "ben", MERGER)], MERGER
    )
    (tension,) = found.tensions
    assert re.search(r"if warned speaks of all of \.\./2031-05-10, write `throughout: yes`", tension.reason)


ANSWERS = {
    "": ["yes", "no"],
    "type: date": ["2031", "2031-03", "2031-03-04", "2031-02-20/2031-03-10", "2031-03/..", "none", "2031~", "203X", "2031-03?"],
    "type: date\ntolerance: 20": ["2031-03", "2031-03-04", "2031-04-10", "../2031-02", "none", "156X-12-25"],
    CROWD: ["6,000", "6,240", "about 600", "640", "at least 300", "up to 900", "more than 6,000", "5..700"],
    HARVEST: ["poor", "fair", "good", "record", "poor..good", "fair..record", "poor..record"],
    SHUT: ["ice", "strike", "repairs", "ice or strike", "strike or repairs", "none"],
    SHUT + "\nmany: yes": ["ice", "strike and ice", "only ice", "only ice and strike", "none"],
    "type: text": ["a hymn", "A  hymn", "an old song"],
}  # fmt: skip
TIMES = ["", "2031", "2031-05", "2031-05-04", "2031-04-20/2031-05-10", "2031-07"]


@st.composite
def answers(draw: st.DrawFn, number: int) -> tuple[Question, list[Answer]]:
    """A question and some answers to it, in stances and scopes."""
    question = draw(st.sampled_from(sorted(ANSWERS)))
    varies = draw(st.booleans())
    claims = []
    for who in range(number):
        stance = draw(st.sampled_from([stance.value for stance in Stance]))
        answer = draw(st.sampled_from(ANSWERS[question]))
        if stance in {"denies", "doubts"} and answer == "poor..record":
            stance = "asserts"
        if stance in {"denies", "doubts"} and "many" in question and answer not in {"ice", "strike", "none"}:
            stance = "probable"
        time, throughout = (draw(st.sampled_from(TIMES)), draw(st.booleans())) if varies else ("", False)
        claims.append(
            said(answer, f"speaker {who}", stance=stance, as_of=time, throughout="yes" if throughout and time else "")
        )
    found = assess(claims, question + "\nvaries: over time" * varies, "")
    return found.question, [claim.answer for claim in found.claims]


@given(answers(2))
def test_comparing_is_symmetric(drawn: tuple[Question, list[Answer]]) -> None:
    """The order of two answers decides nothing, not even the reason's relation."""
    question, (one, other) = drawn
    assert compare(one, other, question).relation is compare(other, one, question).relation


@given(answers(1))
def test_same_as_itself(drawn: tuple[Question, list[Answer]]) -> None:
    """An answer is the same as itself; where its scope is not said, it refines or fits itself at most."""
    question, (one,) = drawn
    found = compare(one, one, question).relation
    if question.varies and one.scope.time is None:
        assert found in {Relation.REFINES, Relation.COMPATIBLE}
    else:
        assert found is Relation.SAME


@given(answers(3))
def test_backing_is_transitive(drawn: tuple[Question, list[Answer]]) -> None:
    """What backs an answer that backs another backs the other."""
    question, (one, other, third) = drawn
    if backs(one, other, question) and backs(other, third, question):
        assert backs(one, third, question)


@given(answers(2))
def test_relation_and_sets_agree(drawn: tuple[Question, list[Answer]]) -> None:
    """Contradictions and tensions never meet; what refines is backed; what is backed is never at odds."""
    question, (one, other) = drawn
    found = compare(one, other, question).relation
    backed = backs(one, other, question) or backs(other, one, question)
    if found in {Relation.CONTRADICTION, Relation.TENSION, Relation.UNDETERMINED}:
        assert not one.states.meets(other.states)
        assert not backed
    if found is Relation.REFINES:
        assert backed
    if found in {Relation.COMPATIBLE, Relation.INCOMPARABLE}:
        assert not backed


def test_throughout_backs_what_it_overlaps() -> None:
    """What holds through all of May holds some time between 20 April and 10 May; Hypothesis found the gap."""
    all_of_may, in_may = "backed it @ 2031-05, throughout", "backed it @ 2031-05-04"
    around = "backed it @ 2031-04-20/2031-05-10"
    claims = [told(each, who, MERGER) for each, who in ((all_of_may, "ann"), (in_may, "ben"), (around, "cy"))]
    found = assess(claims, MERGER)
    assert backers(found, "c3") == {"c1", "c2", "c3"}
    assert backers(found, "c1") == {"c1"}


def test_a_part_of_a_quantity_backs_no_whole() -> None:
    """The same share of a mill and of the plain are two findings, not one."""
    found = assess([told("5 % @ east mill", "ann", WORK), told("5 % @ plain", "ben", WORK)], WORK, MORE)
    assert backers(found, "c1") == {"c1"}
    assert backers(found, "c2") == {"c2"}


def test_denying_everything() -> None:
    """A denial that leaves no answer is a mistake: it would contradict even itself."""
    (fault,) = (each for each in report(file([told("denies poor..record", "ann", HARVEST)], HARVEST, CAST)).book.faults)
    assert fault.code == "CC005"
    assert "leaves no answer" in fault.message
