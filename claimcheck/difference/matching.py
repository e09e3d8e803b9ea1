"""Which record of one version is which of the other.

A record is the one of the same id. One whose id was changed is found by what else tells it apart, and only where that
tells one from all others on both sides: a guess between two would be told as a change that nobody made. What is then
left was added or withdrawn. In whichever order the versions are given, the same records are paired.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from claimcheck.model import Article, Book, Place, Question, Record, Speaker, Topic

Aliases: TypeAlias = Mapping[str, Mapping[str, str]]
"""By kind of record: the id that it has in the new version, for each one of the old that has one there."""

R = TypeVar("R", bound=Record)


def match(
    old: Iterable[R], new: Iterable[R], *keys: tuple[Callable[[R], Hashable], Callable[[R], Hashable]]
) -> dict[str, str]:
    """The new id of each old record that has one; `keys` are pairs of functions, for the old and for the new side.

    They are tried in order after the id; a record of which one is empty is not found by it.
    """
    before, after = {record.id: record for record in old}, {record.id: record for record in new}
    found = {name: name for name in before if name in after}
    for of_old, of_new in keys:
        taken = set(found.values())
        mine = _apart((each for name, each in before.items() if name not in found), of_old)
        theirs = _apart((each for name, each in after.items() if name not in taken), of_new)
        found |= {mine[key]: theirs[key] for key in mine if key in theirs}
    return found


def _apart(records: Iterable[R], key: Callable[[R], Hashable]) -> dict[Hashable, str]:
    """The ids of records by a key that no other of them has."""
    found: dict[Hashable, list[str]] = {}
    for record in records:
        found.setdefault(key(record), []).append(record.id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1 and key != ""}


def aliases(before: Book, after: Book) -> Aliases:
    """The records of two versions other than claims: by id, else by what they are called, or what a question asks.

    An article is known again by its address, its text or its title too; or, where only its file was given another
    name, by the passages that its claims quote.
    """
    quoted = (_quoting(before), _quoting(after))
    return {
        "speaker": match(before.speakers.values(), after.speakers.values(), *_both(_name)),
        "place": match(before.places.values(), after.places.values(), *_both(_name)),
        "article": match(before.articles.values(), after.articles.values(), *_both(_url, _text, _title), quoted),
        "topic": match(before.topics.values(), after.topics.values(), *_both(_heading)),
        "question": match(before.questions.values(), after.questions.values(), *_both(_asked, _short)),
    }


def _both(*keys: Callable[[R], Hashable]) -> Sequence[tuple[Callable[[R], Hashable], Callable[[R], Hashable]]]:
    return [(key, key) for key in keys]


def _name(record: Speaker | Place) -> Hashable:
    return record.name


def _url(article: Article) -> Hashable:
    return article.url


def _text(article: Article) -> Hashable:
    return article.sha256


def _quoting(book: Book) -> Callable[[Article], Hashable]:
    passages: dict[str, set[str]] = {}
    for claim in book.claims.values():
        passages.setdefault(claim.article, set()).add(claim.passage or claim.locator)
    found = {name: frozenset(quoted) for name, quoted in passages.items()}
    return lambda article: found.get(article.id, "")


def _title(article: Article) -> Hashable:
    return article.title and (article.title, str(article.published or ""))


def _heading(topic: Topic) -> Hashable:
    return topic.title


def _asked(question: Question) -> Hashable:
    return question.asks


def _short(question: Question) -> Hashable:
    return question.short
