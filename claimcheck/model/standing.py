"""How the answers to a question stand: who supports them, what contradicts what, and the question's status."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from claimcheck.model.answers import Answer
from claimcheck.model.claims import Claim, Resolution
from claimcheck.model.records import Question


@frozen(kw_only=True, repr=False)
class Support:
    """Who stands behind an answer: at least `least`, at most `most` origins.

    `presumed`: `least` is 2 or more only because an outlet that states no lineage counts as speaking for itself.
    `first` are the far ends of what backs it, `sides` what these belong to: ids of speakers or articles; `party` says
    whether any voice takes part in the events.
    """

    least: int
    most: int
    presumed: bool = False
    first: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    party: bool = False


class Standing(Enum):
    """How a claim stands."""

    CORROBORATED = "corroborated"
    ECHO = "echo"
    SINGLE_SOURCED = "single-sourced"


class Status(Enum):
    """How a question stands, in the order of a reader's concern."""

    CONTESTED = "contested"
    STRAINED = "strained"
    CORROBORATED = "corroborated"
    ECHO = "echo"
    SINGLE_SOURCED = "single-sourced"
    OPEN = "open"


@frozen(kw_only=True, repr=False)
class Backing:
    """An answer, the claims that back it, and the origins behind them; `possible` claims count among the latter.

    `behind` are the distinct answers to the question, numbered, that the claims give: as bits, to be compared fast.
    """

    answer: Answer
    claims: tuple[Claim, ...]
    support: Support
    behind: int = field(eq=False)

    def all_among(self, other: Backing) -> bool:
        """Whether all claims that back this answer back that of another backing of the question."""
        return not self.behind & ~other.behind


@frozen(kw_only=True, repr=False)
class Position:
    """Claims at odds with others whose answers have a state in common, under their best supported answer.

    `beside` are claims that are at odds with nobody but back a claim of this position. `support` is that of all its
    answers taken together.
    """

    answer: Answer
    claims: tuple[Claim, ...]
    beside: tuple[Claim, ...]
    support: Support


@frozen(kw_only=True, repr=False)
class Conflict:
    """Positions that exclude or strain each other, and why.

    `pair` are two answers at odds that `reason` speaks of; `told` is the reason as the reader of a report is told, of
    all positions where they exclude each other. `fitting` are claims that fit several of them; `voice` is set where
    somebody contradicts himself.
    """

    positions: tuple[Position, ...]
    reason: str
    told: str
    pair: tuple[Answer, Answer]
    fitting: tuple[Claim, ...] = ()
    voice: str = ""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims at odds, position by position."""
        return tuple(claim for position in self.positions for claim in position.claims)


@frozen(kw_only=True, repr=False)
class Revision:
    """One speaker's word and what he said after it; the earlier backs nothing any more."""

    earlier: Claim
    later: Claim
    reason: str


@frozen(kw_only=True, eq=False, repr=False)
class Assessment:
    """All that is computed once for a question. `in_force`: its resolution, if any, has not expired."""

    question: Question
    claims: tuple[Claim, ...]
    status: Status
    contradictions: tuple[Conflict, ...] = ()
    self_contradictions: tuple[Conflict, ...] = ()
    revisions: tuple[Revision, ...] = ()
    tensions: tuple[Conflict, ...] = ()
    backings: tuple[Backing, ...] = ()
    standings: Mapping[str, Standing] = field(factory=dict)
    seen: str = ""
    resolution: Resolution | None = None
    in_force: bool = True
    acknowledged: bool = False

    @property
    def at_odds(self) -> tuple[Claim, ...]:
        """The claims that contradict others, or another of their own speaker, each once."""
        conflicts = (*self.contradictions, *self.self_contradictions)
        return tuple(dict.fromkeys(claim for each in conflicts for claim in each.claims))

    @property
    def settled(self) -> bool:
        """Whether an editor has ended the contest: the accounts were never at odds."""
        return self.acknowledged and self.resolution is not None and self.resolution.verdict.settles
