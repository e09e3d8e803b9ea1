"""The pipeline: texts, trees, a book, what stands in it, what the rules say, and what of that is kept."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck import syntax
from claimcheck.assess import assess
from claimcheck.config import Config
from claimcheck.decode import decode
from claimcheck.keep import judge, keep
from claimcheck.model import Article, Book, Report, Settings, Text
from claimcheck.places import Fault, Span
from claimcheck.rules import all_rules
from claimcheck.syntax import Tree
from claimcheck.values import Line, Value


@frozen(repr=False)
class Source:
    """A file as it was found: its bytes, or why it could not be read."""

    file: str
    data: bytes = b""
    trouble: str = ""


Library: TypeAlias = Callable[[Article], Source | None]
"""Finds the text of an article; nothing, where it is not at hand."""


def check(
    sources: Iterable[Source], config: Config | None = None, today: Value | None = None, library: Library | None = None
) -> Report:
    """Read the files, in the order given, and judge them. `today` decides which resolutions have expired."""
    config = config or Config()
    book = read_book(sources, today, library, config.settings)
    findings, silenced = keep(judge(book, all_rules()), book, config, all_rules())
    return Report(book=book, findings=findings, silenced=silenced)


def read_book(
    sources: Iterable[Source],
    today: Value | None = None,
    library: Library | None = None,
    settings: Settings | None = None,
) -> Book:
    """The book that the files make, with every question assessed, and every passage whose text is at hand found."""
    collecting = gc.isenabled()
    gc.disable()  # everything that is read stays: looking for rubbish in it costs a third of the time
    try:
        book = evolve(decode([_tree(source) for source in sources]), settings=settings or Settings())
        if library is not None:
            book = _with_texts(book, library)
        return assess(book, holds=lambda resolution: not past(resolution.expires, today))
    finally:
        if collecting:
            gc.enable()


def _tree(source: Source) -> Tree:
    if not source.trouble:
        return syntax.parse(source.data, source.file)
    fault = Fault("CC001", Span(source.file), f"the file cannot be read: {source.trouble}")
    return Tree(file=source.file, blocks=(), faults=(fault,), unread=frozenset({"*"}))


def _with_texts(book: Book, library: Library) -> Book:
    """The book with the texts of its articles, and with the passages found in them."""
    found = {name: library(article) for name, article in book.articles.items()}
    read = {name: _text(book.articles[name], source) for name, source in found.items() if source is not None}
    texts = {name: text for name, text in read.items() if isinstance(text, Text)}
    faults = [text for text in read.values() if isinstance(text, Fault)]
    book = evolve(book, texts=texts, faults=(*book.faults, *faults))
    if not texts:
        return book
    from claimcheck.evidence import witness  # noqa: PLC0415 - where no text is at hand, nothing is searched

    return evolve(book, evidence=dict(witness(book)))


def _text(article: Article, source: Source) -> Text | Fault:
    """A text, or why there is none though there is a file."""
    at = article.span_of("text")
    if source.trouble:
        return Fault("CC001", at, f"the text of {article.id} is not read: {source.trouble}")
    from claimcheck.evidence import read_text  # noqa: PLC0415

    try:
        return read_text(source.data, source.file, article.paragraphs)
    except UnicodeDecodeError as error:
        problem = f"the text of {article.id} is not UTF-8: byte {error.start + 1:,} of {source.file}"
        return Fault("CC001", at, problem, "save it as UTF-8")


def past(until: Value | None, today: Value | None) -> bool:
    """Whether the last moment of a date lies before today."""
    if until is None or today is None:
        return False
    end, now = until.states, today.states
    assert isinstance(end, Line)
    assert isinstance(now, Line)
    return end.pieces[-1][1] <= now.pieces[0][0]
