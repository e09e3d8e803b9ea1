"""What a shell is offered for a word that is being typed, by the parameter that it is typed for.

The claim files may be anybody's, and zsh evaluates what it is offered: a word that a shell might act on is not offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import get_type_hints

import typer
from typer.models import ParameterInfo

from claimcheck.cli.offers import OFFERS, Offer

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
