"""Who is at odds with whom: positions, disputes, revisions, what stands beside, and a brute-force comparison."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from book import CAST, assess, file, ids, report, said, sides
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare import Stand, compare, gather
from claimcheck.model import Assessment, Conflict, Finding, Relation, Report, Stance, Weight
from claimcheck.values import Line

DATE, CROWD = "type: date", "unit: people"
BANDS = "scale: [a, b, c, d, e]"
SHUT = "choices: [ice, strike, repairs]"
BODIES = """
speakers:
  - council: the council
    kind: organisation
  - works: works office
    kind: organisation
    of: council
  - roads: roads office
    kind: organisation
    of: council
  - firm: the firm
    kind: organisation
"""
PLACED = (
    "places:\n  - plain: the plain\n  - east: east mill\n    within: plain\n  - west: west mill\n    within: plain\n"
)


def codes(found: Report) -> list[str]:
    """The codes of what is at odds, sorted."""
    return sorted(each.rule.code for each in found.findings if each.rule.code in {"CC201", "CC202", "CC203", "CC204"})


def positions(found: Assessment) -> list[set[str]]:
    """The positions of the one contradiction."""
    (contradiction,) = found.contradictions
    return sides(contradiction)


GATHERED = [
    (DATE, ["2031-03-04", "2031-03-05", "2031-03"], [{"c1"}, {"c2"}]),
    (DATE, ["2031", "2031-03", "2031-09", "2031-09-04"], [{"c2"}, {"c3", "c4"}]),
    (DATE, ["../2031-02", "2031-03/..", "2031-02/2031-03", "2032"], [{"c1", "c3"}, {"c2", "c4"}]),
    (DATE, ["2031-01", "2031-01/2031-02", "2031-02/2031-03", "2031-03"], [{"c1", "c2"}, {"c3", "c4"}]),
    (DATE + "\ntolerance: 1", ["2031-03-04", "2031-03-05", "2031-03-06"], [{"c1"}, {"c3"}]),
    (DATE, ["156X-12-25", "1563-12-25", "1563-12-26"], [{"c1", "c2"}, {"c3"}]),
    (DATE, ["none", "2031", "2032"], [{"c1"}, {"c2"}, {"c3"}]),
    (CROWD, ["400", "at least 300", "200", "up to 250"], [{"c1", "c2"}, {"c3", "c4"}]),
    (CROWD, ["6,000", "6,240", "9,999"], [{"c1", "c2"}, {"c3"}]),
    (BANDS, ["a", "a..b", "c..d", "e", "d..e"], [{"c1", "c2"}, {"c3", "c5"}, {"c4"}]),
    ("", ["yes", "no", "denies yes", "denies no"], [{"c1", "c4"}, {"c2", "c3"}]),
    (SHUT, ["ice or strike", "strike or repairs", "ice", "repairs"], [{"c1", "c3"}, {"c2", "c4"}]),
    (SHUT, ["ice or strike", "repairs", "strike"], [{"c1", "c3"}, {"c2"}]),
    ("type: who", ["the council", "works office", "roads office"], [{"c2"}, {"c3"}]),
    ("type: who", ["the council", "works office", "the firm"], [{"c1", "c2"}, {"c3"}]),
    ("type: who\nmany: yes", ["the firm", "works office", "denies the firm", "the firm and works office"],
     [{"c1", "c4"}, {"c3"}]),
    ("type: who\nmany: yes", ["only the firm", "the firm and works office", "works office", "the firm"],
     [{"c1"}, {"c2", "c3"}]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answers", "expected"), GATHERED)
def test_positions(question: str, answers: list[str], expected: list[set[str]]) -> None:
    """Which claims of different speakers are at odds, and which of these go together."""
    claims = []
    for at, answer in enumerate(answers):
        denied = answer.startswith("denies ")
        claims.append(said(answer.removeprefix("denies "), f"speaker {at}", stance="denies" if denied else "asserts"))
    assert positions(assess(claims, question, BODIES)) == expected


def test_soft_and_open_claims_are_never_at_odds() -> None:
    """Probable, possible, doubting and uncommitted claims strain or do nothing."""
    for stance in ("probable", "possible", "uncommitted"):
        found = assess([said("yes", "ann"), said("no", "ben"), said("yes", "cy", stance=stance)])
        assert positions(found) == [{"c1"}, {"c2"}]


def test_one_finding_for_a_question() -> None:
    """Three answers make one finding with three positions; it points at every claim."""
    found = report(
        file([said(day, who) for day, who in zip(("1", "2", "3"), ("ann", "ben", "cy"), strict=True)], CROWD)
    )
    (finding,) = (each for each in found.findings if each.rule.code == "CC201")
    assert len(finding.notes.positions) == 3
    assert ids(finding.notes.claims) == {"c1", "c2", "c3"}


VARYING = [
    (["yes @ 2031-01", "no @ 2031-01", "yes @ 2031-05", "no @ 2031-05"], [[{"c1"}, {"c2"}], [{"c3"}, {"c4"}]]),
    (["yes @ 2031-01", "no @ 2031-05"], []),
    (["yes @ 2031-01", "yes @ 2031-05", "no @ 2031 throughout"], [[{"c1", "c2"}, {"c3"}]]),
    (["yes @ 2031-01", "no @ 2031"], []),
    (["yes @ 2031-01", "no @ 2031-01", "yes"], [[{"c1"}, {"c2"}]]),
]


@pytest.mark.parametrize(("lines", "expected"), VARYING)
def test_varying_questions(lines: list[str], expected: list[list[set[str]]]) -> None:
    """One finding for each group of claims that contradictions link, within a time or under one that covers it."""
    claims = []
    for at, line in enumerate(lines):
        answer, _, scope = line.partition(" @ ")
        time, _, throughout = scope.partition(" ")
        claims.append(said(answer, f"speaker {at}", as_of=time, throughout="yes" if throughout else ""))
    found = assess(claims, "varies: over time")
    assert [sides(each) for each in found.contradictions] == expected


def test_positions_by_place() -> None:
    """What is said of all the plain contradicts what is said of either mill, and these go together."""
    claims = [said("yes", "ann", where="plain", throughout="yes"), said("no", "ben", where="east mill")]
    claims += [said("no", "cy", where="west mill"), said("no", "dan", where="the sea")]
    found = assess(claims, "varies: by place", CAST + PLACED)
    assert positions(found) == [{"c1"}, {"c2", "c3"}]


# One speaker

JANUARY, MARCH = "2031-01", "2031-03"
TWICE = [
    ({}, {}, ["CC203"]),
    ({"said": JANUARY}, {"said": MARCH}, ["CC204"]),
    ({"said": MARCH}, {"said": JANUARY}, ["CC204"]),
    ({"said": JANUARY}, {}, ["CC203"]),
    ({"said": JANUARY}, {"said": JANUARY}, ["CC203"]),
    ({"said": JANUARY}, {"said": "2031-01-15"}, ["CC203"]),
    ({"said": "2031-01-15"}, {"said": "2031-01-16"}, ["CC204"]),
    ({"said": JANUARY}, {"said": "2031-03?"}, ["CC203"]),
    ({"said": JANUARY}, {"said": "2031-01/.."}, ["CC203"]),
    ({"article": "early"}, {"article": "late"}, ["CC204"]),
    ({"article": "early", "said": MARCH}, {"article": "late", "said": JANUARY}, ["CC204"]),
    ({"article": "early"}, {"article": "undated"}, ["CC203"]),
]
DATED = CAST + "articles:\n  - early:\n    published: 2031-01-05\n  - late:\n    published: 2031-02-05\n  - undated:\n"


@pytest.mark.parametrize(("one", "other", "expected"), TWICE)
def test_one_speaker_says_both(one: dict[str, str], other: dict[str, str], expected: list[str]) -> None:
    """A revision where one was surely said after the other, else a self-contradiction; never both."""
    found = report(file([said("yes", "ann", **one), said("no", "ann", **other)], more=DATED))
    assert codes(found) == expected


def test_revision_takes_the_earlier_claim_back() -> None:
    """The later word stands; the earlier backs nothing any more, wherever it stands in the file."""
    claims = [said("no", "ann", said=MARCH), said("yes", "ann", said=JANUARY), said("yes", "ben")]
    found = assess(claims)
    (revision,) = found.revisions
    assert (revision.earlier.id, revision.later.id) == ("c2", "c1")
    (yes,) = (backing for backing in found.backings if str(backing.answer) == "yes")
    assert ids(yes.claims) == {"c3"}


def test_first_later_word_is_the_revision() -> None:
    """Where a speaker takes his word back twice, the finding names the first later one."""
    claims = [said("yes", "ann", said="2031-01"), said("no", "ann", said="2031-05", id="last")]
    found = assess([*claims, said("no", "ann", said="2031-03", id="first")])
    assert [(each.earlier.id, each.later.id) for each in found.revisions] == [("c1", "first")]


def test_first_later_word_does_not_hang_on_the_order_of_claims() -> None:
    """Of two later words said in one month, or in a month and on a day of it, the finding always names the same."""
    claims = [said("no", "ann", said="2031-03", id="k1"), said("no", "ann", said="2031-03", id="k2", locator="p. 2")]
    claims += [said("no", "ann", said="2031-03-09", id="k3"), said("yes", "ann", said="2031-01", id="k4")]
    for order in (claims, claims[::-1]):
        assert [(each.earlier.id, each.later.id) for each in assess(order).revisions] == [("k4", "k3")]
        assert [each.later.id for each in assess([c for c in order if "k3" not in c]).revisions] == ["k1"]


def test_different_times_are_no_revision() -> None:
    """Answers about different times contradict nothing, whenever they were said."""
    claims = [said("yes", "ann", as_of=JANUARY, said=JANUARY), said("no", "ann", as_of=MARCH, said=MARCH)]
    assert codes(report(file(claims, "varies: over time", CAST))) == []


def test_own_voice_is_the_outlets() -> None:
    """Two articles of one outlet are one voice; of two outlets, or of none, two."""
    more = "articles:\n  - x:\n    outlet: Post\n  - y:\n    outlet: Post\n  - z:\n  - w:\n"
    assert codes(report(file([said("yes", article="x"), said("no", article="y")], more=more))) == ["CC203"]
    assert codes(report(file([said("yes", article="x"), said("no", article="z")], more=more))) == ["CC201"]
    assert codes(report(file([said("yes", article="w"), said("no", article="z")], more=more))) == ["CC201"]
    assert codes(report(file([said("yes", "Post", article="w"), said("no", article="x")], more=more))) == ["CC203"]


def test_joint_speakers_at_odds() -> None:
    """Of two who say it together, one may contradict himself: others still contradict both."""
    found = assess([said("yes", ["ann", "ben"], id="joint"), said("no", "ann", id="alone")])
    assert positions(found) == [{"alone"}, {"joint.ann", "joint.ben"}]
    (own,) = found.self_contradictions
    assert sides(own) == [{"alone"}, {"joint.ann"}]


def test_voices_that_may_be_one_are_still_two_at_odds() -> None:
    """The same speaker means the same record: an unnamed one who may be Ann contradicts Ann."""
    more = CAST + "  - somebody:\n    description: somebody\n"
    assert codes(report(file([said("yes", "ann"), said("no", "somebody")], more=more))) == ["CC201"]


# Disputes


def test_dispute_contradicts_whatever_the_type() -> None:
    """A claim that disputes another stands against it, though texts are incomparable and sets may meet."""
    for question, answers in (("type: text", ("a hymn", "a song")), (DATE, ("2031", "2031-03")), ("", ("yes", "yes"))):
        found = report(file([said(answers[0], "ann"), said(answers[1], "ben", disputes="c1")], question))
        assert codes(found) == ["CC201"]
        assert positions(found.book.assessments["t/q"]) == [{"c1"}, {"c2"}]


def test_dispute_names_one_claim_only() -> None:
    """Who disputes one claim is not thereby against another of the same answer."""
    found = assess([said("a hymn", "ann"), said("a hymn", "cy"), said("a song", "ben", disputes="c1")], "type: text")
    assert positions(found) == [{"c1"}, {"c3"}]


def test_disputing_ones_own_word() -> None:
    """A speaker who disputes his own claim contradicts himself, or takes it back."""
    own = said("a song", "ann", disputes="c1")
    assert codes(report(file([said("a hymn", "ann"), own], "type: text", CAST))) == ["CC203"]
    dated = [said("a hymn", "ann", said=JANUARY), said("a song", "ann", disputes="c1", said=MARCH)]
    assert codes(report(file(dated, "type: text", CAST))) == ["CC204"]


# Beside and fitting


def test_beside_and_fitting() -> None:
    """A claim that backs one position and fits no other stands beside it; one that fits several is shown so."""
    claims = [said("2031-03-04", "ann"), said("2031-05-04", "ben"), said("2031", "cy")]
    (found,) = assess([*claims, said("2031-03-04", "dan", stance="probable")], DATE).contradictions
    assert [(ids(each.claims), ids(each.beside)) for each in found.positions] == [({"c1"}, {"c4"}), ({"c2"}, set())]
    assert ids(found.fitting) == {"c3"}


def test_coarser_claim_is_not_beside_what_it_does_not_back() -> None:
    """A coarse claim that fits one position only, but backs none, is not listed with it."""
    claims = [said("2031-03-04", "ann"), said("2032-05-04", "ben"), said("2031", "cy", stance="probable")]
    (found,) = assess(claims, DATE).contradictions
    assert [ids(each.beside) for each in found.positions] == [set(), set()]
    assert found.fitting == ()


def test_uncommitted_claims_stand_beside_nothing() -> None:
    """Who commits to nothing is listed with no position."""
    claims = [said("yes", "ann"), said("no", "ben"), said("yes", "cy", stance="possible")]
    (found,) = assess(claims).contradictions
    assert not any(each.beside for each in found.positions)


def test_reason_quotes_the_best_supported() -> None:
    """The reason quotes the two answers with the most origins behind them."""
    claims = [said("2031-01", "ann"), said("2031-02", "ben"), said("2031-03", "cy"), said("2031-03", "dan")]
    (found,) = assess([*claims, said("2031-02", "eve")], DATE).contradictions
    assert {"2031-02", "2031-03"} <= set(found.reason.split())


# Tensions


def test_tension_is_not_told_twice() -> None:
    """A tension between claims that already stand on two sides of a contradiction is not named again."""
    claims = [said("yes", "ann"), said("no", "ben"), said("yes", "cy", stance="probable")]
    assert codes(report(file(claims, more=CAST))) == ["CC201"]
    assert codes(report(file(claims[1:], more=CAST))) == ["CC202"]


def test_tension_beside_a_contradiction() -> None:
    """Two near answers in one position strain each other, and that is said."""
    claims = [said("6,000", "ann"), said("6,240", "ben"), said("9,999", "cy")]
    assert codes(report(file(claims, CROWD, CAST))) == ["CC201", "CC202"]


# Laws

POOLS = {
    "": ["yes", "no"],
    DATE: ["2031-01", "2031-01-05", "2031-01-20", "2031-02", "2031-01-20/2031-02-10", "../2031-01-10", "2031-03/..", "2031-02~"],
    DATE + "\ntolerance: 20": ["2031-01-05", "2031-01-20", "2031-02", "2031-02-20", "../2031-01-10", "2031-03"],
    CROWD: ["6,000", "6,240", "5,000", "about 7,000", "up to 5,900", "at least 6,500", "exactly 6,100", "5,000..6,000"],
    CROWD + "\ntolerance: 250": ["6,000", "6,240", "6,480", "5,000", "up to 5,900", "at least 6,500"],
    BANDS: ["a", "b", "c", "d", "e", "a..b", "b..d", "d..e", "..c", "c.."],
    BANDS + "\ntolerance: 1": ["a", "b", "c", "d", "e", "a..b", "d..e"],
    SHUT: ["ice", "strike", "repairs", "ice or strike", "strike or repairs", "none"],
    "type: text": ["a", "b"],
}  # fmt: skip
STANCES = ["asserts", "asserts", "asserts", "denies", "probable", "doubts", "possible", "uncommitted"]


@st.composite
def questions(draw: st.DrawFn, *, varying: bool = False) -> tuple[str, list[str]]:
    """A question's fields and a handful of claims by few speakers."""
    question = draw(st.sampled_from(sorted(POOLS)))
    size = draw(st.integers(2, 7))
    firm = draw(st.booleans())
    varies = varying and draw(st.booleans())
    claims = []
    for at in range(size):
        time = draw(st.sampled_from(["", "2031", "2031-05", "2031-05-04", "2031-07"])) if varies else ""
        claims.append(
            said(
                draw(st.sampled_from(POOLS[question])),
                draw(st.sampled_from(["ann", "ben", "cy", ""])),
                stance="asserts" if firm else draw(st.sampled_from(STANCES)),
                said=draw(st.sampled_from(["", "", "2031-01", "2031-02"])),
                as_of=time,
                throughout="yes" if time and draw(st.booleans()) else "",
                id=f"k{at}",
            )
        )
    return question + "\nvaries: over time" * varies, claims


def stands_of(found: Assessment) -> list[Stand]:
    """The claims folded to distinct answers."""
    return gather(found.claims, lambda claim: claim.speaker or claim.article)


def contradicts(one: Stand, other: Stand, found: Assessment) -> bool:
    """Whether two answers contradict each other, by comparing them."""
    return compare(one.answer, other.answer, found.question).relation is Relation.CONTRADICTION


@given(questions(varying=True))
def test_at_odds_by_brute_force(drawn: tuple[str, list[str]]) -> None:
    """At odds are the answers that contradict one of another voice, with all who give them.

    Who gives two answers of which only the other is another voice's too stands in both positions: the positions show
    all who hold them.
    """
    question, claims = drawn
    found = assess(claims, question)
    expected = {
        claim.id
        for one, other in combinations(stands_of(found), 2)
        if contradicts(one, other, found) and len(one.holders | other.holders) > 1
        for claim in (*one.claims, *other.claims)
    }
    listed = [claim.id for each in found.contradictions for claim in each.claims]
    assert set(listed) == expected
    assert len(listed) == len(expected)


@given(questions())
def test_positions_by_brute_force(drawn: tuple[str, list[str]]) -> None:
    """Each position has a common state and no contradiction; on a line there are as few as can be."""
    question, claims = drawn
    found = assess(claims, question)
    stands = stands_of(found)
    for conflict in found.contradictions:
        parted = [[stand for stand in stands if ids(stand.claims) & side] for side in sides(conflict)]
        for position in parted:
            shared = position[0].extent
            for stand in position[1:]:
                shared = shared & stand.extent
            assert shared
            assert not any(contradicts(*pair, found) for pair in combinations(position, 2))
        assert len(parted) > 1
        everyone = [stand for position in parted for stand in position]
        if all(on_a_line(stand) for stand in everyone):
            assert len(parted) == most_exclusive(everyone)


def on_a_line(stand: Stand) -> bool:
    """Whether an answer is one piece of an ordered line, and no denial, which is never near."""
    states = stand.answer.states
    return isinstance(states, Line) and len(states.pieces) == 1 and not states.none and not stand.answer.stance.negative


def most_exclusive(stands: list[Stand]) -> int:
    """The greatest number of answers each two of which exclude each other."""
    for size in range(len(stands), 0, -1):
        for picked in combinations(stands, size):
            if not any(one.extent.meets(other.extent) for one, other in combinations(picked, 2)):
                return size
    return 0


@given(questions(varying=True))
def test_tensions_by_brute_force(drawn: tuple[str, list[str]]) -> None:
    """In tension are the claims of pairs that strain and do not already stand on two sides of a conflict."""
    question, claims = drawn
    found = assess(claims, question)
    conflicts = (*found.contradictions, *found.self_contradictions)
    apart = [
        {claim.id: at for at, each in enumerate(conflict.positions) for claim in (*each.claims, *each.beside)}
        for conflict in conflicts
    ]
    expected: set[str] = set()
    for one, other in combinations(stands_of(found), 2):
        strained = compare(one.answer, other.answer, found.question).relation is Relation.TENSION
        pairs = [(a.id, b.id) for a in one.claims for b in other.claims]
        if strained and not all(
            any(a in each and b in each and each[a] != each[b] for each in apart) for a, b in pairs
        ):
            expected |= ids((*one.claims, *other.claims))
    assert ids(claim for tension in found.tensions for claim in tension.claims) == expected


def told(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    """What a finding is about, whatever the order of the claims."""
    return finding.rule.code, finding.notes.question, tuple(sorted(ids(finding.notes.claims)))


@given(questions(varying=True), st.data())
def test_order_does_not_matter(drawn: tuple[str, list[str]], data: st.DataObject) -> None:
    """Claims in another order, or in two files, give the same findings, positions and fingerprint."""
    question, claims = drawn
    shuffled = data.draw(st.permutations(claims))
    cut = data.draw(st.integers(1, len(claims)))
    more = CAST + "articles:\n  - a:\n"
    plain = report(file(claims, question, more))
    moved = report(file(shuffled[:cut], question, more), in_article_a(shuffled[cut:]))
    one, other = plain.book.assessments["t/q"], moved.book.assessments["t/q"]
    assert sorted(map(told, plain.findings)) == sorted(map(told, moved.findings))
    assert one.seen == other.seen
    assert one.status is other.status
    assert one.standings == other.standings
    assert parted(one.contradictions) == parted(other.contradictions)
    assert parted(one.tensions) == parted(other.tensions)


def parted(conflicts: Iterable[Conflict]) -> list[list[list[str]]]:
    """Conflicts as positions of ids, in an order of their own."""
    return sorted([sorted(each) for each in sides(conflict)] for conflict in conflicts)


def in_article_a(claims: list[str]) -> str:
    """A second file with claims of the first file's article."""
    return "claims:\n" + "\n".join(f"{each}\n    article: a" for each in claims) if claims else "claims: []"


@given(questions(varying=True))
def test_self_contradiction_or_revision(drawn: tuple[str, list[str]]) -> None:
    """Each pair with which one voice contradicts itself is a revision or in CC203, never both."""
    question, claims = drawn
    found = assess(claims, question)
    inside = {
        conflict.voice: {claim.id: at for at, each in enumerate(conflict.positions) for claim in each.claims}
        for conflict in found.self_contradictions
    }
    earlier = {revision.earlier.id for revision in found.revisions}
    dated = {claim.id: str(claim.said or "") for claim in found.claims}
    for one, other in combinations(stands_of(found), 2):
        if contradicts(one, other, found):
            for a in one.claims:
                for b in other.claims:
                    voice = a.speaker or "article:a"
                    if (b.speaker or "article:a") != voice:
                        continue
                    if dated[a.id] and dated[b.id] and dated[a.id] != dated[b.id]:
                        assert min((a, b), key=lambda claim: dated[claim.id]).id in earlier
                    else:
                        assert inside[voice][a.id] != inside[voice][b.id]


@given(questions(varying=True))
def test_open_claims_contradict_nothing(drawn: tuple[str, list[str]]) -> None:
    """Only firm claims are at odds, only committed ones strain."""
    question, claims = drawn
    found = assess(claims, question)
    conflicts = (*found.contradictions, *found.self_contradictions)
    assert all(claim.answer.weight is Weight.FIRM for each in conflicts for claim in each.claims)
    assert all(claim.answer.weight is not Weight.OPEN for each in found.tensions for claim in each.claims)
    assert all(claim.answer.stance is not Stance.UNCOMMITTED for each in conflicts for claim in each.fitting)
