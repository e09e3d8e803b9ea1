"""The graph of where claims come from: what Graphviz accepts, whatever a record holds."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from book import file, report, said
from collection import books
from graphs import Reader, shown
from hypothesis import given
from hypothesis import strategies as st
from test_audit import asked
from test_cli import ACTIVE, HOSTILE
from test_formats import lines, told
from test_provenance import PEOPLE

from claimcheck.check import Source, check
from claimcheck.formats.dot import label, render
from claimcheck.formats.lines import visible
from claimcheck.model import Book, Report


def one_line(text: str) -> str:
    """A text without the breaks between its lines."""
    return "".join(text.split())


@given(lines, st.integers(1, 40))
def test_a_label_shows_its_text(text: str, width: int) -> None:
    """Whatever it holds, only hidden characters are written out."""
    assert one_line(shown(label(text, width))) == one_line(visible(text))


@pytest.mark.parametrize(
    "text", ["\\N", "\\G \\l \\r", 'a" ; x -> y', "&lt;b&gt;", "<b>x</b>", "\\", '"', "a\\", "a\nb", ""]
)
def test_a_label_takes_nothing_for_an_escape(text: str) -> None:
    """No placeholder, no entity, no tag, no end of the label."""
    assert one_line(shown(label(text))) == one_line(text)


@given(books)
def test_any_collection_makes_a_graph(book: Book) -> None:
    """Each claim is a way from who says it to its article, as long as its relays are many."""
    graph = Reader(render(Report(book=book, findings=())))
    bodies = {pair for voice in book.speakers for pair in _pairs(book, voice)}
    said = sum(1 + len(claim.via) for claim in book.claims.values())
    assert said <= len(graph.edges) <= said + len(bodies) + len(book.articles) * 2
    assert sum(": " in each for each in graph.labels) >= len(book.claims)


def _pairs(book: Book, voice: str) -> list[tuple[str, str]]:
    line = [voice, *book.line_of_belonging(voice)]
    return list(pairwise(line))


def test_relays_lineage_and_belonging() -> None:
    """From the speaker over the relay to the article; from what an account repeats; from a body to its members."""
    claims = [said("yes", "ada", via="cy", article="leaflet"), said("yes", article="herald-wire")]
    graph = render(report(file(claims, more=PEOPLE)))
    names = {text: name for name, text in re.findall(r'(n\d+) \[label="([^"]*)"', graph)}
    edges = set(Reader(graph).edges)
    ways = [
        ("Ada Quay", "Cy Crane"),
        ("Cy Crane", "leaflet"),
        ("Herald", r"herald-wire (Herald)"),
        (r"agency-1 (Agency)", r"herald-wire (Herald)"),
        ("the dockers", "Ada Quay"),
        ("the union", "the dockers"),
        ("the port (party)", "Cy Crane"),
    ]
    assert {(names[start], names[end]) for start, end in ways} <= edges


def test_an_audited_claim_with_those_for_and_against_it() -> None:
    """Only these are drawn: the claim itself in bold, what stands against it in red."""
    graph = render(asked("claim"))
    assert Reader(graph).labels[0] == "Had somebody loosened the brake?"
    assert len(re.findall("penwidth=2", graph)) == 2
    assert len(re.findall("fontcolor=red", graph)) == 2


def test_what_falls_is_grey() -> None:
    """Of what was asked about, the claims that fall are dashed."""
    graph = render(asked("without"))
    Reader(graph)
    assert len(re.findall("fontcolor=gray", graph)) == 2


HOSTILE_REPORT = check([Source("h.yaml", HOSTILE.encode())])


def test_hostile_labels_stay_labels() -> None:
    """What a record holds is shown, and does nothing."""
    graph = Reader(render(HOSTILE_REPORT))
    assert any(one_line(ACTIVE) in one_line(each) for each in graph.labels)
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", render(HOSTILE_REPORT)
    )


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not here: `dot` is not on the PATH")
@pytest.mark.parametrize(
    "shown_report",
    [told(), asked("claim"), asked("without"), HOSTILE_REPORT],
    ids=["all", "claim", "without", "hostile"],
)
def test_graphviz_accepts_it(shown_report: Report) -> None:
    """`dot -Tsvg` draws it without a word, and the picture holds text and shapes only."""
    made = subprocess.run(["dot", "-Tsvg"], input=render(shown_report).encode(), capture_output=True)
    assert (made.returncode, made.stderr) == (0, b"")
    picture = ET.fromstring(made.stdout)
    assert {each.tag.rpartition("}")[2] for each in picture.iter()} <= {
        "svg",
        "g",
        "title",
        "text",
        "ellipse",
        "polygon",
        "polyline",
        "path",
    }
    words = "".join(one_line(each.text or "") for each in picture.iter() if each.tag.endswith("}text"))
    assert shown_report is not HOSTILE_REPORT or one_line(ACTIVE) in words
