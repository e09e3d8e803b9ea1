"""Claims that give one answer are assessed without comparing; they must come out as if they had been compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import asdict
from book import CAST, file, report, said

from claimcheck.assess.question import agreed, compared
from claimcheck.check import read_book
from claimcheck.cli import disk
from claimcheck.model import Answer, Assessment, Book, Claim, Stance
from claimcheck.provenance import Origins, Voices

FOLDER = Path(__file__).parent.parent
EXAMPLE = FOLDER / "claimcheck" / "starter" / "example"
MORE = (
    CAST
    + """  - union: The Union
    kind: organisation
    party: yes
  - docker:
    description: a docker
    of: union
  - rumour:
    kind: unknown
  - courier: Harbour Courier
    kind: outlet
places:
  - pier: The pier
  - harbour: The harbour
article:
  id: here
  outlet: courier
  derived-from: FROM
"""
)

ANSWERS = {
    "": ["yes", "no?"],
    "type: date": ["2031-03", "2031?", "none", ".."],
    "type: period": ["2031/2032", "../2031", "none"],
    "unit: GBP": ["400", "at least 400", "about 3.2 million", "25 choirs"],
    "type: text": ["a hymn"],
    "type: place": ["pier", "pier or harbour", "none"],
    "type: who": ["ann", "ann or union"],
    "scale: [a, b, c]": ["a", "a..b", "a..c"],
    "choices: [ice, strike]": ["ice", "ice or strike", "none"],
    "choices: [ice, strike]\nmany: yes": ["ice", "ice and strike", "only ice", "none", "only ice and strike"],
    "varies: over time": ["yes"],
    "varies: [over time, by place]\nunit: GBP": ["400"],
}
SCOPES = [{}, {"as_of": "2031"}, {"as_of": "2031", "throughout": "yes", "where": "pier"}]
VOICES = ["", "ann", "docker", "rumour", "courier", ["ann", "ben"]]


def both(book: Book, claims: Sequence[Claim]) -> tuple[Assessment, Assessment]:
    """What is said of claims that give one answer, by the short way and by the long one."""
    question, origins = book.questions[claims[0].question], Origins(Voices(book))
    decision = next((each for each in book.resolutions if each.question == question.id), None)
    short, long = (way(question, claims, origins, decision, in_force=True) for way in (agreed, compared))
    return short, long


def same(book: Book) -> int:
    """Both ways agree on each claim of a book, and on those that give one answer; how many claims there are."""
    answers: dict[tuple[str, Answer], list[Claim]] = {}
    for claim in book.claims.values():
        answers.setdefault((claim.question, claim.answer), []).append(claim)
    alone = [[claim] for claim in book.claims.values()]
    pairs = [list(each) for claims in answers.values() for each in pairwise(claims)]
    for claims in (*alone, *pairs, *answers.values()):
        short, long = (asdict(each, recurse=False) for each in both(book, claims))
        assert short == long
        assert [each.behind for each in short["backings"]] == [each.behind for each in long["backings"]]
    return len(book.claims)


@pytest.mark.parametrize("question", ANSWERS)
@pytest.mark.parametrize("derived", ["[]", "[unknown]", "[Evening Herald, ann]"])
def test_every_kind_of_claim(question: str, derived: str) -> None:
    """In every type, stance and scope, of every kind of voice; what cannot be read is no claim."""
    claims = [
        said(answer, voice, stance=stance.value, via="Agency" if stance is Stance.ASSERTS else "", **scope)
        for answer in ANSWERS[question]
        for voice in VOICES
        for stance in Stance
        for scope in SCOPES
    ]
    book = report(file(claims, question, MORE.replace("FROM", derived))).book
    assert same(book) >= len(ANSWERS[question]) * len(VOICES) * len(SCOPES)


@pytest.mark.parametrize(("folder", "least"), [(FOLDER / "claims", 500), (EXAMPLE, 30)])
def test_every_claim_that_is_shipped(folder: Path, least: int) -> None:
    """Each taken by itself, and with those that give its answer."""
    assert same(read_book(disk.sources(folder))) >= least
