"""One claim that was audited, as JSON holds it."""

from __future__ import annotations

from typing import Any

from claimcheck.formats.trees.standing import as_one, heard, ids, support
from claimcheck.model import Assessment, Claim, Resolution, Revision
from claimcheck.model.audits import ClaimAudit
from claimcheck.model.book import Book


def claim_audit(book: Book, found: ClaimAudit) -> dict[str, Any]:
    """Where the claim comes from, who says the same, and who says otherwise."""
    claim = found.heard.claim
    return {
        "claim": heard(found.heard),
        "chain": _chain(book, claim),
        "evidence": _evidence(book, claim),
        "support": support(found.support),
        "same": ids(found.same),
        "finer": ids(found.sharper),
        "coarser": ids(found.coarser),
        "against": [
            {"claim": each.claim.id, "relation": each.relation.value, "reason": each.reason} for each in found.against
        ],
        "as_one": [as_one(each) for each in found.as_one],
        "elsewhere": [heard(each) for each in found.elsewhere],
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
