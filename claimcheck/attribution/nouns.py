"""What an attribution is: a source, a cue, and the content that the source is said to say."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

Stretch = tuple[int, int]
"""Offsets of characters in a paragraph, end exclusive."""


class Kind(Enum):
    """How a source is spoken of: by a pronoun, by *the* and a common noun, or in full.

    Or as some of those before, *both* and *one of them*; or as one more like them, *another* and *a third*.
    """

    PRONOUN = "pronoun"
    DEFINITE = "definite"
    PART = "part"
    FURTHER = "further"
    FULL = "full"


@frozen(slots=True, kw_only=True)
class Source:
    """Who is said to say it. `plural`: *officials*; `joint`: *Teller and Cole*."""

    at: Stretch
    kind: Kind = Kind.FULL
    plural: bool = False
    joint: bool = False


@frozen(slots=True, kw_only=True)
class Attribution:
    """`sure`: nothing else can be meant; otherwise the words allow it.

    `deed`: a belief, a plan, a demand, whose holder's having it an outlet may vouch for itself.
    No source: it is left open (*reportedly*), or stands in another sentence. No content: it is not told, or not in
    this sentence; where it `leads`, the next may tell it, as after *tell a similar story*.
    """

    cue: Stretch
    content: tuple[Stretch, ...]
    source: Source | None = None
    sure: bool = True
    deed: bool = False
    negated: bool = False
    leads: bool = False

    @property
    def whole(self) -> Stretch:
        """From the first of its words to the last."""
        parts = [self.cue, *self.content, *([self.source.at] if self.source else [])]
        return min(start for start, _ in parts), max(end for _, end in parts)
