"""`json`: the whole report for programs, as `claimcheck-report/1`; its JSON Schema is `report.schema.json` beside this.

No word of an article's text is in it: a claim is named by article and paragraph.
"""

from __future__ import annotations

import json
from typing import Any

from claimcheck.formats.base import Format
from claimcheck.formats.lines import muted
from claimcheck.model import Article, Assessment, Book, Claim, Finding, Position, Report, Silenced, Speaker

VERSION = "claimcheck-report/1"


def render(told: Report) -> str:
    """The report as JSON: ASCII only, so that no reader can take its encoding for another."""
    return muted(json.dumps(_tree(told), indent=2, ensure_ascii=True)) + "\n"


def _tree(told: Report) -> dict[str, Any]:
    """The whole report; of a change nothing but what it does."""
    if told.difference is not None:
        from claimcheck.formats.trees.differences import difference  # noqa: PLC0415 - for one command only

        return difference(told.difference)
    book = told.book
    claims = {claim.id: _claim(book, claim) for claim in book.claims.values()}
    _link(book, claims)
    return {
        "version": VERSION,
        "articles": [_article(article) for article in book.articles.values()],
        "speakers": [_speaker(speaker) for speaker in book.speakers.values()],
        "questions": [_question(assessment) for assessment in book.assessments.values()],
        "claims": list(claims.values()),
        "findings": [_finding(claims, finding) for finding in told.findings],
        "silenced": [_silenced(each) for each in told.silenced],
        "left_out": book.left_out,
        **_asked(told),
    }


def _asked(told: Report) -> dict[str, Any]:
    """What the command was asked for besides: an audit, what falls without something, what each voice says."""
    found: dict[str, Any] = {}
    if told.statistics:
        from claimcheck.formats.trees import checks  # noqa: PLC0415 - for one option only

        found |= {"statistics": checks.statistics(told)}
    if told.audit or told.withdrawal or told.tracks:
        from claimcheck.formats.trees import audits, standing, withdrawals  # noqa: PLC0415 - for two commands only

        found |= {"audit": audits.audit(told.book, told.audit)} if told.audit else {}
        found |= {"withdrawal": withdrawals.withdrawal(told.withdrawal)} if told.withdrawal else {}
        found |= {"tracks": [standing.track(each) for each in told.tracks]} if told.tracks else {}
    return found


def _article(article: Article) -> dict[str, Any]:
    published = None if article.published is None else str(article.published)
    return {"id": article.id, "outlet": article.outlet, "title": article.title, "published": published}


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "description": speaker.description,
        "kind": speaker.kind,
        "of": speaker.of,
        "party": speaker.party,
        "declared": speaker.declared,
    }


def _question(assessment: Assessment) -> dict[str, Any]:
    question = assessment.question
    conflicts = (*assessment.contradictions, *assessment.self_contradictions)
    return {
        "id": question.id,
        "topic": question.topic,
        "asks": question.asks,
        "type": question.type.name,
        "status": assessment.status.value,
        "seen": assessment.seen or None,
        "verdict": assessment.resolution.verdict.value if assessment.resolution else None,
        "positions": [_position(position) for conflict in conflicts for position in conflict.positions],
    }


def _position(position: Position) -> dict[str, Any]:
    support = position.support
    return {
        "answer": str(position.answer.value),
        "stance": position.answer.stance.value,
        "scope": str(position.answer.scope),
        "claims": [claim.id for claim in position.claims],
        "beside": [claim.id for claim in position.beside],
        "origins": [support.least, support.most],
        "presumed": support.presumed,
        "sides": list(support.sides),
    }


def _link(book: Book, claims: dict[str, dict[str, Any]]) -> None:
    """Give the claims the links to their passages."""
    if any(article.url for article in book.articles.values()):
        from claimcheck.evidence.links import links  # noqa: PLC0415 - few articles have an address

        for name, url in links(book, book.claims.values()):
            claims[name]["link"] = url


def _claim(book: Book, claim: Claim) -> dict[str, Any]:
    evidence = book.evidence.get(claim.id)
    return {
        "id": claim.id,
        "question": claim.question,
        "article": claim.article,
        "paragraph": claim.paragraph,
        "evidence": evidence.state.value if evidence else None,
        "pin": claim.pin or None,
        "link": None,
        "speaker": claim.speaker,
        "via": list(claim.via),
        "stance": claim.answer.stance.value,
        "answer": str(claim.answer.value),
        "scope": str(claim.answer.scope),
        "file": claim.at.file,
        "line": claim.at.line,
        "column": claim.at.column,
    }


def _finding(claims: dict[str, dict[str, Any]], finding: Finding) -> dict[str, Any]:
    notes = finding.notes
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": str(finding.severity),
        "acknowledged": finding.acknowledged,
        "topic": notes.topic or None,
        "question": notes.question or None,
        "message": notes.message,
        "reason": notes.reason or None,
        "places": [
            {"file": note.span.file, "line": note.span.line, "column": note.span.column, "text": note.text}
            for note in notes.places
        ],
        "positions": [_position(position) for position in notes.positions],
        "claims": [claims[claim.id] for claim in notes.claims],
    }


def _silenced(each: Silenced) -> dict[str, Any]:
    from claimcheck.formats.trees import checks  # noqa: PLC0415 - most silence little

    return checks.silenced(each)


JSON = Format(name="json", report=render)
