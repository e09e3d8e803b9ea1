"""Who says what in the whole collection: the numbers add up, and say what the report says."""

from __future__ import annotations

import json
import os

import jsonschema
import pytest
from attrs import evolve
from book import file, report, said
from collection import books
from hypothesis import given
from test_formats import FORMATS, HERE, told
from test_provenance import PEOPLE

from claimcheck.audit import everyone
from claimcheck.compare import compare
from claimcheck.formats import all_formats
from claimcheck.model import Book, Relation, Report
from claimcheck.model.audits import Track
from claimcheck.provenance import Voices
from claimcheck.views.page import Paragraph, Table
from claimcheck.views.speakers import speakers

SCHEMA = json.loads((FORMATS / "report.schema.json").read_text(encoding="utf-8"))


def of(book: Book, voice: str) -> Track:
    """The track of one voice."""
    (found,) = (each for each in everyone(book) if each.voice == voice)
    return found


def test_confirmed_contradicted_alone() -> None:
    """Two who agree are confirmed, whoever is against them is alone, and both sides are contradicted."""
    claims = [said("yes", "ada"), said("yes", "cy"), said("no", "eve"), said("no", "letter", stance="uncommitted")]
    book = report(file(claims, more=PEOPLE)).book
    assert of(book, "ada") == Track(voice="ada", claims=1, topics=1, confirmed=1, contradicted=1)
    assert of(book, "eve") == Track(voice="eve", claims=1, topics=1, alone=1, contradicted=1)
    assert of(book, "letter") == Track(voice="letter", claims=1, topics=1)


def test_relays_and_own_voices() -> None:
    """A relay has a track of its own; an own voice is the outlet's, or the article's where no outlet is known."""
    claims = [said("yes", "ada", via="cy"), said("yes", article="courier-1"), said("yes", article="leaflet")]
    book = report(file(claims, more=PEOPLE)).book
    assert of(book, "cy") == Track(voice="cy", passed_on=1)
    assert of(book, "Courier").claims == of(book, "article:leaflet").claims == 1


def test_settled_contradictions_count_no_more() -> None:
    """Where an editor has found that the accounts were never at odds, nobody is contradicted."""
    claims = [said("yes", "ada"), said("no", "cy")]
    seen = report(file(claims, more=PEOPLE)).book.assessments["t/q"].seen
    for verdict, number in (("unresolved", 1), ("different-scope", 0)):
        decided = f"resolutions:\n  - q: {verdict}\n    reason: x\n    by: x\n    on: 2031\n    seen: {seen}\n"
        assert of(report(file(claims, more=PEOPLE + decided)).book, "ada").contradicted == number


def test_the_table_names_everybody_once() -> None:
    """Those with most claims first; relays are told under it."""
    claims = [said("yes", "cy"), said("yes", "ada", via="Wire"), said("yes", "ada", article="leaflet")]
    found = report(file(claims, more=PEOPLE))
    page = speakers(evolve(found, tracks=everyone(found.book)))
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    assert [row[:2] for row in table.rows] == [("Ada Quay", "2"), ("Cy Crane", "1")]
    last = page.blocks[-1]
    assert isinstance(last, Paragraph)
    assert "Wire (1)" in last.text


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_whole_table(form: str) -> None:
    """What is printed is what was read and found good; CLAIMCHECK_REWRITE_GOLDEN=1 writes it anew, to be read again."""
    shown = evolve(told(), tracks=everyone(told().book))
    page = all_formats()[form].page
    assert page is not None
    text = page(speakers(shown), 80)
    golden = HERE / "golden" / f"speakers.{form}"
    if os.environ.get("CLAIMCHECK_REWRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@given(books)
def test_json_fits_its_schema(book: Book) -> None:
    """The published schema describes the tracks of any collection."""
    render = all_formats()["json"].report
    assert render is not None
    tree = json.loads(render(Report(book=book, findings=(), tracks=everyone(book))))
    jsonschema.Draft202012Validator(SCHEMA).validate(tree)
    assert sum(each["claims"] for each in tree["tracks"]) == len(tree["claims"])


@given(books)
def test_the_numbers_add_up(book: Book) -> None:
    """Each claim is one voice's, and confirmed, echoed, alone or without a standing."""
    tracks = everyone(book)
    assert sum(each.claims for each in tracks) == len(book.claims)
    assert sum(each.passed_on for each in tracks) == sum(len(set(claim.via)) for claim in book.claims.values())
    standings = [standing for each in book.assessments.values() for standing in each.standings]
    assert sum(each.confirmed + each.echoed + each.alone for each in tracks) == len(standings)
    assert all(each.confirmed + each.echoed + each.alone <= each.claims for each in tracks)
    assert all(each.contradicted <= each.claims for each in tracks)


@given(books)
def test_contradicted_as_pairs_say(book: Book) -> None:
    """A claim counts as contradicted exactly where it and a claim of another voice contradict each other."""
    voices = Voices(book)
    counted: dict[str, int] = {}
    for claim in book.claims.values():
        question = book.questions[claim.question]
        against = (
            other
            for other in book.claims.values()
            if other.question == claim.question
            and voices.holder(other) != voices.holder(claim)
            and compare(claim.answer, other.answer, question).relation is Relation.CONTRADICTION
        )
        counted[voices.holder(claim)] = counted.get(voices.holder(claim), 0) + (next(against, None) is not None)
    assert {each.voice: each.contradicted for each in everyone(book) if each.claims} == counted
