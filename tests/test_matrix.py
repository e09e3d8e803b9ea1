"""The matrix of a dossier: where each article, and each voice, stands on each question against the others."""

from __future__ import annotations

from itertools import pairwise

import pytest
from book import CAST, assess, file, report, said
from hypothesis import given
from hypothesis import strategies as st
from test_formats import told as example

from claimcheck.model import Claim
from claimcheck.views.dossier.matrix import MOST, by_article, by_voice, cells
from claimcheck.views.dossier.stands import Cell, Matrix, Row, Stand

KIN = f"{CAST}  - dora: Dora Dean\n    of: ann\n"


def speaker(claim: Claim) -> str:
    """Whose a claim is."""
    return claim.speaker or "own"


def stands(*claims: str, question: str = "", more: str = CAST) -> dict[str, str]:
    """Where each speaker stands."""
    return {name: cell.stand.value for name, cell in cells(assess(claims, question, more), speaker).items()}


@pytest.mark.parametrize(
    ("claims", "question", "found"),
    [
        ([said("yes", "ann")], "", {"ann": "alone"}),
        ([said("yes?", "ann")], "", {"ann": "open"}),
        ([said("yes", "ann"), said("no", "ben")], "", {"ann": "contradicts", "ben": "contradicts"}),
        ([said("yes", "ann"), said("no", "ben", stance="probable")], "", {"ann": "strained", "ben": "strained"}),
        ([said("yes", "ann"), said("yes", "ben")], "", {"ann": "agrees", "ben": "agrees"}),
        ([said("yes", "ann"), said("yes", "ben", stance="probable")], "", {"ann": "agrees", "ben": "agrees"}),
        ([said("2020", "ann"), said("2020-03", "ben")], "type: date", {"ann": "agrees", "ben": "refines"}),
        ([said("2020/2021", "ann"), said("2021/2022", "ben")], "type: date", {"ann": "alone", "ben": "alone"}),
        ([said("yes", "ann"), said("yes", "ben", via="ann")], "", {"ann": "repeats", "ben": "repeats"}),
        ([said("yes", "ann"), said("yes", "ben"), said("no", "ben")], "", {"ann": "contradicts", "ben": "contradicts"}),
        ([said("yes", "ann"), said("yes", "ann")], "", {"ann": "alone"}),
    ],
)
def test_where_a_voice_stands(claims: list[str], question: str, found: dict[str, str]) -> None:
    """What asks most of a reader counts: who contradicts anybody stands against them, whatever else he says."""
    assert stands(*claims, question=question) == found


def test_a_cell_leads_to_the_claim_that_stands_so() -> None:
    """Of two claims, to the one that contradicts, not to the one that does not."""
    found = cells(assess([said("yes?", "ann"), said("yes", "ann"), said("no", "ben")]), speaker)
    assert (found["ann"], found["ben"]) == (Cell(Stand.CONTRADICTS, "c2"), Cell(Stand.CONTRADICTS, "c3"))


def test_what_an_editor_has_settled_contradicts_nothing() -> None:
    """The accounts were never at odds."""
    claims = [said("yes", "ann"), said("no", "ben")]
    seen = assess(claims).seen
    decided = (
        "resolutions:\n  - q: different-scope\n    reason: two bridges\n    by: me\n    on: 2031\n    seen: " + seen
    )
    assert stands(*claims, more=f"{CAST}{decided}\n") == {"ann": "alone", "ben": "alone"}


def rows(matrix: Matrix) -> list[Row]:
    """All rows."""
    return [row for _, _, found in matrix.topics for row in found]


@pytest.mark.parametrize("make", [by_article, by_voice])
def test_each_row_is_as_wide_as_the_columns(make: type[by_article]) -> None:
    """Neighbours that are silent share a cell, and no two such cells stand side by side; totals count every row."""
    book = example().book
    matrix = make(book, list(book.assessments.values()))
    found = rows(matrix)
    assert found
    for row in found:
        assert sum(cell.across for cell in row.cells) == len(matrix.columns)
        assert all(cell.across == 1 for cell in row.cells if cell.stand is not Stand.SILENT)
        silent = [cell.stand is Stand.SILENT for cell in row.cells]
        assert not any(one and other for one, other in pairwise(silent))
    assert all(sum(total.values()) == len(found) for total in matrix.totals)


def test_every_article_and_every_claim_has_its_cell() -> None:
    """An article is silent on a question exactly where it has no claim on it."""
    book = example().book
    matrix = by_article(book, list(book.assessments.values()))
    assert [row.question for row in rows(matrix)] == list(book.assessments)
    for row in rows(matrix):
        columns = iter(name for name, _ in matrix.columns)
        speaks = set()
        for cell in row.cells:
            names = [next(columns) for _ in range(cell.across)]
            speaks |= set(names) if cell.claim else set()
        assert speaks == {claim.article for claim in book.assessments[row.question].claims}


def test_of_voices_only_those_who_say_most_have_a_column() -> None:
    """The others are counted, and a row says where several of those who have one speak."""
    names = [f"person {at}" for at in range(MOST + 5)]
    book = report(file([said("yes", name) for name in [*names, *names[5:]]])).book
    matrix = by_voice(book, list(book.assessments.values()))
    assert {name for name, _ in matrix.columns} == set(names[5:])
    assert matrix.left_out == 5
    alone = report(file([said("yes", "ann")])).book
    assert rows(by_voice(alone, list(alone.assessments.values()))) == []


@given(
    st.lists(
        st.tuples(st.sampled_from(["yes", "no", "yes?"]), st.sampled_from(["ann", "ben", "cy", "dora"])),
        min_size=1,
        max_size=6,
    )
)
def test_stands_do_not_depend_on_the_order(said_by: list[tuple[str, str]]) -> None:
    """Whoever is read first."""
    claims = [said(answer, name, id=f"x{at}") for at, (answer, name) in enumerate(said_by)]
    assert stands(*claims, more=KIN) == stands(*reversed(claims), more=KIN)
