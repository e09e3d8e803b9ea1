"""One question in two versions of a collection: how it stands otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from claimcheck.difference.facts import edits
from claimcheck.difference.matching import Aliases
from claimcheck.model import Assessment, Book, Claim, Support
from claimcheck.model.difference import Joined
from claimcheck.model.shifts import Decided, Effect, Footing, Shift, Turned
from claimcheck.shifts import decided, joined, strong, turned, weakened

_NOBODY = Support(least=0, most=0)


@frozen(kw_only=True, eq=False, repr=False)
class Pair:
    """A question as it stood and as it stands; of one that a version does not ask, an assessment without a claim."""

    before: Book
    after: Book
    was: Assessment
    now: Assessment
    known: Aliases

    @property
    def name(self) -> str:
        """The id of the question; of both, where they differ, the one that it has now."""
        return self.now.question.id

    def shift(self) -> Iterator[Shift]:
        """The question itself, where both versions ask it and it stands otherwise."""
        asked = self.was.question is not self.now.question
        if asked and (self.was.status, not self.was.claims) != (self.now.status, not self.now.claims):
            yield Shift(before=self.was, after=self.now)

    def appeared(self) -> Iterator[Turned]:
        """The conflicts that are new."""
        return self._named(turned(self.now, self.was, self._claims))

    def vanished(self) -> Iterator[Turned]:
        """The conflicts that are gone."""
        return self._named(turned(self.was, self.now, self._claims))

    def joined(self) -> Iterator[Joined]:
        """Claims that are new in conflicts that go on."""
        return self._together(joined(self.now, self.was, self._claims))

    def left(self) -> Iterator[Joined]:
        """Claims that are gone from conflicts that go on."""
        return self._together(joined(self.was, self.now, self._claims))

    def lost(self) -> Iterator[Footing]:
        """Answers that lost their second origin."""
        return (evolve(each, question=self.name) for each in _confirmed_no_more(self.was, self.now))

    def gained(self) -> Iterator[Footing]:
        """Answers that have a second origin now."""
        for each in _confirmed_no_more(self.now, self.was):
            yield evolve(each, question=self.name, before=each.after, after=each.before)

    def decisions(self) -> Iterator[Decided]:
        """What becomes of the editor's decision."""
        was, now = self.was.resolution, self.now.resolution
        if was is None and now is not None:
            yield Decided(resolution=now, effect=Effect.MADE, holds=self.now.acknowledged)
        elif was is not None and now is None:
            yield Decided(resolution=was, effect=Effect.TAKEN_BACK)
        elif was is not None and now is not None:
            rewritten = edits((self.before, was), (self.after, now), self.known)
            found = [evolve(each, edits=rewritten) for each in decided(self.was, self.now, self._claims)]
            if rewritten and not found:
                found = [Decided(resolution=now, effect=Effect.REVISED, holds=self.now.acknowledged, edits=rewritten)]
            yield from (evolve(each, fresh=self._fresh()) if each.effect is Effect.REOPENS else each for each in found)

    @property
    def _claims(self) -> Mapping[str, str]:
        return self.known["claim"]

    def _named(self, conflicts: Iterator[Turned]) -> Iterator[Turned]:
        return (evolve(each, question=self.name) for each in conflicts)

    def _together(self, claims: Iterator[tuple[str, Claim]]) -> Iterator[Joined]:
        kinds: dict[str, dict[str, Claim]] = {}
        for kind, claim in claims:
            kinds.setdefault(kind, {})[claim.id] = claim
        for kind, found in kinds.items():
            yield Joined(question=self.name, kind=kind, claims=tuple(found.values()))

    def _fresh(self) -> tuple[Claim, ...]:
        """The claims at odds that were not so before, or said something else."""
        old = {(self._claims.get(claim.id, claim.id), str(claim.answer)) for claim in self.was.at_odds}
        return tuple(claim for claim in self.now.at_odds if (claim.id, str(claim.answer)) not in old)


def _confirmed_no_more(was: Assessment, now: Assessment) -> Iterator[Footing]:
    """Answers with a second origin that have none any more.

    Of answers that nobody gives now only the best supported counts, and only where no other has come in its place.
    """
    found = list(weakened(was, now))
    yield from found
    gone = list(filter(strong, was.backings))
    if gone and not found and not any(map(strong, now.backings)):
        best = max(gone, key=lambda each: (each.support.least, len(each.claims)))
        yield Footing(question=was.question.id, answer=best.answer, before=best.support, after=_NOBODY)
