"""Decisions, grades and records that nobody needs any more: when a resolution is reopened, and by what."""

from __future__ import annotations

import pytest
from book import CAST, assess, file, report, said
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.assess import new_at_odds
from claimcheck.model import Finding, Report

QUARREL = [said("yes", "ann"), said("no", "ben")]
ARTICLES = CAST + "articles:\n  - early:\n    published: 2031-01-05\n  - late:\n    published: 2031-02-05\n"


def resolution(seen: str = "", verdict: str = "unresolved", extra: str = "") -> str:
    """A file with a resolution of the question."""
    lines = [f"  - q: {verdict}", "    reason: why", "    by: editor", '    on: "2031-06-01"']
    bound = [f'    seen: "{seen}"'] * bool(seen)
    return "\n".join(["resolutions:", *lines, *bound, *([f"    {extra}"] if extra else []), ""])


def found(told: Report, code: str) -> list[Finding]:
    """The findings of one code."""
    return [each for each in told.findings if each.rule.code == code]


def decided(before: list[str], after: list[str], question: str = "", later: str | None = None) -> Report:
    """A report on claims decided as they were before."""
    seen = assess(before, question, ARTICLES).seen
    return report(file(after, question if later is None else later, ARTICLES), resolution(seen))


# What is new

DIAL = "scale: [a, b, c, d, e]"
JOINED = [
    ("", QUARREL, [said("yes", "cy")], {"c3"}),
    ("", QUARREL, [said("no", "ann")], {"c3"}),
    ("", QUARREL, [said("yes", "cy"), said("yes", "cy")], {"c3", "c4"}),
    ("", QUARREL, [said("yes", "cy"), said("no", "dan")], {"c3", "c4"}),
    ("", QUARREL, [said("no", "cy"), said("yes", "dan"), said("yes", "Eve")], {"c3", "c4", "c5"}),
    (DIAL, [said("a", "ann"), said("e", "ben")], [said("c", "cy")], {"c3"}),
    (DIAL, [said("a", "ann"), said("e", "ben")], [said("c", "cy"), said("c", "dan"), said("c", "Eve"), said("c", "Fay")],
     {"c3", "c4", "c5", "c6"}),
    (DIAL, [said("a", "ann"), said("e", "ben")],
     [said("c", "cy"), said("b", "cy"), said("d", "cy"), said("e", "cy")], {"c3", "c4", "c5", "c6"}),
    (DIAL, [said("a", "ann"), said("e", "ben")],
     [said(letter, name, article="late") for letter, name in zip("bcde", ["cy", "dan", "Eve", "Fay"], strict=True)],
     {"c3", "c4", "c5", "c6"}),
    (DIAL, [said("a..b", "ann"), said("d", "ben"), said("a..c", "cy")], [said("e", "dan")], {"c4"}),
    ("", [said("yes", "ann"), said("no", "ann")], [said("no", "ben")], {"c3"}),
    (DIAL + "\nvaries: over time", [said("a", "ann", as_of="2031-01"), said("e", "ben", as_of="2031-01")],
     [said("a", "ann", as_of="2031-02"), said("e", "ben", as_of="2031-02")], {"c3", "c4"}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "before", "further", "new"), JOINED)
def test_what_has_joined_is_named(question: str, before: list[str], further: list[str], new: set[str]) -> None:
    """One newcomer, one voice or answer or article with all that it brings, or up to three of them: just these."""
    told = decided(before, [*before, *further], question)
    (finding,) = found(told, "CC304")
    assert {claim.id for claim in finding.notes.claims} == new
    assert {note.span for note in finding.notes.places[1:]} == {told.book.claims[name].at for name in new}
    assert " joined; look again, " in finding.notes.message


CHANGED = [
    ("an answer has gone", "", [*QUARREL, said("yes", "cy")], QUARREL, None),
    ("an answer is another", DIAL, [said("a", "ann"), said("e", "ben")], [said("a", "ann"), said("d", "ben")], None),
    ("a voice is another", "", QUARREL, [said("yes", "ann"), said("no", "cy")], None),
    ("the terms are others", DIAL, [said("a", "ann"), said("e", "ben")], [said("a", "ann"), said("e", "ben")],
     DIAL + "\ntolerance: 1"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "question", "before", "after", "later"), CHANGED, ids=[why for why, *_ in CHANGED])
def test_what_cannot_be_told(why: str, question: str, before: list[str], after: list[str], later: str | None) -> None:
    """What has changed or gone is not in the fingerprint, and no claim is blamed for it."""
    (finding,) = found(decided(before, after, question, later), "CC304")
    assert finding.notes.claims == (), why
    assert "in what cannot be told" in finding.notes.message
    assert assess(after, question if later is None else later, ARTICLES).seen in finding.notes.message


HOLDS = [
    ("a further claim by a voice already there", QUARREL, [said("yes", "ann", locator="p. 9")]),
    ("the same word in a later article", QUARREL, [said("no", "ben", article="late")]),
    ("a claim that is not at odds", QUARREL, [said("yes", "cy", stance="probable")]),
]


@pytest.mark.parametrize(("why", "before", "further"), HOLDS, ids=[why for why, *_ in HOLDS])
def test_what_reopens_nothing(why: str, before: list[str], further: list[str]) -> None:
    """It stays acknowledged, and there is nothing to say of the decision."""
    told = decided(before, [*before, *further])
    assert [each.acknowledged for each in found(told, "CC201")] == [True], why
    assert found(told, "CC304") + found(told, "CC305") == []


def test_a_decision_that_was_never_bound_is_not_stale() -> None:
    """What to write stands with the contradiction."""
    told = report(file(QUARREL), resolution())
    assert found(told, "CC304") == []
    assert "not bound to these answers yet; write `seen: " in found(told, "CC201")[0].notes.places[-1].text


def test_the_contradiction_says_that_it_is_reopened() -> None:
    """It points at CC304, where the rest is told once."""
    told = report(file(QUARREL), resolution("0" * 12))
    (last,) = (finding.notes.places[-1].text for finding in found(told, "CC201"))
    assert last == "decided by editor on 2031-06-01, on other answers than these: see CC304"


claims = st.builds(said, st.sampled_from("abcde"), st.sampled_from(["ann", "ben", "cy", "dan"]))


@given(st.lists(claims, min_size=2, max_size=6), st.lists(claims, min_size=1, max_size=3))
def test_whoever_is_named_is_new(before: list[str], further: list[str]) -> None:
    """Without those named, and without what is at odds with them alone, the decision holds; none of them was at odds."""
    old, new = assess(before, DIAL), assess([*before, *further], DIAL)
    assume(old.seen)
    told = report(file([*before, *further], DIAL, CAST), resolution(old.seen))
    named = new_at_odds(told.book, told.book.assessments["t/q"])
    assert bool(named) <= (old.seen != new.seen)
    assert not {claim.id for claim in named} & {claim.id for claim in old.at_odds}
    if old.seen != new.seen and {claim.id for claim in old.at_odds} <= {claim.id for claim in new.at_odds}:
        assert named


def test_many_newcomers_are_not_searched_for_long() -> None:
    """A question with hundreds of voices: the search is given up, and says so."""
    crowd = [said("yes", f"Voice {at}") for at in range(300)]
    told = decided(QUARREL, [*QUARREL, *crowd[:150], *(each.replace("yes", "no") for each in crowd[150:])])
    assert "in what cannot be told" in found(told, "CC304")[0].notes.message


# What is not needed


def test_a_decision_on_nothing() -> None:
    """Nothing is at odds: with `seen`, not any more."""
    quiet = [said("yes", "ann")]
    for seen, says in (("", "no answers are at odds; "), ("0" * 12, "no answers are at odds any more; ")):
        told = report(file(quiet), resolution(seen))
        assert [each.notes.message.startswith(says) for each in found(told, "CC305")] == [True]
        assert found(told, "CC304") == []


def test_a_tension_needs_no_decision() -> None:
    """A resolution of one does nothing."""
    told = report(file([said("yes", "ann"), said("no", "ben", stance="probable")]), resolution())
    assert "they are only in tension" in found(told, "CC305")[0].notes.message


UNREAD = [
    "claims:\n  - q: maybe\n    locator: p. 1\n",
    'claims:\n  - q: "no" way\n',
    "speakers:\n  - ann b: c\n",
    "claims: [*a]\n",
    "clams: []\n",
]


@pytest.mark.parametrize("text", UNREAD)
def test_nothing_is_held_against_what_may_be_unread(text: str) -> None:
    """The claim that is missing may be the one that could not be read; a newcomer is one all the same."""
    for claims, seen in ((QUARREL[:1], "0" * 12), (QUARREL, "0" * 12)):
        told = report(file(claims), resolution(seen), text)
        assert found(told, "CC304") + found(told, "CC305") == []
    joined = report(file([*QUARREL, said("no", "cy")]), resolution(assess(QUARREL).seen), text)
    assert len(found(joined, "CC304")) == 1


# Grades

ANON = CAST + "  - officials:\n    kind: group\n    description: officials\n  - rumour:\n    kind: unknown\n"
DISPUTE = [said("yes", "ann", grade="C5"), said("no", "ben")]
GRADES = [
    ([said("yes", "ann", grade="B1")], ["c1"]),
    ([said("yes", "ann", grade="B2")], []),
    ([said("yes", "ann", grade="B1"), said("yes", "ben")], []),
    ([said("yes", "ann", grade="B1"), said("yes", "ann")], ["c1"]),
    ([said("yes", "ann", grade="B1"), said("yes", "ben", via="ann")], ["c1"]),
    ([said("yes", "ann", grade="B1"), said("no", "ben")], ["c1"]),
    ([said("yes", "ann", grade="B1"), said("yes", "ben", stance="possible")], ["c1"]),
    ([said("yes", "ann", grade="B1"), said("yes", "ben", stance="probable")], []),
    ([said("yes", "ann", grade="B1", stance="denies"), said("no", "ben")], []),
    ([said("yes", "ann", grade="B1", stance="possible")], []),
    ([said("yes", "officials", grade="B1")], ["c1"]),
    ([said("yes", "officials", grade="B1"), said("yes", "ann")], ["c1"]),
    ([said("yes", "rumour", grade="F1"), said("yes", "ann")], ["c1"]),
    ([said("yes", ["ann", "ben"], grade="B1")], []),
    ([said("yes", ["officials", "ann"], grade="B1")], ["c1.officials"]),
    ([said("yes", "ann", grade="C5")], ["c1"]),
    ([said("yes", ["ann", "ben"], grade="C5")], ["c1.ann"]),
    (DISPUTE, []),
    ([said("yes", "ann", grade="C5"), said("no", "ben", stance="probable")], []),
    ([said("yes", "ann", grade="C5"), said("no", "ben", stance="possible")], ["c1"]),
    ([said("yes", "ann", grade="C5"), said("no", "ann")], []),
    ([said("yes", "ann", grade="C5", said="2031-01"), said("no", "ann", said="2031-02")], []),
    ([said("yes", "ann", said="2031-01"), said("no", "ann", grade="C5", said="2031-02")], ["c2"]),
    ([said("yes", "ann", grade="C4"), said("yes", "ben", grade="F6")], []),
]


@pytest.mark.parametrize(("claims", "wrong"), GRADES)
def test_grades(claims: list[str], wrong: list[str]) -> None:
    """Confirmed takes two origins: a plural voice is one, speakers in a list are several; one finding for a record."""
    told = report(file(claims, "", ANON))
    assert [each.notes.claims[0].id for each in found(told, "CC226")] == wrong
    for finding in found(told, "CC226"):
        (place,) = finding.notes.places
        assert place.span == finding.notes.claims[0].span_of("grade")


@pytest.mark.parametrize("text", UNREAD)
def test_no_grade_is_doubted_for_what_may_be_unread(text: str) -> None:
    """The other account may be the one that could not be read."""
    assert found(report(file([said("yes", "ann", grade="B1")]), text), "CC226") == []
