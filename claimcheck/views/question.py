"""One question: its positions with their voices, why they are at odds, and what an editor decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Book, Claim, Conflict, Finding, Report, Status, Support
from claimcheck.views.page import Block, Heading, Paragraph, Table

_TOLD = ("CC204", "CC211", "CC223", "CC225")
"""The rules whose findings are told in words under the table; conflicts give their reason instead."""


@frozen
class _Group:
    """Claims under one letter, and who stands behind their answer."""

    letter: str
    claims: tuple[Claim, ...]
    support: Support | None = None


def question_blocks(told: Report, assessment: Assessment) -> Iterator[Block]:
    """A heading, the claims by position, the reasons, the decision."""
    question = assessment.question
    yield Heading(question.asks, 3)
    yield Paragraph(" · ".join((question.id, _kind(assessment), assessment.status.value)))
    if assessment.claims:
        yield Table(("", "answer", "who says it", "where", "behind it"), _rows(told.book, _groups(assessment)))
    else:
        yield Paragraph("No claim answers it yet.")
    conflicts = (*assessment.contradictions, *assessment.self_contradictions, *assessment.tensions)
    for conflict in conflicts:
        yield Paragraph(f"{conflict.reason}.", _label(told.book, assessment, conflict))
    for message in _told(told.findings, question.id):
        yield Paragraph(f"{message}.", "Note")
    if assessment.resolution is not None and (assessment.contradictions or assessment.self_contradictions):
        yield Paragraph(_decision(assessment), "Editor")


def _kind(assessment: Assessment) -> str:
    question = assessment.question
    varies = {"time": "over time", "place": "by place"}
    words = [question.type.name, *(f"varies {varies[each]}" for each in sorted(question.varies, reverse=True))]
    if question.domain.unit:
        words.append(f"in {question.domain.unit}")
    return ", ".join(words)


def _label(book: Book, assessment: Assessment, conflict: Conflict) -> str:
    if conflict in assessment.tensions:
        return "Tension"
    return f"{wording.voice(book, conflict.voice)} says both" if conflict.voice else "Contradiction"


def _told(findings: Iterable[Finding], question: str) -> Iterator[str]:
    return (each.notes.message for each in findings if each.notes.question == question and each.rule.code in _TOLD)


def _decision(assessment: Assessment) -> str:
    resolution = assessment.resolution
    assert resolution is not None
    text = f"{resolution.verdict.value}, by {resolution.by} on {resolution.on}: {resolution.reason}"
    return text if assessment.acknowledged else f"{text} (not bound to these answers; see `claimcheck check`)"


def _groups(assessment: Assessment) -> list[_Group]:
    """Positions of what is at odds under letters, then the other claims by the answer they back."""
    conflicts = assessment.contradictions or assessment.self_contradictions or assessment.tensions
    groups = list(_positions(conflicts)) if assessment.status in (Status.CONTESTED, Status.STRAINED) else []
    placed = {claim.id for group in groups for claim in group.claims}
    left = [claim for claim in assessment.claims if claim.id not in placed]
    for backing in sorted(assessment.backings, key=lambda each: (-len(each.claims), each.support.least)):
        own = tuple(claim for claim in left if claim in backing.claims)
        if own:
            groups.append(_Group("", own, None if placed & {claim.id for claim in backing.claims} else backing.support))
            left = [claim for claim in left if claim not in own]
    return [*groups, _Group("", tuple(left))] if left else groups


def _positions(conflicts: Sequence[Conflict]) -> Iterator[_Group]:
    letters = iter(ascii_uppercase)
    for conflict in conflicts:
        own = {}
        for position in conflict.positions:
            own[position] = next(letters, "+")
            yield _Group(own[position], (*position.claims, *position.beside), position.support)
        if conflict.fitting:
            yield _Group("/".join(own.values()), conflict.fitting)


def _rows(book: Book, groups: Iterable[_Group]) -> tuple[tuple[str, ...], ...]:
    """A row for each claim; who stands behind a group's answer is said in its first row."""
    return tuple(
        (
            group.letter,
            wording.scoped(claim.answer),
            wording.told_by(book, claim),
            wording.where(claim),
            _behind(book, group) if claim is group.claims[0] else "",
        )
        for group in groups
        for claim in group.claims
    )


def _behind(book: Book, group: _Group) -> str:
    """Origins, sides and articles, and whether anybody who takes part is among them."""
    support = group.support
    if support is None:
        return ""
    party = "; a party to the events" if support.party else ""
    articles = wording.plural(len(support.articles), "article")
    return f"{wording.origins(support)}; side: {wording.sides(book, support)}; {articles}{party}"
