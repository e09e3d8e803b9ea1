"""Why two voices may be one, in words: a sentence for each line of `Voices.may_be_one`."""

from __future__ import annotations

from claimcheck.model import Speaker
from claimcheck.provenance.voices import BODIES, Voices


def why_one(voices: Voices, one: str, other: str) -> str:
    """Why two voices may be one; empty exactly where they may not."""
    if not voices.may_be_one(one, other):
        return ""
    mine, theirs = voices.speaker(one), voices.speaker(other)
    if one == other or mine is None or theirs is None:
        return f"both are {voices.label(one)}"
    pairs = ((mine, theirs), (theirs, mine))
    return next(filter(None, (say(voices, *pair) for say in (_body, _nameless, _loose, _nobody) for pair in pairs)), "")


def _body(voices: Voices, body: Speaker, other: Speaker) -> str:
    if body.kind not in BODIES or body.id not in voices.line(other.id):
        return ""
    return f"{other.label} belongs to {body.label}, and may speak for it"


def _nameless(voices: Voices, vague: Speaker, other: Speaker) -> str:
    """One without a name, and another who belongs to what it belongs to."""
    if not vague.anonymous or vague.of is None or vague.of not in voices.line(other.id):
        return ""
    unnamed = "neither is named" if other.anonymous else "one is not named"
    return f"{vague.label} may be {other.label}: both belong to {voices.label(vague.of)}, {unnamed}"


def _loose(_voices: Voices, vague: Speaker, other: Speaker) -> str:
    """One of whom neither a name nor a belonging is known."""
    if not vague.anonymous or vague.of is not None or "unknown" in (vague.kind, other.kind):
        return ""
    return f"{vague.label} may be {other.label}: no name and no belonging tells them apart"


def _nobody(_voices: Voices, vague: Speaker, other: Speaker) -> str:
    return (
        f"nobody knows whose word {vague.label} is; {other.label} may be behind it" if vague.kind == "unknown" else ""
    )
