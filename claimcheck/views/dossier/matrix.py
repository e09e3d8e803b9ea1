"""Where each article, or each voice, stands on each question against the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Backing, Book, Claim, Weight
from claimcheck.provenance import Voices
from claimcheck.views.dossier.stands import Cell, Matrix, Row, Stand

MOST = 24
"""Columns that a reader can keep apart."""

Unit = Callable[[Claim], str]
"""Whose a claim is: the id of its article, or of its voice."""


@frozen
class Units:
    """What the columns are: their kind, their ids and names, whose claims they hold, how many are left out."""

    by: str
    names: Mapping[str, str]
    unit: Unit
    left_out: int = 0


def by_article(book: Book, shown: Sequence[Assessment]) -> Matrix:
    """Questions by article, in the order of the files."""
    read = {claim.article for each in shown for claim in each.claims}
    names = {each.id: wording.article(each) for each in book.articles.values() if each.id in read}
    return _matrix(book, shown, Units("article", names, lambda claim: claim.article))


def by_voice(book: Book, shown: Sequence[Assessment]) -> Matrix:
    """Questions on which several voices speak: those who say most, an article's own voice among them."""
    voices = Voices(book)
    counts = Counter(voices.holder(claim) for each in shown for claim in each.claims)
    names = {name: wording.voice(book, name) for name, _ in counts.most_common(MOST)}
    several = [each for each in shown if len({voices.holder(claim) for claim in each.claims}.intersection(names)) > 1]
    return _matrix(book, several, Units("voice", names, voices.holder, len(counts) - len(names)))


def _matrix(book: Book, shown: Sequence[Assessment], units: Units) -> Matrix:
    at = {name: number for number, name in enumerate(units.names)}
    rows: dict[str, list[Row]] = {}
    totals: list[Counter[Stand]] = [Counter() for _ in at]
    for each in shown:
        stands = {at[name]: cell for name, cell in cells(each, units.unit).items() if name in at}
        for number, total in enumerate(totals):
            total[stands[number].stand if number in stands else Stand.SILENT] += 1
        row = Row(question=each.question.id, asks=each.question.asks, cells=tuple(_row(stands, len(at))))
        rows.setdefault(each.question.topic, []).append(row)
    return Matrix(
        by=units.by,
        columns=tuple(units.names.items()),
        topics=tuple((topic, book.topics[topic].title, tuple(found)) for topic, found in rows.items()),
        totals=tuple(totals),
        left_out=units.left_out,
    )


def _row(stands: Mapping[int, Cell], width: int) -> Iterator[Cell]:
    """The cells from left to right."""
    for silent, run in groupby(range(width), key=lambda number: number not in stands):
        numbers = list(run)
        yield from [Cell(Stand.SILENT, across=len(numbers))] if silent else [stands[number] for number in numbers]


def cells(assessment: Assessment, unit: Unit) -> dict[str, Cell]:
    """For each article or voice that says something on a question, where it stands."""
    own: dict[str, list[Claim]] = {}
    for claim in assessment.claims:
        own.setdefault(unit(claim), []).append(claim)
    found: dict[str, list[Cell]] = {name: [] for name in own}
    for claim in assessment.claims:
        found[unit(claim)].append(Cell(_alone(claim), claim.id))
    for name, cell in (*_at_odds(assessment, unit), *_supported(assessment.backings, unit)):
        found[name].append(cell)
    return {name: min(each, key=lambda cell: _RANK[cell.stand]) for name, each in found.items()}


_RANK = {stand: rank for rank, stand in enumerate(Stand)}


def _alone(claim: Claim) -> Stand:
    return Stand.OPEN if claim.answer.weight is Weight.OPEN else Stand.ALONE


def _at_odds(assessment: Assessment, unit: Unit) -> Iterator[tuple[str, Cell]]:
    """Whose answers exclude or strain another; of what an editor has settled none contradict."""
    contradictions = () if assessment.settled else (*assessment.contradictions, *assessment.self_contradictions)
    for conflicts, stand in ((contradictions, Stand.CONTRADICTS), (assessment.tensions, Stand.STRAINED)):
        for claim in (claim for conflict in conflicts for claim in conflict.claims):
            yield unit(claim), Cell(stand, claim.id)


def _supported(backings: Iterable[Backing], unit: Unit) -> Iterator[tuple[str, Cell]]:
    """Whose answers others back, or who backs an answer of others; perhaps all from one origin."""
    for backing in backings:
        units = {unit(claim) for claim in backing.claims}
        if len(units) < 2:  # noqa: PLR2004 - one and another
            continue
        for claim in backing.claims:
            same = claim.answer == backing.answer
            stand = Stand.REPEATS if backing.support.least < 2 else Stand.AGREES if same else Stand.REFINES  # noqa: PLR2004
            yield unit(claim), Cell(stand, claim.id)
