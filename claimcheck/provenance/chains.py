"""The voices that one claim passed through, from the far end to the article."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen


@frozen(cache_hash=True)
class Chain:
    """The voices that a claim passed through.

    `first` are the far ends that we know of; `own` the outlets among the voices, each of which may have it from those
    whom it quotes; `traced` is false where nobody knows whose word it is.
    """

    voices: frozenset[str]
    first: tuple[str, ...]
    own: frozenset[str] = frozenset()
    traced: bool = True

    @property
    def presumed(self) -> bool:
        """Whether an outlet is taken to speak for itself: it does not say from whom it has it."""
        return not self.own.isdisjoint(self.first)

    def through(self, relays: Sequence[Chain]) -> Chain:
        """The same, passed on by others."""
        if not relays:
            return self
        voices = self.voices.union(*(each.voices for each in relays))
        return Chain(voices, self.first, self.own.union(*(each.own for each in relays)), self.traced)


def named(voice: str, kind: str, articles: Sequence[Chain]) -> Chain:
    """A voice that a claim names; an outlet has with it what the own voices of all its articles have in common."""
    if not articles:
        itself = frozenset({voice})
        return Chain(itself, (voice,), itself if kind == "outlet" else frozenset(), kind != "unknown")
    voices = frozenset.intersection(*(each.voices for each in articles)) | {voice}
    own = frozenset.intersection(*(each.own for each in articles)) | {voice}
    return Chain(voices, (voice,), own, any(each.traced for each in articles))
