"""How claims and questions stand: backers, standings, status, and what a resolution is bound to."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from book import CAST, assess, backers, file, ids, report, said, support
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import Source, check
from claimcheck.compare import compare
from claimcheck.compare.relation import backs
from claimcheck.model import Assessment, Claim, Relation, Report, Severity, Stance, Status, Weight
from claimcheck.values import Domain, answer_types

BANDS = "scale: [a, b, c, d, e]"
DATE = "type: date"
ANON = CAST + "  - somebody:\n    description: somebody in the crowd\n  - rumour:\n    kind: unknown\n"


def standing(found: Assessment) -> dict[str, str]:
    """The standing of each claim, in a word."""
    return {name: each.value for name, each in sorted(found.standings.items())}


STANDINGS = [
    ("", [said("yes", "ann")], {"c1": "single-sourced"}),
    ("", [said("yes", "ann"), said("yes", "ben")], {"c1": "corroborated", "c2": "corroborated"}),
    ("", [said("yes", "ann"), said("yes", "ann")], {"c1": "echo", "c2": "echo"}),
    ("", [said("yes", "ann"), said("yes", "somebody")], {"c1": "echo", "c2": "echo"}),
    ("", [said("yes", "ann"), said("yes", "ben", via="ann")], {"c1": "echo", "c2": "echo"}),
    ("", [said("yes", "ann"), said("no", "ben")], {"c1": "single-sourced", "c2": "single-sourced"}),
    ("", [said("yes", "ann"), said("yes", "ben"), said("no", "cy")],
     {"c1": "corroborated", "c2": "corroborated", "c3": "single-sourced"}),
    ("", [said("yes", "ann", stance="uncommitted")], {}),
    ("", [said("yes", "ann"), said("yes", "ben", stance="uncommitted")], {"c1": "single-sourced"}),
    ("", [said("yes", "ann", stance="possible")], {"c1": "single-sourced"}),
    ("", [said("yes", "ann"), said("yes", "ben", stance="possible")], {"c1": "single-sourced"}),
    ("", [said("yes", "ann", stance="possible"), said("yes", "ben", stance="possible")],
     {"c1": "single-sourced", "c2": "single-sourced"}),
    ("", [said("yes", "ann", stance="probable"), said("yes", "ben", stance="possible")], {"c1": "single-sourced"}),
    ("", [said("yes", "ann", stance="probable"), said("yes", "ben", stance="probable")],
     {"c1": "corroborated", "c2": "corroborated"}),
    ("", [said("no", "ann"), said("yes", "ben", stance="doubts")], {"c1": "corroborated", "c2": "corroborated"}),
    ("", [said("yes", "rumour")], {"c1": "single-sourced"}),
    ("", [said("yes", "rumour"), said("yes", "rumour")], {"c1": "echo", "c2": "echo"}),
    (DATE, [said("2031-03-04", "ann"), said("2031-03", "ben")], {"c1": "corroborated", "c2": "corroborated"}),
    (DATE, [said("2031-03-04", "ann"), said("2031-03?", "ben")], {"c1": "single-sourced"}),
    (DATE, [said("2031-03-04?", "ann"), said("2031-03", "ben")], {"c1": "single-sourced", "c2": "single-sourced"}),
    (DATE, [said("2031-03-04", "ann"), said("2031-03", "ann")], {"c1": "echo", "c2": "echo"}),
    (DATE, [said("2031-03-02/2031-03-06", "ann"), said("2031-03-05/2031-03-09", "ben")],
     {"c1": "single-sourced", "c2": "single-sourced"}),
    (DATE, [said("2031-03-04", "ann"), said("2031-03-05", "ann"), said("2031-03", "ben")],
     {"c1": "single-sourced", "c2": "single-sourced", "c3": "single-sourced"}),
    (BANDS, [said("a..c", "ann"), said("a", "ben"), said("c", "cy")],
     {"c1": "single-sourced", "c2": "single-sourced", "c3": "single-sourced"}),
    (BANDS, [said("a..c", "ann"), said("a", "ben"), said("c", "cy"), said("a..c", "dan")],
     {"c1": "corroborated", "c2": "single-sourced", "c3": "single-sourced", "c4": "corroborated"}),
    (BANDS, [said("a..c", "ann"), said("a", "ben"), said("a..b", "cy")],
     {"c1": "corroborated", "c2": "corroborated", "c3": "corroborated"}),
    ("type: text", [said("a hymn", "ann"), said("A hymn", "ben")], {"c1": "corroborated", "c2": "corroborated"}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "claims", "expected"), STANDINGS)
def test_standings(question: str, claims: list[str], expected: dict[str, str]) -> None:
    """Corroborated, echo or single-sourced; none for who commits to nothing, or whose guess another backs."""
    assert standing(assess(claims, question, ANON)) == expected


def test_backers_that_contradict_each_other() -> None:
    """An answer whose backers contradict each other is backed only by those who give it as it stands."""
    claims = [said("a..c", "ann"), said("a", "ben"), said("c", "cy"), said("a..c", "dan"), said("a..d", "eve")]
    found = assess(claims, BANDS)
    assert backers(found, "c1") == {"c1", "c4"}
    assert backers(found, "c5") == {"c5"}
    assert backers(found, "c2") == {"c2"}


def test_backers_in_tension_back_together() -> None:
    """Only a contradiction parts the backers of an answer; a probable one does not."""
    claims = [said("a..c", "ann"), said("a", "ben"), said("c", "cy", stance="probable")]
    assert backers(assess(claims, BANDS), "c1") == {"c1", "c2", "c3"}


def test_a_withdrawn_word_does_not_part_backers() -> None:
    """What a speaker has taken back backs nothing, and so contradicts no other backer."""
    claims = [said("a", "ann", said="2031-01"), said("c", "ann", said="2031-03"), said("a..c", "ben")]
    found = assess(claims, BANDS)
    assert backers(found, "c3") == {"c2", "c3"}
    assert standing(found) == {"c1": "single-sourced", "c2": "corroborated", "c3": "corroborated"}


def test_a_withdrawn_word_backs_no_guess() -> None:
    """Whose guess was backed only by what was taken back stands alone again."""
    claims = [said("yes", "ann", said="2031-01"), said("no", "ann", said="2031-03")]
    found = assess([*claims, said("yes", "ben", stance="possible")])
    assert standing(found) == {"c1": "single-sourced", "c2": "single-sourced", "c3": "single-sourced"}


def test_possible_claims_count_for_the_most_only() -> None:
    """Who holds an answer possible is perhaps an origin of it; one who is uncommitted is none."""
    claims = [said("yes", "ann"), said("yes", "ben", stance="possible"), said("yes", "cy", stance="uncommitted")]
    found = support(assess(claims))
    assert (found.least, found.most) == (1, 2)


def test_each_position_shows_its_support() -> None:
    """Claims of a contested question have their standing like any other."""
    claims = [said("yes", "ann"), said("yes", "ben"), said("no", "cy"), said("no", "dan", stance="probable")]
    (found,) = assess(claims).contradictions
    assert {str(each.answer): each.support.least for each in found.positions} == {"yes": 2, "no": 2}


VARIES = "varies: over time"
STATUSES = [
    ("", [said("yes", "ann"), said("no", "ben"), said("no", "cy")], Status.CONTESTED),
    ("", [said("yes", "ann"), said("no", "ann")], Status.CONTESTED),
    ("", [said("yes", "ann", said="2031-01"), said("no", "ann", said="2031-02")], Status.SINGLE_SOURCED),
    ("", [said("yes", "ann"), said("yes", "ben"), said("no", "cy", stance="probable")], Status.STRAINED),
    ("", [said("yes", "ann"), said("yes", "ben"), said("no", "cy", stance="possible")], Status.CORROBORATED),
    ("", [said("yes", "ann"), said("yes", "somebody")], Status.ECHO),
    ("", [said("yes", "ann")], Status.SINGLE_SOURCED),
    ("", [said("yes", "ann", stance="uncommitted")], Status.OPEN),
    (VARIES, [said("yes", "ann", as_of="2031-01"), said("no", "ben", as_of="2031-02")], Status.SINGLE_SOURCED),
    (VARIES, [said("yes", "ann", as_of="2031-01"), said("no", "ben")], Status.STRAINED),
    (BANDS + "\ntolerance: 1", [said("a", "ann"), said("b", "ben")], Status.STRAINED),
]


@pytest.mark.parametrize(("question", "claims", "expected"), STATUSES)
def test_status(question: str, claims: list[str], expected: Status) -> None:
    """The status of a question: the first that applies."""
    assert assess(claims, question, ANON).status is expected


def test_a_question_without_claims_is_open() -> None:
    """Nobody has answered it."""
    found = report("topics:\n  - t: T\n    questions:\n      - q: Q?\n").book.assessments["t/q"]
    assert found.status is Status.OPEN
    assert found.seen == ""


# Resolutions

QUARREL = [said("yes", "ann"), said("no", "ben")]


def resolved(verdict: str, claims: list[str], *, seen: str, more: str = CAST, extra: str = "") -> Report:
    """A report on claims with a resolution; its last line is `extra`."""
    lines = [f"  - q: {verdict}", "    reason: why", "    by: editor", '    on: "2031-06-01"', f'    seen: "{seen}"']
    return report(file(claims, "", more), "\n".join(["resolutions:", *lines, *([f"    {extra}"] if extra else []), ""]))


VERDICTS = [
    ("unresolved", "", Status.CONTESTED),
    ("favours", "for: c1", Status.CONTESTED),
    ("different-scope", "", Status.SINGLE_SOURCED),
    ("not-a-contradiction", "", Status.SINGLE_SOURCED),
]


@pytest.mark.parametrize(("verdict", "extra", "expected"), VERDICTS)
def test_verdicts(verdict: str, extra: str, expected: Status) -> None:
    """Every verdict with the right `seen` acknowledges; two of them also end the contest."""
    found = resolved(verdict, QUARREL, seen=assess(QUARREL).seen, extra=extra)
    assert found.book.assessments["t/q"].status is expected
    (finding,) = (each for each in found.findings if each.rule.code == "CC201")
    assert finding.acknowledged
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(("verdict", "extra", "expected"), VERDICTS)
def test_wrong_seen_settles_nothing(verdict: str, extra: str, expected: Status) -> None:
    """A resolution made on other answers leaves the contest an error, whatever it says, and is one itself."""
    assert expected in Status
    found = resolved(verdict, QUARREL, seen="0" * 12, extra=extra)
    assert found.book.assessments["t/q"].status is Status.CONTESTED
    (finding,) = (each for each in found.findings if each.rule.code == "CC201")
    assert finding.severity is Severity.ERROR
    (stale,) = (each for each in found.findings if each.rule.code == "CC304")
    assert re.search(assess(QUARREL).seen, stale.notes.message)


def test_an_expired_resolution_settles_nothing() -> None:
    """Once the last moment of `expires` lies before today, the contest is open again."""
    seen = assess(QUARREL).seen
    lines = f'resolutions:\n  - q: different-scope\n    reason: why\n    by: x\n    on: "2031"\n    seen: "{seen}"\n'
    sources = [Source("a.yaml", file(QUARREL).encode()), Source("b.yaml", f"{lines}    expires: 2031-06\n".encode())]
    for day, expected in (("2031-06-30", Status.SINGLE_SOURCED), ("2031-07-01", Status.CONTESTED)):
        today = answer_types()["date"].parse(day, Domain())
        assert check(sources, today=today).book.assessments["t/q"].status is expected


ARTICLES = CAST + "articles:\n  - early:\n    published: 2031-01-05\n  - late:\n    published: 2031-02-05\n"
UNCHANGED = [
    ([said("yes", "ann", locator="p. 9")], "another claim by a voice already there"),
    ([said("yes", "cy", stance="probable")], "a claim that is not at odds"),
    ([said("yes", "cy", stance="uncommitted")], "a claim that commits nobody"),
    ([said("yes", "ann", article="late")], "the same voice in a later article"),
    ([said("no", "ben", article="late"), said("yes", "ann", article="early")], "both voices in other articles"),
]
CHANGED = [
    ([said("yes", "cy")], "a new voice"),
    ([said("no", "ann")], "a voice that changes sides"),
    ([said("yes", "ann", said="2031-01-02", article="late")], "the same voice at another time of saying"),
]


@pytest.mark.parametrize(("further", "why"), UNCHANGED)
def test_what_leaves_seen_alone(further: list[str], why: str) -> None:
    """A further claim by a voice already there changes nothing, nor one that is not at odds.

    The day on which an article came out is not a time of saying that was recorded: the same word quoted again in a
    later article reopens nothing.
    """
    base = [said("yes", "ann", article="early"), said("no", "ben", article="early")]
    assert assess([*base, *further], more=ARTICLES).seen == assess(base, more=ARTICLES).seen, why


@pytest.mark.parametrize(("further", "why"), CHANGED)
def test_what_changes_seen(further: list[str], why: str) -> None:
    """A new voice, a new answer at odds or another time of saying reopens the question."""
    base = [said("yes", "ann", article="early"), said("no", "ben", article="early")]
    assert assess([*base, *further], more=ARTICLES).seen != assess(base, more=ARTICLES).seen, why


def test_changed_terms_change_seen() -> None:
    """The labels and the tolerance belong to what was decided on."""
    claims = [said("a", "ann"), said("e", "ben")]
    fingerprints = {assess(claims, terms).seen for terms in (BANDS, BANDS + "\ntolerance: 1", "scale: [a, b, e]")}
    assert len(fingerprints) == 3
    assert all(re.fullmatch(r"[0-9a-f]{12}", seen) for seen in fingerprints)


def test_seen_covers_self_contradictions() -> None:
    """What one voice contradicts itself in is at odds too, and a resolution acknowledges it."""
    claims = [said("yes", "ann"), said("no", "ann")]
    found = resolved("not-a-contradiction", claims, seen=assess(claims).seen)
    assert [each.severity for each in found.findings if each.rule.code == "CC203"] == [Severity.NOTE]
    assert found.book.assessments["t/q"].status is Status.SINGLE_SOURCED


# Laws

POOLS = {
    "": ["yes", "no"],
    DATE: ["2031", "2031-01", "2031-01-05", "2031-02", "2031-01-20/2031-02-10", "2031-01?"],
    BANDS: ["a", "b", "c", "e", "a..b", "a..c", "b..d", "b..e"],
    "choices: [ice, strike, repairs]": ["ice", "strike", "ice or strike", "strike or repairs"],
}


@st.composite
def questions(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A question's fields and a handful of claims by few speakers."""
    question = draw(st.sampled_from(sorted(POOLS)))
    stances = st.sampled_from(["asserts", "asserts", "asserts", *(stance.value for stance in Stance)])
    claims = [
        said(
            draw(st.sampled_from(POOLS[question])),
            draw(st.sampled_from(["ann", "ben", "cy", "somebody", ""])),
            stance=draw(stances),
            said=draw(st.sampled_from(["", "2031-01", "2031-02"])),
        )
        for _ in range(draw(st.integers(1, 7)))
    ]
    return question, claims


def expected_backers(found: Assessment, answer: Claim) -> set[str]:
    """The claims that back the answer of a claim, by comparing each with each."""
    withdrawn = {revision.earlier.id for revision in found.revisions}
    behind = [
        claim
        for claim in found.claims
        if claim.id not in withdrawn and backs(claim.answer, answer.answer, found.question)
    ]
    if any(
        compare(one.answer, other.answer, found.question).relation is Relation.CONTRADICTION
        for one, other in combinations(behind, 2)
    ):
        behind = [claim for claim in behind if claim.answer.states == answer.answer.states]
    return ids(behind)


@given(questions())
def test_standings_by_brute_force(drawn: tuple[str, list[str]]) -> None:
    """Backers and standings are what comparing each claim with each says."""
    question, claims = drawn
    found = assess(claims, question, ANON)
    expected: dict[str, str] = {}
    for claim in found.claims:
        if claim.answer.weight is not Weight.OPEN:
            behind = expected_backers(found, claim)
            assert backers(found, claim.id) == behind
            value = "corroborated" if support(found, claim.id).least > 1 else "echo" if len(behind) > 1 else ""
            for each in filter(lambda _: value, behind):
                expected[each] = min(expected.get(each, "echo"), value)
    withdrawn = {revision.earlier.id for revision in found.revisions}
    for claim in found.claims:
        firmer = [
            each
            for each in found.claims
            if each.id not in withdrawn and backs(each.answer, claim.answer, found.question)
        ]
        silent = claim.answer.stance is Stance.UNCOMMITTED or (claim.answer.weight is Weight.OPEN and firmer)
        if not silent:
            expected.setdefault(claim.id, "single-sourced")
    assert standing(found) == dict(sorted(expected.items()))


@given(questions())
def test_support_stays_in_bounds(drawn: tuple[str, list[str]]) -> None:
    """The least is never above the most, and that never above the number of claims that back or allow the answer."""
    question, claims = drawn
    for backing in assess(claims, question, ANON).backings:
        assert 0 <= backing.support.least <= backing.support.most <= len(claims)


@given(questions(), st.sampled_from(["dan", "somebody"]))
def test_a_guess_moves_no_standing(drawn: tuple[str, list[str]], who: str) -> None:
    """An uncommitted claim changes nobody's standing, no status, and no fingerprint."""
    question, claims = drawn
    before = assess(claims, question, ANON)
    after = assess([*claims, said(POOLS[question][0], who, stance="uncommitted")], question, ANON)
    assert (before.standings, before.status, before.seen) == (after.standings, after.status, after.seen)
