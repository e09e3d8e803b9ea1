"""What a reader is told of answers and scopes: the names of records, in whatever is printed for people, and no ids."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from itertools import product

import pytest
from attrs import evolve
from book import assess, file, report, said
from markdown_it import MarkdownIt
from test_audit import rendered

from claimcheck import wording
from claimcheck.audit import audit, withdraw
from claimcheck.formats import all_formats
from claimcheck.formats.lines import visible
from claimcheck.formats.markdown import escaped
from claimcheck.model import Book, Report
from claimcheck.model.subjects import Kind, Subject
from claimcheck.views.findings import summary
from claimcheck.views.page import Page
from claimcheck.views.report import report as report_page
from claimcheck.views.topics import topics

HOSTILE = "\x1b[31mThe *Works* | <b>Office</b>\u202e"
ANSWERS = ("zz-works", "zz-clerk", "zz-quay", "zz-plain", "zz-mill")
"""Ids of records that are named in answers and scopes alone."""

SPEAKERS = f"""
speakers:
  - ada: Ada Quay
  - ben: Ben Cole
  - cy: Cy Dunn
  - zz-works: {json.dumps(HOSTILE)}
    kind: organisation
  - zz-clerk:
    description: a clerk, or whoever held the pen
places:
  - zz-quay: the Old Quay
  - zz-plain: the plain
  - zz-mill: the mill
    within: zz-plain
topics:
  - u: Another topic
    questions:
      - site: Where was it?
        type: place
      - seen-there: Who was seen?
        type: who
        many: yes
      - fog: How thick was the fog?
        scale: [haze, thick fog]
        varies: by place
"""
MORE = """
  - {site: zz-quay, speaker: ada, locator: p. 1}
  - {site: zz-mill, speaker: ben, grade: C1, locator: p. 1}
  - {seen-there: zz-works and zz-clerk, speaker: ada, locator: p. 1}
  - {seen-there: zz-clerk, speaker: ben, locator: p. 1}
  - {seen-there: zz-works, stance: possible, speaker: cy, locator: p. 1}
  - {fog: haze, where: zz-plain, speaker: ada, locator: p. 1}
  - {fog: thick fog, where: zz-mill, throughout: yes, speaker: ben, locator: p. 1}
"""
WHO = [
    said("zz-works", "ada"),
    said("zz-clerk", "ben"),
    said("zz-works", "cy", stance="denies"),
    said("zz-clerk", "cy", said="1931"),
    said("zz-works", "cy", said="1932"),
    said("zz-works", "cy", said="1932"),
]


@cache
def told() -> Report:
    """Every kind of answer that names records, agreed on, at odds, taken back, denied and said of places."""
    return report(file(WHO, "type: who", ""), SPEAKERS + "claims:" + MORE)


def audits(book: Book) -> Iterable[Report]:
    """What is behind each record, and what falls without each speaker."""
    named = ((Kind.CLAIM, book.claims), (Kind.QUESTION, book.questions), (Kind.TOPIC, book.topics))
    subjects = [Subject(kind, name) for kind, records in named for name in records]
    people = [Subject(Kind.SPEAKER, name) for name in ("ada", "ben", "cy")]
    for subject in (*subjects, *people, Subject(Kind.ARTICLE, "a")):
        yield evolve(told(), audit=audit(book, subject))
    for subject, gone in product(subjects, people):
        yield evolve(told(), audit=audit(book, subject), withdrawal=withdraw(book, [gone]))


def printed(form: str) -> str:
    """Everything that people read, in a format."""
    made = all_formats()[form]
    pages: list[Page] = [report_page(told()), summary(told()), topics(told())]
    graph = [made.graph(told())] if made.graph else []
    whole = [made.page(page, 80) for page in pages] if made.page else [made.report(told())] if made.report else graph
    return "\n".join([*whole, *(rendered(each, form) for each in audits(told().book))])


def test_the_collection_shows_everything() -> None:
    """Every rule that quotes an answer has something to say of it."""
    assert [fault.message for fault in told().book.faults] == []
    codes = {each.rule.code for each in told().findings}
    assert {"CC201", "CC202", "CC203", "CC204", "CC221", "CC226"} <= codes


@pytest.mark.parametrize("form", ["text", "markdown", "dot"])
def test_names_are_shown_and_no_ids(form: str) -> None:
    """Of speakers, anonymous ones and places, in answers, scopes, messages and reasons."""
    text = " ".join(printed(form).replace("\\n", " ").split())
    assert [name for name in ANSWERS if name in text] == []
    assert all(name in text for name in ("the Old Quay", "a clerk, or whoever held the pen", "within the plain"))


@pytest.mark.parametrize("form", ["text", "markdown", "dot"])
def test_hostile_names_do_nothing(form: str) -> None:
    """A name is escaped like whatever else a record holds."""
    text = printed(form)
    assert not {"\x1b", "\u202e"} & set(text)
    if form == "markdown":
        tokens = [each for token in MarkdownIt("commonmark").parse(text) for each in (token, *(token.children or ()))]
        assert not {"html_block", "html_inline", "em_open"} & {token.type for token in tokens}
    if form != "dot":
        show = escaped if form == "markdown" else visible
        assert "".join(show(HOSTILE).split()) in "".join(text.split())


def test_programs_are_given_ids() -> None:
    """Answers and scopes of the JSON report are as they are written; its sentences are those that people read."""
    made = all_formats()["json"].report
    assert made is not None
    tree = json.loads(made(told()))
    claims = {(each["answer"], each["scope"]) for each in tree["claims"]}
    assert {("zz-works and zz-clerk", ""), ("haze", "within zz-plain"), ("thick fog", "throughout zz-mill")} <= claims
    assert {each["answer"] for asked in tree["questions"] for each in asked["positions"]} >= {"zz-works", "zz-quay"}
    sentences = [text for each in tree["findings"] for text in (each["message"], each["reason"] or "")]
    assert not any(name in text for name in ANSWERS for text in sentences)
    falls = json.loads(rendered(next(each for each in audits(told().book) if each.withdrawal), "json"))["withdrawal"]
    assert {each["answer"] for each in falls["weakened"]} >= {"zz-works", "zz-clerk"}


def test_a_new_name_of_a_place_reopens_nothing() -> None:
    """`seen` is taken over the ids of what is spoken of."""
    claims = [said(each, speaker, where="dock") for each, speaker in (("yes", "Cy"), ("no", "Dan"))]
    before = assess(claims, "varies: by place", CALLED)
    after = assess(claims, "varies: by place", CALLED.replace("dock: The Dock", "dock: The Old Dock"))
    assert before.seen
    assert before.seen == after.seen
    assert {wording.scoped(claim.answer) for claim in after.claims} == {
        "yes (within The Old Dock)",
        "no (within The Old Dock)",
    }


def test_a_new_name_reopens_nothing() -> None:
    """`seen` is taken over what is written, so a record may be called otherwise."""
    claims = [said("three", "Cy"), said("ann", "Dan")]
    before = assess(claims, "type: who", CALLED)
    after = assess(claims, "type: who", CALLED.replace("official of the port", "officer of the port"))
    assert before.seen == after.seen
    assert [each.contradictions[0].reason for each in (before, after)] == [
        "`Ann and Ben or none` and `an official of the port` exclude each other",
        "`Ann and Ben or none` and `an officer of the port` exclude each other",
    ]


CALLED = """
speakers:
  - ann: Ann and Ben or none
  - one:
    description: an official
  - two:
    description: an official
  - three:
    description: an official of the port
places:
  - mill:
  - dock: The Dock
  - pier: The Dock
"""
SHOWN = [
    ("who", "ann", "Ann and Ben or none"),
    ("who", "one or two", "an official (one) or an official (two)"),
    ("who", "three", "an official of the port"),
    ("who", "an official", "an official"),
    ("place", "mill", "mill"),
    ("place", "dock or pier", "The Dock (dock) or The Dock (pier)"),
]


@pytest.mark.parametrize(("kind", "written", "shown"), SHOWN)
def test_what_records_are_called(kind: str, written: str, shown: str) -> None:
    """A name stays as it is; where several records are called the same, the id tells them apart."""
    (claim,) = assess([said(written, "Cy", stance="denies")], f"type: {kind}", CALLED).claims
    assert str(claim.answer) == f"denies {written}"
    assert wording.scoped(claim.answer) == wording.agreed(claim.answer) == f"denies {shown}"


def test_a_plain_name_changes_nothing() -> None:
    """What is written as a description is somebody else, whichever is read first."""
    claims = [said("three", "an official of the port"), said("three", "Cy")]
    for order in (claims, claims[::-1]):
        found = assess(order, "type: who", CALLED)
        assert {claim.answer.told for claim in found.claims} == {"an official of the port"}
