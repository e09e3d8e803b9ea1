"""What the configuration leaves out of what rules find, and which of its words it was."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Collection, Mapping
from fnmatch import translate
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from claimcheck.bits import union
from claimcheck.config import Config, Ignore
from claimcheck.model import Book, Notes
from claimcheck.silence import stands


def matcher(glob: str) -> Callable[[str], Any]:
    """Tells whether a name is one that a glob means."""
    return re.compile(translate(glob)).match


@frozen(eq=False, repr=False)
class Omission:
    """Leaves findings out everywhere, or in some files: there as if every claim and every place in them did.

    A configuration may name thousands of files, and a check find something in each. So each name is read once, and held
    against each file once. A set of `ignore` is the bits of one number; of those that hold for a file and a code the
    first alone counts, for it leaves nothing of the file to the others.
    """

    book: Book
    config: Config
    _meaning: dict[str, int] = field(factory=dict, init=False)

    def over(self, code: str, notes: Notes) -> Notes | Ignore:
        """What is left of the notes; or, where nothing is, what leaves them out."""
        meant = self._meant(code)
        if not meant:
            return notes
        first = {file: own & -own for file in _files(notes) if (own := self._holding.get(file, self._anywhere) & meant)}
        return _without(notes, first) or self._last(notes, first) if first else notes

    def _last(self, notes: Notes, first: Mapping[str, int]) -> Ignore:
        """Of those that leave files out, one after the other, the one after which nothing stands any more."""

        def gone(last: int) -> bool:
            return _without(notes, {file for file, bit in first.items() if bit <= last}) is None

        order = sorted(set(first.values()))
        return self.config.ignores[order[bisect(order, x=False, key=gone)].bit_length() - 1]

    def _meant(self, code: str) -> int:
        """The `ignore` that speak of a code."""
        if code not in self._meaning:
            ignores = enumerate(self.config.ignores)
            self._meaning[code] = union(1 << at for at, each in ignores if each.speaks_of(code))
        return self._meaning[code]

    @cached_property
    def _anywhere(self) -> int:
        """The `ignore` that hold in all files."""
        return union(1 << at for at, each in enumerate(self.config.ignores) if not each.glob)

    @cached_property
    def _holding(self) -> dict[str, int]:
        """The `ignore` that hold in each of the book's files."""
        named: dict[str, int] = {}
        for at, each in enumerate(self.config.ignores):
            if each.glob:
                named[each.glob] = named.get(each.glob, 0) | 1 << at
        globs = [(matcher(glob), own) for glob, own in named.items()]
        called = {file: self.config.named(file) for file in (self.book.files if globs else ())}
        return {
            file: self._anywhere | union(own for means, own in globs if means(name)) for file, name in called.items()
        }


def _files(notes: Notes) -> set[str]:
    """The files that a finding speaks of."""
    return {place.span.file for place in notes.places} | {claim.at.file for claim in notes.claims}


def _without(notes: Notes, files: Collection[str]) -> Notes | None:
    """The notes less all that stands in some files, if anything is left."""
    places = tuple(place for place in notes.places if place.span.file not in files)
    claims = tuple(claim for claim in notes.claims if claim.at.file not in files)
    return evolve(notes, places=places, claims=claims) if stands(notes, places, claims) else None
