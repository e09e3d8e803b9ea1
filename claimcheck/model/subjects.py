"""What can be audited, or withdrawn: a record by its kind and id."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen


class Kind(Enum):
    """What can be audited."""

    CLAIM = "claim"
    SPEAKER = "speaker"
    ARTICLE = "article"
    TOPIC = "topic"
    QUESTION = "question"


@frozen(order=True)
class Subject:
    """A record by its kind and id."""

    kind: Kind = field(order=lambda kind: kind.value)
    id: str

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.id}"
