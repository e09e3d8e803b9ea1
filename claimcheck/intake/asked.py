"""A question that a row answers, and the topics that new ones are gathered in."""

from __future__ import annotations

from attrs import define, field

from claimcheck.edit import Written


@define
class Asked:
    """A question; of a new one, its fields, the answers that the sheet gives, and what somebody should look at."""

    topic: str
    short: str
    new: bool = False
    fields: dict[str, Written] = field(factory=dict)
    rows: dict[str, int] = field(factory=dict)
    answers: list[Written] = field(factory=list)
    undecided: list[str] = field(factory=list)
    fault: str = ""

    @property
    def id(self) -> str:
        """Its full id."""
        return f"{self.topic}/{self.short}"


@define
class NewTopic:
    """A topic for new questions; one that stands is not changed, and so they begin another beside it."""

    id: str
    title: str
    undecided: str = ""
