"""When things were said to be: the questions of a topic that dates and periods answer, and a mark for each claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Book, Claim, Status, Weight
from claimcheck.values.date import DATE
from claimcheck.values.period import PERIOD
from claimcheck.views.dates import spelt
from claimcheck.views.groups import Group, groups
from claimcheck.views.pictures.strokes import Stroke, strokes


@frozen(kw_only=True)
class Mark:
    """One claim: its answer in words and as it is written, who says it and where, and its strokes; none for `none`.

    `scope` is what the answer is said of, where the question varies.
    `letter` is that of its position, where it is at odds; `state` how it stands: `contested` or `strained` where it is
    at odds, else its standing, or `open`. `negative`: all but what is drawn is meant.
    """

    claim: str
    answer: str
    written: str
    who: str
    where: str
    scope: str = ""
    letter: str = ""
    state: str
    negative: bool = False
    weight: Weight = Weight.FIRM
    strokes: tuple[Stroke, ...]

    @property
    def told(self) -> str:
        """What a reader is told who points at it."""
        answer = self.answer if self.answer == self.written else f"{self.answer} ({self.written})"
        letter = f"{self.letter}: " if self.letter else ""
        return f"{letter}{answer}, says {self.who} ({self.where}); {self.state}"


@frozen(kw_only=True)
class Row:
    """A question, how it stands, and the marks of its claims, position by position."""

    question: str
    asks: str
    status: str
    marks: tuple[Mark, ...]


@frozen(kw_only=True)
class Timeline:
    """The dated questions of a topic, in the order of the file."""

    title: str
    rows: tuple[Row, ...]


def timeline(book: Book, assessments: Iterable[Assessment]) -> Timeline | None:
    """The timeline of the questions of one topic; nothing, where no claim gives a date or a period."""
    dated = [each for each in assessments if each.question.type in (DATE, PERIOD) and each.claims]
    if not dated:
        return None
    topic = book.topics[dated[0].question.topic]
    return Timeline(title=topic.title, rows=tuple(_row(book, each) for each in dated))


def _row(book: Book, assessment: Assessment) -> Row:
    question = assessment.question
    marks = tuple(_marks(book, assessment))
    return Row(question=question.id, asks=question.asks, status=assessment.status.value, marks=marks)


def _marks(book: Book, assessment: Assessment) -> Iterator[Mark]:
    contested, strained = _at_odds(assessment)
    kind = assessment.question.type
    for group in groups(assessment):
        for claim in group.claims:
            yield Mark(
                claim=claim.id,
                answer=spelt(kind, claim.answer),
                written=wording.scoped(claim.answer),
                who=wording.told_by(book, claim),
                where=wording.where(claim),
                scope=claim.answer.scope.told,
                letter=_letter(group),
                state=_state(assessment, claim, contested, strained),
                negative=claim.answer.stance.negative,
                weight=claim.answer.weight,
                strokes=strokes(kind, claim.answer.value),
            )


def _letter(group: Group) -> str:
    """Numbers set nothing against each other."""
    return group.letter if group.letter[:1].isalpha() else ""


def _at_odds(assessment: Assessment) -> tuple[set[str], set[str]]:
    """The claims that contradict others, unless an editor has found that they do not; and those in a tension."""
    contested = {claim.id for claim in assessment.at_odds} if assessment.status is Status.CONTESTED else set()
    strained = {claim.id for conflict in assessment.tensions for claim in conflict.claims}
    return contested, strained


def _state(assessment: Assessment, claim: Claim, contested: set[str], strained: set[str]) -> str:
    if claim.id in contested:
        return Status.CONTESTED.value
    if claim.id in strained:
        return Status.STRAINED.value
    standing = assessment.standings.get(claim.id)
    return standing.value if standing else Status.OPEN.value
