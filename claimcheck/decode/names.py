"""Records found by id, name or alias, and the nearest known word to one that is not known."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Generic, TypeVar

from attrs import define, field

from claimcheck.model import Place, Speaker

LOOKUPS = 100
"""How many unknown words a run looks up the nearest known one for: enough to help, too few to stall."""

WORDS = 10_000
"""A look-up among so many more words counts once more."""

_SAME = 3
"""Spellings of one name that stand in the way of another."""

LIKE = 75
"""The least likeness, of 100, at which a known word is worth suggesting."""

R = TypeVar("R", Speaker, Place)


def fold(name: str) -> str:
    """What two spellings of one name share."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@define(eq=False, repr=False)
class Nearest:
    """Suggests known words. Suggests only: likeness decides nothing."""

    left: int = LOOKUPS

    def to(self, word: str, known: Iterable[str]) -> str | None:
        """The most like of the known words, if any is like enough."""
        if self.left <= 0:
            return None
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - most runs look nothing up

        folded = {each: each.casefold() for each in known}
        self.left -= 1 + len(folded) // WORDS
        like = process.extract(word.casefold(), folded, scorer=fuzz.ratio, score_cutoff=LIKE, limit=_SAME + 1)
        return next((each for _, _, each in like if each and fold(each) != fold(word)), None)


@define(eq=False, repr=False)
class Names(Generic[R]):
    """Records of one kind by id, and by whatever else they are called."""

    records: dict[str, R] = field(factory=dict)
    called: dict[str, list[str]] = field(factory=dict)
    _labelled: dict[str, set[str]] = field(factory=dict, init=False)
    _within: dict[str, frozenset[str]] = field(factory=dict, init=False)
    _children: dict[str, list[str]] | None = field(default=None, init=False)
    _shared: dict[str, list[str]] = field(factory=dict, init=False)

    def add(self, record: R) -> None:
        """Make a record findable; if it belongs to anything, what was found for wholes before is forgotten."""
        self.records[record.id] = record
        if record.whole is not None or record.shares:
            self._children = None
            self._within.clear()
        for name in filter(None, (record.name, *record.aliases)):
            ids = self.called.setdefault(fold(name), [])
            if record.id not in ids:
                ids.append(record.id)
        if record.label != record.id:
            self._labelled.setdefault(record.label, set()).add(record.id)

    def named(self, known: str) -> str:
        """What a reader calls a record; with its id where several are called so, such as two of one description."""
        label = self.records[known].label
        return f"{label} ({known})" if len(self._labelled.get(label, ())) > 1 else label

    def find(self, name: str) -> str | None:
        """The id of a record given by id, name or alias; nothing if none or several are called so."""
        name = unicodedata.normalize("NFC", name)
        if name in self.records:
            return name
        ids = self.called.get(fold(name), ())
        return ids[0] if len(ids) == 1 else None

    def ambiguous(self, name: str) -> list[str]:
        """The ids, where several records are called the same."""
        ids = [] if unicodedata.normalize("NFC", name) in self.records else self.called.get(fold(name), [])
        return ids if len(ids) > 1 else []

    def words(self) -> list[str]:
        """Every id, name and alias."""
        return [*self.records, *(name for record in self.records.values() for name in (record.name, *record.aliases))]

    def members(self, whole: str) -> frozenset[str]:
        """A record and all that belong to it, at any depth; what it overlaps is shared with the other."""
        if whole not in self._within:
            found: dict[str, None] = {}
            left = [whole]
            while left:
                each = left.pop()
                if each not in found:
                    found[each] = None
                    left.extend(self._parts().get(each, ()))
            self._within[whole] = frozenset(chain(found, *(self._shared.get(each, ()) for each in found)))
        return self._within[whole]

    def _parts(self) -> Mapping[str, list[str]]:
        """What belongs to each record; found once, and with it the ground that each shares with another."""
        if self._children is None:
            self._children = {}
            self._shared.clear()
            for record in self.records.values():
                if record.whole is not None:
                    self._children.setdefault(record.whole, []).append(record.id)
                for other in record.shares:
                    ground = "\0".join(sorted((record.id, other)))
                    self._shared.setdefault(record.id, []).append(ground)
                    self._shared.setdefault(other, []).append(ground)
        return self._children
