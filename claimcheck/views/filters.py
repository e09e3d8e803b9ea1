"""Which questions a view shows."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from claimcheck.model import Assessment, Book, Claim, Report


@frozen(kw_only=True)
class Filters:
    """Ids, each empty or holding what is asked for; a question is shown if it fits all of them.

    By article or speaker, a question is shown whole if one of its claims fits: what stands against it belongs to it.
    """

    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()

    def apply(self, book: Book) -> list[Assessment]:
        """The assessments to show, in the order of the files."""
        return [each for each in book.assessments.values() if self._fits(book, each)]

    def narrow(self, told: Report) -> Report:
        """The report on nothing but the questions shown; the report itself where nothing was asked for."""
        return told if self == Filters() else only(told, self.apply(told.book))

    def _fits(self, book: Book, assessment: Assessment) -> bool:
        question = assessment.question
        return (
            (not self.topics or question.topic in self.topics)
            and (not self.questions or question.id in self.questions or question.short in self.questions)
            and (not self.statuses or assessment.status.value in self.statuses)
            and (not self.articles or any(claim.article in self.articles for claim in assessment.claims))
            and (not self.speakers or any(self._says(book, claim) for claim in assessment.claims))
        )

    def _says(self, book: Book, claim: Claim) -> bool:
        voice = claim.speaker or book.articles[claim.article].outlet or claim.article
        return bool({voice, *claim.via} & set(self.speakers))


def only(told: Report, assessments: Iterable[Assessment]) -> Report:
    """The report on nothing but some questions."""
    shown = {each.question.id: each for each in assessments}
    claims = {name: claim for name, claim in told.book.claims.items() if claim.question in shown}
    questions = {name: each.question for name, each in shown.items()}
    book = evolve(told.book, assessments=shown, questions=questions, claims=claims)
    findings = tuple(each for each in told.findings if each.notes.question in shown)
    silenced = tuple(each for each in told.silenced if each.finding.notes.question in shown)
    return evolve(told, book=book, findings=findings, silenced=silenced)
