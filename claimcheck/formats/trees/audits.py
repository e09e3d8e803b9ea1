"""What was audited, as JSON holds it: records by their ids, which the report beside it has in full."""

from __future__ import annotations

from typing import Any

from claimcheck.formats.trees.claim_audits import claim_audit
from claimcheck.formats.trees.standing import as_one, heard, ids, subject, track
from claimcheck.model.audits import ArticleAudit, Audit, ClaimAudit, SpeakerAudit, SubjectAudit
from claimcheck.model.book import Book


def audit(book: Book, found: Audit) -> dict[str, Any]:
    """An audit of any kind: what was audited, and what was found."""
    head = subject(found.subject)
    match found:
        case ClaimAudit():
            return head | claim_audit(book, found)
        case SpeakerAudit():
            return head | _speaker(found)
        case ArticleAudit():
            return head | _article(found)
        case SubjectAudit():
            return head | {
                "questions": list(found.questions),
                "tracks": [track(each) for each in found.tracks],
                "as_one": [as_one(each) for each in found.as_one],
            }


def _speaker(found: SpeakerAudit) -> dict[str, Any]:
    return {
        "track": track(found.track),
        "says": [heard(each) for each in found.says],
        "passed_on": [heard(each) for each in found.passed_on],
        "members": [track(each) for each in found.members],
        "may_be": [{"voice": voice, "reason": reason} for voice, reason in found.may_be],
    }


def _article(found: ArticleAudit) -> dict[str, Any]:
    return {
        "claims": {"own": found.own, "named": found.named, "anonymous": found.anonymous},
        "tracks": [track(each) for each in found.tracks],
        "only": ids(each.claim for each in found.only),
        "contradicted": [heard(each) for each in found.contested],
    }
