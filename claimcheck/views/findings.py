"""What `check` says: each finding with its places, and a closing line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Finding, Report, Severity
from claimcheck.places import Note, Span
from claimcheck.views.page import Block, Listing, Page, Paragraph
from claimcheck.views.silenced import hushed, silenced
from claimcheck.views.statistics import statistics


def findings(told: Report, show: Severity = Severity.WARNING) -> Page:
    """The findings at or above a severity, or how many there are of each code; and how many in all."""
    listed = [Listing(tuple(_lines(each))) for each in told.findings if each.severity >= show]
    blocks: list[Block] = [*_statistics(told)] if told.statistics else [*listed]
    if not told.quiet:
        blocks.append(Paragraph(_closing(told, show)))
        blocks.extend(silenced(told))
        blocks.extend(_passages(told.book))
    return Page("", tuple(blocks))


def _statistics(told: Report) -> Iterator[Block]:
    if told.findings or told.silenced:
        yield statistics(told)


def _lines(finding: Finding) -> Iterator[str]:
    """The leading place with the message, then every place that it speaks of."""
    notes = finding.notes
    question = f"{notes.question}: " if notes.question else ""
    first, *rest = notes.places
    head = f"{place(first.span)}: {finding.severity} {finding.rule.code} {question}{notes.message}"
    yield f"{head} [acknowledged]" if finding.acknowledged else head
    for note in notes.places if notes.claims and rest else rest:
        yield f"  {_related(note)}"


def _related(note: Note) -> str:
    return f"{place(note.span)}: {note.text}"


def place(span: Span) -> str:
    """`file:line:column`."""
    return f"{span.file}:{span.line}:{span.column}"


def _closing(told: Report, show: Severity) -> str:
    counted = Counter(each.severity for each in told.findings)
    counts = ", ".join(wording.plural(counted[severity], str(severity)) for severity in reversed(Severity))
    read = f"{wording.plural(len(told.book.claims), 'claim')} in {wording.plural(len(told.book.files), 'file')}"
    acknowledged = sum(each.acknowledged for each in told.findings)
    decided = f", of them {acknowledged} acknowledged" if acknowledged else ""
    unheard = f", {len(told.silenced)} silenced" if told.silenced else ""
    more = "; `--show note` lists the notes" if show > Severity.NOTE and counted[Severity.NOTE] else ""
    clean = "" if counted[Severity.ERROR] or counted[Severity.WARNING] or hushed(told) else "clean: "
    return f"{clean}{counts}{decided}{unheard} ({read}){more}"


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
