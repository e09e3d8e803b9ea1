"""Which claims behind an answer count as one origin, and which confirm each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.audit.hearing import Hearing
from claimcheck.model import Claim, Standing
from claimcheck.model.audits import AsOne, Heard
from claimcheck.provenance import Chain, Sharing, Tally

Rows = Mapping[Chain, tuple[int, int]]
"""For each chain of voices its bit, and the bits of those that it may share an origin with."""


@frozen(slots=False)
class Counting:
    """The origins behind the answers to one question."""

    hearing: Hearing = field(repr=False)
    _rows: dict[int, Rows] = field(factory=dict, init=False, repr=False)

    def heard(self, claim: Claim) -> Heard:
        """How a claim fares among those on its question."""
        return Heard(
            claim=claim,
            standing=self.hearing.assessment.standings.get(claim.id),
            confirming=tuple(self._confirming(claim)),
            against=tuple(self.hearing.contradicting(claim)),
            taken_back=claim.id in self.hearing.taken_back,
        )

    def as_one(self, at: int, first: Claim | None = None) -> Iterator[AsOne]:
        """For each claim behind an answer that is no further origin: one told of before that it goes with, and why.

        `first` is told of before all others. A claim that counts for nobody goes with itself.
        """
        rows, claims = self._sharing(at), self.hearing.backings[at].claims
        sharing = Sharing(self.hearing.voices, [*claims, *self.hearing.kept(self._possible(at))])
        heads: dict[int, Claim] = {}
        for claim in sorted(claims, key=lambda each: each is not first):
            bit, row = rows.get(self._chain(claim), (0, 0))
            before = next((head for head_bit, head in heads.items() if head_bit & (row | bit)), None)
            if before is not None or not bit:
                yield AsOne(one=before or claim, other=claim, reason=sharing.why(before or claim, claim))
            heads.setdefault(bit, claim)

    def all_as_one(self) -> Iterator[AsOne]:
        """The same of every answer of the question, each pair once."""
        told: set[tuple[str, str]] = set()
        widest: Sequence[int] = sorted(self.hearing.backings, key=lambda at: -len(self.hearing.backings[at].claims))
        for each in (each for at in widest for each in self.as_one(at)):
            if (each.one.id, each.other.id) not in told:
                told.add((each.one.id, each.other.id))
                yield each

    def _confirming(self, claim: Claim) -> Iterator[Claim]:
        """Those behind an answer of two origins that the claim backs too, and that share no origin with it."""
        if self.hearing.assessment.standings.get(claim.id) is not Standing.CORROBORATED:
            return
        place, found = self.hearing.place[claim.id], dict[str, Claim]()
        for at, backing in self.hearing.backings.items():
            if backing.support.least > 1 and backing.behind >> place & 1:
                rows = self._sharing(at)
                bit, row = rows.get(self._chain(claim), (0, -1))
                apart = (each for each in backing.claims if rows.get(self._chain(each), (0, 0))[0] & ~(row | bit))
                found.update((each.id, each) for each in apart)
        yield from found.values()

    @cached_property
    def _tally(self) -> Tally:
        """The claims by answer, less what was taken back."""
        return Tally(self.hearing.voices, [self.hearing.kept(1 << at) for at in range(len(self.hearing.odds.stands))])

    def _sharing(self, at: int) -> Rows:
        if at not in self._rows:
            self._rows[at] = self._tally.sharing(self.hearing.backings[at].behind, self._possible(at))
        return self._rows[at]

    def _possible(self, at: int) -> int:
        """The answers that hold possible what one says."""
        return self.hearing.odds.grid.entailing(at) & self.hearing.odds.grid.held_possible

    def _chain(self, claim: Claim) -> Chain:
        return self.hearing.voices.chain(claim)
