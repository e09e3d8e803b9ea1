"""What withdrawing something and changing something have in common: how questions, answers and decisions then stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.listing import listed
from claimcheck.model import Assessment, Book, Claim
from claimcheck.model.shifts import Decided, Edit, Effect, Footing, Shift, Turned
from claimcheck.views.page import Block, Heading, Paragraph, Table

Row = tuple[str, ...]

_LONGEST = 60
"""Characters told of a field."""

_EFFECTS = {
    Effect.FAVOURED_GONE: "the claim that it favours is gone",
    Effect.REOPENS: "reopens: it was made on other answers",
    Effect.NEEDLESS: "needless: nothing is at odds any more",
    Effect.HOLDS_AGAIN: "holds again: it was made on these answers",
    Effect.MADE: "new",
    Effect.REVISED: "revised",
    Effect.TAKEN_BACK: "taken back",
}


def section(
    title: str, headers: Row, rows: Iterable[Row], most: int | None = None, *, fold: bool = False
) -> Iterator[Block]:
    """A heading and a table, at most so many rows of it; nothing where there is none."""
    rows = tuple(rows)
    if rows:
        yield Heading(title, fold=fold)
        yield Table(headers, rows[:most])
    if most is not None and len(rows) > most:
        yield Paragraph(f"And {len(rows) - most:,} more; `--format json` has them all.")


def status(assessment: Assessment) -> str:
    """How a question stands; without a claim it is empty."""
    return assessment.status.value if assessment.claims else "empty"


def standing_otherwise(title: str, book: Book, shifts: Iterable[Shift], most: int | None = None) -> Iterator[Block]:
    """The questions whose status is another."""
    rows = (
        (
            book.called(each.after.question.id),
            f"{len(each.before.claims)} → {len(each.after.claims)}",
            status(each.before),
            status(each.after),
        )
        for each in shifts
        if status(each.before) != status(each.after)
    )
    return section(title, ("question", "claims", "was", "is"), rows, most)


def conflicts(title: str, book: Book, turned: Iterable[Turned], most: int | None = None) -> Iterator[Block]:
    """Contradictions and tensions that come or go."""
    rows = ((book.called(each.question), each.kind, each.conflict.told) for each in turned)
    return section(title, ("question", "what", "why"), rows, most)


def decisions(book: Book, decided: Iterable[Decided], most: int | None = None) -> Iterator[Block]:
    """What becomes of what an editor decided; `book` holds the claims as they then are."""
    rows = (
        (book.called(each.resolution.question), each.resolution.verdict.value, _becomes(book, each)) for each in decided
    )
    return section("The editor's decisions", ("question", "verdict", "what becomes of it"), rows, most)


def _becomes(book: Book, decided: Decided) -> str:
    text = _EFFECTS[decided.effect]
    if decided.fresh:
        text += f"; new at odds: {listed([_says(book, claim) for claim in decided.fresh], '; ')}"
    if decided.effect in (Effect.MADE, Effect.REVISED) and not decided.holds:
        text += ", but not bound to what is at odds"
    return f"{text}; {rewritten(decided.edits)}" if decided.edits else text


def _says(book: Book, claim: Claim) -> str:
    return f"`{wording.scoped(claim.answer)}`, says {wording.told_by(book, claim)}"


def rewritten(edits: Iterable[Edit]) -> str:
    """What differs in a record; of long words only that they do."""
    return "; ".join(_edit(each) for each in edits)


def _edit(edit: Edit) -> str:
    if max(len(edit.was), len(edit.now)) > _LONGEST or not (edit.was or edit.now):
        return edit.field
    return f"{edit.field}: {edit.was or 'nothing'} → {edit.now or 'nothing'}"


def footings(title: str, book: Book, found: Iterable[Footing], most: int | None = None) -> Iterator[Block]:
    """Answers that lost their second origin, or have one now."""
    rows = (
        (book.called(each.question), wording.scoped(each.answer), *map(wording.origins, (each.before, each.after)))
        for each in found
    )
    return section(title, ("question", "answer", "was", "is"), rows, most)


def claims(
    title: str, book: Book, told: Iterable[Claim], most: int | None = None, *, fold: bool = False
) -> Iterator[Block]:
    """Claims of a book."""
    rows = (
        (book.called(each.question), wording.scoped(each.answer), wording.told_by(book, each), wording.where(each))
        for each in told
    )
    return section(title, ("question", "answer", "who says it", "where"), rows, most, fold=fold)
