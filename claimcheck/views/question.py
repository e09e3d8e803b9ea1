"""One question: its positions with their voices, why they are at odds, and what an editor decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import count
from string import ascii_uppercase

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Book, Claim, Conflict, Finding, Report, Status, Support
from claimcheck.views.page import Block, Heading, Paragraph, Table

_TOLD = ("CC204", "CC211", "CC223", "CC225")
"""The rules whose findings are told in words under the table; conflicts give their reason instead."""

_PLAIN = ("CC211", "CC225")


@frozen
class _Group:
    """Claims under one letter, and who stands behind their answer."""

    letter: str
    claims: tuple[Claim, ...]
    support: Support | None = None


def question_blocks(told: Report, assessment: Assessment) -> Iterator[Block]:
    """A heading, the claims by position, who stands behind each, the reasons, the decision."""
    question = assessment.question
    yield Heading(question.asks, 3)
    yield Paragraph(" · ".join((question.id, _kind(assessment), assessment.status.value)))
    if not assessment.claims:
        yield Paragraph("No claim answers it yet.")
        return
    groups = _groups(assessment)
    yield Table(("", "answer", "who says it", "where"), _rows(told.book, groups))
    support = tuple((group.letter, behind(told.book, group.support)) for group in groups if group.support)
    if support:
        yield Table((), support)
    for conflict in (*assessment.contradictions, *assessment.self_contradictions, *assessment.tensions):
        yield Paragraph(f"{conflict.reason}.", _label(told.book, assessment, conflict))
    shown = {frozenset(claim.id for claim in group.claims) for group in groups if group.support}
    for message in _told(told.findings, question.id, shown):
        yield Paragraph(f"{message}.", "Note")
    if assessment.resolution is not None and (assessment.contradictions or assessment.self_contradictions):
        yield Paragraph(decision(assessment), "Editor")


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


def _told(findings: Iterable[Finding], question: str, shown: AbstractSet[frozenset[str]]) -> Iterator[str]:
    """What the rules say of a question, but for agreements that say no more than the lines under the table."""
    for finding in findings:
        notes = finding.notes
        if notes.question == question and finding.rule.code in _TOLD:
            plain = finding.rule.code in _PLAIN and not notes.reason
            if not (plain and frozenset(claim.id for claim in notes.claims) in shown):
                yield notes.message


def decision(assessment: Assessment) -> str:
    """What an editor decided, and whether it is bound to these answers."""
    resolution = assessment.resolution
    assert resolution is not None
    text = f"{resolution.verdict.value}, by {resolution.by} on {resolution.on}: {resolution.reason}"
    return text if assessment.acknowledged else f"{text} (not bound to these answers; see `claimcheck check`)"


def _groups(assessment: Assessment) -> list[_Group]:
    """Positions at odds under letters, what fits several of them; then the other claims, numbered by answer."""
    letters, numbers = _letters(), map(str, count(1))
    at_odds = assessment.status in (Status.CONTESTED, Status.STRAINED)
    conflicts = assessment.contradictions or assessment.self_contradictions or assessment.tensions
    groups = [group for conflict in conflicts for group in _positions(conflict, letters)] if at_odds else []
    placed = {claim.id for group in groups for claim in group.claims}
    left = {claim.id: claim for claim in assessment.claims if claim.id not in placed}
    for backing in sorted(assessment.backings, key=lambda each: (-len(each.claims), -each.support.least)):
        own = tuple(left.pop(claim.id) for claim in backing.claims if claim.id in left)
        if own:
            alone = placed.isdisjoint(claim.id for claim in backing.claims)
            groups.append(_Group(next(numbers), own, backing.support if alone else None))
    return [*groups, _Group("", tuple(left.values()))] if left else groups


def _letters() -> Iterator[str]:
    """A to Z, then A2 to Z2, and so on."""
    return (f"{letter}{number if number > 1 else ''}" for number in count(1) for letter in ascii_uppercase)


def _positions(conflict: Conflict, letters: Iterator[str]) -> Iterator[_Group]:
    own = [next(letters) for _ in conflict.positions]
    for letter, position in zip(own, conflict.positions, strict=True):
        yield _Group(letter, (*position.claims, *position.beside), position.support)
    if conflict.fitting:
        yield _Group("/".join(own), conflict.fitting)


def _rows(book: Book, groups: Iterable[_Group]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (group.letter, wording.scoped(claim.answer), wording.told_by(book, claim), wording.found(book, claim))
        for group in groups
        for claim in group.claims
    )


def behind(book: Book, support: Support) -> str:
    """Origins, sides and articles, and whether anybody who takes part is among them."""
    marked = any(book.speakers[side].party for side in support.sides if side in book.speakers)
    party = "; a party to the events among them" if support.party and not marked else ""
    articles = wording.plural(len(support.articles), "article")
    sides = "side" if len(support.sides) == 1 else "sides"
    return f"{wording.origins(support)} in {articles}; {sides}: {wording.sides(book, support)}{party}"
