"""Which claims back which answers, the origins behind them, and so the standing of each claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from attrs import evolve, field, frozen

from claimcheck.bits import ones, union
from claimcheck.compare import Odds
from claimcheck.model import Backing, Claim, Stance, Standing, Support, Weight
from claimcheck.provenance import Origins, Tally

NO_SUPPORT = Support(least=0, most=0)


@frozen(slots=False, eq=False, repr=False)
class Supports:
    """Who stands behind the answers to one question. What a speaker has taken back (`withdrawn`) backs nothing."""

    odds: Odds
    origins: Origins
    withdrawn: frozenset[str]
    backings: dict[int, Backing] = field(init=False)
    """By the place of the answer: of those that commit their speakers."""

    @cached_property
    def _tally(self) -> Tally:
        return Tally(self.origins.voices, [self._kept(stand.claims) for stand in self.odds.stands])

    @backings.default
    def _backings(self) -> dict[int, Backing]:
        kept = [self._kept(stand.claims) for stand in self.odds.stands]
        given = union(1 << at for at, claims in enumerate(kept) if claims)
        found: dict[int, Backing] = {}
        same: dict[tuple[int, int], Backing] = {}
        for at in ones(self.odds.grid.committed):
            behind, possible = self._behind(at, given)
            answer, known = self.odds.stands[at].answer, same.get((behind, possible))
            if known is None:
                claims = tuple(chain.from_iterable(map(kept.__getitem__, ones(behind))))
                support = self._tally.support(behind, possible)
                known = same[behind, possible] = Backing(answer=answer, claims=claims, support=support, behind=behind)
            found[at] = known if known.answer is answer else evolve(known, answer=answer)
        return found

    def _kept(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Those that were not taken back."""
        return tuple(claim for claim in claims if claim.id not in self.withdrawn) if self.withdrawn else claims

    def _behind(self, at: int, given: int) -> tuple[int, int]:
        """The answers whose claims back the one at a place, and those held possible: the finer backs the coarser.

        An answer whose backers contradict each other is backed only by those who give it as it stands.
        """
        grid = self.odds.grid
        entailing = grid.entailing(at) & given
        behind = entailing & grid.committed
        if self.odds.quarrel(behind):
            behind &= grid.alike(at)
        return behind, entailing & grid.held_possible

    def of(self, at: int) -> Support:
        """Who stands behind the answer at a place; nobody where it commits none."""
        return self.backings[at].support if at in self.backings else NO_SUPPORT

    def together(self, answers: Sequence[int], at_odds: int) -> Support:
        """Who stands behind any of several answers; of what is `at_odds`, these alone."""
        others = at_odds & ~union(1 << at for at in answers)
        behind = union(self.backings[at].behind for at in answers if at in self.backings) & ~others
        possible = union(self.odds.grid.entailing(at) & self.odds.grid.held_possible for at in answers)
        return self._tally.support(behind, possible)

    def standings(self) -> dict[str, Standing]:
        """The standing of each claim, by id. An uncommitted claim has none, nor a possible one that another backs."""
        corroborated, echoed = self._together()
        given = union(1 << at for at, stand in enumerate(self.odds.stands) if self._kept(stand.claims))
        found: dict[str, Standing] = {}
        for at, stand in enumerate(self.odds.stands):
            standing = self._alone(at, given)
            if (corroborated | echoed) >> at & 1:
                together = Standing.CORROBORATED if corroborated >> at & 1 else Standing.ECHO
                found.update((claim.id, together) for claim in self._kept(stand.claims))
            for claim in stand.claims if standing else ():
                found.setdefault(claim.id, Standing.SINGLE_SOURCED)
        return found

    def _together(self) -> tuple[int, int]:
        """The answers whose claims back one with at least two origins, and those that back one with others."""
        corroborated = union(each.behind for each in self.backings.values() if each.support.least > 1)
        return corroborated, union(each.behind for each in self.backings.values() if len(each.claims) > 1)

    def _alone(self, at: int, given: int) -> bool:
        """Whether a claim of an answer has a standing by itself."""
        answer, grid = self.odds.stands[at].answer, self.odds.grid
        if answer.stance is Stance.UNCOMMITTED:
            return False
        return answer.weight is not Weight.OPEN or not grid.entailing(at) & grid.committed & given
