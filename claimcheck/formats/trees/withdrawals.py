"""What falls when something is withdrawn, as JSON holds it; the report beside it is the collection as it stands."""

from __future__ import annotations

from typing import Any

from claimcheck.formats.trees.audits import ids, subject, support
from claimcheck.model.withdrawal import Decided, Shift, Turned, Weakened, Withdrawal


def withdrawal(fall: Withdrawal) -> dict[str, Any]:
    """What is withdrawn, what falls with it, and what then stands otherwise."""
    return {
        "withdrawn": [subject(each) for each in fall.withdrawn],
        "lost": ids(fall.lost),
        "kept": len(fall.after.claims),
        "questions": [_shift(each) for each in fall.shifts],
        "weakened": [_weakened(each) for each in fall.weakened],
        "vanished": [_turned(each) for each in fall.vanished],
        "appeared": [_turned(each) for each in fall.appeared],
        "resolutions": [_decided(each) for each in fall.decisions],
    }


def _shift(shift: Shift) -> dict[str, Any]:
    """A question that loses claims: how it stood, and how it then stands."""
    pair = (shift.before, shift.after)
    return {
        "id": shift.before.question.id,
        "claims": [len(each.claims) for each in pair],
        "status": [each.status.value for each in pair],
    }


def _weakened(found: Weakened) -> dict[str, Any]:
    return {
        "question": found.question,
        "answer": str(found.answer.value),
        "stance": found.answer.stance.value,
        "scope": str(found.answer.scope),
        "before": support(found.before),
        "after": support(found.after),
    }


def _turned(found: Turned) -> dict[str, Any]:
    conflict = found.conflict
    return {
        "question": found.question,
        "kind": found.kind,
        "reason": conflict.reason,
        "positions": [ids(position.claims) for position in conflict.positions],
    }


def _decided(found: Decided) -> dict[str, Any]:
    resolution = found.resolution
    return {"question": resolution.question, "verdict": resolution.verdict.value, "effect": found.effect.value}
