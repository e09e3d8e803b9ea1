"""Which claims back which answers, the origins behind them, and so the standing of each claim."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from claimcheck.bits import ones, union
from claimcheck.compare import Odds
from claimcheck.model import Backing, Claim, Stance, Standing, Weight
from claimcheck.provenance import Origins, Tally


@frozen(slots=False)
class Supports:
    """Who stands behind the answers to one question. What a speaker has taken back (`withdrawn`) backs nothing."""

    odds: Odds
    origins: Origins = field(repr=False)
    withdrawn: frozenset[str]
    backings: dict[int, Backing] = field(init=False, repr=False)
    """By the place of the answer: of those that commit their speakers."""

    @backings.default
    def _backings(self) -> dict[int, Backing]:
        kept = [self._kept(stand.claims) for stand in self.odds.stands]
        tally = Tally(self.origins.voices, kept)
        given = union(1 << at for at, claims in enumerate(kept) if claims)
        return {at: self._backing(at, kept, given, tally) for at in ones(self.odds.grid.committed)}

    def _kept(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Those that were not taken back."""
        return tuple(claim for claim in claims if claim.id not in self.withdrawn) if self.withdrawn else claims

    def _backing(self, at: int, kept: list[tuple[Claim, ...]], given: int, tally: Tally) -> Backing:
        """The answer at one place, with the claims that back it: the finer backs the coarser.

        An answer whose backers contradict each other is backed only by those who give it as it stands.
        """
        grid = self.odds.grid
        entailing = grid.entailing(at) & given
        behind = entailing & grid.committed
        if self.odds.quarrel(behind):
            behind &= grid.alike(at)
        claims = tuple(claim for each in ones(behind) for claim in kept[each])
        support = tally.support(behind, entailing & grid.held_possible)
        return Backing(answer=self.odds.stands[at].answer, claims=claims, support=support, behind=behind)

    def standings(self) -> dict[str, Standing]:
        """The standing of each claim, by id. An uncommitted claim has none, nor a possible one that another backs."""
        found = _together(self.backings.values())
        given = union(1 << at for at, stand in enumerate(self.odds.stands) if self._kept(stand.claims))
        grid = self.odds.grid
        for at, stand in enumerate(self.odds.stands):
            stance, weight = stand.answer.stance, stand.answer.weight
            backed = weight is Weight.OPEN and grid.entailing(at) & grid.committed & given
            if stance is not Stance.UNCOMMITTED and not backed:
                for claim in stand.claims:
                    found.setdefault(claim.id, Standing.SINGLE_SOURCED)
        return found


def _together(backings: Iterable[Backing]) -> dict[str, Standing]:
    """The claims that back an answer with others."""
    found: dict[str, Standing] = {}
    for backing in backings:
        if backing.support.least > 1:
            found.update((claim.id, Standing.CORROBORATED) for claim in backing.claims)
    for backing in backings:
        if len(backing.claims) > 1:
            for claim in backing.claims:
                found.setdefault(claim.id, Standing.ECHO)
    return found
