"""Which article a row is read from: one of the collection, or a new one with what the sheet says of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from attrs import define, field

from claimcheck.decode.fields import FIELD_NAMES
from claimcheck.decode.names import fold
from claimcheck.edit import Written
from claimcheck.intake.names import ARTICLE
from claimcheck.intake.said import Misfit, Said, one
from claimcheck.model import Book
from claimcheck.syntax import hidden

LONGEST_ID = 60
"""Characters of an id that is made of other words."""

_ID = re.compile(r"[^\W_][^\s/:,\\<>|?*\"]*")
"""What can be an id, and begins as no option, path or hidden file does."""


@define
class NewArticle:
    """An article that the collection does not have; `undecided` are what somebody should look at."""

    id: str
    fields: dict[str, Written] = field(factory=dict)
    rows: dict[str, int] = field(factory=dict)
    undecided: list[str] = field(factory=list)


@define
class Articles:
    """The articles of the collection and of the sheet; `said` tells where rows say different things of one."""

    book: Book
    unit: str
    new: dict[str, NewArticle] = field(factory=dict)
    said: list[str] = field(factory=list)
    _called: dict[str, str] = field(factory=dict)
    _taken: set[str] = field(factory=set)
    _last: dict[str, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """An article is known by its id, its address, and its title where no other has it."""
        titles = Counter(fold(each.title) for each in self.book.articles.values())
        for each in self.book.articles.values():
            names = (each.url, each.title if titles[fold(each.title)] == 1 else "")
            self._called.update({fold(name): each.id for name in names if name})
        self._called.update({fold(name): name for name in self.book.articles})
        self._taken.update(self.book.articles)

    def of(self, said: Said, row: int) -> str:
        """The id of a row's article. Raises `Misfit` where it names none."""
        name = _name(said)
        known = name if name in self.book.articles else self._called.get(fold(name))
        if known is None:
            known = self._called[fold(name)] = self._begin(name, named="article" in said)
        if known in self.new:
            self._add(self.new[known], said, row)
        return known

    def _begin(self, name: str, *, named: bool) -> str:
        id_ = name if usable(name) and name not in self._taken else free(slug(name), self._taken, self._last)
        self._taken.add(id_)
        undecided = [f"the sheet calls it `{name}`"] if named and id_ != name else []
        self.new[id_] = NewArticle(id_, undecided=undecided)
        return id_

    def _add(self, article: NewArticle, said: Said, row: int) -> None:
        for name in ARTICLE:
            if name not in said:
                continue
            if article.fields.setdefault(name, said[name]) != said[name]:
                first = article.rows[name]
                words = (
                    f"`{name}` of {article.id} is `{said[name]}`, and `{article.fields[name]}` in {self.unit} {first}"
                )
                self.said.append(f"{self.unit} {row}: {words}, which counts")
            article.rows.setdefault(name, row)


def _name(said: Said) -> str:
    """What a row calls its article: by id, title, address, or by outlet and day."""
    day = f"{one(said, 'outlet')} {one(said, 'published')}" if {"outlet", "published"} <= said.keys() else ""
    name = one(said, "article") or one(said, "title") or one(said, "url") or day
    if not name.strip():
        raise Misfit("it names no article")
    return name


def usable(name: str) -> bool:
    """Whether a name can be an id, and is not better made into one."""
    short = len(name) <= 2 * LONGEST_ID and name not in FIELD_NAMES
    return short and _ID.fullmatch(name) is not None and hidden(name) is None


def slug(text: str) -> str:
    """A text as one word, cut between two where it is long."""
    word = re.sub(r"[\W_]+", "-", text.casefold()).strip("-")
    return word if len(word) <= LONGEST_ID else word[: LONGEST_ID + 1].rpartition("-")[0] or word[:LONGEST_ID]


def free(word: str, taken: Container[str], last: dict[str, int]) -> str:
    """The word, or the word with the first number that makes it another one; no field is called like it.

    `last` remembers the number, so that a thousand alike are not counted through a thousand times.
    """
    at, found = last.get(word, 1), word if word not in last else ""
    while not found or found in taken or found in FIELD_NAMES:
        at += 1
        found = f"{word or 'unnamed'}-{at}"
    last[word] = at
    return found
