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

_ADDRESS = re.compile(r"https?://(?:www\.)?([^?#\s]+)\S*", re.IGNORECASE)
"""An address on the web; what its pages are called, without what follows for the server or the reader's screen."""

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
    _told: dict[str, int] = field(factory=dict)
    _called: dict[str, str] = field(factory=dict)
    _taken: set[str] = field(factory=set)
    _last: dict[str, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """An article is known by its id, its address, and its title where no other has it.

        What a sheet calls one that can be no id is written as its title or address, and so it is known again.
        """
        titles = Counter(fold(each.title) for each in self.book.articles.values())
        for each in self.book.articles.values():
            names = (each.url, each.title if titles[fold(each.title)] == 1 else "")
            self._called.update({fold(name): each.id for name in names if name})
        self._called.update({fold(name): name for name in self.book.articles})
        self._taken.update(self.book.articles)

    @property
    def said(self) -> list[str]:
        """Where rows say different things of one article, each thing once."""
        return [f"{self.unit} {row}: {words}, which counts" for words, row in self._told.items()]

    def of(self, said: Said, row: int) -> str:
        """The id of a row's article. Raises `Misfit` where it names none."""
        name, known = self._found(said)
        if known is None:
            known = self._called[fold(name)] = self._begin(name, said, row)
        if known in self.new:
            self._add(self.new[known], said, row)
        return known

    def _found(self, said: Said) -> tuple[str, str | None]:
        """What a row calls its article, and the id of the one that is called so."""
        names = [name for name in (one(said, each) for each in ("article", "title", "url")) if name]
        if not names:
            day = _day(said)
            return day, self._called.get(fold(day)) or (slug(day) if slug(day) in self.book.articles else None)
        if names[0] in self.book.articles:
            return names[0], names[0]
        an_id = "article" in said and usable(names[0])
        called = (self._called.get(fold(each)) for each in (names[:1] if an_id else names))
        return names[0], next(filter(None, called), None)

    def _begin(self, name: str, said: Said, row: int) -> str:
        word = _ADDRESS.sub(r"\1", name)
        id_ = name if usable(name) and name not in self._taken else free(slug(word), self._taken, self._last)
        self._taken.add(id_)
        article = self.new[id_] = NewArticle(id_)
        if "article" in said and id_ != name:
            known_by = "title" if word == name else "url"
            if known_by in said:
                article.undecided.append(f"the sheet calls it `{name}`")
            else:
                article.fields[known_by], article.rows[known_by] = name, row
                article.undecided += (
                    [f"whether `{name}` is its title; the sheet calls it so"] if known_by == "title" else []
                )
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
                self._told.setdefault(words, row)
            article.rows.setdefault(name, row)


def _day(said: Said) -> str:
    """An outlet and a day, by which a row may name its article."""
    if not {"outlet", "published"} <= said.keys():
        raise Misfit("it names no article; give `article`, `title`, `url`, or both `outlet` and `published`")
    return f"{one(said, 'outlet')} {one(said, 'published')}"


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
