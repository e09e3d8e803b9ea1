"""The keys of the file: what each takes, and what it makes of a configuration."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from claimcheck.config.config import Config, Ignore
from claimcheck.config.words import Known, Unfit, code, codes, count, severity
from claimcheck.listing import listed, meant

T = TypeVar("T")

_BEFORE = re.compile(r"^(?:\.?/)+")
"""What a name from a folder never begins with."""


def settled(table: Mapping[str, object], file: str, known: Known) -> Config:
    """The configuration that a table makes. Raises `Unfit` at the first thing that cannot be said."""
    config = Config(file=file)
    for key, value in table.items():
        with _under(key):
            if key not in KEYS:
                raise Unfit("there is no such key", _instead(key))
            config = KEYS[key](config, value, known)
    return config


def _instead(key: str) -> str:
    if key == "tool":
        return "outside of pyproject.toml the keys stand at the top, without `[tool.claimcheck]`"
    near = meant(key, KEYS)
    return f"did you mean `{near}`?" if near else f"there are {listed(list(KEYS))}"


@contextmanager
def _under(key: str) -> Iterator[None]:
    """Say of what is wrong within that it is so under this key."""
    try:
        yield
    except Unfit as unfit:
        raise Unfit(unfit.problem, unfit.remedy, (key, *unfit.keys)) from None


def _table(value: object, remedy: str, read: Callable[[str, object], T]) -> list[T]:
    """What a table's entries make; what is wrong with one is said under its key."""
    if not isinstance(value, dict):
        raise Unfit("it is no table", remedy)
    made = []
    for key, inner in value.items():
        with _under(key):
            made.append(read(key, inner))
    return made


def _select(config: Config, value: object, known: Known) -> Config:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Unfit("it is no list of codes", 'write `["CC1", "CC201"]`')
    chosen = codes(value, known)
    if value and not chosen:  # else all codes but none would be left out
        raise Unfit("it names no code", 'write `["CC1", "CC201"]`')
    others = Ignore(code="", reason="not among `select`", by=config.file, other_than=chosen)
    return evolve(config, ignores=(*config.ignores, others)) if value else config


def _ignore(config: Config, value: object, known: Known) -> Config:
    return _without(config, _ignores(value, config.file, known))


def _per_file(config: Config, value: object, known: Known) -> Config:
    remedy = 'write a table for each name: `"claims/old/*" = { CC221 = "why" }`'
    found = _table(value, remedy, lambda glob, own: _ignores(own, config.file, known, _possible(glob)))
    return _without(config, chain.from_iterable(found))


def _possible(glob: str) -> str:
    """A name of files that a file can have: nothing before its first folder, `/` between them, a file at its end."""
    name = _BEFORE.sub("", glob.replace("\\", "/"))
    name += "*" if not name or name.endswith("/") else ""
    if name != glob:
        raise Unfit(f"no file is called `{glob}` from here", f"write `{name}`")
    return glob


def _without(config: Config, ignores: Iterable[Ignore]) -> Config:
    """What is said of single codes comes before what `select` says of all."""
    return evolve(config, ignores=(*ignores, *config.ignores))


def _ignores(value: object, by: str, known: Known, glob: str = "") -> list[Ignore]:
    def one(word: str, reason: object) -> Ignore:
        if not isinstance(reason, str) or not reason.strip():
            raise Unfit("it has no reason", f'write why: `{word} = "..."`')
        return Ignore(code=code(word, known), reason=reason, by=by, glob=glob)

    return _table(value, 'give each code a reason: `{ CC221 = "why" }`', one)


def _severities(config: Config, value: object, known: Known) -> Config:
    remedy = 'write a table of codes: `{ CC105 = "note" }`'
    told = _table(value, remedy, lambda word, name: (code(word, known), severity(name)))
    return evolve(config, severities=dict(told))


def _fail_on(config: Config, value: object, _: Known) -> Config:
    return evolve(config, fail_on=severity(value))


def _show(config: Config, value: object, _: Known) -> Config:
    return evolve(config, show=severity(value))


def _articles(config: Config, value: object, _: Known) -> Config:
    if not isinstance(value, str) or not value:
        raise Unfit("it is no folder's name", 'write `"texts"`')
    return evolve(config, articles=Path(value))


def _passage_words(config: Config, value: object, _: Known) -> Config:
    return config.setting(longest_passage=count(value))


KEYS: Mapping[str, Callable[[Config, object, Known], Config]] = {
    "select": _select,
    "ignore": _ignore,
    "per-file-ignores": _per_file,
    "severity": _severities,
    "fail-on": _fail_on,
    "show": _show,
    "passage-words": _passage_words,
    "articles": _articles,
}
