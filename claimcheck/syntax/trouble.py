"""What stopped YAML from being read on."""

from __future__ import annotations

from attrs import frozen
from yaml import MarkedYAMLError, YAMLError

from claimcheck.syntax.nodes import Node

TOO_DEEP = "nesting"
NO_MAPPING = "root"
SECOND_DOCUMENT = "document"
TOO_MANY = "values"

MOST_VALUES = 300_000
"""Keys and values in one stretch of a file; each takes up to a hundred times its length, and 10 MiB hold millions."""


class Halt(Exception):  # noqa: N818 - not an error of the program
    """Raised while events are read, where going on makes no sense; one of the four words above, and a place."""

    def __init__(self, words: str, at: int) -> None:
        super().__init__(words, at)
        self.words = words
        self.at = at


@frozen(kw_only=True, eq=False, repr=False)
class Trouble:
    """Why and where reading stopped: `words` are libyaml's, or one of the four above.

    `at` is where it stopped and `since` where what it was doing began; nothing from `doubtful` on can be trusted.
    `last` is the last node that was read, `inside` where the innermost open list or mapping begins.
    """

    words: str
    doing: str
    at: int
    since: int
    last: Node | None = None
    inside: int = 0

    @property
    def doubtful(self) -> int:
        """Where the damage begins: a key without a colon and an open quote are noticed only further on."""
        return self.since if self.doing.startswith("while scanning") else self.at

    @classmethod
    def of(cls, error: YAMLError | Halt, offset: int) -> Trouble:
        """From what was raised while the text at that offset was read."""
        if isinstance(error, Halt):
            return cls(words=error.words, doing="", at=error.at, since=error.at)
        if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
            return cls(words=str(error), doing="", at=offset, since=offset)
        at = error.problem_mark.index + offset
        since = at if error.context_mark is None else error.context_mark.index + offset
        return cls(words=error.problem or "", doing=error.context or "", at=at, since=since)
