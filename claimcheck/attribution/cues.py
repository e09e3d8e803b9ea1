"""A verb in its place: what stands before it, and whether a saying took place or only may."""

from __future__ import annotations

from attrs import frozen

from claimcheck.attribution import clauses, grammar, sources
from claimcheck.attribution.chunks import Chunk
from claimcheck.attribution.nouns import Attribution, Stretch
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.verbs import Verb
from claimcheck.attribution.words import MODALS, NEGATIONS, bag

_WHEN = bag("when after as while although though because since if before")


@frozen(slots=True)
class Cue:
    """A verb at a place in a sentence, and its source, which may stand on either side."""

    sentence: Sentence
    at: int
    verb: Verb
    source: Chunk | None

    @property
    def lead(self) -> int:
        """The last token before the source, or before the cue where there is none."""
        return (self.source.first if self.source else self.at) - 1

    @property
    def beside_source(self) -> bool:
        """Whether only auxiliaries part it from its source."""
        between = range(self.source.end if self.source else self.at, self.at)
        return all(grammar.skipped(self.sentence.low(at)) or self.sentence.low(at) == "," for at in between)

    @property
    def next(self) -> str:
        """The folded token after it."""
        return self.sentence.low(self.at + 1)

    def has(self, *frames: str) -> bool:
        """Whether the verb has one of the frames."""
        return not self.verb.frames.isdisjoint(frames)

    def rest(self, first: int) -> Stretch:
        """From a token to the clause's end; of `, who said …,` and `When he said …,` to the comma."""
        s, end = self.sentence, clauses.clause_end(self.sentence, first)
        relative = s.low(self.at - 1) == "who" and s.low(self.at - 2) == ","
        if relative or (self.lead == 0 and s.low(0) in _WHEN):
            end = next((at for at in range(first, end) if s.low(at) == ","), end)
        return clauses.stretch(s, first, end)

    def attribution(self, *content: Stretch, sure: bool = True, deed: bool = False) -> Attribution | None:
        """The attribution with this content, if there is any."""
        s = self.sentence
        filled = tuple(part for part in content if part[0] < part[1])
        if not filled:
            return None
        return Attribution(
            cue=(s.tokens[self.at].start, s.tokens[self.at].end),
            content=filled,
            source=sources.source(s, self.source) if self.source else None,
            sure=sure and self.committed,
            deed=deed or self.has("deed"),
            negated=not NEGATIONS.isdisjoint(self._auxiliaries),
        )

    @property
    def committed(self) -> bool:
        """Whether it tells of a saying that took place, not of one that may: `could say`, `declined to say`."""
        s = self.sentence
        if s.low(self.at - 1) == "to":
            return s.low(self.at - 2) == "on"
        if {"what", "if"} & {s.low(self.lead), s.low(self.at - 1)}:
            return False
        return MODALS.isdisjoint(self._auxiliaries) and NEGATIONS.isdisjoint(self._auxiliaries)

    @property
    def _auxiliaries(self) -> list[str]:
        """The folded words that part it from its subject: `has`, `not`, `also`."""
        first = self.at
        while first > 0 and grammar.skipped(self.sentence.low(first - 1)):
            first -= 1
        return [self.sentence.low(at) for at in range(first, self.at)]
