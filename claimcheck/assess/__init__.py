"""How every question stands: comparison and provenance brought together, once."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from claimcheck.assess.question import assess_question
from claimcheck.assess.seen import newcomers
from claimcheck.model import Assessment, Book, Claim, Resolution
from claimcheck.provenance import Origins, Voices

__all__ = ["assess", "new_at_odds"]


def assess(book: Book, *, holds: Callable[[Resolution], bool]) -> Book:
    """The book with an assessment of each question; `holds` says whether a resolution has not expired."""
    claims: dict[str, list[Claim]] = {question: [] for question in book.questions}
    for claim in book.claims.values():
        claims[claim.question].append(claim)
    resolutions = {resolution.question: resolution for resolution in book.resolutions}
    origins = Origins(Voices(book))
    assessments: dict[str, Assessment] = {}
    for name, question in book.questions.items():
        resolution = resolutions.get(name)
        in_force = resolution is not None and holds(resolution)
        assessments[name] = assess_question(question, claims[name], origins, resolution, in_force=in_force)
    return evolve(book, assessments=assessments)


def new_at_odds(book: Book, assessment: Assessment) -> tuple[Claim, ...]:
    """The claims at odds that have joined since the question was decided; nothing where that cannot be told."""
    resolution = assessment.resolution
    if resolution is None or not resolution.seen or resolution.seen == assessment.seen:
        return ()
    return newcomers(assessment.question, assessment.at_odds, Voices(book), resolution.seen)
