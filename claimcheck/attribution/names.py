"""What somebody may be called in an article: a surname, an acronym, the noun of a description; and who is called so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.attribution.words import DETERMINERS, PREPOSITIONS, bag

_SHORT = 3
_LONGER = re.compile(r", | (?:of|for|at|with|in|from|who)(?= )")
"""Where more than a name begins: `Cole, a docker`, `Cole of the union`."""

_STEM = 4
_KEPT = 1_024
"""Speakers kept in memory: most say more than one thing."""

_ENDING = 3
"""Two words are forms of one where all but so many letters are the same, and at least `_STEM`: Turkey, Turkish."""

_NO_NAME = (
    DETERMINERS
    | PREPOSITIONS
    | bag("and or al el bin ibn abu van von der de del la le jr sr ii iii iv mr mrs ms dr corp inc co ltd llc plc")
)
_EMPTY = DETERMINERS | bag("unnamed named anonymous unknown whom who which nothing else said known not certain")
_NO_HEAD = _EMPTY | bag("first second third former senior top")


@frozen(slots=True)
class Called:
    """`surnames` of persons, `titles` of organisations (word by word), `acronyms`, and `heads` of descriptions.

    `plain`: the words of names whose bearer nobody declared, and which may be in the plural, as *police* is.
    """

    surnames: frozenset[str] = frozenset()
    titles: tuple[frozenset[str], ...] = ()
    acronyms: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    plain: frozenset[tuple[str, ...]] = frozenset()

    def __or__(self, other: Called) -> Called:
        return Called(
            self.surnames | other.surnames,
            self.titles + other.titles,
            self.acronyms | other.acronyms,
            self.heads | other.heads,
            self.plain | other.plain,
        )

    def within(self, text: str) -> bool:
        """Whether some words of a text may mean this one."""
        words = parts(text)
        low = {word.casefold() for word in words}
        return bool(
            not self.surnames.isdisjoint(low)
            or not self.acronyms.isdisjoint(words)
            or any(_alike(head, word) for head in self.heads for word in low)
            or any(_half(title, low) for title in self.titles)
        )

    def as_written(self, text: str) -> bool:
        """Whether a text holds a plain name, word for word."""
        words = _folded(text)
        return any(
            words[at : at + len(name)] == name for name in self.plain for at in range(len(words) - len(name) + 1)
        )


@lru_cache(maxsize=_KEPT)
def called(name: str, aliases: tuple[str, ...], description: str = "", *, person: bool | None = None) -> Called:
    """What a speaker may be called; where it is not known whether it is a `person`, what it may be called as either."""
    low = (word.casefold() for word in parts(description))
    described = frozenset(word for word in low if word not in _EMPTY | PREPOSITIONS)
    whole = (described,) if len(described) >= _SHORT else ()
    plain = frozenset({_folded(name)}) if person is None and name else frozenset[tuple[str, ...]]()
    found = Called(heads=frozenset(_heads([description] if description else [])), titles=whole, plain=plain)
    for each in filter(None, (name, *aliases)):
        for kind in (True, False) if person is None else (person,):
            found |= _of_name(each, person=kind)
    return found


def _of_name(name: str, *, person: bool) -> Called:
    name = _LONGER.split(name)[0] if person else name
    words = [word for word in parts(name) if word.casefold() not in _NO_NAME]
    proper = [word for word in words if not word.islower()]
    if not proper or (person and not _is_proper(name)):
        return Called(heads=frozenset(_heads([name])))
    acronyms = {word for word in proper if word.isupper() and len(word) > 1}
    if person:
        return Called(surnames=frozenset({proper[-1].casefold()}), acronyms=frozenset(acronyms))
    initials = "".join(
        word[0].upper() for word in parts(name) if word.casefold() not in DETERMINERS | {"of", "and", "for"}
    )
    acronyms |= {initials} if len(initials) >= _SHORT else set()
    return Called(titles=(frozenset(word.casefold() for word in words),), acronyms=frozenset(acronyms))


def _is_proper(name: str) -> bool:
    """Whether it is a name and no description: its last word begins with a capital, or is all of it."""
    words = [word for word in parts(name) if word.casefold() not in DETERMINERS]
    return bool(words) and (not words[-1].islower() or len([word for word in words if not word.islower()]) > 1)


def _heads(descriptions: Iterable[str]) -> Iterator[str]:
    """The noun that each description turns on: the last word before a preposition, a comma or a *who*."""
    for description in descriptions:
        low = re.split(r"[,;(]| who | whose | whom | that | near to ", description.casefold())[0]
        words: list[str] = []
        for word in parts(low):
            if word in PREPOSITIONS and words:
                break
            if word not in _NO_HEAD:
                words.append(word)
        if words:
            yield words[-1]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")


def parts(text: str) -> list[str]:
    """The words of a text, those with a hyphen in their parts; a possessive ending is no word."""
    return [word for word in _word().findall(text) if word not in {"s", "t"}]


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in parts(text))


def _alike(one: str, other: str) -> bool:
    """Whether two words look like forms of one."""
    if one == other:
        return True
    least = max(_STEM, min(len(one), len(other)) - _ENDING)
    return len(one) >= least and one[:least] == other[:least] and abs(len(one) - len(other)) <= _ENDING


def _half(title: frozenset[str], low: set[str]) -> bool:
    """Whether half of a title's words are there."""
    found = sum(any(_alike(word, each) for each in low) for word in title)
    return bool(title) and 2 * found >= len(title)
