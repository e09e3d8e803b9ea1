"""The collection assessed again without what some speakers, articles or claims brought into it.

A claim falls with a speaker if any voice that it passed through is that speaker: who says it, who relays it, and, of an
own voice, the outlet and all that its account is derived from. It falls with an article if it is read from it, or is
the own voice of an article derived from it. What an organisation's members say in their own names stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.assess import assess
from claimcheck.model import Book, Claim
from claimcheck.model.shifts import Shift
from claimcheck.model.subjects import Kind, Subject
from claimcheck.model.withdrawal import Withdrawal
from claimcheck.provenance import Voices
from claimcheck.shifts import decided, turned, weakened


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
        weakened=tuple(each for was, now in pairs for each in weakened(was, now)),
        vanished=tuple(each for was, now in pairs for each in turned(was, now)),
        appeared=tuple(each for was, now in pairs for each in turned(now, was)),
        decisions=tuple(each for was, now in pairs for each in decided(was, now)),
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
