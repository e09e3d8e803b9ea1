"""What new files are called, and what each of their lines is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from attrs import define, field, frozen

from claimcheck.intake.articles import slug
from claimcheck.intake.asked import Asked
from claimcheck.intake.entries import Entry

SUFFIX = ".yaml"

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(10))})
"""Names that are no files' on Windows."""


@frozen
class Heading:
    """A field of a new article's header."""

    article: str
    name: str


About: TypeAlias = "Entry | Asked | Heading | None"


@frozen
class Line:
    """A line of a new file, and what it comes from."""

    text: str
    about: About = None


@define
class Files:
    """Names of new files in a folder, where those `taken` are there already."""

    taken: set[str]
    made: dict[str, list[Line]] = field(factory=dict)
    _last: dict[str, int] = field(factory=dict)

    def begin(self, stem: str, lines: Sequence[Line]) -> None:
        """Another file, called so, or so with a number."""
        at, name = self._last.get(stem, 1), stem
        while f"{name}{SUFFIX}".casefold() in self.taken:
            at += 1
            name = f"{stem}-{at}"
        self._last[stem] = at
        self.taken.add(f"{name}{SUFFIX}".casefold())
        self.made[f"{name}{SUFFIX}"] = list(lines)

    def would_be(self, stem: str) -> bool:
        """Whether the next file called so has that very name."""
        return f"{stem}{SUFFIX}".casefold() not in self.taken


def stem(article: str) -> str:
    """The name of an article's file: its id, where every system can hold that."""
    name = article if _PLAIN.fullmatch(article) else slug(article) or "article"
    return f"{name}-claims" if name.casefold() in _RESERVED else name
