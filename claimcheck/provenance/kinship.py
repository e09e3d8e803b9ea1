"""Which voices may be one, for many at once: as `Voices.may_be_one` says of two, without trying each pair."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimcheck.bits import union
from claimcheck.model import Speaker
from claimcheck.provenance.voices import BODIES, PEOPLE, Voices


@frozen(eq=False, repr=False)
class Kinship:
    """`having`: for each voice, as bits, the things that have it."""

    voices: Voices
    having: Mapping[str, int]
    _below: dict[str, int] = field(factory=dict, init=False)
    _nameless: dict[str | None, int] = field(factory=dict, init=False)
    _loose: dict[str, int] = field(factory=dict, init=False)
    _kinds: dict[str, int] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for voice, row in self.having.items():
            record = self.voices.speaker(voice)
            if record is not None:
                self._place(record, row)

    def _place(self, record: Speaker, row: int) -> None:
        _add(self._kinds, _kind(record), row)
        for whole in self.voices.line(record.id):
            _add(self._below, whole, row)
        if record.anonymous and record.of is not None:
            _add(self._nameless, record.of, row)
        elif record.anonymous:
            _add(self._loose, _kind(record), row)

    def of(self, voice: str) -> int:
        """The things that have a voice which may be one with this."""
        record = self.voices.speaker(voice)
        row = self.having.get(voice, 0)
        if record is None:
            return row
        if voice in self.voices.told_apart:  # by name, so that no index knows it
            return row | union(theirs for other, theirs in self.having.items() if self.voices.may_be_one(voice, other))
        return row | self._whom_it_may_be(record) | self._who_may_be_it(record)

    def _whom_it_may_be(self, record: Speaker) -> int:
        if record.kind == "unknown":
            return union(self._kinds.values())
        row = self._below.get(record.id, 0) if record.kind in BODIES else 0
        if not record.anonymous:
            return row
        return row | (self._kinds.get(_kind(record), 0) if record.of is None else self._below.get(record.of, 0))

    def _who_may_be_it(self, record: Speaker) -> int:
        row = self._kinds.get("unknown", 0) | self._loose.get(_kind(record), 0)
        for whole in self.voices.line(record.id):
            row |= self._nameless.get(whole, 0)
            body = self.voices.speaker(whole)
            if body is not None and body.kind in BODIES:
                row |= self.having.get(whole, 0)
        return row


def _kind(record: Speaker) -> str:
    """People may be single or several; all other kinds are what they are."""
    return "person" if record.kind in PEOPLE else record.kind


def _add(rows: dict[str, int] | dict[str | None, int], key: str, row: int) -> None:
    rows[key] = rows.get(key, 0) | row
