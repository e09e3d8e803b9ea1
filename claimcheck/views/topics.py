"""What there is to answer, and how it stands."""

from __future__ import annotations

from claimcheck import wording
from claimcheck.model import Assessment, Question, Report
from claimcheck.views.page import Block, Heading, Page, Paragraph, Table


def topics(told: Report) -> Page:
    """Each topic with its questions: how to name them, what they take, how many claims answer them, how they stand."""
    book = told.book
    blocks: list[Block] = []
    for topic in book.topics.values():
        blocks.append(Heading(topic.title))
        if topic.about:
            blocks.append(Paragraph(topic.about))
        rows = tuple(_row(book.assessments[name]) for name in topic.questions)
        if rows:
            blocks.append(Table(("question", "asks", "takes", "claims", "status"), rows))
    if not blocks:
        blocks.append(Paragraph("No topics yet. `claimcheck init` writes a first file."))
    return Page("Topics", tuple(blocks))


def _row(assessment: Assessment) -> tuple[str, ...]:
    question = assessment.question
    return question.short, question.asks, takes(question), str(len(assessment.claims)), assessment.status.value


def takes(question: Question) -> str:
    """What an answer to the question looks like."""
    domain = question.domain
    words = [question.type.name]
    if domain.labels:
        words.append(f"({', '.join(domain.labels)})")
    if domain.unit:
        words.append(f"in {domain.unit}")
    if domain.many:
        words.append("(several)")
    if domain.tolerance:
        words.append(f"tolerance {wording.number(domain.tolerance)}")
    return " ".join(words)
