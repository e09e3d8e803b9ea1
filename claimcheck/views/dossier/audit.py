"""An audit as a dossier: its page, who told whom, and the questions that it is about; a claim's own comes first."""

from __future__ import annotations

from attrs import evolve

from claimcheck.audit import claims_of, questions_of
from claimcheck.model import Report
from claimcheck.model.audits import ClaimAudit
from claimcheck.views.audit import audited
from claimcheck.views.dossier.parts import Dossier
from claimcheck.views.dossier.question import Questions
from claimcheck.views.page import Heading
from claimcheck.views.pictures import provenance


def audit_dossier(told: Report, *, show_text: bool = False) -> Dossier:
    """What the report was asked for; of what falls without some, nothing but that. `show_text` as in `audited`."""
    page = audited(told, show_text=show_text)
    if told.audit is None or told.withdrawal is not None:
        return Dossier(page.title, page.blocks)
    shown = [told.book.assessments[name] for name in questions_of(told.book, told.audit)]
    asked = Questions.of(told, shown, show_text=show_text)
    questions = [asked.asked(each) for each in shown]
    own = told.audit.heard.claim.question if isinstance(told.audit, ClaimAudit) else ""
    questions.sort(key=lambda each: each.id != own)
    if own or len(questions) == 1:
        questions[0] = evolve(questions[0], folded=False)
    drawn = [each for each in [provenance(asked.voices, claims_of(told.book, told.audit))] if each]
    return Dossier(page.title, (*page.blocks, *drawn, Heading("The questions in full"), *questions))
