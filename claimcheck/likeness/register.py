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


@define
class Register(Generic[T]):
    """Things by their texts; `may_be_one` says whether two of them can be meant to be compared at all."""

    way: Way
    may_be_one: Callable[[T, T], bool]
    _met: list[tuple[T, Spelling]] = field(factory=list, init=False)
    _keys: dict[int, tuple[int, ...]] = field(factory=dict, init=False)
    """By the hash of a key, to save room: whatever it finds is compared before it counts."""

    def meet(self, thing: T, text: str) -> tuple[T, str] | None:
        """Take in a thing by one of its texts; the first before it that looks alike, with its text."""
        if len(text) > _LONGEST:
            return None
        spelled = Spelling.of(text)
        own, places = (len(self._met),), set[int]()
        for key in map(hash, self.way.keys(spelled)):
            known = self._keys.get(key, ())
            places.update(known)
            if len(known) < _MOST and own[0] not in known:
                self._keys[key] = known + own
        self._met.append((thing, spelled))
        return next((found for at in sorted(places - {own[0]}) if (found := self._compared(at, thing, spelled))), None)

    def _compared(self, at: int, thing: T, spelled: Spelling) -> tuple[T, str] | None:
        other, its = self._met[at]
        if not self.may_be_one(other, thing) or not self.way.alike(its, spelled):
            return None
        return other, its.text
