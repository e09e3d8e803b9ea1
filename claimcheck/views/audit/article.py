"""One article: how much is its own voice, named, anonymous; who speaks in it, and what only it says."""

from __future__ import annotations

from claimcheck import wording
from claimcheck.model import Book, Claim
from claimcheck.model.audits import ArticleAudit, Heard
from claimcheck.views.audit.words import of_article, sentence, some, stands, tracks_table
from claimcheck.views.page import Block, Heading, Page, Paragraph, Table


def article_page(book: Book, audit: ArticleAudit) -> Page:
    """What an article brings in."""
    article = book.articles[audit.subject.id]
    blocks: list[Block] = [Paragraph(sentence(of_article(book, article)))]
    blocks.extend([Paragraph(article.note, "Note")] if article.note else [])
    blocks.append(Paragraph(_summary(audit)))
    if audit.claims:
        blocks.append(Table(("whose words", "claims", "share"), _shares(audit)))
        blocks.extend([Heading("Who speaks in it"), tracks_table(book, audit.tracks, topics=False)])
    if audit.contested:
        blocks.extend([Heading("What is contradicted"), _table(book, "against it", audit.contested)])
    if audit.only:
        blocks.extend([Heading("What only it has"), _table(book, "it stands", audit.only)])
    return Page(article.id, tuple(blocks))


def _summary(audit: ArticleAudit) -> str:
    if not audit.claims:
        return "No claim is read from it."
    voices = wording.plural(sum(bool(each.claims) for each in audit.tracks), "voice")
    return f"{wording.plural(audit.claims, 'claim')} by {voices}; {len(audit.only)} that no other article has."


def _shares(audit: ArticleAudit) -> tuple[tuple[str, ...], ...]:
    parts = (("its own voice", audit.own), ("named speakers", audit.named), ("anonymous speakers", audit.anonymous))
    return tuple((name, str(number), f"{round(100 * number / audit.claims)} %") for name, number in parts)


def _table(book: Book, last: str, heard: tuple[Heard, ...]) -> Table:
    """Claims with whose they are, and how they stand or who contradicts them."""
    rows = (
        (
            book.questions[each.claim.question].short,
            wording.scoped(each.claim.answer),
            wording.told_by(book, each.claim),
            some(wording.who(book, claim) for claim in each.against) if last == "against it" else stands(each),
            _place(each.claim),
        )
        for each in heard
    )
    return Table(("question", "answer", "who says it", last, "where"), tuple(rows))


def _place(claim: Claim) -> str:
    return claim.locator if claim.paragraph is None else f"¶{claim.paragraph}"
