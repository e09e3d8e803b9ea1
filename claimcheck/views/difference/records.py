"""The records that a change adds, rewrites and withdraws: claims by what differs, then all others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.listing import listed
from claimcheck.model import Assessment
from claimcheck.model.difference import Changed, Difference, Touched, Turn
from claimcheck.views.page import Block
from claimcheck.views.shifts import claims, rewritten, section, status
from claimcheck.wording import plural

MOST = 20
"""Rows of a table: what is posted on a pull request is read there, and may hold 65,536 characters in all."""

_QUIET = frozenset({"id", "passage", "pin", "paragraph", "locator", "says", "note"})
"""Fields that nothing is compared by: claims that differ in these only are told in a row."""


def bearing(found: Difference) -> Iterator[Block]:
    """Speakers, articles, places and questions whose change may have moved what stands otherwise."""
    rows = (
        (f"{each.kind} {each.id}", rewritten(each.edits), listed(list(map(found.after.called, each.bears_on))))
        for each in found.records
        if each.bears_on
    )
    title = "Records by whose change questions may stand otherwise"
    return section(title, ("record", "what changed", "questions"), rows, MOST)


def records(found: Difference) -> Iterator[Block]:
    """All that was changed, to be unfolded."""
    yield from claims(_title(found.withdrawn, "withdrawn"), found.before, found.withdrawn, MOST, fold=True)
    yield from section(
        _title(found.changed, "changed"), ("claim", "what changed"), _changed(found.changed), MOST, fold=True
    )
    yield from claims(_title(found.added, "added"), found.after, found.added, MOST, fold=True)
    rows = [*_questions(found.dropped, "asked no more, was"), *_questions(found.asked, "new, and"), *_others(found)]
    title = f"{plural(len(rows), 'other record')} changed"
    yield from section(title, ("record", "what changed"), rows, MOST, fold=True)


def _title(told: tuple[object, ...], what: str) -> str:
    return f"{plural(len(told), 'claim')} {what}"


def _changed(changed: Iterable[Changed]) -> Iterator[tuple[str, str]]:
    """Claims that say something else, one by one; then those that differ only in what nothing is compared by."""
    quiet: dict[str, list[str]] = {}
    for each in changed:
        fields = [edit.field for edit in each.edits]
        if _QUIET.issuperset(fields):
            quiet.setdefault(", ".join(fields), []).append(each.after.id)
        else:
            yield each.after.id, rewritten(each.edits)
    yield from ((listed(names), f"{fields} only") for fields, names in quiet.items())


def _questions(assessments: Iterable[Assessment], what: str) -> Iterator[tuple[str, str]]:
    return ((f"question {each.question.id}", f"{what} {status(each)}") for each in assessments)


def _others(found: Difference) -> Iterator[tuple[str, str]]:
    return ((f"{each.kind} {each.id}", _turn(each)) for each in found.records if not each.bears_on)


def _turn(record: Touched) -> str:
    return rewritten(record.edits) if record.turn is Turn.CHANGED else record.turn.value
