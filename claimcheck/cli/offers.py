"""What may be offered for a word that is being typed: ids of the collection, codes, formats and other fixed words.

Nothing is judged here, and whoever calls this is silent on any fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import typer

from claimcheck import syntax
from claimcheck.cli import disk
from claimcheck.cli.options import CLAIMS
from claimcheck.decode import decode
from claimcheck.formats import all_formats
from claimcheck.model import Book, Severity, Stance, Status, Verdict
from claimcheck.rules import all_rules
from claimcheck.values import answer_types

Offer: TypeAlias = tuple[str, str]
"""A word, and what is said of it."""

MOST_BYTES = 5_000_000
"""Of claim files: to read more would keep a writer waiting for longer than a second or two."""


def _book(context: typer.Context, *, claims: bool = False) -> Book:
    """What stands at the path that was given so far; without claims unless they are asked for, which is quicker."""
    sources = disk.sources(_path(context))
    if sum(len(source.data) for source in sources) > MOST_BYTES:
        return Book()
    trees = [syntax.parse(source.data, source.file) for source in sources if not source.trouble]
    if not claims:
        trees = [tree.without("claims") for tree in trees]
    return decode(trees)


def _path(context: typer.Context) -> Path:
    """The path of the claims. What stands before an option that has no value yet was not told from other arguments."""
    for each in context.command.params:
        if each.name == "path" and each.param_type_name == "argument" and context.args:
            return Path(context.args[0])
    given = [context.params.get(name) for name in ("path", "claims")]
    return next((Path(each) for each in given if isinstance(each, str | Path)), CLAIMS)


def _topics(context: typer.Context) -> Iterator[Offer]:
    return ((each.id, each.title) for each in _book(context).topics.values())


def _questions(context: typer.Context) -> Iterator[Offer]:
    book = _book(context)
    return ((book.called(each.id), each.asks) for each in book.questions.values())


def _speakers(context: typer.Context) -> Iterator[Offer]:
    return ((each.id, each.label) for each in _book(context).speakers.values())


def _places(context: typer.Context) -> Iterator[Offer]:
    return ((each.id, each.label) for each in _book(context).places.values())


def _articles(context: typer.Context) -> Iterator[Offer]:
    return ((each.id, each.title) for each in _book(context, claims=True).articles.values())


def _claims(context: typer.Context) -> Iterator[Offer]:
    return ((each.id, each.says or each.written) for each in _book(context, claims=True).claims.values())


def _withdrawn(context: typer.Context) -> Iterator[Offer]:
    """What can be withdrawn."""
    book = _book(context, claims=True)
    yield from ((each.id, each.label) for each in book.speakers.values())
    yield from ((each.id, each.title) for each in book.articles.values())
    yield from ((each.id, each.says or each.written) for each in book.claims.values())


def _everything(context: typer.Context) -> Iterator[Offer]:
    """What can be audited; of two things of one id, the kind is left to the command to ask for."""
    for find in (_topics, _questions, _withdrawn):
        yield from find(context)


def _codes(_context: typer.Context) -> Iterator[Offer]:
    return ((rule.code, f"{rule.name}: {rule.summary}") for rule in all_rules())


def _pages(context: typer.Context) -> Iterator[Offer]:
    """What has a manual page."""
    yield from _codes(context)
    yield from ((rule.name, f"{rule.code}: {rule.summary}") for rule in all_rules())
    yield from ((name, "an answer type") for name in answer_types())


def _formats(context: typer.Context) -> Iterator[Offer]:
    """Those that the command can write."""
    (takes,) = (each for each in context.command.params if each.name == "form")
    for name in all_formats():
        with suppress(typer.BadParameter):
            yield takes.process_value(context, name), ""


def _words(*words: str) -> Callable[[Any], list[Offer]]:
    return lambda _context: [(word, "") for word in words]


_severities = _words(*(str(each) for each in Severity))

OFFERS: Mapping[str, Callable[[typer.Context], Iterable[Offer]]] = {
    "form": _formats,
    "topic": _topics,
    "question": _questions,
    "speaker": _speakers,
    "via": _speakers,
    "where": _places,
    "article": _articles,
    "status": _words(*(each.value for each in Status)),
    "stance": _words(*(each.value for each in Stance)),
    "verdict": _words(*(each.value for each in Verdict)),
    "favoured": _claims,
    "anchor claims": _claims,
    "ids": _everything,
    "without": _withdrawn,
    "code": _pages,
    "select": _codes,
    "ignore": _codes,
    "fail_on": _severities,
    "show": _severities,
}
"""By the name of a parameter, in whichever command; or of one command's alone."""
