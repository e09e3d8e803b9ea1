"""`text`: for a terminal of a given width. Made with tabulate; no word is split, and nothing hidden stays so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from claimcheck.formats.base import Format, Frame
from claimcheck.formats.excerpts import excerpt
from claimcheck.formats.lines import INDENT, hung, inert, visible, wide, wrap
from claimcheck.formats.paint import Paint, headed, marked
from claimcheck.formats.tables import lines_of
from claimcheck.model import Book, Finding, Report
from claimcheck.places import Note
from claimcheck.views.findings import closing, listed, place, related
from claimcheck.views.page import Block, Entry, Heading, Link, Listing, Page, Paragraph, Table

NARROWEST = 20
"""Columns; a terminal that says it has fewer is not believed."""

_RULES = {1: "=", 2: "-"}


def render(page: Page, width: int) -> str:
    """The page as text."""
    width = max(width, NARROWEST)
    blocks: list[list[str]] = []
    before: Block | None = None
    indent = ""
    for block in (*([Heading(page.title, 1)] if page.title else []), *page.blocks):
        indent = "" if isinstance(block, Heading) else indent
        lines = [f"{indent}{line}".rstrip() for line in _block(block, width - len(indent))]
        if before is not None and _close(before, block):
            blocks[-1].extend(lines)
        else:
            blocks.append(lines)
        indent = " " * INDENT if _small(block) else indent
        before = block
    return inert("\n\n".join("\n".join(block) for block in blocks if block)) + "\n"


def _close(one: Block, other: Block) -> bool:
    """Whether no blank line parts them: a heading without a rule and what it heads, or short things in a row."""
    return not isinstance(other, Heading) if _small(one) else _short(one) and _short(other)


def _short(block: Block) -> bool:
    """A paragraph with a label, or an entry of one part."""
    return bool(block.label) if isinstance(block, Paragraph) else isinstance(block, Entry) and len(block.parts) == 1


def _small(block: Block) -> bool:
    return isinstance(block, Heading) and block.level not in _RULES


def _block(block: Block, width: int) -> list[str]:
    match block:
        case Heading():
            return _heading(block, width)
        case Paragraph():
            return _paragraph(block, width)
        case Entry():
            return _entry(block, width)
        case Listing():
            return [visible(line) for line in block.lines]
        case Link():
            return [f"{visible(block.label)}: {visible(block.url)}"]  # in one piece, to be opened from a terminal
        case Table():
            return lines_of(block, width)


def _heading(heading: Heading, width: int) -> list[str]:
    lines = wrap(visible(heading.text), width)
    rule = _RULES.get(heading.level)
    return [*lines, rule * max(map(wide, lines))] if rule else lines


def _paragraph(paragraph: Paragraph, width: int) -> list[str]:
    if not paragraph.label:
        return wrap(visible(paragraph.text), width)
    lead = f"{visible(paragraph.label)}: "
    first, *rest = wrap(lead + visible(paragraph.text), width)
    return [first, *(line for part in [" ".join(rest)] if rest for line in hung(part, width))]


def _entry(entry: Entry, width: int) -> list[str]:
    parts = [line for part in entry.parts for line in _paragraph(part, width - INDENT)]
    return [*wrap(visible(entry.text), width), *(f"{' ' * INDENT}{line}" for line in parts)]


def findings(told: Report, frame: Frame) -> str:
    """Each finding with the line that it is about, and those of every other place that it speaks of."""
    width = max(frame.width, NARROWEST)
    shown = ["\n".join(_finding(told.book, each, width, frame.paint)) for each in listed(told)]
    last = closing(told)
    parts = [*(f"{each}\n" for each in shown), *([render(last, width)] if last.blocks else [])]
    return "\n".join(parts)


def _finding(book: Book, finding: Finding, width: int, paint: Paint) -> Iterator[str]:
    yield headed(finding, paint)
    notes, first = related(finding), finding.notes.places[0]
    mark = partial(marked, severity=finding.severity, paint=paint)
    if first not in notes:
        yield from _excerpt(book, first, width, INDENT, mark)
    for note in notes:
        yield inert(f"{' ' * INDENT}{visible(place(note.span))}: {visible(note.text)}")
        yield from _excerpt(book, note, width, 2 * INDENT, mark)


def _excerpt(book: Book, note: Note, width: int, indent: int, mark: Callable[[str], str]) -> Iterator[str]:
    margin = " " * indent
    lines = excerpt(book.sources.get(note.span.file), note.span, width - indent)
    yield from (inert(f"{margin}{line}") for line in lines[:1])
    yield from (mark(f"{margin}{carets}") for carets in lines[1:])


TEXT = Format(name="text", page=render, findings=findings)
