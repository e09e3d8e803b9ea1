"""What the single-source rules share: the claims that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Assessment, Book, Claim, Notes, Standing


def alone(book: Book) -> Iterator[tuple[Assessment, Claim]]:
    """Every claim that stands alone."""
    for assessment in book.assessments.values():
        for claim in assessment.claims:
            if assessment.standings.get(claim.id) is Standing.SINGLE_SOURCED:
                yield assessment, claim


def single(book: Book, assessment: Assessment, claim: Claim, what: str) -> Notes:
    """One claim and its one voice."""
    message = f"`{wording.scoped(claim.answer)}` {what} {wording.told_by(book, claim)}"
    return wording.on_question(book, assessment, (claim,), message)
