"""All that a paragraph attributes: by verbs, by other words, and by quotation marks alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from claimcheck.attribution.frames import verb_frames
from claimcheck.attribution.nouns import Attribution
from claimcheck.attribution.phrases import phrases
from claimcheck.attribution.quotations import Quotation, quotations
from claimcheck.attribution.sentences import Sentence, sentences

_KEPT = 1_024
"""Paragraphs kept in memory: several claims stand in one."""

_STOPS, _CLOSERS = ".?!\u2026", "\"'\u201d\u2019\u00bb"
"""What ends a sentence, and what may stand after it."""

_SCARE = 4
"""A quotation of fewer words is somebody's expression; of this many or more, somebody's sentence."""


@lru_cache(maxsize=_KEPT)
def attributions(paragraph: str) -> tuple[Attribution, ...]:
    """Every attribution, in the order of the cues; a quotation that no words attribute is its own cue."""
    marks = quotations(paragraph)
    plain = (each for part in sentences_of(paragraph) for each in (*verb_frames(part), *phrases(part)))
    found = [_widened(each, marks) if marks else each for each in plain]
    found.extend(_free(paragraph, marks, found))
    return tuple(sorted(found, key=lambda each: each.cue))


@lru_cache(maxsize=_KEPT)
def sentences_of(paragraph: str) -> tuple[Sentence, ...]:
    """Its sentences."""
    return tuple(evolve(each, initial=at) for at, each in enumerate(sentences(paragraph)))


def _widened(found: Attribution, marks: Sequence[Quotation]) -> Attribution:
    """The content with all of each quotation that it holds a part of: sentences before and after belong to it."""
    content = list(found.content)
    for mark in marks:
        if any(start < mark.end and mark.start < end for start, end in content):
            content.append((mark.start, mark.end))
    return evolve(found, content=tuple(_joined(content)))


def _joined(parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _free(paragraph: str, marks: Sequence[Quotation], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Quotations in no content: the voice is the nearest before, if any."""
    for mark in marks:
        held = any(start <= mark.start and mark.end <= end for each in found for start, end in each.content)
        if held or not _said(paragraph, mark):
            continue
        before = [each for each in found if each.source and each.cue[0] < mark.start]
        source = max(before, key=lambda each: each.cue).source if before else None
        yield Attribution(cue=(mark.start, mark.start + 1), content=((mark.start, mark.end),), source=source)


def _said(paragraph: str, mark: Quotation) -> bool:
    """Whether a quotation is no mere expression: long enough, or a sentence of its own."""
    quoted, before = paragraph[mark.start : mark.end], paragraph[: mark.start].rstrip()
    alone = not before or before[-1] in _STOPS + _CLOSERS
    return len(quoted.split()) >= _SCARE or (alone and quoted.rstrip(_CLOSERS)[-1:] in tuple(_STOPS))
