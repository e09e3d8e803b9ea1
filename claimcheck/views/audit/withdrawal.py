"""What falls if speakers, articles or claims are withdrawn: in a line, then what it does to questions and decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.model import Status
from claimcheck.model.audits import Subject
from claimcheck.model.withdrawal import Effect, Shift, Turned, Withdrawal
from claimcheck.views.audit.fate import fate, name, status, staying
from claimcheck.views.page import Block, Heading, Page, Paragraph, Table

_EFFECTS = {
    Effect.FAVOURED_GONE: "the claim that it favours is gone",
    Effect.REOPENS: "reopens: it was made on other answers",
    Effect.NEEDLESS: "needless: nothing is at odds any more",
    Effect.HOLDS_AGAIN: "holds again: it was made on these answers",
}


def withdrawal_page(subject: Subject, fall: Withdrawal) -> Page:
    """The fate of what was asked about, then all that changes in the collection, the claims themselves last."""
    blocks = (
        Paragraph(_summary(fall)),
        Paragraph(f"{fate(subject, fall)}.", name(fall.before, subject)),
        *staying(fall),
        *_shifts(fall),
        *_turned(fall, "Contradictions and tensions that vanish", fall.vanished),
        *_turned(fall, "Contradictions and tensions that appear", fall.appeared),
        *_decisions(fall),
        *_weakened(fall),
        *_lost(fall),
    )
    return Page(f"Without {' and '.join(name(fall.before, each) for each in fall.withdrawn)}", blocks)


def _summary(fall: Withdrawal) -> str:
    """How many claims fall, and what the questions become that then stand otherwise."""
    shifts = _shifted(fall)
    counted = Counter(status(each.after) for each in shifts)
    order = ("empty", *(each.value for each in Status))
    becoming = ", ".join(f"{counted[each]} {each}" for each in order if counted[each])
    claims = wording.plural(len(fall.before.claims), "claim")
    questions = wording.plural(len(fall.before.questions), "question")
    outcome = (
        f"{len(shifts)} of {questions} then stand otherwise: {becoming}"
        if shifts
        else f"all {questions} stand as before"
    )
    return f"{len(fall.lost)} of {claims} {'falls' if len(fall.lost) == 1 else 'fall'}; {outcome}."


def _shifted(fall: Withdrawal) -> list[Shift]:
    return [each for each in fall.shifts if status(each.before) != status(each.after)]


def _short(fall: Withdrawal, question: str) -> str:
    return fall.before.questions[question].short


def _shifts(fall: Withdrawal) -> Iterator[Block]:
    rows = tuple(
        (
            each.before.question.short,
            f"{len(each.before.claims)} → {len(each.after.claims)}",
            status(each.before),
            status(each.after),
        )
        for each in _shifted(fall)
    )
    if rows:
        yield Heading("Questions that then stand otherwise")
        yield Table(("question", "claims", "was", "is"), rows)


def _turned(fall: Withdrawal, title: str, turned: Iterable[Turned]) -> Iterator[Block]:
    rows = tuple((_short(fall, each.question), each.kind, each.conflict.told) for each in turned)
    if rows:
        yield Heading(title)
        yield Table(("question", "what", "why"), rows)


def _decisions(fall: Withdrawal) -> Iterator[Block]:
    rows = tuple(
        (_short(fall, each.resolution.question), each.resolution.verdict.value, _EFFECTS[each.effect])
        for each in fall.decisions
    )
    if rows:
        yield Heading("The editor's decisions")
        yield Table(("question", "verdict", "what becomes of it"), rows)


def _weakened(fall: Withdrawal) -> Iterator[Block]:
    rows = tuple(
        (_short(fall, each.question), wording.scoped(each.answer), *map(wording.origins, (each.before, each.after)))
        for each in fall.weakened
    )
    if rows:
        yield Heading("Answers no longer confirmed")
        yield Table(("question", "answer", "was", "is"), rows)


def _lost(fall: Withdrawal) -> Iterator[Block]:
    book = fall.before
    rows = tuple(
        (_short(fall, each.question), wording.scoped(each.answer), wording.told_by(book, each), wording.where(each))
        for each in fall.lost
    )
    if rows:
        yield Heading("Claims that fall")
        yield Table(("question", "answer", "who says it", "where"), rows)
