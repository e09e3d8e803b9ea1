"""The contradictions report: what stands against what, where accounts agree, what rests on one voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from claimcheck import wording
from claimcheck.model import Assessment, Book, Report, Status
from claimcheck.views.filters import Filters
from claimcheck.views.page import Block, Heading, Page, Paragraph
from claimcheck.views.question import question_blocks


def report(told: Report, filters: Filters | None = None) -> Page:
    """A summary, then the questions by topic, contested ones first."""
    book = told.book
    shown = (filters or Filters()).apply(book)
    blocks: list[Block] = [*_summary(book, shown)]
    for topic in book.topics.values():
        own = sorted((each for each in shown if each.question.topic == topic.id), key=_concern)
        if own:
            blocks.append(Heading(topic.title))
            blocks.extend([Paragraph(topic.about)] if topic.about else [])
            for assessment in own:
                blocks.extend(question_blocks(told, assessment))
    return Page("Contradictions report", tuple(blocks))


def _concern(assessment: Assessment) -> int:
    """The order of a reader's concern; within a status, that of the file."""
    return list(Status).index(assessment.status)


def _summary(book: Book, shown: Sequence[Assessment]) -> Iterator[Block]:
    claims = [claim for assessment in shown for claim in assessment.claims]
    voices = {voice for claim in claims for voice in (claim.speaker or f"article:{claim.article}", *claim.via)}
    counts = (
        wording.plural(len(claims), "claim"),
        wording.plural(len({claim.article for claim in claims}), "article"),
        wording.plural(len(voices), "voice"),
        wording.plural(len(shown), "question"),
    )
    yield Paragraph(f"{counts[0]} from {counts[1]}, by {counts[2]}, on {counts[3]}: {_statuses(shown)}.")
    contested = [each for each in shown if each.status is Status.CONTESTED]
    if contested:
        yield Paragraph(names(contested), "Contested")
    if book.left_out:
        left_out = wording.plural(book.left_out, "record")
        yield Paragraph(f"{left_out} could not be read; `claimcheck check` says why.", "Left out")


def names(assessments: Iterable[Assessment]) -> str:
    """The questions by their ids."""
    return ", ".join(each.question.short for each in assessments)


def _statuses(shown: Iterable[Assessment]) -> str:
    counted = Counter(each.status for each in shown)
    return ", ".join(f"{counted[status]} {status.value}" for status in Status if counted[status]) or "none"
