"""What a shell may offer for a word that is being typed: ids of the collection, codes, formats and other fixed words.

The claim files may be anybody's, and zsh evaluates what it is offered: a word that a shell might act on is not offered.
Nothing is judged here, and whoever calls this is silent on any fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias, get_type_hints

import typer
from attrs import evolve
from typer.models import ParameterInfo

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

_PLAIN = re.compile(r"\w[\w./+-]*")
_LOUD = re.compile(r"[^\w .,’-]+")  # noqa: RUF001


def attach(app: typer.Typer) -> None:
    """Let the parameters of all commands of a program offer words, each by its name."""
    for each in app.registered_commands:
        assert each.callback is not None
        hints = get_type_hints(each.callback, include_extras=True)
        for name, hint in hints.items():
            found = OFFERS.get(f"{each.name} {name}") or OFFERS.get(name)
            for info in getattr(hint, "__metadata__", ()):
                if found and isinstance(info, ParameterInfo):
                    info.autocompletion = _offered(found)
        each.callback.__annotations__ = hints  # as texts, they would be read into other objects once more


def _offered(find: Callable[[typer.Context], Iterable[Offer]]) -> Callable[..., list[Offer]]:
    def offer(context: typer.Context, incomplete: str) -> list[Offer]:
        found = dict(find(context))
        return [(word, _quiet(about)) for word, about in found.items() if word.startswith(incomplete) and _safe(word)]

    return offer


def _safe(word: str) -> bool:
    return word.isprintable() and bool(_PLAIN.fullmatch(word))


def _quiet(about: str) -> str:
    """A sentence without anything that a shell, or a renderer of markup, would act on."""
    return " ".join(_LOUD.sub(" ", about.replace("'", "’")).split())  # noqa: RUF001


def _book(context: typer.Context, *, claims: bool = False) -> Book:
    """What stands at the path that was given so far; without claims unless they are asked for, which is quicker."""
    sources = disk.sources(_path(context))
    if sum(len(source.data) for source in sources) > MOST_BYTES:
        return Book()
    trees = [syntax.parse(source.data, source.file) for source in sources if not source.trouble]
    if not claims:
        trees = [evolve(tree, blocks=tuple(each for each in tree.blocks if each[0].text != "claims")) for tree in trees]
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
    """By bare id, where no other topic has it."""
    book = _book(context)
    shorts = [each.short for each in book.questions.values()]
    for each in book.questions.values():
        yield (each.short if shorts.count(each.short) == 1 else each.id), each.asks


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
