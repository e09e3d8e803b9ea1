"""A question of a dossier: its answers side by side, why they are at odds, what an editor made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from attrs import field, frozen

from claimcheck import wording
from claimcheck.audit.hearings import Hearings
from claimcheck.model import Assessment, Question, Report
from claimcheck.provenance import Voices
from claimcheck.views.audit.words import sentence, told
from claimcheck.views.dates import gloss
from claimcheck.views.dossier.parts import Answers, Asked, Column, Decision, Part, Reasons
from claimcheck.views.dossier.voice import Telling
from claimcheck.views.groups import Group, groups, supports
from claimcheck.views.page import Paragraph
from claimcheck.views.question import decision, kind, reasons, revisions

MOST = 20
"""Reasons that are given at most; an audit has them all."""


@frozen
class Questions:
    """The questions of a report, as a dossier shows them."""

    told: Report = field(repr=False)
    telling: Telling
    hearings: Hearings = field(repr=False)

    @classmethod
    def of(cls, report: Report, shown: Iterable[Assessment], *, show_text: bool) -> Questions:
        """Those of a report that are shown; with the words of articles, where these may be."""
        hearings = Hearings(report.book)
        claims = (claim for each in shown for claim in each.claims)
        return cls(report, Telling.of(hearings.voices, claims, show_text=show_text), hearings)

    @property
    def voices(self) -> Voices:
        """The voices of the report's book."""
        return self.hearings.voices

    def asked(self, assessment: Assessment) -> Asked:
        """One question."""
        question = assessment.question
        found = groups(assessment)
        columns = tuple(self._columns(assessment, found))
        return Asked(
            id=question.id,
            asks=question.asks,
            kind=kind(assessment),
            status=assessment.status.value,
            facets=self._facets(assessment),
            blocks=tuple(self._blocks(assessment, found, columns)),
            short=_short(question, columns),
            folded=not (assessment.contradictions or assessment.self_contradictions or assessment.tensions),
        )

    def _facets(self, assessment: Assessment) -> Mapping[str, tuple[str, ...]]:
        heard = (name for claim in assessment.claims for name in self.voices.path(claim))
        return {
            "topic": (assessment.question.topic,),
            "status": (assessment.status.value,),
            "article": tuple(dict.fromkeys(claim.article for claim in assessment.claims)),
            "speaker": tuple(dict.fromkeys(heard)),
        }

    def _blocks(self, assessment: Assessment, found: list[Group], columns: tuple[Column, ...]) -> Iterator[Part]:
        if not assessment.claims:
            yield Paragraph("No claim answers it yet.")
            return
        yield Answers(columns)
        yield from reasons(self.told.book, assessment, found)
        yield from revisions(self.told, assessment)
        yield from self._as_one(assessment)
        if assessment.resolution is not None:
            yield Decision(decision(assessment), assessment.resolution.verdict.value)

    def _columns(self, assessment: Assessment, found: list[Group]) -> Iterator[Column]:
        behind: dict[str, list[str]] = {}
        for letter, what in supports(self.told.book, assessment, found):
            behind.setdefault(letter, []).append(what)
        for group in found:
            answer, words = _answer(assessment.question, group)
            yield Column(
                letter=group.letter,
                answer=answer,
                words=words,
                behind=tuple(behind.get(group.letter, ())),
                voices=tuple(self.telling.voice(claim, answer) for claim in group.claims),
            )

    def _as_one(self, assessment: Assessment) -> Iterator[Reasons]:
        """Why fewer origins are counted than there are claims."""
        if any(len(each.claims) > each.support.least for each in assessment.backings):
            pairs = islice(self.hearings.on(assessment.question.id).all_as_one(), MOST)
            found = dict.fromkeys(Paragraph(sentence(each.reason), told(self.told.book, each.other)) for each in pairs)
            if found:
                yield Reasons(tuple(found))


def _answer(question: Question, group: Group) -> tuple[str, str]:
    """What stands above the claims of a group, and the words for what is written."""
    tell = wording.shared(group.claims)
    answer = group.claims[0].answer if tell is wording.scoped else group.answer
    if answer is None:
        return "fits both" if "/" in group.letter else "left open", ""
    return tell(answer, ""), gloss(question.type, answer.value)


def _short(question: Question, columns: Iterable[Column]) -> str:
    """The answers in a line, with the unit that they are in where it is not said otherwise."""
    told = (f"{each.answer} ({each.words})" if each.words else each.answer for each in columns)
    line, unit = "; ".join(dict.fromkeys(told)), question.domain.unit
    said = not unit or re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", line)  # `m` is not in `more`
    return line if said else f"{line} ({unit})"
