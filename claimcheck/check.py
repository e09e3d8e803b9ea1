"""The pipeline: texts, trees, a book, what stands in it, what the rules say, and what of that is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterable

from attrs import frozen

from claimcheck import syntax
from claimcheck.assess import assess
from claimcheck.config import Config
from claimcheck.decode import decode
from claimcheck.keep import judge, keep
from claimcheck.model import Book, Report, Resolution
from claimcheck.places import Fault, Span
from claimcheck.rules import all_rules
from claimcheck.syntax import Tree
from claimcheck.values import Line, Value


@frozen
class Source:
    """A file as it was found: its bytes, or why it could not be read."""

    file: str
    data: bytes = b""
    trouble: str = ""


def check(sources: Iterable[Source], config: Config | None = None, today: Value | None = None) -> Report:
    """Read the files, in the order given, and judge them. `today` decides which resolutions have expired."""
    book = read_book(sources, today)
    return Report(book=book, findings=keep(judge(book, all_rules()), book, config or Config()))


def read_book(sources: Iterable[Source], today: Value | None = None) -> Book:
    """The book that the files make, with every question assessed."""
    collecting = gc.isenabled()
    gc.disable()  # everything that is read stays: looking for rubbish in it costs a third of the time
    try:
        book = decode([_tree(source) for source in sources])
        return assess(book, holds=lambda resolution: not _expired(resolution, today))
    finally:
        if collecting:
            gc.enable()


def _tree(source: Source) -> Tree:
    if not source.trouble:
        return syntax.parse(source.data, source.file)
    fault = Fault("CC001", Span(source.file), f"the file cannot be read: {source.trouble}")
    return Tree(file=source.file, blocks=(), faults=(fault,), unread=frozenset({"*"}))


def _expired(resolution: Resolution, today: Value | None) -> bool:
    """Whether the last moment of `expires` lies before today."""
    if resolution.expires is None or today is None:
        return False
    until, now = resolution.expires.states, today.states
    assert isinstance(until, Line)
    assert isinstance(now, Line)
    return until.pieces[-1][1] <= now.pieces[0][0]
