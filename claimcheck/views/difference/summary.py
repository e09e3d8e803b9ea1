"""What a change does, in a line or two."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model.difference import Difference
from claimcheck.model.shifts import Effect, Turned
from claimcheck.wording import plural


def summary(found: Difference) -> str:
    """What a reviewer must know, then how much was changed."""
    reopened = sum(each.effect is Effect.REOPENS for each in found.decisions)
    grown = {each.question for each in found.joined if each.kind != "tension"}
    told = (
        _told(_contradictions(found.appeared), "new contradiction"),
        _told(len(grown), "contradiction", "joined by others"),
        _told(reopened, "decision", "reopened"),
        _told(len(found.lost), "answer", f"lost {_whose(found.lost)} second origin"),
        _told(_contradictions(found.vanished), "contradiction", "gone"),
        _told(len(found.gained), "answer", f"gained {_whose(found.gained)} second origin"),
    )
    news = "; ".join(filter(None, told)) or "no contradiction and no second origin comes or goes"
    return f"{news[:1].upper()}{news[1:]}. {_changes(found)}."


def _contradictions(turned: Iterable[Turned]) -> int:
    return sum(each.kind != "tension" for each in turned)


def _told(number: int, thing: str, what: str = "") -> str:
    return f"{plural(number, thing)} {what}".rstrip() if number else ""


def _whose(answers: tuple[object, ...]) -> str:
    return "its" if len(answers) == 1 else "their"


def _changes(found: Difference) -> str:
    """How many claims came, went and changed; of other records how many did any of it."""
    counts = {"added": found.added, "changed": found.changed, "withdrawn": found.withdrawn}
    claims = [f"{len(each):,} {what}" for what, each in counts.items() if each]
    others = len(found.records) + len(found.asked) + len(found.dropped)
    more = [_told(others, "other record", "changed")] if others else []
    return "; ".join([f"Claims: {', '.join(claims) or 'none changed'}", *more])
