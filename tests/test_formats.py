"""One whole report in each format, and what each keeps from being active."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.check import Source, check
from claimcheck.cli.outputs import output
from claimcheck.formats import Frame, all_formats, formats_for
from claimcheck.formats.lines import inert, visible, wide, wrap
from claimcheck.formats.markdown import escaped
from claimcheck.formats.tables import TALLEST, fit
from claimcheck.formats.text import render
from claimcheck.model import Article, Report
from claimcheck.views.dossier import dossier
from claimcheck.views.page import Entry, Heading, Link, Page, Paragraph, Table
from claimcheck.views.report import report

OWN = re.compile(r'(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<=content=")default-src[^"]*', re.DOTALL)
"""What a page has of its own."""

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "claimcheck" / "starter" / "example"
FORMATS = HERE.parent / "claimcheck" / "formats"

lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@cache
def told() -> Report:
    """The report on the example's story, its mistakes left out."""
    files = sorted(EXAMPLE.glob("*.yaml"))

    def library(article: Article) -> Source:
        text = EXAMPLE / f"{article.id}.txt"
        return Source(text.name, text.read_bytes())

    return check([Source(file.name, file.read_bytes()) for file in files], library=library)


@pytest.mark.parametrize("name", sorted(formats_for("page", "report", "graph", "sheet")))
def test_the_whole_report(name: str) -> None:
    """What is printed is what was read and found good; CLAIMCHECK_REWRITE_GOLDEN=1 writes it anew, to be read again."""
    form = all_formats()[name]
    whole = form.report or form.graph or form.sheet
    if form.dossier:
        text = OWN.sub("", form.dossier(dossier(told())))
    else:
        text = form.page(report(told()), 80) if form.page else whole(told()) if whole else ""
    golden(f"example.{name}", text)


@pytest.mark.parametrize("name", sorted(set(formats_for("report", "graph", "sheet")) - set(formats_for("page"))))
def test_no_page_is_made_where_none_is_shown(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the format itself takes is enough to wait for."""
    output(lambda: pytest.fail("a page is made"), told(), name)
    assert capsys.readouterr().out


@pytest.mark.parametrize("name", sorted(formats_for("findings")))
def test_the_whole_check(name: str) -> None:
    """The findings of the example in each format that has them."""
    findings = all_formats()[name].findings
    assert findings is not None
    golden(f"check.{name}", findings(told(), Frame()))


def golden(name: str, text: str) -> None:
    """Compare a text with the one that is kept."""
    kept = HERE / "golden" / name
    if os.environ.get("CLAIMCHECK_REWRITE_GOLDEN"):
        kept.write_text(text, encoding="utf-8", newline="\n")
    assert text == kept.read_text(encoding="utf-8")


def test_json_fits_its_schema() -> None:
    """The published schema describes what is printed, to the last key."""
    schema = json.loads((FORMATS / "report.schema.json").read_text(encoding="utf-8"))
    render_report = all_formats()["json"].report
    assert render_report is not None
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(render_report(told())), schema)


def test_json_holds_no_words_of_an_article() -> None:
    """A claim is named by article and paragraph, never by its passage."""
    render_report = all_formats()["json"].report
    assert render_report is not None
    text = render_report(told())
    passages = [claim.passage for claim in told().book.claims.values() if claim.passage]
    assert passages
    assert not any(json.dumps(passage)[1:-1] in text for passage in passages)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("a\rb", "a\\x0db"),
        ("two\nlines", "two lines"),
        ("Ölpreis – 5 €", "Ölpreis – 5 €"),
        ("\u200b", "\\u200b"),
        ("\x9b31m", "\\x9b31m"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    """Control characters, escapes and marks of direction reach no terminal."""
    assert visible(text) == shown


@given(lines, st.integers(8, 60))
def test_wrap_keeps_to_the_width_and_loses_nothing(text: str, width: int) -> None:
    """No line is wider, and the words are the same; only a word wider than a line is cut."""
    wrapped = wrap(visible(text), width)
    assert all(wide(line) <= max(width, 2) for line in wrapped)
    assert "".join("".join(wrapped).split()) == "".join(visible(text).split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("a\n  ::add-mask::x\n", "a\n  \\x3a:add-mask::x\n"),
        ("a ##[error]x", "a \\x23#[error]x"),
        ("##vso[task.x]", "\\x23#vso[task.x]"),
        ("a::error::b ## [c] #1 ::", "a::error::b ## [c] #1 ::"),
    ],
)
def test_no_line_is_a_command(text: str, shown: str) -> None:
    """What a runner of jobs would act upon is shown as it shows other hidden things."""
    assert inert(text) == shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@ada", "\\@&#8203;ada"),
        ("ada@example.org", "ada\\@&#8203;example.org"),
        ("#12 and GH-12", "\\#&#8203;12 and GH-&#8203;12"),
        ("# 12, a @ b, C#", "\\# 12, a \\@ b, C\\#"),
        ("::error::x", "\\::error::x"),
    ],
)
def test_what_github_would_look_for_is_taken_apart(text: str, written: str) -> None:
    """Of a name, a number or an address a backslash makes no text there: it is gone when GitHub looks for them."""
    assert escaped(text) == written


def test_a_word_is_not_split() -> None:
    """Hyphens are no places to break at."""
    assert wrap("as untitled-iran says", 15) == ["as", "untitled-iran", "says"]


@given(st.lists(st.tuples(lines, lines, lines), min_size=1, max_size=4), st.integers(20, 100))
def test_a_table_keeps_to_the_width(rows: list[tuple[str, str, str]], width: int) -> None:
    """Whatever its cells hold."""
    text = render(Page("", (Table(("one", "two", "three"), tuple(rows)),)), width)
    assert all(wide(line) <= width for line in text.split("\n"))


def test_a_table_with_tall_cells_is_set_as_records() -> None:
    """No cell of a table has more than six lines."""
    row = ("word " * 60, "other " * 60)
    text = render(Page("", (Table(("one", "two"), (row,)),)), 40)
    assert text.startswith("one: word")
    assert TALLEST == 6


PARTS = Entry("Was it so?", (Paragraph("Ada says *so*", "yes"), Paragraph("Ben does not think that it was", "no")))


def test_an_entry() -> None:
    """What belongs to it stands beneath it, set in; in Markdown as a list, whatever it holds."""
    assert render(Page("", (PARTS,)), 24) == (
        "Was it so?\n  yes: Ada says *so*\n  no: Ben does not think\n    that it was\n"
    )
    form = all_formats()["markdown"].page
    assert form is not None
    assert form(Page("", (PARTS,)), 24) == (
        "Was it so?\n\n- **yes:** Ada says \\*so\\*\n- **no:** Ben does not think that it was\n"
    )
    hostile = Entry("- x", (Paragraph("# y", "1. z"),))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(form(Page("", (hostile,)), 80))
    lists = [token.type for token in tokens if token.type.endswith(("list_open", "item_open", "heading_open"))]
    assert lists == ["bullet_list_open", "list_item_open"]


def test_what_stands_close() -> None:
    """A small heading and what it heads, labelled paragraphs in a row; nothing else."""
    why, so = Paragraph("it was", "Why"), Paragraph("so")
    assert render(Page("", (Heading("One", 3), why, why, so, why)), 40) == (
        "One\n  Why: it was\n  Why: it was\n\n  so\n\n  Why: it was\n"
    )
    assert render(Page("", (Heading("One", 3), Heading("Two", 3), Heading("Three", 2), why)), 40) == (
        "One\n\nTwo\n\nThree\n-----\n\nWhy: it was\n"
    )


def test_what_cannot_fit_is_said() -> None:
    """Two words of forty columns do not go into eighty, with a gap between them."""
    assert fit([["x" * 40, "y" * 40]], 80) is None


def nodes(text: str) -> set[str]:
    """The kinds of inline and block nodes that Markdown makes of a text."""
    found = set()
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text):
        found.add(token.type)
        found.update(child.type for child in token.children or ())
    return found


ACTIVE = [
    "[x](javascript:alert(1))",
    "![x](http://evil/t.png)",
    "<img src=x onerror=alert(1)>",
    "`code`",
    "*bold* __strong__ ~~gone~~",
    "# heading",
    "> quote",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "===",
    "<https://evil>",
    "[ref]: http://evil",
    "a | b",
    "\\",
    "&lt;",
    "[^1]",
    "<details open>",
]


@pytest.mark.parametrize("text", ACTIVE)
def test_markdown_stays_text(text: str) -> None:
    """Nothing that a record holds becomes a link, a heading, a list or markup; the text comes back."""
    assert nodes(escaped(text)) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    inline = MarkdownIt("gfm-like", {"linkify": False}).parse(escaped(text))[1]
    assert "".join(child.content for child in inline.children or ()) == text


@pytest.mark.parametrize("text", ACTIVE)
def test_a_markdown_table_keeps_its_cells(text: str) -> None:
    """Two columns stay two, whatever stands in them."""
    form = all_formats()["markdown"].page
    assert form is not None
    page = Page("t", (Heading("h"), Paragraph("p", "label"), Table(("one", "two"), ((text, "b"),))))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(form(page, 80))
    cells = [tokens[at + 1].children or [] for at, token in enumerate(tokens) if token.type == "td_open"]
    assert ["".join(child.content for child in cell) for cell in cells] == [text.strip(), "b"]


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a#:~:text=b,c%2D", "<https://example.org/a#:~:text=b,c%2D>"),
        ("https://example.org/a>)[x](javascript:1)", "<https://example.org/a%3E)[x](javascript:1)>"),
        ("https://example.org/<b>`\n\n# x", "<https://example.org/%3Cb%3E%60%0A%0A#%20x>"),
        ("javascript:alert(1)", "<>"),
    ],
)
def test_links_in_markdown(url: str, written: str) -> None:
    """A link leads to the web, and ends where it should."""
    assert all_formats()["markdown"].page(Page("", (Link(url, "In [the] article"),)), 80) == (
        f"[In \\[the\\] article]({written})\n"
    )


def test_links_in_text() -> None:
    """In one piece, however long, with nothing hidden in it."""
    shown = render(Page("", (Link(f"https://example.org/{'a' * 100}\u202e", "In the article"),)), 40)
    assert shown == f"In the article: https://example.org/{'a' * 100}\\u202e\n"
