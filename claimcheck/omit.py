"""What the configuration leaves out of what rules find, and which of its words it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.config import Config, Ignore
from claimcheck.model import Book, Notes
from claimcheck.places import Span
from claimcheck.silence import Silence

END = 2**31
"""A line after the last of any file."""


Told: TypeAlias = Sequence[tuple[Ignore, Silence | None]]


@frozen(eq=False, repr=False)
class Omission:
    """Leaves findings out everywhere, or in some files: there as if every claim and every place in them did."""

    book: Book
    config: Config
    _told: dict[str, Told] = field(factory=dict, init=False)

    def over(self, code: str, notes: Notes) -> Notes | Ignore:
        """What is left of the notes; or, where nothing is, what leaves them out."""
        if code not in self._told:
            self._told[code] = list(self._of(code))
        for ignore, silence in self._told[code]:
            left = silence.over(notes)[0] if silence else None
            if left is None:
                return ignore
            notes = left
        return notes

    def _of(self, code: str) -> Iterator[tuple[Ignore, Silence | None]]:
        """What leaves findings of a code out; of those that mean the same files, the first."""
        known: set[frozenset[str]] = {frozenset()}
        for each in (each for each in self.config.ignores if each.speaks_of(code)):
            files = frozenset(file for file, name in self._names.items() if each.holds_in(name)) if each.glob else None
            if files is None:
                yield each, None
            elif files not in known:
                known.add(files)
                yield each, self._silence(files)

    @cached_property
    def _names(self) -> dict[str, str]:
        """What the files are called from the configuration's folder."""
        return {file: self.config.named(file) for file in self.book.files}

    def _silence(self, names: frozenset[str]) -> Silence:
        """What silences all that stands in some files."""
        files = {file: Span(file, 1, 1, END, 1) for file in names}
        claims = {claim.id: files[claim.at.file] for claim in self.book.claims.values() if claim.at.file in files}
        return Silence({}, claims, {file: [whole] for file, whole in files.items()})
