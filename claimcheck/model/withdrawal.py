"""What falls when speakers, articles or claims are withdrawn: two assessments of one collection, set side by side."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from claimcheck.model.answers import Answer
from claimcheck.model.audits import Subject
from claimcheck.model.book import Book
from claimcheck.model.claims import Claim, Resolution
from claimcheck.model.standing import Assessment, Conflict, Support


class Effect(Enum):
    """What becomes of an editor's decision."""

    REOPENS = "reopens"
    NEEDLESS = "needless"
    FAVOURED_GONE = "favoured-gone"
    HOLDS_AGAIN = "holds-again"


@frozen(kw_only=True)
class Shift:
    """A question that loses claims, as it stood and as it stands."""

    before: Assessment
    after: Assessment


@frozen(kw_only=True)
class Weakened:
    """An answer that two origins stood behind, and that fewer do now."""

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


@frozen(kw_only=True)
class Decided:
    """An editor's decision, and what becomes of it."""

    resolution: Resolution
    effect: Effect


@frozen(kw_only=True)
class Withdrawal:
    """`lost` are the claims that go; `before` and `after` the collection with and without them.

    `shifts` holds every question that loses a claim, whether or not it then stands otherwise.
    """

    withdrawn: tuple[Subject, ...]
    before: Book
    after: Book
    lost: tuple[Claim, ...]
    shifts: tuple[Shift, ...]
    weakened: tuple[Weakened, ...]
    vanished: tuple[Turned, ...]
    appeared: tuple[Turned, ...]
    decisions: tuple[Decided, ...]
