"""What becomes of one record when others are withdrawn, and what stays though a reader might think it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.model import Book, Claim, Standing
from claimcheck.model.subjects import Kind, Subject
from claimcheck.model.withdrawal import Withdrawal
from claimcheck.provenance import Voices
from claimcheck.views.audit.words import voices
from claimcheck.views.page import Block, Paragraph
from claimcheck.views.shifts import status


def name(book: Book, subject: Subject) -> str:
    """What a reader calls the record."""
    return wording.voice(book, subject.id) if subject.kind is Kind.SPEAKER else subject.id


def fate(subject: Subject, fall: Withdrawal) -> str:
    """What becomes of the record that was asked about."""
    book = fall.before
    match subject.kind:
        case Kind.CLAIM:
            return _of_claim(fall, book.claims[subject.id])
        case Kind.QUESTION:
            return _of_questions(fall, [subject.id])
        case Kind.TOPIC:
            return _of_questions(fall, book.topics[subject.id].questions)
        case Kind.ARTICLE:
            return _of_claims(fall, [each for each in book.claims.values() if each.article == subject.id])
        case Kind.SPEAKER:
            holder = Voices(book).holder
            return _of_claims(fall, [each for each in book.claims.values() if holder(each) == subject.id])


def _of_claim(fall: Withdrawal, claim: Claim) -> str:
    if claim.id not in fall.after.claims:
        return "it falls itself"
    was, now = _standing(fall.before, claim), _standing(fall.after, claim)
    return f"it stays {was}" if was == now else f"it was {was}, and is {now}"


def _standing(book: Book, claim: Claim) -> str:
    standing = book.assessments[claim.question].standings.get(claim.id)
    return standing.value if standing else "without a standing"


def _of_questions(fall: Withdrawal, questions: Iterable[str]) -> str:
    pairs = [(fall.before.assessments[each], fall.after.assessments[each]) for each in questions]
    gone = sum(len(was.claims) - len(now.claims) for was, now in pairs)
    if not gone:
        return "it loses no claim"
    changed = [(was, now) for was, now in pairs if status(was) != status(now)]
    if not changed:
        outcome = "it stands as before" if len(pairs) == 1 else "its questions stand as before"
    elif len(pairs) == 1:
        outcome = f"it was {status(changed[0][0])}, and is {status(changed[0][1])}"
    else:
        outcome = f"{wording.plural(len(changed), 'question')} of {len(pairs)} then stand otherwise"
    return f"it loses {wording.plural(gone, 'claim')}; {outcome}"


def _of_claims(fall: Withdrawal, own: list[Claim]) -> str:
    """How many claims of a speaker or an article fall, and how many others are no longer confirmed."""
    if not own:
        return "it says nothing itself"
    kept = [claim for claim in own if claim.id in fall.after.claims]
    weaker = sum(_confirmed(fall.before, each) and not _confirmed(fall.after, each) for each in kept)
    more = f"; {weaker} of those that stay are no longer confirmed" if weaker else ""
    lost = f"{len(own) - len(kept)} of its {wording.plural(len(own), 'claim')}" if kept else "all of its claims"
    return f"{lost} {'falls' if len(own) - len(kept) == 1 and kept else 'fall'}{more}"


def _confirmed(book: Book, claim: Claim) -> bool:
    return book.assessments[claim.question].standings.get(claim.id) is Standing.CORROBORATED


def staying(fall: Withdrawal) -> Iterator[Block]:
    """What is not withdrawn with a body: those who belong to it, and what an outlet's articles quote of others."""
    told = Voices(fall.before)
    kept = list(fall.after.claims.values())
    for subject in (each for each in fall.withdrawn if each.kind is Kind.SPEAKER):
        members = sorted({each.speaker for each in kept if each.speaker and subject.id in told.line(each.speaker)})
        if members:
            belong = "belongs" if len(members) == 1 else "belong"
            text = f"{wording.plural(len(members), 'speaker')} who {belong} to it: {voices(fall.before, members)}."
            yield Paragraph(text, f"Stays with {name(fall.before, subject)} gone")
        quoted = sum(told.outlet(claim.article) == subject.id for claim in kept)
        if quoted:
            text = f"{wording.plural(quoted, 'claim')} of others in its articles; withdraw the articles for these too."
            yield Paragraph(text, f"Stays with {name(fall.before, subject)} gone")
