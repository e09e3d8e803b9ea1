"""A topic or a question: how its questions stand, who speaks on them, and which voices count as one."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Report
from claimcheck.model.audits import SubjectAudit
from claimcheck.model.subjects import Kind
from claimcheck.views.audit.words import as_one, tracks_table
from claimcheck.views.page import Block, Heading, Listing, Page, Paragraph, Table
from claimcheck.views.question import question_blocks

MOST = 40
"""Claims whose audit is offered; of others only how many there are."""


def subject_page(told: Report, audit: SubjectAudit) -> Page:
    """What is behind a topic or a question."""
    book, name = told.book, audit.subject.id
    if audit.subject.kind is Kind.TOPIC:
        return Page(book.topics[name].title, tuple(_topic(told, audit)))
    return Page(name, tuple(_question(told, audit)))


def _topic(told: Report, audit: SubjectAudit) -> Iterator[Block]:
    book, topic = told.book, told.book.topics[audit.subject.id]
    if topic.about:
        yield Paragraph(topic.about)
    assessments = [book.assessments[name] for name in audit.questions]
    rows = tuple((each.question.short, str(len(each.claims)), each.status.value) for each in assessments)
    yield Table(("question", "claims", "status"), rows)
    yield from _voices(told, audit)


def _question(told: Report, audit: SubjectAudit) -> Iterator[Block]:
    assessment = told.book.assessments[audit.subject.id]
    yield from question_blocks(told, assessment)
    yield from _voices(told, audit)
    if assessment.claims:
        yield Heading("Each claim by itself")
        yield Listing(tuple(f"claimcheck audit {claim.id}" for claim in assessment.claims[:MOST]))
        if len(assessment.claims) > MOST:
            yield Paragraph(f"And {len(assessment.claims) - MOST} more.")


def _voices(told: Report, audit: SubjectAudit) -> Iterator[Block]:
    yield from as_one(told.book, audit.as_one, questions=audit.subject.kind is Kind.TOPIC)
    if audit.tracks:
        yield Heading("Who speaks on it")
        yield tracks_table(told.book, audit.tracks, topics=False)
