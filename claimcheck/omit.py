"""What the configuration leaves out of what rules find, and which of its words it was."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from claimcheck.config import Config, Ignore
from claimcheck.model import Book, Notes
from claimcheck.places import Span
from claimcheck.silence import Silence

END = 2**31
"""A line after the last of any file."""


@frozen(eq=False, repr=False)
class Omission:
    """Leaves findings out everywhere, or in some files: there as if every claim and every place in them did."""

    book: Book
    config: Config
    _told: dict[str, Sequence[tuple[Ignore, Silence | None]]] = field(factory=dict, init=False)

    def over(self, code: str, notes: Notes) -> Notes | Ignore:
        """What is left of the notes; or, where nothing is, what leaves them out."""
        if code not in self._told:
            self._told[code] = [(each, self._silence(each)) for each in self.config.ignores if each.speaks_of(code)]
        for ignore, silence in self._told[code]:
            left = silence.over(notes)[0] if silence else None
            if left is None:
                return ignore
            notes = left
        return notes

    def _silence(self, ignore: Ignore) -> Silence | None:
        """What an ignore silences in files; nothing, where it does so everywhere."""
        if not ignore.glob:
            return None
        files = {file: Span(file, 1, 1, END, 1) for file in self.book.files if ignore.holds_in(self.config.named(file))}
        claims = {claim.id: files[claim.at.file] for claim in self.book.claims.values() if claim.at.file in files}
        return Silence({}, claims, {file: [whole] for file, whole in files.items()})
