"""The beginning of a dossier: counts, sources, what is at odds by its weight, and who stands where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Assessment, Report, Status
from claimcheck.views.dossier.matrix import by_article, by_voice
from claimcheck.views.dossier.parts import Case, Index, Part
from claimcheck.views.page import Heading, Paragraph
from claimcheck.views.report.summary import against, at_odds, counted, in_a_line, sources, verdict, weight

HOW_TO_READ = (
    "Letters mark answers that exclude each other, or strain where none do; numbers the others; A/B what fits both. "
    "An origin is whoever a claim goes back to: several claims may have one. Presumed: an outlet that does not say "
    "where it has its account from counts as speaking for itself. Party: the voice or its side takes part in the "
    "events."
)


def overview(told: Report, shown: Sequence[Assessment]) -> Iterator[Part]:
    """What was read, how it stands, and where each article stands on each question."""
    yield from counted(told, shown)
    yield from sources(told.book, shown)
    yield from _contradictions(told, shown)
    yield from _tensions(shown)
    yield from in_a_line(told, shown)
    yield Paragraph(HOW_TO_READ, "How to read it")
    if any(each.claims for each in shown):
        yield Heading("Who stands where")
        yield by_article(told.book, shown)
        yield by_voice(told.book, shown)


def _contradictions(told: Report, shown: Sequence[Assessment]) -> Iterator[Part]:
    contested = sorted((each for each in shown if each.status is Status.CONTESTED), key=weight)
    if contested:
        yield Heading("Contradictions")
        cells = ((each, (at_odds(told.book, each), verdict(told.book, each))) for each in contested)
        yield Index(("question", "at odds (origins)", "editor"), tuple(_case(each, *found) for each, found in cells))


def _tensions(shown: Sequence[Assessment]) -> Iterator[Part]:
    strained = [each for each in shown if each.status is Status.STRAINED]
    if strained:
        yield Heading("Tensions")
        cells = ((each, "; ".join(map(against, each.tensions))) for each in strained)
        yield Index(("question", "strained (origins)"), tuple(_case(each, told) for each, told in cells))


def _case(assessment: Assessment, *cells: str) -> Case:
    return Case(question=assessment.question.id, asks=assessment.question.asks, cells=cells)
