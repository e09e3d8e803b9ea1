"""The audit of one record, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from claimcheck.audit.counting import MOST
from claimcheck.audit.hearings import Hearings
from claimcheck.audit.tracks import track, tracks
from claimcheck.model import Book, Claim
from claimcheck.model.audits import ArticleAudit, Audit, ClaimAudit, SpeakerAudit, SubjectAudit
from claimcheck.model.subjects import Kind, Subject
from claimcheck.provenance import why_one


def audit(book: Book, subject: Subject) -> Audit:
    """What is behind a record of the book."""
    hearings = Hearings(book)
    match subject.kind:
        case Kind.CLAIM:
            return _claim(hearings, book.claims[subject.id])
        case Kind.SPEAKER:
            return _speaker(hearings, subject)
        case Kind.ARTICLE:
            return _article(hearings, subject)
        case Kind.TOPIC:
            return _subject(hearings, subject, book.topics[subject.id].questions)
        case Kind.QUESTION:
            return _subject(hearings, subject, (subject.id,))


def _claim(hearings: Hearings, claim: Claim) -> ClaimAudit:
    counting = hearings.on(claim.question)
    hearing, at = counting.hearing, counting.hearing.place[claim.id]
    backing = hearing.backings.get(at)
    return ClaimAudit(
        heard=counting.heard(claim),
        support=backing.support if backing else None,
        same=hearing.same(claim),
        sharper=hearing.sharper(claim),
        coarser=hearing.coarser(claim),
        against=tuple(hearing.against(claim)),
        as_one=tuple(islice(counting.as_one(at, claim), MOST)) if backing else (),
        elsewhere=tuple(hearings.heard(each) for each in _beside(hearings, claim)),
        revisions=tuple(each for each in hearing.assessment.revisions if claim.id in (each.earlier.id, each.later.id)),
    )


def _beside(hearings: Hearings, claim: Claim) -> Iterator[Claim]:
    """What else its voice says on the topic."""
    holder, topic = hearings.voices.holder(claim), hearings.book.questions[claim.question].topic
    for question in hearings.book.topics[topic].questions:
        for each in hearings.book.assessments[question].claims:
            if each.id != claim.id and hearings.voices.holder(each) == holder:
                yield each


def _speaker(hearings: Hearings, subject: Subject) -> SpeakerAudit:
    voices, held = hearings.voices, _held(hearings, hearings.book.claims.values())
    said = held.pop(subject.id, [])
    passed_on = [claim for claim in hearings.book.claims.values() if subject.id in claim.via]
    members = [voice for voice in held if subject.id in voices.line(voice)]
    reasons = {voice: why_one(voices, subject.id, voice) for voice in held if voice not in members}
    return SpeakerAudit(
        subject=subject,
        track=track(hearings, subject.id, said, len(passed_on)),
        says=tuple(map(hearings.heard, said)),
        passed_on=tuple(map(hearings.heard, passed_on)),
        members=tracks(hearings, (claim for voice in members for claim in held[voice])),
        may_be=tuple((voice, reason) for voice, reason in reasons.items() if reason),
    )


def _held(hearings: Hearings, claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims by voice."""
    held: dict[str, list[Claim]] = {}
    for claim in claims:
        held.setdefault(hearings.voices.holder(claim), []).append(claim)
    return held


def _article(hearings: Hearings, subject: Subject) -> ArticleAudit:
    claims = [claim for claim in hearings.book.claims.values() if claim.article == subject.id]
    speakers = [hearings.book.speakers[claim.speaker] for claim in claims if claim.speaker is not None]
    unnamed = sum(speaker.nameless for speaker in speakers)
    contested = [claim for claim in claims if next(hearings.on(claim.question).hearing.contradicting(claim), None)]
    return ArticleAudit(
        subject=subject,
        own=len(claims) - len(speakers),
        named=len(speakers) - unnamed,
        anonymous=unnamed,
        tracks=tracks(hearings, claims),
        only=tuple(hearings.on(claim.question).in_short(claim) for claim in claims if _only_here(hearings, claim)),
        contested=tuple(map(hearings.heard, contested)),
    )


def _only_here(hearings: Hearings, claim: Claim) -> bool:
    """Whether no other article gives its answer, or one that backs it or that it backs."""
    hearing = hearings.on(claim.question).hearing
    stands = claim.id in hearing.assessment.standings
    return stands and not hearing.shared >> hearing.place[claim.id] & 1


def _subject(hearings: Hearings, subject: Subject, questions: tuple[str, ...]) -> SubjectAudit:
    claims = [claim for question in questions for claim in hearings.book.assessments[question].claims]
    return SubjectAudit(
        subject=subject,
        questions=questions,
        tracks=tracks(hearings, claims),
        as_one=tuple(each for name in questions for each in islice(hearings.on(name).all_as_one(), MOST)),
    )


def questions_of(book: Book, found: Audit) -> tuple[str, ...]:
    """The questions that an audit speaks of, in the order of the files."""
    if isinstance(found, SubjectAudit):
        return found.questions
    more = [each.claim for each in found.elsewhere] if isinstance(found, ClaimAudit) else []
    asked = {claim.question for claim in (*claims_of(book, found), *more)}
    return tuple(name for name in book.questions if name in asked)


def claims_of(book: Book, found: Audit) -> tuple[Claim, ...]:
    """The claims that an audit is about; of a claim also those that back it or stand against it."""
    match found:
        case ClaimAudit():
            return found.claims
        case SpeakerAudit():
            return tuple(each.claim for each in (*found.says, *found.passed_on))
        case ArticleAudit():
            return tuple(claim for claim in book.claims.values() if claim.article == found.subject.id)
        case SubjectAudit():
            return tuple(claim for name in found.questions for claim in book.assessments[name].claims)
