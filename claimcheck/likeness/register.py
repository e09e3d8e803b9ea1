"""Texts met one after the other, each compared with those before that it may be like, and with no others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import define, field

from claimcheck.likeness.spelling import Spelling
from claimcheck.likeness.ways import Way

T = TypeVar("T")

_MOST = 4
"""Texts that are kept under one key: of a crowd that is all alike, these stand for the rest."""

_LONGEST = 1_000
"""Characters; a longer text is compared with none."""


@define(eq=False, repr=False)
class Register(Generic[T]):
    """Things by their texts; `may_be_one` says whether two of them can be meant to be compared at all."""

    way: Way
    may_be_one: Callable[[T, T], bool]
    _met: list[tuple[T, Spelling]] = field(factory=list, init=False)
    _marked: dict[int, int] = field(factory=dict, init=False)
    """The first text with each mark, by its hash."""
    _sought: set[int] = field(factory=set, init=False)
    """Those of them that share a mark with another, and are kept by their keys."""
    _keys: dict[int, tuple[int, ...]] = field(factory=dict, init=False)
    """By the hash of a key, to save room: whatever it finds is compared before it counts."""

    def meet(self, thing: T, text: str) -> tuple[T, str] | None:
        """Take in a thing by one of its texts; the first before it that looks alike, with its text."""
        if len(text) > _LONGEST:
            return None
        spelled, at = Spelling.of(text), len(self._met)
        self._met.append((thing, spelled))
        beside = [self._marked.setdefault(mark, at) for mark in map(hash, self.way.marks(spelled))]
        others = {each for each in beside if each != at}
        if not others:
            return None  # most texts share nothing with any, and their keys are never looked up
        for each in others - self._sought:
            self._kept(each)
        self._sought |= others
        places = sorted(self._kept(at) - {at})
        return next((found for each in places if (found := self._compared(each, thing, spelled))), None)

    def _kept(self, at: int) -> set[int]:
        """Keep a text by its keys; those that have one of them."""
        places = set[int]()
        for key in map(hash, self.way.keys(self._met[at][1])):
            known = self._keys.get(key, ())
            places.update(known)
            if len(known) < _MOST and at not in known:
                self._keys[key] = (*known, at)
        return places

    def _compared(self, at: int, thing: T, spelled: Spelling) -> tuple[T, str] | None:
        other, its = self._met[at]
        if not self.may_be_one(other, thing) or not self.way.alike(its, spelled):
            return None
        return other, its.text
