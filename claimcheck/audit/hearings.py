"""Every question of a book, heard again when it is asked for."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from claimcheck.audit.counting import Counting
from claimcheck.audit.hearing import Hearing
from claimcheck.model import Book, Claim
from claimcheck.model.audits import Heard
from claimcheck.provenance import Voices


@frozen(slots=False)
class Hearings:
    """The questions of one book."""

    book: Book = field(repr=False)
    _known: dict[str, Counting] = field(factory=dict, init=False, repr=False)

    @cached_property
    def voices(self) -> Voices:
        """The voices of the book."""
        return Voices(self.book)

    def on(self, question: str) -> Counting:
        """The claims of a question."""
        if question not in self._known:
            self._known[question] = Counting(Hearing(self.book.assessments[question], self.voices))
        return self._known[question]

    def heard(self, claim: Claim) -> Heard:
        """How a claim fares among those on its question."""
        return self.on(claim.question).heard(claim)
