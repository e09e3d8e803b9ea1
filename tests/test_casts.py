"""How many origins stand behind an answer, over any cast: the design's sentences, tried on every set of claims."""

from __future__ import annotations

import json
from itertools import combinations, product
from typing import TypeAlias

from attrs import frozen
from book import file, report, support
from hypothesis import given
from hypothesis import strategies as st

Telling: TypeAlias = tuple[int | None, int | None, int]
"""Who says it (nobody: the article's own voice), through whom, in which of two articles."""

POST, LEAFLET = -1, -2
"""The own voices of the two articles: of one the outlet is known, which claims may name too."""

KINDS = ("person", "anonymous", "group", "organisation", "document", "unknown")


@frozen
class Voice:
    """A speaker: what it is, and the number of what it belongs to."""

    kind: str
    of: int | None

    @property
    def nameless(self) -> bool:
        """Whether nobody is named."""
        return self.kind in {"anonymous", "group", "unknown"}


@frozen
class Cast:
    """Speakers, pairs that the text sets apart, and who says *yes*, through whom, in which article."""

    voices: tuple[Voice, ...]
    apart: frozenset[tuple[int, int]]
    claims: tuple[Telling, ...]

    def voice(self, number: int) -> Voice:
        """A speaker, or the outlet of article 0."""
        return Voice("outlet", None) if number == POST else self.voices[number]

    def line(self, voice: int) -> list[int]:
        """All that a voice belongs to."""
        of = self.voice(voice).of
        return [] if of is None else [of, *self.line(of)]

    def may_be_one(self, one: int, other: int) -> bool:
        """Whether two voices may be one."""
        if one == other:
            return True
        if LEAFLET in (one, other) or (one, other) in self.apart or (other, one) in self.apart:
            return False
        return any(self.may_be(*pair) for pair in ((one, other), (other, one)))

    def may_be(self, vague: int, other: int) -> bool:
        """Whether the first may be the second: nobody known, a body that speaks through it, or somebody not named."""
        mine, theirs = self.voice(vague), self.voice(other)
        if mine.kind == "unknown" or (mine.kind == "organisation" and vague in self.line(other)):
            return True
        if not mine.nameless:
            return False
        if mine.of is None:
            return theirs.kind in {"person", "anonymous", "group"}
        return mine.of in self.line(other)

    def said_by(self, claim: Telling) -> set[int]:
        """The voices of a claim."""
        who, relay, where = claim
        return {(POST, LEAFLET)[where] if who is None else who, *([] if relay is None else [relay])}

    def share(self, one: Telling, other: Telling) -> bool:
        """Whether two claims may share an origin."""
        mine, theirs = self.said_by(one), self.said_by(other)
        pairs = [*product(mine, theirs), *product(self.heard(mine), theirs), *product(self.heard(theirs), mine)]
        return any(self.may_be_one(*pair) for pair in pairs)

    def heard(self, voices: set[int]) -> set[int]:
        """Whom outlets among some voices quote for the same answer, and whom outlets among these quote."""
        quoted = {
            voice
            for each in self.claims
            if each[0] is not None and (POST, LEAFLET)[each[2]] in voices
            for voice in self.said_by(each)
        }
        return quoted if quoted <= voices else quoted | self.heard(voices | quoted)

    @property
    def least(self) -> int:
        """The most claims no two of which may share an origin; nobody known is never picked."""
        known = [claim for claim in self.claims if claim[0] is None or self.voice(claim[0]).kind != "unknown"]
        for size in range(len(known), 0, -1):
            for picked in combinations(known, size):
                if not any(self.share(*pair) for pair in combinations(picked, 2)):
                    return size
        return 0

    @property
    def most(self) -> int:
        """The number of first voices."""
        return len({(POST, LEAFLET)[where] if who is None else who for who, _, where in self.claims})

    def records(self) -> str:
        """The cast and the articles as YAML."""
        lines = ["speakers:"]
        for at, voice in enumerate(self.voices):
            kind = "person" if voice.kind == "anonymous" else voice.kind
            lines += [f"  - v{at}:{'' if voice.nameless else f' Name {at}'}", f"    kind: {kind}"]
            lines += ["    description: somebody"] * voice.nameless
            lines += [f"    of: v{voice.of}"] * (voice.of is not None)
            others = [f"v{other}" for one, other in sorted(self.apart) if one == at]
            lines += [f"    distinct-from: [{', '.join(others)}]"] * bool(others)
        return "\n".join([*lines, "articles:", "  - a0:", "    outlet: Post", "  - a1:"])

    def written(self) -> list[str]:
        """The claims as YAML."""
        found = []
        for who, relay, where in self.claims:
            fields = {"speaker": who, "via": relay}
            given = [
                f"    {name}: {'Post' if voice == POST else f'v{voice}'}"
                for name, voice in fields.items()
                if voice is not None
            ]
            found.append(
                "\n".join([f"  - q: {json.dumps('yes')}", "    locator: p. 1", f"    article: a{where}", *given])
            )
        return found


@st.composite
def casts(draw: st.DrawFn) -> Cast:
    """Up to five speakers, and up to six claims of theirs."""
    size = draw(st.integers(2, 5))
    numbers = st.sampled_from(range(size))
    voices = tuple(Voice(draw(st.sampled_from(KINDS)), draw(st.sampled_from([None, *range(at)]))) for at in range(size))
    apart = draw(st.sets(st.tuples(numbers, numbers).filter(lambda pair: pair[0] != pair[1]), max_size=1))
    named = st.one_of(numbers, numbers, numbers, st.just(POST))
    who, relay = st.one_of(st.none(), named, named, named), st.one_of(st.none(), st.none(), named)
    claims = draw(st.lists(st.tuples(who, relay, st.integers(0, 1)), min_size=1, max_size=6))
    fair = tuple((speaker, None if through == speaker else through, where) for speaker, through, where in claims)
    return Cast(voices, frozenset(apart), fair)


@given(casts())
def test_least_and_most_over_any_cast(cast: Cast) -> None:
    """The least is the most claims that can be picked so that no two may share an origin, the most the number of first voices."""
    (found,) = report(file(cast.written(), "", cast.records())).book.assessments.values()
    counted = support(found)
    assert (counted.least, counted.most) == (cast.least, cast.most)
    assert counted.least <= counted.most
