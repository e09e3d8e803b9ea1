"""What was audited and withdrawn, as JSON holds it: records by their ids, which the report beside it has in full."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.model import Assessment, Claim, Resolution, Revision, Support
from claimcheck.model.audits import ArticleAudit, AsOne, Audit, ClaimAudit, Heard, SpeakerAudit, SubjectAudit, Track
from claimcheck.model.book import Book
from claimcheck.model.subjects import Subject


def audit(book: Book, found: Audit) -> dict[str, Any]:
    """An audit of any kind: what was audited, and what was found."""
    head = subject(found.subject)
    match found:
        case ClaimAudit():
            return head | _claim(book, found)
        case SpeakerAudit():
            return head | _speaker(found)
        case ArticleAudit():
            return head | _article(found)
        case SubjectAudit():
            return head | {
                "questions": list(found.questions),
                "tracks": [track(each) for each in found.tracks],
                "as_one": [_as_one(each) for each in found.as_one],
            }


def subject(named: Subject) -> dict[str, Any]:
    """A record by its kind and id."""
    return {"kind": named.kind.value, "id": named.id}


def track(found: Track) -> dict[str, Any]:
    """What becomes of one voice's claims, in numbers."""
    return {
        "voice": found.voice,
        "claims": found.claims,
        "topics": found.topics,
        "confirmed": found.confirmed,
        "echoed": found.echoed,
        "alone": found.alone,
        "contradicted": found.contradicted,
        "passed_on": found.passed_on,
    }


def support(found: Support | None) -> dict[str, Any] | None:
    """Who stands behind an answer."""
    if found is None:
        return None
    return {
        "origins": [found.least, found.most],
        "presumed": found.presumed,
        "sides": list(found.sides),
        "articles": list(found.articles),
        "party": found.party,
    }


def ids(claims: Iterable[Claim]) -> list[str]:
    """Claims by their ids."""
    return [claim.id for claim in claims]


def _claim(book: Book, found: ClaimAudit) -> dict[str, Any]:
    claim = found.heard.claim
    return {
        "claim": _heard(found.heard),
        "chain": _chain(book, claim),
        "evidence": _evidence(book, claim),
        "support": support(found.support),
        "same": ids(found.same),
        "finer": ids(found.sharper),
        "coarser": ids(found.coarser),
        "against": [
            {"claim": each.claim.id, "relation": each.relation.value, "reason": each.reason} for each in found.against
        ],
        "as_one": [_as_one(each) for each in found.as_one],
        "elsewhere": [_heard(each) for each in found.elsewhere],
        "revisions": [_revision(each) for each in found.revisions],
        "resolution": _resolution(book.assessments[claim.question]),
    }


def _chain(book: Book, claim: Claim) -> list[dict[str, str]]:
    """From the first speaker over the relays to the article, and what its account repeats."""
    article = book.articles[claim.article]
    sources = article.derived_from if claim.speaker is None else ()
    return [
        *([{"role": "speaker", "id": claim.speaker}] if claim.speaker else []),
        *({"role": "relay", "id": relay} for relay in claim.via),
        {"role": "article", "id": article.id},
        *({"role": "source", "id": source} for source in sources),
    ]


def _evidence(book: Book, claim: Claim) -> dict[str, Any] | None:
    """How the passage was found, and where; never its words."""
    found = book.evidence.get(claim.id)
    return (
        None if found is None else {"state": found.state.value, "paragraph": found.at.paragraph if found.at else None}
    )


def _heard(heard: Heard) -> dict[str, Any]:
    return {
        "id": heard.claim.id,
        "standing": heard.standing.value if heard.standing else None,
        "confirmed_by": ids(heard.confirming),
        "contradicted_by": ids(heard.against),
        "taken_back": heard.taken_back,
    }


def _as_one(pair: AsOne) -> dict[str, Any]:
    return {"claims": list(dict.fromkeys((pair.one.id, pair.other.id))), "reason": pair.reason}


def _revision(found: Revision) -> dict[str, Any]:
    return {"earlier": found.earlier.id, "later": found.later.id, "reason": found.reason}


def _resolution(assessment: Assessment) -> dict[str, Any] | None:
    found: Resolution | None = assessment.resolution
    if found is None:
        return None
    return {
        "verdict": found.verdict.value,
        "favours": found.favours,
        "reason": found.reason,
        "by": found.by,
        "on": str(found.on),
        "acknowledged": assessment.acknowledged,
    }


def _speaker(found: SpeakerAudit) -> dict[str, Any]:
    return {
        "track": track(found.track),
        "says": [_heard(each) for each in found.says],
        "passed_on": [_heard(each) for each in found.passed_on],
        "members": [track(each) for each in found.members],
        "may_be": [{"voice": voice, "reason": reason} for voice, reason in found.may_be],
    }


def _article(found: ArticleAudit) -> dict[str, Any]:
    return {
        "claims": {"own": found.own, "named": found.named, "anonymous": found.anonymous},
        "tracks": [track(each) for each in found.tracks],
        "only": ids(each.claim for each in found.only),
        "contradicted": [_heard(each) for each in found.contested],
    }
