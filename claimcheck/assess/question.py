"""One question: its contradictions and tensions, who supports which answer, and its status."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.assess.conflicts import Conflicts
from claimcheck.assess.own_words import revisions, said_at_odds, sayings
from claimcheck.assess.seen import fingerprint
from claimcheck.assess.support import Supports
from claimcheck.compare import Odds, gather
from claimcheck.model import (
    Assessment,
    Backing,
    Claim,
    Conflict,
    Question,
    Resolution,
    Stance,
    Standing,
    Status,
    Weight,
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
    if len(claims) == 1:
        return _alone(question, claims[0], origins, resolution, in_force=in_force)
    return assess_together(question, claims, origins, resolution, in_force=in_force)


def _alone(
    question: Question, claim: Claim, origins: Origins, resolution: Resolution | None, *, in_force: bool
) -> Assessment:
    """What `assess_together` says of one claim, as half of all questions have: there is nothing to compare it with."""
    answer = claim.answer
    given = answer.stance is not Stance.UNCOMMITTED
    backed = [] if answer.weight is Weight.OPEN else [origins.alone(claim)]
    return Assessment(
        question=question,
        claims=(claim,),
        status=Status.SINGLE_SOURCED if given else Status.OPEN,
        backings=tuple(Backing(answer=answer, claims=(claim,), support=each, behind=1) for each in backed),
        standings={claim.id: Standing.SINGLE_SOURCED} if given else {},
        resolution=resolution,
        in_force=in_force,
    )


def assess_together(
    question: Question,
    claims: Sequence[Claim],
    origins: Origins,
    resolution: Resolution | None = None,
    *,
    in_force: bool = True,
) -> Assessment:
    """Assess claims by comparing each answer with every other."""
    odds = Odds(question, tuple(gather(claims, origins.voices.holder)))
    said = list(sayings(odds))
    revised = tuple(revision for _, words in said for revision in revisions(odds, words))
    support = Supports(odds, origins, frozenset(revision.earlier.id for revision in revised))
    conflicts = Conflicts(odds, support)
    contradictions = tuple(conflicts.contradictions())
    at_odds = ((voice, said_at_odds(odds, words)) for voice, words in said)
    own = tuple(conflicts.self_contradiction(voice, claims) for voice, claims in at_odds if claims)
    tensions = tuple(conflicts.tensions())
    standing = support.standings()
    seen = fingerprint(question, [claim for each in (*contradictions, *own) for claim in each.claims], origins.voices)
    acknowledged = in_force and resolution is not None and bool(seen) and resolution.seen == seen
    settled = acknowledged and resolution is not None and resolution.verdict.settles
    return Assessment(
        question=question,
        claims=tuple(claims),
        status=_status((*contradictions, *own) if not settled else (), tensions, set(standing.values())),
        contradictions=contradictions,
        self_contradictions=own,
        revisions=revised,
        tensions=tensions,
        backings=tuple(support.backings.values()),
        standings=standing,
        seen=seen,
        resolution=resolution,
        in_force=in_force,
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
