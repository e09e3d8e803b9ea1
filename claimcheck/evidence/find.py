"""A passage in the text of an article: found, found elsewhere, changed, or lost."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.evidence.candidates import candidates
from claimcheck.evidence.fold import VERSION
from claimcheck.evidence.searched import Range, Searched
from claimcheck.evidence.written import Reading, ends, readings, unquoted
from claimcheck.listing import listed
from claimcheck.model import Evidence, State, Stretch

MOST_LISTED = 10
FAINT = 0.5
"""The least likeness that is worth telling."""

_UNLIKE = "nothing there is like it"

_BETWEEN = "its ends are there, but other words than were pinned stand between them"
_UNCOMPARED = Evidence(state=State.LOST, reason="so much else is not there either that nothing like it was looked for")


def find(
    text: Searched, passage: str, paragraph: int | None = None, pin: str = "", *, nearest: bool = True
) -> Evidence:
    """Find a passage, in a paragraph where one is named, with the words of a pin where there is one.

    A pin of another version of the fold says nothing. Without `nearest`, what is not there is lost at once.
    """
    evidence = _found(text, passage, paragraph, pin)
    if evidence is None and (bare := unquoted(passage)):
        evidence = _found(text, bare, paragraph, pin)
        if evidence and evidence.state is State.EXACT:
            evidence = evolve(evidence, state=State.NORMALISED)
    return evidence or (_like(text, ends(passage), paragraph) if nearest else _UNCOMPARED)


def _found(text: Searched, passage: str, paragraph: int | None, pin: str) -> Evidence | None:
    """What is found of its very words; nothing where they are not there."""
    known = readings(passage)
    everywhere = (0, len(text.lines))
    here = candidates(text, known, text.line(paragraph)) if paragraph else candidates(text, known, everywhere)
    pinned = pin if pin.startswith(f"{VERSION}:") else ""
    evidence = _judged(text, here, known, pinned)
    if paragraph and not (evidence and evidence.state.holds):
        there = _judged(text, candidates(text, known, everywhere), known, pinned)
        if there and (evidence is None or there.state.holds):
            return _elsewhere(there, paragraph)
    return evidence


def _judged(text: Searched, found: Sequence[Range], known: Sequence[Reading], pin: str) -> Evidence | None:
    """What stretches with the right ends are; nothing where there are none."""
    right = [each for each in found if text.pin(each) == pin] if pin else list(found)
    if len(right) == 1:
        return _holding(text, right[0], known)
    if right or len(found) > 1:
        several = tuple(map(text.stretch, (right or found)[:MOST_LISTED]))
        return Evidence(
            state=State.AMBIGUOUS, found=several, reason=f"it stands in {_where(several, len(right or found))}"
        )
    if found:
        reason = _BETWEEN if any(each.last for each in known) else "its words are there, but others were pinned"
        return Evidence(state=State.DRIFTED, found=(text.stretch(found[0]),), reason=reason)
    return None


def _holding(text: Searched, found: Range, known: Sequence[Reading]) -> Evidence:
    at = text.stretch(found)
    words = text.text.content[at.start : at.end]
    exact = any(words.startswith(each.first) and words.endswith(each.last or each.first) for each in known)
    return Evidence(state=State.EXACT if exact else State.NORMALISED, found=(at,))


def _elsewhere(there: Evidence, paragraph: int) -> Evidence:
    """What was found, but not in the paragraph that the claim names."""
    places = _where(there.found, len(there.found))
    state = State.AMBIGUOUS if there.state is State.AMBIGUOUS else State.DRIFTED
    return Evidence(state=state, found=there.found, reason=f"it stands in {places}, not in ¶{paragraph}")


def _where(found: Sequence[Stretch], number: int) -> str:
    paragraphs = listed([f"¶{each}" for each in sorted({each.paragraph for each in found})])
    return f"{number} places of {paragraphs}" if number > 1 else paragraphs


def _like(text: Searched, reading: Reading, paragraph: int | None) -> Evidence:
    """The nearest words, where none are the same."""
    from claimcheck.evidence.likeness import LIKE, nearest  # noqa: PLC0415 - most passages are found

    like = nearest(text, reading)[:MOST_LISTED]
    found = tuple(text.stretch(each.found, each.score) for each in like)
    if not found:
        return Evidence(state=State.LOST, reason=_UNLIKE)
    likely = [each for each in found if each.paragraph == paragraph] or list(found)
    score = found[0].score
    what = (
        f"the nearest words, in {_where(likely, len(likely))}, are {score:.0%} like it" if score >= FAINT else _UNLIKE
    )
    return Evidence(state=State.DRIFTED if score >= LIKE else State.LOST, found=tuple(likely), reason=what)
