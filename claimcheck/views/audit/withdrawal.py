"""What falls if speakers, articles or claims are withdrawn: in a line, then what it does to questions and decisions."""

from __future__ import annotations

from collections import Counter

from claimcheck import wording
from claimcheck.model import Status
from claimcheck.model.shifts import Shift
from claimcheck.model.subjects import Subject
from claimcheck.model.withdrawal import Withdrawal
from claimcheck.views.audit.fate import fate, name, staying
from claimcheck.views.page import Page, Paragraph
from claimcheck.views.shifts import claims, conflicts, decisions, footings, standing_otherwise, status


def withdrawal_page(subject: Subject, fall: Withdrawal) -> Page:
    """The fate of what was asked about, then all that changes in the collection, the claims themselves last."""
    blocks = (
        Paragraph(_summary(fall)),
        Paragraph(f"{fate(subject, fall)}.", name(fall.before, subject)),
        *staying(fall),
        *standing_otherwise("Questions that then stand otherwise", fall.before, fall.shifts),
        *conflicts("Contradictions and tensions that vanish", fall.before, fall.vanished),
        *conflicts("Contradictions and tensions that appear", fall.before, fall.appeared),
        *decisions(fall.before, fall.decisions),
        *footings("Answers no longer confirmed", fall.before, fall.weakened),
        *claims("Claims that fall", fall.before, fall.lost),
    )
    return Page(f"Without {' and '.join(name(fall.before, each) for each in fall.withdrawn)}", blocks)


def _summary(fall: Withdrawal) -> str:
    """How many claims fall, and what the questions become that then stand otherwise."""
    shifts = _shifted(fall)
    counted = Counter(status(each.after) for each in shifts)
    order = ("empty", *(each.value for each in Status))
    becoming = ", ".join(f"{counted[each]} {each}" for each in order if counted[each])
    total = wording.plural(len(fall.before.claims), "claim")
    questions = wording.plural(len(fall.before.questions), "question")
    outcome = (
        f"{len(shifts)} of {questions} then stand otherwise: {becoming}"
        if shifts
        else f"all {questions} stand as before"
    )
    return f"{len(fall.lost)} of {total} {'falls' if len(fall.lost) == 1 else 'fall'}; {outcome}."


def _shifted(fall: Withdrawal) -> list[Shift]:
    return [each for each in fall.shifts if status(each.before) != status(each.after)]
