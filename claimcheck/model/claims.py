"""Claims, and what an editor decided about those that contradict each other."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from claimcheck.model.answers import Answer
from claimcheck.model.records import Record
from claimcheck.values import Value


@frozen(kw_only=True, eq=False, repr=False)
class Claim(Record):
    """One speaker's answer to one question in one article; without `speaker`, the article's own voice.

    `written` is the answer as it stands in the file; `said` the time of saying, where it is known.
    """

    question: str
    article: str
    written: str
    answer: Answer
    speaker: str | None = None
    via: tuple[str, ...] = ()
    said: Value | None = None
    as_of: Value | None = None
    where: str = ""
    reckoned: str = ""
    says: str = ""
    disputes: str | None = None
    grade: str = ""
    passage: str = ""
    locator: str = ""
    paragraph: int | None = None
    pin: str = ""


class Verdict(Enum):
    """What an editor decided about a contradiction."""

    UNRESOLVED = "unresolved"
    FAVOURS = "favours"
    DIFFERENT_SCOPE = "different-scope"
    NOT_A_CONTRADICTION = "not-a-contradiction"

    @property
    def settles(self) -> bool:
        """Whether the contest itself is over: the accounts were never at odds."""
        return self in (Verdict.DIFFERENT_SCOPE, Verdict.NOT_A_CONTRADICTION)


@frozen(kw_only=True, eq=False, repr=False)
class Resolution(Record):
    """An editor's decision, bound by `seen` to the answers that it was made on. `favours` is a claim's id."""

    question: str
    verdict: Verdict
    reason: str
    by: str
    on: Value
    favours: str | None = None
    expires: Value | None = None
    seen: str = ""
