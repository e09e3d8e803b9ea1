"""One claim: where it comes from, its passage, who says the same, who says otherwise, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.model import Assessment, Book, Claim, Relation, Report, Severity
from claimcheck.model.audits import ClaimAudit
from claimcheck.views.audit.passage import passage_blocks
from claimcheck.views.audit.words import as_one, claims_table, fares, of_article, of_speaker
from claimcheck.views.dates import gloss
from claimcheck.views.findings import place
from claimcheck.views.page import Block, Heading, Page, Paragraph, Table
from claimcheck.views.question import decision
from claimcheck.views.voices import behind


def claim_page(told: Report, audit: ClaimAudit, *, show_text: bool = False) -> Page:
    """What is behind a claim."""
    book, claim = told.book, audit.heard.claim
    assessment = book.assessments[claim.question]
    blocks = (
        *_head(book, audit),
        Heading("Where it comes from"),
        Table(("", "who", "what is known"), tuple(_chain(book, claim))),
        *passage_blocks(book, claim, show_text=show_text),
        *_agreeing(book, audit),
        *_disagreeing(book, audit),
        *_revisions(audit),
        *_decision(assessment),
        *_elsewhere(book, audit),
        *_checked(told, claim),
    )
    return Page(claim.id, tuple(blocks))


def _head(book: Book, audit: ClaimAudit) -> Iterator[Block]:
    claim, question = audit.heard.claim, book.questions[audit.heard.claim.question]
    words = gloss(question.type, claim.answer.value)
    answer = f"`{wording.scoped(claim.answer)}`{words and f' ({words})'}"
    yield Paragraph(question.asks)
    yield Paragraph(f"{answer}, says {wording.told_by(book, claim)}: {fares(book, audit.heard)}.")
    for label, text in (("In short", claim.says), ("Reckoned", claim.reckoned), ("Note", claim.note)):
        yield from [Paragraph(text, label)] if text else []
    yield Paragraph(place(claim.at), "Recorded in")


def _chain(book: Book, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """From the first speaker over the relays to the article, and what the article's account is derived from."""
    for role, name in (("said by", claim.speaker), *(("through", relay) for relay in claim.via)):
        if name is not None:
            yield role, wording.voice(book, name), of_speaker(book, book.speakers[name])
    article = book.articles[claim.article]
    yield "told in", wording.where(claim), of_article(book, article)
    for source in article.derived_from if claim.speaker is None else ():
        record = book.articles.get(source)
        yield "repeats", source, of_article(book, record) if record else of_speaker(book, book.speakers[source])


def _agreeing(book: Book, audit: ClaimAudit) -> Iterator[Block]:
    """Who gives the same answer, who sharpens it, and why some of them count as one."""
    groups = (("same", audit.same), ("finer", audit.sharper), ("coarser", audit.coarser))
    rows = tuple(row for label, claims in groups for row in _rows(book, label, claims))
    if rows:
        yield Heading("Who says the same")
        yield Table(("", "answer", "who says it", "where"), rows)
    if rows and audit.support is not None:
        claims = [audit.heard.claim, *audit.same, *audit.sharper]
        what = behind(book, audit.support, claims, sides_shown=True)
        yield Paragraph(f"{what}.", f"Behind `{wording.scoped(audit.heard.claim.answer)}`")
    yield from as_one(book, audit.as_one)


def _rows(book: Book, label: str, claims: Iterable[Claim]) -> Iterator[tuple[str, ...]]:
    for claim in claims:
        yield label, wording.scoped(claim.answer), wording.told_by(book, claim), wording.where(claim)


def _disagreeing(book: Book, audit: ClaimAudit) -> Iterator[Block]:
    if not audit.against:
        return
    yield Heading("Who says otherwise")
    rows = (row for each in audit.against for row in _rows(book, _LABELS[each.relation], [each.claim]))
    yield Table(("", "answer", "who says it", "where"), tuple(rows))
    for relation in _LABELS:
        reasons = dict.fromkeys(each.told for each in audit.against if each.relation is relation)
        yield from (Paragraph(f"{reason}.", relation.value.capitalize()) for reason in reasons)


_LABELS = {Relation.CONTRADICTION: "against", Relation.TENSION: "strained"}


def _revisions(audit: ClaimAudit) -> Iterator[Block]:
    for each in audit.revisions:
        mine = each.earlier is audit.heard.claim
        other, label = (each.later, "Taken back") if mine else (each.earlier, "Takes back")
        said = f" said {other.said}," if other.said else ""
        yield Paragraph(f"`{wording.scoped(other.answer)}`,{said} {wording.where(other)}: {each.reason}.", label)


def _decision(assessment: Assessment) -> Iterator[Block]:
    if assessment.resolution is not None:
        yield Heading("What the editor decided")
        yield Paragraph(decision(assessment))


def _elsewhere(book: Book, audit: ClaimAudit) -> Iterator[Block]:
    if audit.elsewhere:
        claim = audit.heard.claim
        title = book.topics[book.questions[claim.question].topic].title
        yield Heading(f"What else {wording.who(book, claim)} says on “{title}”")
        yield claims_table(book, audit.elsewhere)


def _checked(told: Report, claim: Claim) -> Iterator[Block]:
    """What the rules ask for in this record."""
    found = [
        f"{each.severity} {each.rule.code}: {each.notes.message}"
        for each in told.findings
        if each.severity > Severity.NOTE and len(each.notes.claims) == 1 and each.notes.claims[0].id == claim.id
    ]
    if found:
        yield Heading("What the check says")
        yield from map(Paragraph, found)
