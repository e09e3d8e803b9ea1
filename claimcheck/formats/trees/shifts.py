"""How questions, answers and decisions then stand, as JSON holds it: the same for a withdrawal and for a change."""

from __future__ import annotations

from typing import Any

from claimcheck.formats.trees.standing import ids, support
from claimcheck.model.shifts import Decided, Footing, Shift, Turned


def shift(found: Shift) -> dict[str, Any]:
    """A question: how it stood, and how it then stands."""
    pair = (found.before, found.after)
    return {
        "id": found.after.question.id,
        "claims": [len(each.claims) for each in pair],
        "status": [each.status.value for each in pair],
    }


def footing(found: Footing) -> dict[str, Any]:
    """An answer whose second origin went or came."""
    return {
        "question": found.question,
        "answer": str(found.answer.value),
        "stance": found.answer.stance.value,
        "scope": str(found.answer.scope),
        "before": support(found.before),
        "after": support(found.after),
    }


def turned(found: Turned) -> dict[str, Any]:
    """A conflict that is gone or new."""
    conflict = found.conflict
    return {
        "question": found.question,
        "kind": found.kind,
        "reason": conflict.reason,
        "positions": [ids(position.claims) for position in conflict.positions],
    }


def decided(found: Decided) -> dict[str, Any]:
    """A decision, and what becomes of it."""
    resolution = found.resolution
    return {"question": resolution.question, "verdict": resolution.verdict.value, "effect": found.effect.value}
