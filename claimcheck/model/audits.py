"""What an audit finds out about one record: how its claims fare, whom they rest on, and what would fall without it."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from claimcheck.model.answers import Relation
from claimcheck.model.claims import Claim
from claimcheck.model.standing import Revision, Standing, Support
from claimcheck.model.subjects import Kind, Subject


@frozen(kw_only=True)
class Heard:
    """A claim among those on its question.

    `confirming` back an answer with it that has two origins, and share none with it; those `in_part` say less than it,
    or another thing, so that only the wider answer is confirmed. `against` are other voices that contradict it, none
    where an editor has settled the matter; at most a hundred of each. `taken_back`: its speaker later said otherwise.
    """

    claim: Claim
    standing: Standing | None
    confirming: tuple[Claim, ...] = ()
    in_part: tuple[Claim, ...] = ()
    against: tuple[Claim, ...] = ()
    taken_back: bool = False


@frozen(kw_only=True)
class Against:
    """A claim that excludes or strains another, and why; `told` is that for a reader, who writes no records."""

    claim: Claim
    relation: Relation
    reason: str
    told: str


@frozen(kw_only=True)
class AsOne:
    """Two claims for one answer that do not count as two origins, and why."""

    one: Claim
    other: Claim
    reason: str


@frozen(kw_only=True)
class Track:
    """How all that one voice says fares, in numbers of claims.

    `voice` is a speaker's id, or `article:ID`. Each claim is confirmed, echoed, alone, or has no standing;
    any may be contradicted besides. `passed_on`: those of others that came through this voice.
    """

    voice: str
    claims: int = 0
    topics: int = 0
    confirmed: int = 0
    echoed: int = 0
    alone: int = 0
    contradicted: int = 0
    passed_on: int = 0


@frozen(kw_only=True)
class ClaimAudit:
    """One claim. `same` give its answer, `sharper` a finer one that backs it, `coarser` one that it backs.

    `support` is that of its answer, nothing where it commits nobody; `elsewhere` is what its voice says besides on
    the topic.
    """

    heard: Heard
    support: Support | None
    same: tuple[Claim, ...]
    sharper: tuple[Claim, ...]
    coarser: tuple[Claim, ...]
    against: tuple[Against, ...]
    as_one: tuple[AsOne, ...]
    elsewhere: tuple[Heard, ...]
    revisions: tuple[Revision, ...]

    @property
    def subject(self) -> Subject:
        """What was audited."""
        return Subject(Kind.CLAIM, self.heard.claim.id)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claim, those that back its answer or are backed by it, and those against it."""
        return (self.heard.claim, *self.same, *self.sharper, *self.coarser, *(each.claim for each in self.against))


@frozen(kw_only=True)
class SpeakerAudit:
    """One voice. `passed_on` came through it; `members` belong to it; `may_be` are voices it may be one with, and why.

    `members` and `may_be` are voices that say something themselves.
    """

    subject: Subject
    track: Track
    says: tuple[Heard, ...]
    passed_on: tuple[Heard, ...]
    members: tuple[Track, ...]
    may_be: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class ArticleAudit:
    """One article: how many of its claims are its own voice's, of named speakers, of others.

    `only`: claims whose answer nothing outside the article gives or backs.
    """

    subject: Subject
    own: int
    named: int
    anonymous: int
    tracks: tuple[Track, ...]
    only: tuple[Heard, ...]
    contested: tuple[Heard, ...]

    @property
    def claims(self) -> int:
        """How many claims are read from it."""
        return self.own + self.named + self.anonymous


@frozen(kw_only=True)
class SubjectAudit:
    """A topic or a question: its questions by id, who speaks on them, and which voices count as one."""

    subject: Subject
    questions: tuple[str, ...]
    tracks: tuple[Track, ...]
    as_one: tuple[AsOne, ...]


Audit: TypeAlias = ClaimAudit | SpeakerAudit | ArticleAudit | SubjectAudit
