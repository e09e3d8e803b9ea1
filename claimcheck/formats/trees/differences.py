"""What a change does, as JSON holds it: `claimcheck-diff/1`; its JSON Schema is `diff.schema.json`.

The claims that it tells of stand in it whole, under the version that has them; no word of a passage does.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.formats.trees.shifts import decided, footing, shift, turned
from claimcheck.formats.trees.standing import ids
from claimcheck.model import Assessment, Book, Claim
from claimcheck.model.difference import Changed, Difference, Joined, Touched
from claimcheck.model.shifts import Decided, Edit, Turned

VERSION = "claimcheck-diff/1"


def difference(found: Difference) -> dict[str, Any]:
    """The whole difference."""
    return {
        "version": VERSION,
        "old": _side(found.sides[0], found.before),
        "new": _side(found.sides[1], found.after),
        "contradictions": _came_and_went(found, tension=False),
        "tensions": _came_and_went(found, tension=True),
        "resolutions": [decided(each) | _decision(each) for each in found.decisions],
        "second_origins": {
            "lost": [footing(each) for each in found.lost],
            "gained": [footing(each) for each in found.gained],
        },
        "questions": {
            "shifted": [shift(each) for each in found.shifts],
            "added": [_question(each) for each in found.asked],
            "withdrawn": [_question(each) for each in found.dropped],
        },
        "claims": {
            "added": [_claim(each) for each in found.added],
            "changed": [_changed(each) for each in found.changed],
            "withdrawn": [_claim(each) for each in found.withdrawn],
        },
        "records": [_record(each) for each in found.records],
    }


def _side(name: str, book: Book) -> dict[str, Any]:
    return {
        "name": name,
        "files": len(book.files),
        "claims": len(book.claims),
        "questions": len(book.questions),
        "left_out": book.left_out,
        "whole": book.whole,
    }


def _came_and_went(found: Difference, *, tension: bool) -> dict[str, Any]:
    """The conflicts of a sort that are new or gone, and who joined or left those that both versions have."""

    def asked(kind: str) -> bool:
        return (kind == "tension") is tension

    return {
        "appeared": [_conflict(each, found.after) for each in found.appeared if asked(each.kind)],
        "vanished": [_conflict(each, found.before) for each in found.vanished if asked(each.kind)],
        "joined": [_joined(each) for each in found.joined if asked(each.kind)],
        "left": [_joined(each) for each in found.left if asked(each.kind)],
    }


def _conflict(found: Turned, book: Book) -> dict[str, Any]:
    """A conflict with its claims whole, and whether an editor's decision acknowledges it."""
    conflict = found.conflict
    assessment = book.assessments[conflict.claims[0].question]
    return turned(found) | {
        "acknowledged": assessment.acknowledged and found.kind != "tension",
        "positions": [list(map(_claim, position.claims)) for position in conflict.positions],
    }


def _joined(found: Joined) -> dict[str, Any]:
    return {"question": found.question, "kind": found.kind, "claims": list(map(_claim, found.claims))}


def _decision(found: Decided) -> dict[str, Any]:
    return {"acknowledges": found.holds, "at_odds_since": ids(found.fresh), "fields": _edits(found.edits)}


def _question(found: Assessment) -> dict[str, Any]:
    question = found.question
    return {"id": question.id, "asks": question.asks, "claims": len(found.claims), "status": found.status.value}


def _claim(claim: Claim) -> dict[str, Any]:
    answer, at = claim.answer, claim.at
    return {
        "id": claim.id,
        "question": claim.question,
        "answer": str(answer.value),
        "stance": answer.stance.value,
        "scope": str(answer.scope),
        "speaker": claim.speaker,
        "via": list(claim.via),
        "article": claim.article,
        "paragraph": claim.paragraph,
        "file": at.file,
        "line": at.line,
        "column": at.column,
    }


def _changed(changed: Changed) -> dict[str, Any]:
    """A claim as it is, the id that it had, and its fields that differ."""
    return {"claim": _claim(changed.after), "was": changed.before.id, "fields": _edits(changed.edits)}


def _record(record: Touched) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "id": record.id,
        "turn": record.turn.value,
        "fields": _edits(record.edits),
        "bears_on": list(record.bears_on),
    }


def _edits(edits: Iterable[Edit]) -> list[dict[str, str]]:
    return [{"field": each.field, "was": each.was, "now": each.now} for each in edits]
