"""Two assessments of one question set side by side: which answers lost or gained support, which conflicts are new.

A claim may have another id on the other side: `alias` gives the id there of each that has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.model import Answer, Assessment, Backing, Claim, Conflict
from claimcheck.model.shifts import Decided, Effect, Footing, Turned

SAME: Mapping[str, str] = {}
"""No claim has another id."""


def weakened(was: Assessment, now: Assessment) -> Iterator[Footing]:
    """The answers still given that two origins stood behind, and fewer do now; each set of claims once."""
    left = Given.of(now)
    told: list[Backing] = []
    for backing in filter(strong, was.backings):
        after = left.find(backing.answer)
        if after is not None and not strong(after):
            if not any(each.all_among(backing) and backing.all_among(each) for each in told):
                yield Footing(
                    question=was.question.id, answer=backing.answer, before=backing.support, after=after.support
                )
            told.append(backing)


def strong(backing: Backing) -> bool:
    """Whether two origins stand behind an answer."""
    return backing.support.least > 1


@frozen(repr=False)
class Given:
    """The answers of a question, found as they are, or as a reader is told of them.

    In another collection other things may lie within an answer, so that it is another set under the same name.
    """

    answers: Mapping[Answer, Backing]
    told: Mapping[tuple[object, ...], Backing]

    @classmethod
    def of(cls, assessment: Assessment) -> Given:
        """Those of an assessment; of several told alike the first."""
        backings = assessment.backings[::-1]
        return cls({each.answer: each for each in backings}, {_told(each.answer): each for each in backings})

    def find(self, answer: Answer) -> Backing | None:
        """Who stands behind an answer; nothing where it is not given."""
        return self.answers.get(answer) or self.told.get(_told(answer))


def _told(answer: Answer) -> tuple[object, ...]:
    return answer.value.told, answer.stance, answer.scope.told


def turned(here: Assessment, there: Assessment, alias: Mapping[str, str] = SAME) -> Iterator[Turned]:
    """The conflicts of one assessment of which the other has nothing left."""
    for kind, conflict, others in _beside(here, there, alias):
        if not others:
            yield Turned(question=here.question.id, kind=kind, conflict=conflict)


def joined(here: Assessment, there: Assessment, alias: Mapping[str, str] = SAME) -> Iterator[tuple[str, Claim]]:
    """The claims that stand in a conflict of one assessment, with its kind, which the other has without them."""
    for kind, conflict, others in _beside(here, there, alias):
        known = {name for other in others for name in names(other.claims, alias)}
        yield from ((kind, claim) for claim in conflict.claims if others and alias.get(claim.id, claim.id) not in known)


def _beside(
    here: Assessment, there: Assessment, alias: Mapping[str, str]
) -> Iterator[tuple[str, Conflict, list[Conflict]]]:
    """Each conflict of one assessment, its kind, and those of the other that have a claim in common with it."""
    for (kind, mine), (_, theirs) in zip(_conflicts(here), _conflicts(there), strict=True):
        holding: dict[str, list[int]] = {}
        for at, other in enumerate(theirs):
            for name in names(other.claims, alias):
                holding.setdefault(name, []).append(at)
        for conflict in mine:
            beside = {at for name in names(conflict.claims, alias) for at in holding.get(name, ())}
            yield kind, conflict, [theirs[at] for at in sorted(beside)]


def names(claims: Sequence[Claim], alias: Mapping[str, str]) -> set[str]:
    """The ids of claims, one for both sides."""
    return {alias.get(claim.id, claim.id) for claim in claims}


def _conflicts(assessment: Assessment) -> tuple[tuple[str, Sequence[Conflict]], ...]:
    return (
        ("contradiction", assessment.contradictions),
        ("self-contradiction", assessment.self_contradictions),
        ("tension", assessment.tensions),
    )


def decided(was: Assessment, now: Assessment, alias: Mapping[str, str] = SAME) -> Iterator[Decided]:
    """What becomes of the editor's decision on a question, where there is one on both sides."""
    resolution = now.resolution
    if resolution is None:
        return
    gone = names(was.claims, alias) - names(now.claims, alias)
    effects = {
        Effect.FAVOURED_GONE: alias.get(resolution.favours or "", resolution.favours) in gone,
        Effect.NEEDLESS: bool(was.seen) and not now.seen,
        Effect.REOPENS: was.acknowledged and not now.acknowledged and bool(now.seen),
        Effect.HOLDS_AGAIN: now.acknowledged and not was.acknowledged,
    }
    yield from (
        Decided(resolution=resolution, effect=effect, holds=now.acknowledged)
        for effect, happens in effects.items()
        if happens
    )
