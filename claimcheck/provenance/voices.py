"""The voices of a claim, and which voices may be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.model import Book, Claim, Speaker
from claimcheck.provenance.chains import Chain, named

BODIES = frozenset({"organisation", "outlet"})
PEOPLE = frozenset({"person", "group"})


@frozen(slots=False, eq=False, repr=False)
class Voices:
    """The voices of a book. A voice is named by a speaker's id, or `article:ID` where no outlet is known."""

    book: Book
    _lines: dict[str, frozenset[str]] = field(factory=dict, init=False)
    _sides: dict[str, str] = field(factory=dict, init=False)
    _parties: dict[str, bool] = field(factory=dict, init=False)
    _own: dict[str, Chain] = field(factory=dict, init=False)
    _named: dict[str, Chain] = field(factory=dict, init=False)
    _chains: dict[tuple[str, str | None, tuple[str, ...]], Chain] = field(factory=dict, init=False)

    def speaker(self, voice: str) -> Speaker | None:
        """The record of a voice; nothing for an article without an outlet."""
        return self.book.speakers.get(voice)

    def label(self, voice: str) -> str:
        """What a reader calls the voice."""
        speaker = self.speaker(voice)
        return speaker.label if speaker else voice.removeprefix("article:")

    def outlet(self, article: str) -> str:
        """The own voice of an article."""
        return self.book.articles[article].outlet or f"article:{article}"

    def holder(self, claim: Claim) -> str:
        """Whose claim it is: the speaker, or the own voice of the outlet."""
        return claim.speaker or self.outlet(claim.article)

    def path(self, claim: Claim) -> tuple[str, ...]:
        """Whose claim it is, then the relays."""
        return (self.holder(claim), *claim.via)

    def chain(self, claim: Claim) -> Chain:
        """The voices of a claim."""
        known = (claim.article if claim.speaker is None else "", claim.speaker, claim.via)
        if known not in self._chains:
            self._chains[known] = self._chain(claim)
        return self._chains[known]

    def _chain(self, claim: Claim) -> Chain:
        first = self._own_chain(claim.article) if claim.speaker is None else self._named_chain(claim.speaker)
        return first.through([self._named_chain(relay) for relay in claim.via])

    def _named_chain(self, voice: str) -> Chain:
        if voice not in self._named:
            articles = [self._own_chain(article) for article in self._articles.get(voice, ())]
            self._named[voice] = named(voice, self._kind(voice), articles)
        return self._named[voice]

    @cached_property
    def _articles(self) -> Mapping[str, Sequence[str]]:
        """The articles that a voice named in a claim stands for: an outlet's, or the one that it is the id of."""
        found: dict[str, list[str]] = {}
        for article in self.book.articles.values():
            other = self.speaker(article.id)
            names = {article.outlet or "", article.id if other is None or not other.declared else ""}
            for name in names - {""}:
                found.setdefault(name, []).append(article.id)
        return found

    def _own_chain(self, article: str) -> Chain:
        if article not in self._own:
            lineage = self.lineage(article)
            records = [self.book.articles[each] for each in lineage if each in self.book.articles]
            derived = {record.id for record in records if record.derived_from}
            own = {each: self.outlet(each) if each in self.book.articles else each for each in lineage}
            ends = tuple(dict.fromkeys(voice for each, voice in own.items() if each not in derived))
            traced = not any(record.lineage_unknown for record in records)
            voices = frozenset(own.values())
            self._own[article] = Chain(voices, ends or (self.outlet(article),), voices, traced)
        return self._own[article]

    def lineage(self, article: str) -> list[str]:
        """The article and all that it is derived from, each once: articles, and voices at the end of the way."""
        lineage = [article]
        passed = {article}
        for each in lineage:
            for source in self.book.articles[each].derived_from if each in self.book.articles else ():
                if source not in passed:
                    passed.add(source)
                    lineage.append(source)
        return lineage

    @cached_property
    def told_apart(self) -> frozenset[str]:
        """The voices that some record sets apart from another, and these others."""
        records = [record for record in self.book.speakers.values() if record.distinct_from]
        return frozenset(name for record in records for name in (record.id, *record.distinct_from))

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two voices may be one."""
        if one == other:
            return True
        mine, theirs = self.speaker(one), self.speaker(other)
        if mine is None or theirs is None:
            return False
        if other in mine.distinct_from or one in theirs.distinct_from:
            return False
        return self._may_be(mine, theirs) or self._may_be(theirs, mine)

    def _may_be(self, vague: Speaker, other: Speaker) -> bool:
        if vague.kind == "unknown":
            return True
        if vague.kind in BODIES and vague.id in self.line(other.id):
            return True
        if not vague.anonymous:
            return False
        if vague.of is None:
            return other.kind in PEOPLE if vague.kind in PEOPLE else other.kind == vague.kind
        return vague.of in self.line(other.id)

    def line(self, voice: str) -> frozenset[str]:
        """All that a voice belongs to, at any depth."""
        if voice not in self._lines:
            self._lines[voice] = frozenset(self.book.line_of_belonging(voice))
        return self._lines[voice]

    def side(self, voice: str) -> str:
        """The end of a voice's line of belonging; without one, itself."""
        if voice not in self._sides:
            self._sides[voice] = [voice, *self.book.line_of_belonging(voice)][-1]
        return self._sides[voice]

    def is_party(self, voice: str) -> bool:
        """Whether a voice, or what it belongs to, takes part in the events."""
        if voice not in self._parties:
            records = (self.speaker(each) for each in (voice, *self.line(voice)))
            self._parties[voice] = any(record is not None and record.party for record in records)
        return self._parties[voice]

    def _kind(self, voice: str) -> str:
        speaker = self.speaker(voice)
        return speaker.kind if speaker else "outlet"
