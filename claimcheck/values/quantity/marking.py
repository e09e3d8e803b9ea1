"""The question's unit in all its forms, marked where an answer names it: `mile` for `miles`, `%` for `per cent`."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.values.quantity.figures import SHORT
from claimcheck.values.quantity.measures import is_money
from claimcheck.values.quantity.nouns import forms_of

_PERCENT = ("%", "per cent", "percent")
_DOLLARS = ("$", "dollar", "dollars")
_FIRST = ord("A")
MARKS = re.compile("[A-Z]")
"""What stands for a form of the question's unit."""

_POWER = re.compile(r"(?<![^\W\d_])([cm]?m|kms?|n?mi|ft|yds?) ?\^?([23])(?![0-9])")
_HEADLINE = re.compile(r"(?<=[0-9])[mb](?![^\W\d_])")
_RAISED = {"2": "\u00b2", "3": "\u00b3"}


@lru_cache(maxsize=64)
def forms(unit: str) -> dict[str, str]:
    """How the unit may be written, in lower case, and how each form is shown."""
    shown = " ".join(unit.split())
    if shown.casefold() in _PERCENT:
        return dict.fromkeys(_PERCENT, shown)
    if shown.casefold() in _DOLLARS:
        return dict(zip(_DOLLARS, _DOLLARS, strict=True))
    return {_raised(form.casefold()): form for form in (*forms_of(shown), shown) if form}


@lru_cache(maxsize=64)
def _marking(unit: str) -> re.Pattern[str]:
    longest = sorted(forms(unit), key=len, reverse=True)
    return re.compile("|".join(f"{_edge(form[0], '<')}{re.escape(form)}{_edge(form[-1], '')}" for form in longest))


def _edge(letter: str, behind: str) -> str:
    """A unit is no part of a longer word or number."""
    kind = r"[^\W\d_]" if letter.isalpha() else "[0-9,.]" if letter.isdigit() else ""
    return f"(?{behind}!{kind})" if kind else ""


def mark(words: str, unit: str) -> str:
    """Folded words in which a capital letter stands for each form of the question's unit: nothing else is one."""
    words = _raised(words)
    capitals = {form: chr(_FIRST + at) for at, form in enumerate(forms(unit))}
    if any(form in words for form in capitals):  # few answers name it, and its pattern takes a while to make
        words = _marking(unit).sub(lambda found: capitals[found[0]], words)
    if capitals and _HEADLINE.search(words) and is_money(unit):
        words = _HEADLINE.sub(lambda found: f" {SHORT[found[0]]}", words)
    return words


def _raised(words: str) -> str:
    """`km2` and `km^2` as `km²`."""
    return _POWER.sub(lambda found: found[1] + _RAISED[found[2]], words)


def unmark(words: str, unit: str) -> str:
    """The words with the unit in its place again."""
    return MARKS.sub(lambda found: form_of(found[0], unit), words)


def form_of(capital: str, unit: str) -> str:
    """The form of the unit that a capital letter stands for."""
    return list(forms(unit).values())[ord(capital) - _FIRST]
