"""What the texts of articles say of passages: where one stands, and how well it was found."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


@frozen(kw_only=True, eq=False, repr=False)
class Text:
    """The text of an article. `paragraphs` are stretches of `content`, as offsets of characters, end exclusive.

    `file` is a path with POSIX separators, `sha256` that of the text with line feeds.
    """

    file: str
    content: str
    sha256: str = ""
    paragraphs: tuple[tuple[int, int], ...]

    def paragraph(self, number: int) -> str:
        """A paragraph by its number, from 1."""
        start, end = self.paragraphs[number - 1]
        return self.content[start:end]


class State(Enum):
    """How a passage was found."""

    EXACT = "exact"
    NORMALISED = "normalised"
    AMBIGUOUS = "ambiguous"
    DRIFTED = "drifted"
    LOST = "lost"

    @property
    def holds(self) -> bool:
        """Whether the passage stands where the claim says, in one place."""
        return self in (State.EXACT, State.NORMALISED)


@frozen(kw_only=True)
class Stretch:
    """A stretch of an article's text: offsets of characters, end exclusive, within the paragraph of that number.

    `score` is how like the words are that were looked for, from 0 to 1; `pin` the fingerprint of its words.
    """

    start: int
    end: int
    paragraph: int
    score: float = 1.0
    pin: str = ""


@frozen(kw_only=True)
class Evidence:
    """Where a passage was found: in one place, or in several (at most ten are kept); of a lost one the nearest.

    `reason` says in words why it does not hold, without any word of the article.
    """

    state: State
    found: tuple[Stretch, ...] = ()
    reason: str = ""

    @property
    def at(self) -> Stretch | None:
        """The stretch, where there is just one, and it is no guess."""
        return self.found[0] if len(self.found) == 1 and self.state is not State.LOST else None


@frozen(kw_only=True, repr=False)
class Settings:
    """What a run may be told that rules heed.

    `show_text`: findings may quote the words of articles. `longest_passage`: the most words at each end of a passage.
    """

    show_text: bool = False
    longest_passage: int | None = None
