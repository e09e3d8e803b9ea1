"""One question: its contradictions and tensions, who supports which answer, and its status."""

from __future__ import annotations

from collections.abc import Collection, Sequence

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
    of_one_answer = len({claim.answer for claim in claims}) == 1 and not any(claim.disputes for claim in claims)
    way = agreed if of_one_answer else compared
    return way(question, claims, origins, resolution, in_force=in_force)


def agreed(
    question: Question, claims: Sequence[Claim], origins: Origins, resolution: Resolution | None, *, in_force: bool
) -> Assessment:
    """What `compared` says where all claims give one answer, as on most questions: there is nothing to compare."""
    answer = claims[0].answer
    backings: tuple[Backing, ...] = ()
    standing = None if answer.stance is Stance.UNCOMMITTED else Standing.SINGLE_SOURCED
    if answer.weight is not Weight.OPEN:
        support = origins.support(claims) if len(claims) > 1 else origins.alone(claims[0])
        backings = (Backing(answer=answer, claims=tuple(claims), support=support, behind=1),)
        if len(claims) > 1:
            standing = Standing.CORROBORATED if support.least > 1 else Standing.ECHO
    return Assessment(
        question=question,
        claims=tuple(claims),
        status=_status((), (), {standing}),
        backings=backings,
        standings={claim.id: standing for claim in claims} if standing else {},
        resolution=resolution,
        in_force=in_force,
    )


def compared(
    question: Question, claims: Sequence[Claim], origins: Origins, resolution: Resolution | None, *, in_force: bool
) -> Assessment:
    """Assess answers by comparing each with every other."""
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


def _status(
    contested: Sequence[Conflict], tensions: Sequence[Conflict], standings: Collection[Standing | None]
) -> Status:
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
