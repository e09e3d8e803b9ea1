"""How claims and voices fare, as JSON holds it wherever it tells of some."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.model import Claim, Support
from claimcheck.model.audits import AsOne, Heard, Track
from claimcheck.model.subjects import Subject


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


def heard(found: Heard) -> dict[str, Any]:
    """How a claim fares among those on its question."""
    return {
        "id": found.claim.id,
        "standing": found.standing.value if found.standing else None,
        "confirmed_by": ids(found.confirming),
        "contradicted_by": ids(found.against),
        "taken_back": found.taken_back,
    }


def as_one(pair: AsOne) -> dict[str, Any]:
    """Two claims that do not count as two origins."""
    return {"claims": list(dict.fromkeys((pair.one.id, pair.other.id))), "reason": pair.reason}
