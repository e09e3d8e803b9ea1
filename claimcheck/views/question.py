"""One question: its positions with their voices, why they are at odds, and what an editor decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck import wording
from claimcheck.model import Assessment, Book, Conflict, Question, Report
from claimcheck.values.yes_no import YES_NO
from claimcheck.views.dates import gloss
from claimcheck.views.groups import Group, groups, supports
from claimcheck.views.page import Block, Heading, Paragraph, Table
from claimcheck.views.voices import spoken

REVISION = "CC204"
"""The rule whose findings are told in words under the table."""


def question_blocks(told: Report, assessment: Assessment) -> Iterator[Block]:
    """A heading, the claims by position, who stands behind each, the reasons, the decision."""
    question = assessment.question
    yield Heading(question.asks, 3)
    yield Paragraph(" · ".join((question.id, kind(assessment), assessment.status.value)))
    if not assessment.claims:
        yield Paragraph("No claim answers it yet.")
        return
    found = groups(assessment)
    yield Table(("", "answer", "who says it", "where"), tuple(_rows(told.book, question, found)))
    behind = tuple(supports(told.book, assessment, found))
    if behind:
        yield Table((), behind)
    yield from reasons(told.book, assessment, found)
    yield from revisions(told, assessment)
    if assessment.resolution is not None and (assessment.contradictions or assessment.self_contradictions):
        yield Paragraph(decision(assessment), "Editor")


def revisions(told: Report, assessment: Assessment) -> Iterator[Block]:
    """Who took back what; nothing where an editor has silenced it."""
    for finding in told.findings if assessment.revisions else ():
        if finding.notes.question == assessment.question.id and finding.rule.code == REVISION:
            yield Paragraph(f"{finding.notes.message}.", "Note")


def kind(assessment: Assessment) -> str:
    """What sort of answer it takes, and in what these vary."""
    question = assessment.question
    varies = {"time": "over time", "place": "by place"}
    words = [question.type.name, *(f"varies {varies[each]}" for each in sorted(question.varies, reverse=True))]
    if question.domain.unit:
        words.append(f"in {question.domain.unit}")
    return ", ".join(words)


def reasons(book: Book, assessment: Assessment, found: Sequence[Group]) -> Iterator[Block]:
    """Why the answers are at odds; that a yes is no no goes without saying."""
    for conflict in assessment.contradictions:
        if not _plain(assessment, conflict):
            yield Paragraph(f"{conflict.told}.", "Contradiction")
    for conflict in assessment.self_contradictions:
        both = " and ".join(each.told for each in conflict.pair)
        yield Paragraph(
            f"{both if _plain(assessment, conflict) else conflict.told}.",
            f"{wording.voice(book, conflict.voice)} says both",
        )
    for conflict in assessment.tensions:
        yield Paragraph(f"{conflict.told}.", f"Tension{_between(conflict, found)}")


def _plain(assessment: Assessment, conflict: Conflict) -> bool:
    """Whether all that is said against each other is yes and no: nothing denied, and no scope to be minded."""
    question = assessment.question
    minded = question.varies or any(claim.disputes for claim in conflict.claims)
    return question.type is YES_NO and not minded and not any(each.stance.negative for each in conflict.pair)


def _between(conflict: Conflict, found: Iterable[Group]) -> str:
    """The letters and numbers of the rows that a tension speaks of, unless these are all that it has given itself."""
    claims = {claim.id: claim.answer for claim in conflict.claims}
    rows = [(group, {claims[claim.id] for claim in group.claims if claim.id in claims}) for group in found]
    groups = [group for answer in conflict.pair for group, answers in rows if answer in answers]
    if {group.letter for group in groups} == {group.letter for group in found if group.conflict is conflict}:
        return ""
    letters = list(dict.fromkeys(group.letter for group in groups))
    return f" ({(' and ' if any('/' in each for each in letters) else '/').join(letters)})"


def decision(assessment: Assessment) -> str:
    """What an editor decided, and whether it is bound to these answers."""
    resolution = assessment.resolution
    assert resolution is not None
    text = f"{resolution.verdict.value}, by {resolution.by} on {resolution.on}: {resolution.reason}"
    return text if assessment.acknowledged else f"{text} (not bound to these answers; see `claimcheck check`)"


def _rows(book: Book, question: Question, found: Iterable[Group]) -> Iterator[tuple[str, ...]]:
    """A row for each claim; the words for what is written stand where it is written first."""
    known: set[str] = set()
    for group in found:
        for claim in group.claims:
            written = claim.answer.value.text
            words = "" if written in known else gloss(question.type, claim.answer.value)
            known.add(written)
            yield group.letter, wording.scoped(claim.answer, words), spoken(book, claim), wording.found(book, claim)
