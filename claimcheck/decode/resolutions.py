"""Resolutions: an editor's decision about a question, bound to what was at odds when it was made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.parts import Parts, common, items, take_apart
from claimcheck.decode.readers import Malformed, claim_id, date, text
from claimcheck.model import Resolution, Verdict
from claimcheck.syntax import Node

SEEN = re.compile(r"[0-9a-f]{12}")


def seen(node: Node) -> str:
    """Twelve hex digits."""
    word = text(node)
    if not SEEN.fullmatch(word):
        raise Malformed(f"is `{word}`", "write the twelve hex digits that `claimcheck check` prints")
    return word


VERDICTS = {
    Verdict.UNRESOLVED: "looked at, and not decided: `reason` says what would decide it",
    Verdict.FAVOURS: "one account is the better one: `for` names a claim that gives it",
    Verdict.DIFFERENT_SCOPE: "they speak of different times or places, and are not at odds",
    Verdict.NOT_A_CONTRADICTION: "both can be true",
}

RESOLUTION = fields_of(
    **COMMON,
    reason=Field(text, "what is at odds, and what would decide it", required=True),
    by=Field(text, "who decided", required=True),
    on=Field(date, "when it was decided, in EDTF", required=True),
    for_=Field(claim_id, "the id of the claim that is favoured; goes with the verdict favours", names=("claims",)),
    expires=Field(date, "when the decision must be looked at again, in EDTF"),
    seen=Field(seen, "a fingerprint of what was at odds; `claimcheck resolve` writes it, and `check` prints it"),
)


def decode_resolutions(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all resolutions; one for a question."""
    for node in items(draft, nodes, "resolutions"):
        parts = take_apart(draft, node, RESOLUTION, "resolution", prefer=lambda key: draft.question(key) is not None)
        resolution = None if parts is None else _resolution(draft, parts)
        kept = resolution is not None and draft.keep(
            draft.resolutions, resolution, "resolutions", "keep one resolution for a question"
        )
        if not kept:
            draft.lost.number += 1
        elif resolution is not None and resolution.favours:
            draft.last.append(("`for`", resolution, resolution.favours, resolution.span_of("for")))


def _resolution(draft: Draft, parts: Parts) -> Resolution | None:
    question = draft.question(parts.key.text)
    if question is None:
        draft.unknown_question(parts.key)
        return None
    verdict = _verdict(draft, parts)
    favours = parts.fields.get("for")
    names_one = any(key.text == "for" for key, _ in parts.source.entries)
    if verdict is not None and (verdict is Verdict.FAVOURS) != names_one:
        draft.malformed(parts.key, "`favours` and `for` go together", "write `favours`, and `for:` the claim's id")
        return None
    if parts.faulty or verdict is None:
        return None
    fields = parts.fields
    return Resolution(
        id=question,
        at=parts.key.span.to(parts.value.span),
        source=parts.source,
        question=question,
        verdict=verdict,
        reason=fields["reason"],
        by=fields["by"],
        on=fields["on"],
        favours=favours,
        expires=fields.get("expires"),
        seen=fields.get("seen", ""),
        **common(parts),
    )


def _verdict(draft: Draft, parts: Parts) -> Verdict | None:
    word = getattr(parts.value, "text", "")
    try:
        return Verdict(word)
    except ValueError:
        verdicts = ", ".join(verdict.value for verdict in Verdict)
        draft.malformed(parts.value, f"`{word}` is no verdict", f"write one of: {verdicts}")
        return None
