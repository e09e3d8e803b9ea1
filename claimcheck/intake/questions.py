"""Which question a row answers: one of the collection, or a new one, drafted with what is still to decide."""

from __future__ import annotations

from collections import defaultdict

from attrs import define, field

from claimcheck.decode.names import fold
from claimcheck.intake.articles import free, slug, usable
from claimcheck.intake.asked import Asked, NewTopic
from claimcheck.intake.names import QUESTION
from claimcheck.intake.said import Misfit, Said, one
from claimcheck.listing import listed, meant
from claimcheck.model import Book

UNSORTED, UNSORTED_TITLE = "to-sort", "To be sorted into topics"
"""The topic of new questions of which the sheet names none."""

_LOOKUPS, _LIKE = 100, 80
"""How many new questions are compared with those that there are, and from which likeness on one is worth a remark."""


@define
class Questions:
    """The questions of the collection and of the sheet; `said` tells where rows say different things of one."""

    book: Book
    unit: str
    topics: dict[str, NewTopic] = field(factory=dict)
    new: dict[tuple[str, str], Asked] = field(factory=dict)
    _told: dict[str, int] = field(factory=dict)
    _lookups: int = _LOOKUPS
    _short: dict[str, list[str]] = field(factory=lambda: defaultdict(list))
    _asking: dict[str, list[str]] = field(factory=lambda: defaultdict(list))
    _titles: dict[str, str] = field(factory=dict)
    _known: dict[tuple[str, str], Asked] = field(factory=dict)
    _taken: set[str] = field(factory=set)
    _last: dict[str, int] = field(factory=dict)
    _topic_ids: set[str] = field(factory=set)
    _last_topic: dict[str, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """A question is known by its id and its wording."""
        for each in self.book.questions.values():
            self._short[each.short].append(each.id)
            self._asking[fold(each.asks)].append(each.id)
            self._taken.add(each.short)
        self._titles = {fold(each.title): each.id for each in self.book.topics.values()}
        self._titles |= {fold(name): name for name in self.book.topics}
        self._topic_ids.update(self.book.topics)

    @property
    def said(self) -> list[str]:
        """Where rows say different things of one question, each thing once."""
        return [f"{self.unit} {row}: {words}, which counts" for words, row in self._told.items()]

    def of(self, said: Said, row: int) -> Asked:
        """The question that a row answers. Raises `Misfit` where that is not plain."""
        topic, name = one(said, "topic"), one(said, "question") or one(said, "asks")
        if not name:
            raise Misfit("it names no question")
        key = (fold(topic), fold(name))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._standing(topic, name, one(said, "asks")) or self._begin(topic, name, said)
        if found.new:
            self._add(found, said, row)
        return found

    def _standing(self, topic: str, name: str, asks: str) -> Asked | None:
        """The question of the collection: by its full id, in its topic, by its bare id, by its wording."""
        within = self._titles.get(fold(topic), "")
        if name in self.book.questions or f"{within}/{name}" in self.book.questions:
            return _asked(name if name in self.book.questions else f"{within}/{name}")
        for found in (self._short.get(name, []), self._asking.get(fold(name), []), self._asking.get(fold(asks), [])):
            if len(found) == 1:
                return _asked(found[0])
            if found:
                raise Misfit(f"`{name}` is a question of several topics; write {listed(found, ' or ')}")
        return None

    def _begin(self, topic: str, name: str, said: Said) -> Asked:
        stated, _, short = name.rpartition("/")
        if not (usable(short) and (usable(stated) or not stated)):
            stated, short = "", name
        short = short if usable(short) else free(slug(name), self._taken, self._last)
        asked = Asked(self._topic(topic or stated, said), short, new=True)
        if "asks" not in said and short == name:
            asked.undecided.append("how it is asked")
        if "asks" not in said:
            asked.fields["asks"] = name
        self._compare(asked, name)
        self._taken.add(short)
        return self.new.setdefault((asked.topic, short), asked)

    def _topic(self, name: str, said: Said) -> str:
        """The id of the new topic that a new question belongs to."""
        standing = self._titles.get(fold(name)) if name else None
        key = fold(name)
        if key not in self.topics:
            title = one(said, "topic-title") or name or UNSORTED_TITLE
            undecided = "" if name else "which topics they belong to"
            if standing:
                title = self.book.topics[standing].title
                undecided = f"move these to `{standing}` in {self.book.topics[standing].at.file}"
            wanted = name if usable(name) else slug(name) if name else UNSORTED
            id_ = free(standing or wanted, self._topic_ids, self._last_topic)
            self._topic_ids.add(id_)
            self.topics[key] = NewTopic(id_, title, undecided)
        return self.topics[key].id

    def _compare(self, asked: Asked, name: str) -> None:
        """Remark on a question that is much like one that stands: likeness decides nothing."""
        self._lookups -= 1
        if self._lookups < 0:
            return
        known = {word: each.id for each in self.book.questions.values() for word in (each.asks, each.short)}
        near = meant(name, known, _LIKE)
        if near:
            asked.undecided.append(f"or is it `{known[near]}`?")

    def _add(self, asked: Asked, said: Said, row: int) -> None:
        asked.answers.append(said.get("answer", ""))
        for name in QUESTION:
            if name not in said:
                continue
            if asked.fields.setdefault(name, said[name]) != said[name]:
                first = asked.rows.get(name, row)
                words = f"`{name}` of {asked.id} is `{said[name]}`, and `{asked.fields[name]}` in {self.unit} {first}"
                self._told.setdefault(words, row)
            asked.rows.setdefault(name, row)


def _asked(name: str) -> Asked:
    topic, _, short = name.rpartition("/")
    return Asked(topic, short)
