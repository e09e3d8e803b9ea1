"""The page of an audit: what is behind a record, or what falls without some."""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.model.audits import ArticleAudit, ClaimAudit, SpeakerAudit, SubjectAudit
from claimcheck.views.audit.article import article_page
from claimcheck.views.audit.claim import claim_page
from claimcheck.views.audit.speaker import speaker_page
from claimcheck.views.audit.subject import subject_page
from claimcheck.views.audit.withdrawal import withdrawal_page
from claimcheck.views.page import Page


def audited(told: Report, *, show_text: bool = False) -> Page:
    """What the report was asked for. `show_text`: the words of articles may be shown."""
    assert told.audit is not None
    if told.withdrawal is not None:
        return withdrawal_page(told.audit.subject, told.withdrawal)
    match told.audit:
        case ClaimAudit():
            return claim_page(told, told.audit, show_text=show_text or told.book.settings.show_text)
        case SpeakerAudit():
            return speaker_page(told.book, told.audit)
        case ArticleAudit():
            return article_page(told.book, told.audit)
        case SubjectAudit():
            return subject_page(told, told.audit)
