"""The report as a whole: what sums it up, then topic by topic, what is at odds before what is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from claimcheck.model import Assessment, Report, Status
from claimcheck.views.filters import Filters
from claimcheck.views.page import Block, Heading, Page, Paragraph
from claimcheck.views.question import question_blocks
from claimcheck.views.report.folded import agreed, alone, echoed, unanswered
from claimcheck.views.report.summary import summary


def report(told: Report, filters: Filters | None = None) -> Page:
    """A summary, then the questions by topic: whole those at odds, settled, or asked for by name, the others folded."""
    filters = filters or Filters()
    shown = filters.apply(told.book)
    blocks: list[Block] = [*summary(told, shown)]
    for topic in told.book.topics.values():
        own = [each for each in shown if each.question.topic == topic.id]
        if own:
            blocks.append(Heading(topic.title))
            blocks.extend([Paragraph(topic.about)] if topic.about else [])
            blocks.extend(_questions(told, own, filters.questions))
    return Page("Contradictions report", tuple(blocks))


def _questions(told: Report, own: Sequence[Assessment], asked: Collection[str]) -> Iterator[Block]:
    """The questions of a topic, in the order of a reader's concern; within a status, in that of the file."""
    whole = [each for each in own if _in_full(each) or not {each.question.id, each.question.short}.isdisjoint(asked)]
    for assessment in sorted(whole, key=lambda each: list(Status).index(each.status)):
        yield from question_blocks(told, assessment)
    folded = [each for each in own if each not in whole]
    yield from agreed(told, [each for each in folded if each.status is Status.CORROBORATED])
    yield from echoed(told, [each for each in folded if each.status is Status.ECHO])
    single = [each for each in folded if each.status in (Status.SINGLE_SOURCED, Status.OPEN)]
    yield from alone(told, [each for each in single if each.claims])
    yield from unanswered([each for each in single if not each.claims])


def _in_full(assessment: Assessment) -> bool:
    """Whether anything was ever at odds there, whatever an editor has found of it."""
    return bool(assessment.contradictions or assessment.self_contradictions or assessment.tensions)
