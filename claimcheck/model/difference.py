"""What a change does to a collection: two versions of it, set side by side."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from claimcheck.model.book import Book
from claimcheck.model.claims import Claim
from claimcheck.model.shifts import Decided, Edit, Footing, Shift, Turned
from claimcheck.model.standing import Assessment


class Turn(Enum):
    """What becomes of a record."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Changed:
    """A claim in both versions, and which of its fields differ."""

    before: Claim
    after: Claim
    edits: tuple[Edit, ...]


@frozen(kw_only=True)
class Touched:
    """Another record that is new, gone or changed; `kind` names it as the files do, `id` is the one that it has now.

    `bears_on`: the questions that stand otherwise, and whose comparison reads what was changed in it.
    """

    kind: str
    id: str
    turn: Turn
    edits: tuple[Edit, ...] = ()
    bears_on: tuple[str, ...] = ()


@frozen(kw_only=True)
class Joined:
    """Claims in a conflict that both versions have, but one of them without these."""

    question: str
    kind: str
    claims: tuple[Claim, ...]


@frozen(kw_only=True)
class Difference:
    """`sides` is what a reader calls the two versions. Questions are named as they are now, or were when last asked.

    `shifts` are questions of both versions that stand otherwise; `lost` and `gained` answers whose second origin is
    gone or come. `records` are all others than claims and decisions; questions that are new or gone stand apart.
    """

    sides: tuple[str, str]
    before: Book
    after: Book
    asked: tuple[Assessment, ...]
    dropped: tuple[Assessment, ...]
    shifts: tuple[Shift, ...]
    appeared: tuple[Turned, ...]
    vanished: tuple[Turned, ...]
    joined: tuple[Joined, ...]
    left: tuple[Joined, ...]
    lost: tuple[Footing, ...]
    gained: tuple[Footing, ...]
    decisions: tuple[Decided, ...]
    added: tuple[Claim, ...]
    withdrawn: tuple[Claim, ...]
    changed: tuple[Changed, ...]
    records: tuple[Touched, ...]

    @property
    def empty(self) -> bool:
        """Whether the two versions record the same."""
        claims = (self.added, self.withdrawn, self.changed)
        return not any((*claims, self.asked, self.dropped, self.records, self.decisions))
