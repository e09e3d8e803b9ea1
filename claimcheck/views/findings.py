"""What `check` says: each finding in a line, a page of them for people elsewhere, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TypeAlias

from claimcheck import wording
from claimcheck.model import Book, Finding, Report, Severity
from claimcheck.places import Note, Span
from claimcheck.views.page import Block, Entry, Heading, Page, Paragraph
from claimcheck.views.silenced import hushed, silenced
from claimcheck.views.statistics import statistics

Placed: TypeAlias = Callable[[Span], str]
"""How a place is named: from here, or from the root of a repository."""


def place(span: Span) -> str:
    """`file:line:column`."""
    return f"{span.file}:{span.line}:{span.column}"


def headline(finding: Finding, placed: Placed = place) -> str:
    """Where it is, how severe, and what: in one line."""
    return f"{placed(finding.notes.places[0].span)}: {finding.severity} {finding.rule.code} {message(finding)}"


def message(finding: Finding) -> str:
    """What it says, with the question that it is about, and whether an editor has acknowledged it."""
    question = f"{finding.notes.question}: " if finding.notes.question else ""
    return f"{question}{finding.notes.message}{' [acknowledged]' if finding.acknowledged else ''}"


def related(finding: Finding) -> tuple[Note, ...]:
    """The places that have something to say beside the message: of several claims, each has."""
    first, *rest = finding.notes.places
    return (first, *rest) if finding.notes.claims and rest else tuple(rest)


def severest_first(told: Report) -> tuple[Finding, ...]:
    """The findings that are shown, the most severe first; those of one severity in the order of their places."""
    return tuple(sorted(told.shown, key=lambda each: -each.severity))


def summary(told: Report, placed: Placed = place) -> Page:
    """The findings that are shown, for a pull request or a job's summary."""
    blocks: list[Block] = [] if told.quiet else [Paragraph(counted(told)), *silenced(told)]
    blocks.extend(statistics(told) if told.statistics else _each(told, placed))
    blocks.extend(() if told.quiet else _passages(told.book))
    return Page("Check of the claims", tuple(blocks))


def _each(told: Report, placed: Placed) -> Iterator[Block]:
    for severity, found in groupby(severest_first(told), key=lambda each: each.severity):
        yield Heading(f"{severity}s".capitalize())
        yield from (_entry(each, placed) for each in found)


def _entry(finding: Finding, placed: Placed) -> Entry:
    notes, first = related(finding), finding.notes.places[0]
    parts = tuple(Paragraph(note.text, placed(note.span)) for note in notes)
    lead = () if first in notes else (Paragraph(finding.rule.summary, placed(first.span)),)
    return Entry(f"{finding.rule.code} {message(finding)}", lead + parts)


def closing(told: Report) -> Page:
    """How many findings there are, and are silenced; of claims in how many files; how many passages were looked up."""
    blocks: list[Block] = [*statistics(told)] if told.statistics else []
    if not told.quiet:
        blocks.extend((Paragraph(counted(told)), *silenced(told), *_passages(told.book)))
    return Page("", tuple(blocks))


def listed(told: Report) -> tuple[Finding, ...]:
    """The findings that are told one by one: none, where their number is asked for."""
    return () if told.statistics else told.shown


def counted(told: Report) -> str:
    """How many findings there are, in a line."""
    counts = Counter(each.severity for each in told.findings)
    found = ", ".join(wording.plural(counts[severity], str(severity)) for severity in reversed(Severity))
    read = f"{wording.plural(len(told.book.claims), 'claim')} in {wording.plural(len(told.book.files), 'file')}"
    acknowledged = sum(each.acknowledged for each in told.findings)
    decided = f", of them {acknowledged} acknowledged" if acknowledged else ""
    unheard = f", {len(told.silenced)} silenced" if told.silenced else ""
    more = "; `--show note` lists the notes" if told.show > Severity.NOTE and counts[Severity.NOTE] else ""
    clean = "" if counts[Severity.ERROR] or counts[Severity.WARNING] or hushed(told) else "clean: "
    return f"{clean}{found}{decided}{unheard} ({read}){more}"


def _passages(book: Book) -> Iterator[Block]:
    """How many passages were looked up in texts; nothing where no claim has one."""
    passages = [claim for claim in book.claims.values() if claim.passage]
    if not passages:
        return
    away = {claim.article for claim in passages} - book.texts.keys()
    texts = "texts" if not book.texts else wording.plural(len(away), "text")
    checked = f"{len(book.evidence)} of {len(passages)}"
    hint = "; `--articles` names their folder" if not book.texts else ""
    yield Paragraph(f"passages: {checked}, {texts} not at hand{hint}" if away else f"passages: {checked} checked")
