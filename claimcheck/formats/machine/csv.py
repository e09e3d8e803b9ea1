"""CSV: the claims, a row for each, in the columns that `claimcheck import` reads.

Fields are as their authors wrote them. A cell that a spreadsheet would take for a formula is marked with `'`, what acts
on a terminal or a runner of jobs is written as its code, and both are read back: see `claimcheck.sheets.cells`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from claimcheck.intake.names import ARTICLE, CLAIM, FIELDS, QUESTION, READ_ONLY
from claimcheck.intake.said import LISTS
from claimcheck.model import Article, Book, Claim, Question, Record, Report
from claimcheck.places import one_line
from claimcheck.sheets.cells import joined, to_cell
from claimcheck.syntax import Node, Scalar, Sequence
from claimcheck.views.groups import groups

_OURS = ("speaker", "via", "ignore", "id")
"""Fields of a claim that its record may not say, or says for several claims."""


def render(told: Report) -> str:
    """The claims of the report, in the order of their files."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*FIELDS, *READ_ONLY))
    letters, book = _letters(told), told.book
    questions = {each.id: _of_question(book, each) for each in book.questions.values()}
    articles = {each.id: _of_article(each) for each in book.articles.values()}
    for claim in book.claims.values():
        status = book.assessments[claim.question].status.value
        ours = {"status": status, "position": letters.get(claim.id, "")}
        cells = {**questions[claim.question], **articles[claim.article], **_of_claim(claim), **ours}
        writer.writerow(to_cell(cells.get(name, "")) for name in (*FIELDS, *READ_ONLY))
    return out.getvalue()


def _letters(told: Report) -> Mapping[str, str]:
    """The letter or number under which the report shows each claim."""
    found = (group for each in told.book.assessments.values() for group in groups(each))
    return {claim.id: group.letter for group in found for claim in group.claims}


def _of_claim(claim: Claim) -> dict[str, str]:
    """What the record says; and of the fields that several claims may share, this claim's own."""
    ignored = (f"{code}: {one_line(reason)}" for code, reason in claim.ignore.items())
    return {
        **_written(claim, tuple(name for name in CLAIM if name not in _OURS)),
        "answer": _answer(claim),
        "speaker": joined([claim.speaker]) if claim.speaker else "",
        "via": joined(claim.via),
        "ignore": "\n".join(ignored),
        "id": claim.id,
    }


def _answer(claim: Claim) -> str:
    """The answer as it was written; a list of values as a text that says the same."""
    node = _value(claim)
    listed = isinstance(node, Sequence) and claim.answer.value.text != claim.written
    return claim.answer.value.text if listed else claim.written


def _value(claim: Claim) -> Node | None:
    """What stands behind the question."""
    entries = claim.source.entries if claim.source else ()
    return next((value for key, value in entries if claim.at == key.source.span(key.start, value.end)), None)


def _of_question(book: Book, question: Question) -> dict[str, str]:
    return {
        **_written(question, QUESTION[1:]),
        "topic": question.topic,
        "topic-title": book.topics[question.topic].title,
        "question": question.short,
        "asks": question.asks,
        "type": question.type.name,
    }


def _of_article(article: Article) -> dict[str, str]:
    return {**_written(article, ARTICLE), "article": article.id, "title": article.title}


def _written(record: Record, names: tuple[str, ...]) -> dict[str, str]:
    """The fields of a record that it says itself, as they stand in its file."""
    entries = record.source.entries if record.source else ()
    return {key.text: _text(key.text, value) for key, value in entries if key.text in names}


def _text(name: str, node: Node) -> str:
    """A field as a cell: a list with its names apart, what YAML took for a list or a mapping as it was written."""
    if isinstance(node, Scalar):
        text = node.text.strip()
        return joined([text]) if name in LISTS else text
    if isinstance(node, Sequence) and name in LISTS:
        return joined([item.text.strip() for item in node.items if isinstance(item, Scalar)])
    return node.written
