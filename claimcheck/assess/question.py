"""One question: its contradictions and tensions, who supports which answer, and its status."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.assess.conflicts import Conflicts
from claimcheck.assess.seen import fingerprint
from claimcheck.assess.support import backings, standings
from claimcheck.compare import Odds, gather
from claimcheck.model import (
    Assessment,
    Claim,
    Conflict,
    Question,
    Resolution,
    Standing,
    Status,
)
from claimcheck.provenance import Origins


def assess_question(
    question: Question,
    claims: Sequence[Claim],
    origins: Origins,
    resolution: Resolution | None = None,
    *,
    in_force: bool = True,
) -> Assessment:
    """Assess the claims of one question. A resolution not `in_force` acknowledges nothing."""
    stands = tuple(gather(claims, origins.voices.holder))
    odds = Odds(question, stands)
    conflicts = Conflicts(odds, origins.voices)
    revisions = tuple(conflicts.revisions())
    withdrawn = frozenset(revision.earlier.id for revision in revisions)
    supported = backings(odds, withdrawn, origins)
    conflicts.supports.update({backing.answer: backing.support for backing in supported})
    contradictions = tuple(conflicts.contradictions())
    own = tuple(conflicts.self_contradictions())
    tensions = tuple(conflicts.tensions((*contradictions, *own)))
    standing = standings(odds, withdrawn, supported)
    seen = fingerprint(question, [claim for each in (*contradictions, *own) for claim in each.claims], origins.voices)
    acknowledged = in_force and resolution is not None and bool(seen) and resolution.seen == seen
    settled = acknowledged and resolution is not None and resolution.verdict.settles
    return Assessment(
        question=question,
        claims=tuple(claims),
        status=_status((*contradictions, *own) if not settled else (), tensions, set(standing.values())),
        contradictions=contradictions,
        self_contradictions=own,
        revisions=revisions,
        tensions=tensions,
        backings=supported,
        standings=standing,
        seen=seen,
        resolution=resolution,
        acknowledged=acknowledged,
    )


def _status(contested: Sequence[Conflict], tensions: Sequence[Conflict], standings: set[Standing]) -> Status:
    """The first that applies."""
    if contested:
        return Status.CONTESTED
    if tensions:
        return Status.STRAINED
    for standing, status in (
        (Standing.CORROBORATED, Status.CORROBORATED),
        (Standing.ECHO, Status.ECHO),
        (Standing.SINGLE_SOURCED, Status.SINGLE_SOURCED),
    ):
        if standing in standings:
            return status
    return Status.OPEN
