"""What came of a sheet: the files, the rows that were not placed, and what is left to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from claimcheck import wording
from claimcheck.intake import Outcome
from claimcheck.views.page import Listing, Page, Paragraph

MANY = 20
"""Rows that are there already of which nobody wants to read one by one."""


def taken_in(outcome: Outcome, folder: str, *, written: bool) -> Page:
    """Each file with what it holds, each row that is not in one with the reason, and how many there are of both."""
    lines = (_files(outcome, folder, written=written), outcome.said, _rows(outcome))
    return Page("", (*(Listing(tuple(each)) for each in map(tuple, lines) if each), Paragraph(_closing(outcome))))


def _files(outcome: Outcome, folder: str, *, written: bool) -> Iterator[str]:
    verb = "wrote" if written else "would write"
    for name, claims in outcome.claims.items():
        what = wording.plural(claims, "claim") if claims else wording.plural(outcome.questions, "question")
        yield f"{folder}/{name}: {verb} {what}"


def _rows(outcome: Outcome) -> Iterator[str]:
    """The rows that are in no new file, in their order; many that are there already are told together."""
    many = len(outcome.there) > MANY
    for row in sorted(outcome.refused if many else {*outcome.there, *outcome.refused}):
        if row in outcome.refused:
            yield f"{outcome.unit} {row} is not placed: {outcome.refused[row]}"
        else:
            yield f"{outcome.unit} {row} is there already, as {outcome.there[row]}"
    if many:
        yield f"{outcome.unit}s {_runs(outcome.there)} are there already"


def _runs(rows: Iterable[int]) -> str:
    """Numbers in their order, those that follow each other by the first and the last: `2, 4 to 9`."""
    runs = [list(run) for _, run in groupby(enumerate(sorted(rows)), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0][1]} to {run[-1][1]}" if len(run) > 1 else str(run[0][1]) for run in runs)


def _closing(outcome: Outcome) -> str:
    counts = (len(outcome.written), len(outcome.there), len(outcome.refused))
    placed, there, refused = counts
    parts = [f"{placed} of {wording.plural(sum(counts), outcome.unit)} placed"]
    parts += [f"{there} there already"] if there else []
    parts += [f"{refused} not placed"] if refused else []
    decide = f"; {wording.plural(outcome.decide, 'thing')} to decide, marked `# to decide`" if outcome.decide else ""
    return ", ".join(parts) + decide
