"""A question's unit and its other forms: `mile` for `miles`, `person` for `people`, `per cent` for `%`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PERCENT = ("%", "per cent", "percent")
_IRREGULAR = (("person", "people"), ("man", "men"), ("child", "children"), ("foot", "feet"))
_SIBILANT = ("s", "x", "z", "ch", "sh")
_LEAST_LETTERS = 3
"""Shorter words are symbols: `m` is not one of several `ms`."""

_TAIL = re.compile(r" (?:of|per) .*|/.*")
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=64)
def forms(unit: str) -> dict[str, str]:
    """How the unit may be written, in lower case, and how each form is shown."""
    shown = " ".join(unit.split())
    if shown.casefold() in _PERCENT:
        return dict.fromkeys(_PERCENT, shown)
    tail = _TAIL.search(shown)
    end = tail.start() if tail else len(shown)
    start = shown.rfind(" ", 0, end) + 1
    others = (f"{shown[:start]}{noun}{shown[end:]}" for noun in _numbers(shown[start:end]))
    return {form.casefold(): form for form in (*others, shown) if form}


def _numbers(noun: str) -> Iterator[str]:
    """Singular and plural of a word; a symbol has neither."""
    if len(noun) < _LEAST_LETTERS or not noun.isalpha() or noun.isupper() or not _VOWEL.search(noun.casefold()):
        return
    for singular, plural in _IRREGULAR:
        if noun.endswith(singular):
            yield noun.removesuffix(singular) + plural
        if noun.endswith(plural):
            yield noun.removesuffix(plural) + singular
    yield _plural(noun)
    yield from (form for form in _singulars(noun) if len(form) >= _LEAST_LETTERS)


def _plural(noun: str) -> str:
    if noun.endswith("y") and not _VOWEL.match(noun[-2]):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANT) else f"{noun}s"


def _singulars(noun: str) -> Iterator[str]:
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"
    elif noun.endswith("es") and noun[:-2].endswith(_SIBILANT):
        yield noun[:-2]
    if noun.endswith("s") and not noun.endswith("ss"):
        yield noun[:-1]
