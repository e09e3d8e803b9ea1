"""The collection assessed again without what some speakers, articles or claims brought into it.

A claim falls with a speaker if any voice that it passed through is that speaker: who says it, who relays it, and, of an
own voice, the outlet and all that its account is derived from. It falls with an article if it is read from it, or is
the own voice of an article derived from it. What an organisation's members say in their own names stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.assess import assess
from claimcheck.model import Assessment, Backing, Book, Claim, Conflict
from claimcheck.model.audits import Kind, Subject
from claimcheck.model.withdrawal import Decided, Effect, Shift, Turned, Weakened, Withdrawal
from claimcheck.provenance import Voices


def withdraw(book: Book, subjects: Sequence[Subject]) -> Withdrawal:
    """What falls if speakers, articles or claims are withdrawn together; in whatever order they are given."""
    voices = Voices(book)
    withdrawn = frozenset(subjects)
    lost = tuple(claim for claim in book.claims.values() if _falls(voices, claim, withdrawn))
    after = _without(book, lost)
    pairs = [
        (book.assessments[name], after.assessments[name]) for name in dict.fromkeys(each.question for each in lost)
    ]
    return Withdrawal(
        withdrawn=tuple(sorted(withdrawn)),
        before=book,
        after=after,
        lost=lost,
        shifts=tuple(Shift(before=was, after=now) for was, now in pairs),
        weakened=tuple(each for was, now in pairs for each in _weakened(was, now)),
        vanished=tuple(each for was, now in pairs for each in _turned(was, now)),
        appeared=tuple(each for was, now in pairs for each in _turned(now, was)),
        decisions=tuple(each for was, now in pairs for each in _decided(was, now)),
    )


def _falls(voices: Voices, claim: Claim, withdrawn: frozenset[Subject]) -> bool:
    articles = voices.lineage(claim.article) if claim.speaker is None else [claim.article]
    things = [
        Subject(Kind.CLAIM, claim.id),
        *(Subject(Kind.ARTICLE, article) for article in articles),
        *(Subject(Kind.SPEAKER, voice) for voice in voices.chain(claim).voices),
    ]
    return not withdrawn.isdisjoint(things)


def _without(book: Book, lost: Sequence[Claim]) -> Book:
    """The book without some claims; only the questions that they answer are assessed again."""
    gone = {claim.id for claim in lost}
    touched = {claim.question for claim in lost}
    claims = {name: claim for name, claim in book.claims.items() if name not in gone}
    narrow = evolve(
        book,
        questions={name: book.questions[name] for name in book.questions if name in touched},
        claims={name: claim for name, claim in claims.items() if claim.question in touched},
    )
    again = assess(narrow, holds=lambda resolution: book.assessments[resolution.question].in_force)
    return evolve(book, claims=claims, assessments={**book.assessments, **again.assessments})


def _weakened(was: Assessment, now: Assessment) -> Iterator[Weakened]:
    """The answers still given that two origins stood behind, and fewer do now; each set of claims once."""
    left = {backing.answer: backing for backing in now.backings}
    told: list[Backing] = []
    for backing in was.backings:
        after = left.get(backing.answer)
        if after and after.support.least < 2 <= backing.support.least:  # noqa: PLR2004
            if not any(each.all_among(backing) and backing.all_among(each) for each in told):
                yield Weakened(
                    question=was.question.id, answer=backing.answer, before=backing.support, after=after.support
                )
            told.append(backing)


def _turned(here: Assessment, there: Assessment) -> Iterator[Turned]:
    """The conflicts of one assessment of which the other has nothing left."""
    for (kind, mine), (_, theirs) in zip(_conflicts(here), _conflicts(there), strict=True):
        for conflict in mine:
            ids = {claim.id for claim in conflict.claims}
            if not any(ids & {claim.id for claim in other.claims} for other in theirs):
                yield Turned(question=here.question.id, kind=kind, conflict=conflict)


def _conflicts(assessment: Assessment) -> tuple[tuple[str, Sequence[Conflict]], ...]:
    return (
        ("contradiction", assessment.contradictions),
        ("self-contradiction", assessment.self_contradictions),
        ("tension", assessment.tensions),
    )


def _decided(was: Assessment, now: Assessment) -> Iterator[Decided]:
    """What becomes of the editor's decision on a question."""
    resolution = was.resolution
    if resolution is None:
        return
    kept = {claim.id for claim in now.claims}
    effects = {
        Effect.FAVOURED_GONE: resolution.favours in {claim.id for claim in was.claims} - kept,
        Effect.NEEDLESS: bool(was.seen) and not now.seen,
        Effect.REOPENS: was.acknowledged and not now.acknowledged and bool(now.seen),
        Effect.HOLDS_AGAIN: now.acknowledged and not was.acknowledged,
    }
    yield from (Decided(resolution=resolution, effect=effect) for effect, holds in effects.items() if holds)
