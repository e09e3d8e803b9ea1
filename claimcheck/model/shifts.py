"""What becomes of questions and decisions between two assessments of a collection set side by side."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from claimcheck.model.answers import Answer
from claimcheck.model.claims import Claim, Resolution
from claimcheck.model.standing import Assessment, Conflict, Support


class Effect(Enum):
    """What becomes of an editor's decision."""

    REOPENS = "reopens"
    NEEDLESS = "needless"
    FAVOURED_GONE = "favoured-gone"
    HOLDS_AGAIN = "holds-again"
    MADE = "made"
    REVISED = "revised"
    TAKEN_BACK = "taken-back"


@frozen(kw_only=True)
class Shift:
    """A question, as it stood and as it stands."""

    before: Assessment
    after: Assessment


@frozen(kw_only=True)
class Footing:
    """An answer that has lost its second origin, or has one now; one that nobody gives has none."""

    question: str
    answer: Answer
    before: Support
    after: Support


@frozen(kw_only=True)
class Turned:
    """A contradiction or a tension of a question, gone or come."""

    question: str
    kind: str
    conflict: Conflict


@frozen
class Edit:
    """A field of a record, as it was and as it is; empty where it was not given, or where its words are not told."""

    field: str
    was: str
    now: str


@frozen(kw_only=True)
class Decided:
    """An editor's decision, and what becomes of it.

    `holds` says whether it acknowledges what is then at odds; `fresh` are the claims at odds that were not so before,
    `edits` what was rewritten in the decision itself; both are left empty where claims were only withdrawn.
    """

    resolution: Resolution
    effect: Effect
    holds: bool = False
    fresh: tuple[Claim, ...] = ()
    edits: tuple[Edit, ...] = ()
