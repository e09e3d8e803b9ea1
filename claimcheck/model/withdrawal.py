"""What falls when speakers, articles or claims are withdrawn: two assessments of one collection, set side by side."""

from __future__ import annotations

from attrs import frozen

from claimcheck.model.book import Book
from claimcheck.model.claims import Claim
from claimcheck.model.shifts import Decided, Footing, Shift, Turned
from claimcheck.model.subjects import Subject


@frozen(kw_only=True)
class Withdrawal:
    """`lost` are the claims that go; `before` and `after` the collection with and without them.

    `shifts` holds every question that loses a claim, whether or not it then stands otherwise.
    """

    withdrawn: tuple[Subject, ...]
    before: Book
    after: Book
    lost: tuple[Claim, ...]
    shifts: tuple[Shift, ...]
    weakened: tuple[Footing, ...]
    vanished: tuple[Turned, ...]
    appeared: tuple[Turned, ...]
    decisions: tuple[Decided, ...]
