"""What one voice says at different times: its word against itself, and its word taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from claimcheck.bits import ones, union
from claimcheck.compare import Odds
from claimcheck.model import Claim, Revision
from claimcheck.values import Line, Value
from claimcheck.values.line import GREATEST, LEAST, Cut


@define(eq=False, repr=False)
class Saying:
    """All that one voice said at one time: its claims by the place of their answer, and these places as bits.

    Where the time is not known, or not for certain, it may have been any.
    """

    said: Value | None
    claims: dict[int, list[Claim]] = field(factory=dict)
    answers: int = 0

    def add(self, at: int, claim: Claim) -> None:
        """Take in a claim that gives the answer at a place."""
        self.claims.setdefault(at, []).append(claim)
        self.answers |= 1 << at

    @property
    def first(self) -> Cut:
        """When it was said at the earliest."""
        return self._pieces[0][0] if self._pieces else LEAST

    @property
    def last(self) -> Cut:
        """When it was said at the latest."""
        return self._pieces[-1][1] if self._pieces else GREATEST

    @property
    def _pieces(self) -> Sequence[tuple[Cut, Cut]]:
        states = self.said.states if self.said is not None and not self.said.open else None
        return states.pieces if isinstance(states, Line) else ()


def surely_after(later: Saying, earlier: Saying) -> bool:
    """Whether one was surely said after the other."""
    return earlier.last <= later.first


def sayings(odds: Odds) -> Iterator[tuple[str, list[Saying]]]:
    """For each voice that gives more than one answer, what it said, by time of saying."""
    answers: dict[str, list[int]] = {}
    for at, stand in enumerate(odds.stands):
        for voice in stand.holders:
            answers.setdefault(voice, []).append(at)
    for voice in sorted(voice for voice, several in answers.items() if len(several) > 1):
        found: dict[Value | None, Saying] = {}
        for at in answers[voice]:
            for claim in odds.stands[at].held[voice]:
                if claim.said not in found:
                    found[claim.said] = Saying(claim.said)
                found[claim.said].add(at, claim)
        yield voice, list(found.values())


def said_at_odds(odds: Odds, said: Sequence[Saying]) -> dict[int, list[Claim]]:
    """The claims with which a voice contradicts itself, not surely at two times of saying."""
    kept: dict[int, list[Claim]] = {}
    for saying in said:
        others = union(each.answers for each in said if not (surely_after(each, saying) or surely_after(saying, each)))
        for at, claims in saying.claims.items():
            if odds.grid.contradicting[at] & others:
                kept.setdefault(at, []).extend(claims)
    return kept


def revisions(odds: Odds, said: Sequence[Saying]) -> Iterator[Revision]:
    """What a voice said, and surely later contradicted: one for each earlier claim, with the first later one."""
    in_order = sorted(said, key=lambda saying: saying.last)
    for saying in said:
        after = [each for each in in_order if surely_after(each, saying)]
        for at, claims in saying.claims.items():
            later = _first_against(odds.grid.contradicting[at], after)
            if later is not None:
                reason = odds.reason(at, later[1])
                yield from (Revision(earlier=claim, later=later[0], reason=reason) for claim in claims)


def _first_against(row: int, after: Sequence[Saying]) -> tuple[Claim, int] | None:
    """The earliest of later claims that gives an answer of the row, and which; of those at one time the least by id."""
    found: list[tuple[Claim, int]] = []
    last: Cut | None = None
    for saying in after:
        if found and saying.last != last:
            break
        last = saying.last
        found += [(claim, at) for at in ones(row & saying.answers) for claim in saying.claims[at]]
    return min(found, key=lambda pair: pair[0].id, default=None)
