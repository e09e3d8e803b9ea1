"""A sheet taken in: what is written, what stands already, what could not be placed and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import field, frozen

from claimcheck.decode import decode
from claimcheck.intake.articles import Articles
from claimcheck.intake.columns import Columns
from claimcheck.intake.entries import Entry, entries
from claimcheck.intake.filing import Line
from claimcheck.intake.naming import Naming
from claimcheck.intake.questions import Questions
from claimcheck.intake.standing import Shelf
from claimcheck.intake.trial import Made, Trial
from claimcheck.intake.types import settle
from claimcheck.intake.writing import TO_DECIDE, Plan
from claimcheck.intake.yes_no import respell
from claimcheck.sheets import Sheet, Unreadable
from claimcheck.syntax import Tree


class Unsound(Unreadable):
    """That records of the collection cannot be read: nobody knows what stands there."""


@frozen(kw_only=True)
class Outcome:
    """The new files by name, with how many claims each holds, and how many questions are new.

    Rows are written, `there` already (and where), or `refused` (and why); `unit` is what a row is called. `said` are
    remarks on columns and rows, `decide` counts what the files leave to be decided.
    """

    files: Mapping[str, str]
    claims: Mapping[str, int]
    questions: int
    written: Sequence[int]
    there: Mapping[int, str]
    refused: Mapping[int, str]
    said: Sequence[str] = field(factory=tuple)
    decide: int = 0
    unit: str = "row"


def take_in(sheet: Sheet, columns: Columns, trees: Sequence[Tree], taken: Collection[str]) -> Outcome:
    """What a sheet adds to a collection, in new files called otherwise than those `taken`.

    Raises `Unsound` where the collection itself cannot be read to its end, `Unreadable` where it is the sheet.
    """
    book = decode(trees)
    if not book.whole:
        raise Unsound("some records of the collection cannot be read", "`claimcheck check` says which and why")
    articles, questions = Articles(book, sheet.unit), Questions(book, sheet.unit)
    found = list(entries(sheet, columns, articles, questions))
    for each in questions.new.values():
        settle(each)
    spelt = respell(found, book)
    trial = Trial(found, Plan(book, taken, articles.new, questions.topics.values()), trees)
    names = _named(trial, sheet.unit)
    made = trial.last(names.id)
    said = [*columns.said, *spelt, *articles.said, *questions.said, *trial.said, *names.said]
    return _outcome(found, made, said, sheet.unit)


def _named(trial: Trial, unit: str) -> Naming:
    """The entries compared with what stands, and those that are left named."""
    book, claims = trial.first()
    shelf = Shelf.of(trial.plan.book)
    for each in trial.kept:
        shelf.look_up(each, claims[each.row])
    names = Naming.of(trial.plan.book, book, unit)
    for each in trial.kept:
        names.name(each, claims[each.row])
    names.settle_disputes(trial.kept)
    return names


def _outcome(found: Sequence[Entry], made: Made, said: Sequence[str], unit: str) -> Outcome:
    kept = [each for each in found if each.kept]
    return Outcome(
        files={name: "".join(f"{line.text}\n" for line in lines) for name, lines in made.items()},
        claims={name: _records(lines) for name, lines in made.items()},
        questions=len({id(each.asked) for each in kept if each.asked.new}),
        written=[each.row for each in kept],
        there={each.row: each.there for each in found if each.there},
        refused={each.row: each.why for each in found if each.why},
        said=said,
        decide=sum(line.text.lstrip().startswith(TO_DECIDE) for lines in made.values() for line in lines),
        unit=unit,
    )


def _records(lines: Sequence[Line]) -> int:
    return len({id(line.about) for line in lines if isinstance(line.about, Entry)})
