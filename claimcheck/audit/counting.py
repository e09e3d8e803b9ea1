"""Which claims behind an answer count as one origin, and which confirm each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from attrs import evolve, field, frozen

from claimcheck.audit.hearing import Hearing
from claimcheck.model import Claim, Standing
from claimcheck.model.audits import AsOne, Heard
from claimcheck.provenance import Chain, Sharing, Tally

MOST = 100
"""What is told at most: claims for one and against it, pairs that count as one, answers looked through for these."""


@frozen(slots=False)
class Counting:
    """The origins behind the answers to one question."""

    hearing: Hearing = field(repr=False)

    def heard(self, claim: Claim) -> Heard:
        """How a claim fares among those on its question."""
        against = tuple(islice(self.hearing.contradicting(claim), MOST))
        confirming = tuple(islice(self._confirming(claim), MOST))
        enough = self.hearing.odds.grid.entailing(self.hearing.place[claim.id])
        in_part = tuple(each for each in confirming if not enough >> self.hearing.place[each.id] & 1)
        return evolve(self.in_short(claim), confirming=confirming, in_part=in_part, against=against)

    def in_short(self, claim: Claim) -> Heard:
        """The same without the others."""
        standing = self.hearing.assessment.standings.get(claim.id)
        return Heard(claim=claim, standing=standing, taken_back=claim.id in self.hearing.taken_back)

    def as_one(self, at: int, first: Claim | None = None) -> Iterator[AsOne]:
        """For each claim behind an answer that is no further origin: one that counts and that it goes with, and why.

        `first` counts itself where the number of origins allows it. A claim that never counts goes with itself.
        """
        claims = self.hearing.backings[at].claims
        sharing = Sharing(self.hearing.voices, [*claims, *self.hearing.kept(self._possible(at))])
        with_whom = self._tally.going_with(*self._behind(at), prefer=self._chain(first) if first else None)
        heads: dict[Chain, Claim] = {}
        ordered = sorted(claims, key=lambda each: each is not first)
        for claim in ordered:
            heads.setdefault(self._chain(claim), claim)
        for claim in ordered:
            head = next((heads[each] for each in with_whom.get(self._chain(claim), ())), claim)
            if head is not claim or self._chain(claim) not in with_whom:
                yield AsOne(one=head, other=claim, reason=sharing.why(head, claim))

    def all_as_one(self) -> Iterator[AsOne]:
        """The same of the answers with most claims behind them, each pair once."""
        told: set[tuple[str, str]] = set()
        for at in self._widest[:MOST]:
            for each in self.as_one(at):
                if (each.one.id, each.other.id) not in told:
                    told.add((each.one.id, each.other.id))
                    yield each

    @cached_property
    def _widest(self) -> Sequence[int]:
        """The answers, by their places: those with most claims behind them first."""
        return sorted(self.hearing.backings, key=lambda at: -len(self.hearing.backings[at].claims))

    def _confirming(self, claim: Claim) -> Iterator[Claim]:
        """Those behind an answer of two origins that the claim backs too, and that share no origin with it."""
        if self.hearing.assessment.standings.get(claim.id) is not Standing.CORROBORATED:
            return
        place, chain, told = self.hearing.place[claim.id], self._chain(claim), set[str]()
        for at in self._widest:
            backing = self.hearing.backings[at]
            if backing.support.least > 1 and backing.behind >> place & 1:
                apart = self._tally.apart(chain, *self._behind(at))
                for each in backing.claims:
                    if self._chain(each) in apart and each.id not in told:
                        told.add(each.id)
                        yield each

    @cached_property
    def _tally(self) -> Tally:
        """The claims by answer, less what was taken back."""
        return Tally(self.hearing.voices, [self.hearing.kept(1 << at) for at in range(len(self.hearing.odds.stands))])

    def _behind(self, at: int) -> tuple[int, int]:
        """The answers behind one, and those that hold it possible."""
        return self.hearing.backings[at].behind, self._possible(at)

    def _possible(self, at: int) -> int:
        """The answers that hold possible what one says."""
        return self.hearing.odds.grid.entailing(at) & self.hearing.odds.grid.held_possible

    def _chain(self, claim: Claim) -> Chain:
        return self.hearing.voices.chain(claim)
