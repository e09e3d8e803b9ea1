"""What falls when something is withdrawn: which claims, and what becomes of questions, contradictions and decisions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from attrs import evolve
from book import file, report, said
from collection import ARTICLES, SPEAKERS, books
from hypothesis import given
from hypothesis import strategies as st
from test_provenance import PEOPLE

from claimcheck.assess import assess
from claimcheck.audit import withdraw
from claimcheck.model import Assessment, Book, Claim, Status
from claimcheck.model.shifts import Effect
from claimcheck.model.subjects import Kind, Subject
from claimcheck.model.withdrawal import Withdrawal
from claimcheck.provenance import Voices


def speaker(name: str) -> Subject:
    """A speaker by id."""
    return Subject(Kind.SPEAKER, name)


def article(name: str) -> Subject:
    """An article by id."""
    return Subject(Kind.ARTICLE, name)


def fall(claims: Sequence[str], *withdrawn: Subject, more: str = PEOPLE, question: str = "") -> Withdrawal:
    """What falls from a collection of claims on one question."""
    return withdraw(report(file(claims, question, more)).book, withdrawn)


def lost(found: Withdrawal) -> list[str]:
    """The ids of the claims that fall."""
    return [claim.id for claim in found.lost]


def own(name: str) -> str:
    """The own voice of an article, saying yes."""
    return said("yes", article=name)


FALLS = [
    ([said("yes", "ada"), said("yes", "ben")], [speaker("ada")], ["c1"]),
    ([said("yes", "ada"), said("yes", "ben", via="ada"), said("yes", "cy")], [speaker("ada")], ["c1", "c2"]),
    ([said("yes", "ada"), said("yes", "union")], [speaker("union")], ["c2"]),
    ([own("courier-1"), said("yes", "ada", article="courier-1")], [speaker("Courier")], ["c1"]),
    ([own("courier-1"), said("yes", "ada", article="courier-1")], [article("courier-1")], ["c1", "c2"]),
    ([own("courier-1"), own("courier-2")], [article("courier-1")], ["c1"]),
    ([own("agency-1"), own("herald-wire"), own("herald-1")], [article("agency-1")], ["c1", "c2"]),
    ([own("agency-1"), own("herald-agency"), own("herald-1")], [speaker("Agency")], ["c1", "c2"]),
    ([own("agency-1"), own("herald-agency")], [article("agency-1")], ["c1"]),
    ([own("gazette-herald"), said("yes", "ada", article="gazette-herald")], [article("agency-1")], ["c1"]),
    ([own("gazette-two"), own("courier-2")], [speaker("Agency")], ["c1"]),
    ([said("yes", "ada"), said("yes", "ben")], [Subject(Kind.CLAIM, "c2")], ["c2"]),
    ([said("yes", "ada"), said("yes", "ben")], [speaker("ada"), speaker("ben")], ["c1", "c2"]),
    ([said("yes", "ada")], [speaker("letter")], []),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "withdrawn", "expected"), FALLS)
def test_which_claims_fall(claims: list[str], withdrawn: list[Subject], expected: list[str]) -> None:
    """With a voice, all that passed through it; with an article, all read from it or derived from it; no members."""
    assert lost(fall(claims, *withdrawn)) == expected


def test_a_question_falls_to_one_voice_and_then_to_none() -> None:
    """Of two who say it one is left, and then nobody."""
    claims = [said("yes", "ada"), said("yes", "cy")]
    (shift,) = fall(claims, speaker("ada")).shifts
    assert (shift.before.status, shift.after.status) == (Status.CORROBORATED, Status.SINGLE_SOURCED)
    (shift,) = fall(claims, speaker("ada"), speaker("cy")).shifts
    assert not shift.after.claims
    (weaker,) = fall(claims, speaker("ada")).weakened
    assert (weaker.before.least, weaker.after.least) == (2, 1)


RESOLVED = """
resolutions:
  - q: {verdict}
    reason: x
    by: x
    on: 2031
    seen: {seen}
"""


def decided(verdict: str, *withdrawn: Subject, claims: Sequence[str] = (), seen: int | None = None) -> set[Effect]:
    """What becomes of a decision; `seen` is how many of the claims it was made on, all where left out."""
    claims = claims or [said("yes", "ada"), said("no", "cy"), said("no", "eve")]
    value = report(file(claims[:seen], more=PEOPLE)).book.assessments["t/q"].seen
    book = report(file(claims, more=PEOPLE + RESOLVED.format(verdict=verdict, seen=value))).book
    return {each.effect for each in withdraw(book, withdrawn).decisions}


def test_what_becomes_of_a_decision() -> None:
    """It reopens where other answers are left, is needless where none are, and may lose the claim it favours."""
    assert decided("unresolved", speaker("eve")) == {Effect.REOPENS}
    assert decided("unresolved", speaker("ada")) == {Effect.NEEDLESS}
    assert decided("favours\n    for: c1", speaker("ada")) == {Effect.NEEDLESS, Effect.FAVOURED_GONE}
    assert decided("favours\n    for: c1", speaker("eve")) == {Effect.REOPENS}
    assert decided("unresolved", speaker("eve"), seen=2) == {Effect.HOLDS_AGAIN}
    assert decided("unresolved", speaker("letter")) == set()


def test_an_expired_decision_does_not_hold_again() -> None:
    """What was not in force before is not in force after."""
    claims = [said("yes", "ada"), said("no", "cy"), said("no", "eve")]
    seen = report(file(claims[:2], more=PEOPLE)).book.assessments["t/q"].seen
    book = report(file(claims, more=PEOPLE + RESOLVED.format(verdict="unresolved", seen=seen))).book
    expired = evolve(book, assessments=assess(book, holds=lambda _resolution: False).assessments)
    assert withdraw(expired, [speaker("eve")]).decisions == ()


def test_contradictions_vanish_and_tensions_appear() -> None:
    """Without the sure word against it, what is left of the other side is a tension."""
    claims = [said("yes", "ada"), said("no", "cy"), said("no", "eve", stance="probable")]
    found = fall(claims, speaker("cy"))
    assert [each.kind for each in found.vanished] == ["contradiction"]
    assert [each.kind for each in found.appeared] == ["tension"]
    assert fall(claims, speaker("eve")).vanished == ()


def test_an_answer_that_is_left_in_other_words() -> None:
    """The order of what an answer leaves open says nothing, whoever is left to give it."""
    claims = [said("ice or strike", "ada"), said("strike or ice", "cy")]
    for name in ("ada", "cy"):
        (weaker,) = fall(claims, speaker(name), question="choices: [ice, strike]").weakened
        assert (weaker.before.least, weaker.after.least) == (2, 1)


def test_an_answer_taken_back_stands_again() -> None:
    """Without the later word, the earlier one was never taken back."""
    claims = [said("yes", "ada", said="2030"), said("no", "ada", said="2031"), said("yes", "cy")]
    before = report(file(claims, more=PEOPLE)).book
    assert before.assessments["t/q"].revisions
    after = withdraw(before, [Subject(Kind.CLAIM, "c2")]).after.assessments["t/q"]
    assert not after.revisions
    assert after.status is Status.CORROBORATED


# Laws

subjects = st.one_of(
    st.sampled_from([*SPEAKERS, "Agency"]).map(speaker),
    st.sampled_from(ARTICLES).map(article),
    st.integers(1, 9).map(lambda number: Subject(Kind.CLAIM, f"c{number}")),
)


def told(book: Book) -> list[tuple[object, ...]]:
    """All that is said of the questions of a book, by ids."""
    return [
        (each.question.id, each.status, each.seen, dict(each.standings), _ids(each.claims), _backings(each))
        for each in book.assessments.values()
    ]


def _ids(claims: Sequence[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def _backings(assessment: Assessment) -> list[tuple[object, ...]]:
    return [(each.answer, each.support, _ids(each.claims)) for each in assessment.backings]


@given(books)
def test_withdrawing_nothing_changes_nothing(book: Book) -> None:
    """Without a record withdrawn, or with one that says nothing, nothing falls."""
    for found in (withdraw(book, []), withdraw(book, [speaker("first-juror"), article("courier-2")])):
        assert (found.lost, found.shifts, found.weakened, found.vanished, found.appeared, found.decisions) == ((),) * 6
        assert told(found.after) == told(book)


@given(books, st.lists(subjects, max_size=3))
def test_every_claim_is_kept_or_lost(book: Book, withdrawn: list[Subject]) -> None:
    """Exactly one of both; and no kept claim passed through a voice that is withdrawn."""
    found = withdraw(book, withdrawn)
    kept, gone = set(found.after.claims), {claim.id for claim in found.lost}
    assert kept | gone == set(book.claims)
    assert not kept & gone
    names = {each.id for each in withdrawn if each.kind is Kind.SPEAKER}
    voices = Voices(book)
    assert all(voices.chain(claim).voices.isdisjoint(names) for claim in found.after.claims.values())
    assert all(claim.article not in _articles(withdrawn) for claim in found.after.claims.values())


def _articles(withdrawn: Sequence[Subject]) -> set[str]:
    return {each.id for each in withdrawn if each.kind is Kind.ARTICLE}


@given(books, subjects, subjects)
def test_order_does_not_matter(book: Book, one: Subject, other: Subject) -> None:
    """Both at once, in either order, or one after the other: the same is left."""
    together = withdraw(book, [one, other])
    assert told(together.after) == told(withdraw(book, [other, one]).after)
    assert [claim.id for claim in together.lost] == [claim.id for claim in withdraw(book, [other, one]).lost]
    assert told(together.after) == told(withdraw(withdraw(book, [one]).after, [other]).after)
    assert withdraw(together.after, [one, other]).lost == ()


@given(books, st.lists(subjects, max_size=3))
def test_what_is_left_is_as_if_the_rest_had_never_been_read(book: Book, withdrawn: list[Subject]) -> None:
    """The questions stand as those of a book that holds the kept claims only, assessed as a whole."""
    after = withdraw(book, withdrawn).after
    kept: dict[str, Claim] = {name: claim for name, claim in book.claims.items() if name in after.claims}
    assert told(after) == told(assess(evolve(book, claims=kept), holds=lambda _resolution: True))


@given(books, st.lists(subjects, max_size=3))
def test_shifts_are_of_the_questions_that_lose_claims(book: Book, withdrawn: list[Subject]) -> None:
    """Each of them once, with fewer claims than before; what is weakened had two origins and is still given."""
    found = withdraw(book, withdrawn)
    assert [each.before.question.id for each in found.shifts] == list(
        dict.fromkeys(each.question for each in found.lost)
    )
    assert all(len(each.after.claims) < len(each.before.claims) for each in found.shifts)
    assert all(each.after.least < 2 <= each.before.least for each in found.weakened)
