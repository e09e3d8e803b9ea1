"""What the conflict rules share: a finding that points at every side, and at the editor's decision."""

from __future__ import annotations

from claimcheck import wording
from claimcheck.model import Assessment, Book, Conflict, Notes
from claimcheck.places import Note


def conflict(book: Book, assessment: Assessment, found: Conflict, what: str) -> Notes:
    """A contradiction: its claims, position by position, and then the resolution, or how to write one."""
    notes = tension(book, assessment, found, what)
    return Notes(
        message=notes.message,
        reason=notes.reason,
        places=(*notes.places, _decision(assessment)),
        topic=notes.topic,
        question=notes.question,
        positions=notes.positions,
        claims=notes.claims,
    )


def tension(book: Book, assessment: Assessment, found: Conflict, what: str) -> Notes:
    """Claims at odds, position by position."""
    message = f"{what}: {wording.positions(found.positions)}; {found.reason}"
    return wording.on_question(book, assessment, found.claims, message, reason=found.reason, positions=found.positions)


def _decision(assessment: Assessment) -> Note:
    """What an editor decided, or what to write once he has."""
    resolution, seen = assessment.resolution, assessment.seen
    if resolution is None:
        command = f"`claimcheck resolve {assessment.question.id}`"
        hint = f"nobody has decided yet; {command} makes a resolution with `seen: {seen}`"
        return Note(assessment.question.at, hint)
    if assessment.acknowledged:
        text = f"{resolution.verdict.value}, says {resolution.by} on {resolution.on}: {resolution.reason}"
        return Note(resolution.at, text)
    if resolution.seen == seen:
        text = f"expired on {resolution.expires}; look again, and write a later date"
    elif resolution.seen:
        text = f"decided by {resolution.by} on {resolution.on}, on other answers than these: see CC304"
    else:
        text = f"not bound to these answers yet; write `seen: {seen}`"
    return Note(resolution.at, text)
