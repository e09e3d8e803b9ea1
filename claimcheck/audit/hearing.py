"""One question heard again, from the side of each claim: who gives its answer, sharpens it, or stands against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from claimcheck.bits import ones, union
from claimcheck.compare import Odds, gather
from claimcheck.model import Assessment, Backing, Claim, Relation
from claimcheck.model.audits import Against
from claimcheck.provenance import Voices


@frozen(slots=False)
class Hearing:
    """The claims of one question. An answer is named by its place among the distinct ones, as in its assessment."""

    assessment: Assessment = field(repr=False)
    voices: Voices = field(repr=False)

    @cached_property
    def odds(self) -> Odds:
        """The distinct answers, and which of them are at odds."""
        return Odds(self.assessment.question, tuple(gather(self.assessment.claims, self.voices.holder)))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """For each claim, by id, the place of its answer."""
        return {claim.id: at for at, stand in enumerate(self.odds.stands) for claim in stand.claims}

    @cached_property
    def backings(self) -> Mapping[int, Backing]:
        """By the place of the answer: of those that commit their speakers."""
        return dict(zip(ones(self.odds.grid.committed), self.assessment.backings, strict=True))

    @cached_property
    def taken_back(self) -> frozenset[str]:
        """The claims, by id, that their speakers later contradicted."""
        return frozenset(revision.earlier.id for revision in self.assessment.revisions)

    @cached_property
    def shared(self) -> int:
        """The answers that claims of several articles give, or that lie behind one that several articles back."""
        wide = (each.behind for each in self.backings.values() if len(each.support.articles) > 1)
        given = (len({claim.article for claim in stand.claims}) > 1 for stand in self.odds.stands)
        return union(wide) | union(1 << at for at, several in enumerate(given) if several)

    def kept(self, answers: int) -> list[Claim]:
        """The claims that give any of some answers, less those taken back."""
        claims = (claim for at in ones(answers) for claim in self.odds.stands[at].claims)
        return [claim for claim in claims if claim.id not in self.taken_back]

    def same(self, claim: Claim) -> tuple[Claim, ...]:
        """The other claims that give its answer."""
        return tuple(each for each in self.kept(self._alike(claim)) if each.id != claim.id)

    def sharper(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of finer answers that back it."""
        backing = self.backings.get(self.place[claim.id])
        return tuple(self.kept(backing.behind & ~self._alike(claim))) if backing else ()

    def coarser(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of coarser answers that it backs."""
        if claim.id in self.taken_back:
            return ()
        at = self.place[claim.id]
        backed = union(1 << to for to, each in self.backings.items() if each.behind >> at & 1)
        return tuple(self.kept(backed & ~self._alike(claim)))

    def _alike(self, claim: Claim) -> int:
        at = self.place[claim.id]
        return self.odds.grid.alike(at) & self.odds.grid.committed | 1 << at

    def against(self, claim: Claim) -> Iterator[Against]:
        """The claims that contradict it, then those in tension with it, but for what its own voice took back."""
        at, grid = self.place[claim.id], self.odds.grid
        contradicting = grid.contradicting[at]
        revised = {frozenset((each.earlier.id, each.later.id)) for each in self.assessment.revisions}
        strained = grid.strains(at) & ~contradicting
        for relation, row in ((Relation.CONTRADICTION, contradicting), (Relation.TENSION, strained)):
            for to in ones(row):
                reason, told = self.odds.reason(at, to), self.odds.told(at, to)
                for other in self.odds.stands[to].claims:
                    if frozenset((claim.id, other.id)) not in revised:
                        yield Against(claim=other, relation=relation, reason=reason, told=told)

    def contradicting(self, claim: Claim) -> Iterator[Claim]:
        """The claims of other voices that contradict it; none where an editor has settled the matter."""
        holder = self.voices.holder(claim)
        row = 0 if self.assessment.settled else self.odds.grid.contradicting[self.place[claim.id]]
        return (each for at in ones(row) for each in self.odds.stands[at].claims if self.voices.holder(each) != holder)
