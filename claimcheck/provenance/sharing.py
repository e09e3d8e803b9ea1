"""Why two claims for one answer may share an origin, in words: what the least number of origins rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.model import Claim
from claimcheck.provenance.chains import Chain
from claimcheck.provenance.voices import Voices
from claimcheck.provenance.why import why_one

_SAYS, _OWN, _PASSED, _DERIVED = range(4)
"""What a voice has to do with a claim."""


@frozen(slots=False, eq=False, repr=False)
class Sharing:
    """The claims behind one answer, those that hold it possible included."""

    voices: Voices
    claims: Sequence[Claim]
    _known: dict[Chain, dict[Chain, tuple[str, Claim]]] = field(factory=dict, init=False)

    def why(self, one: Claim, other: Claim) -> str:
        """Why two of the claims do not count as two origins; empty exactly where they do."""
        return next(filter(None, self._reasons(one, other)), "")

    def _reasons(self, one: Claim, other: Claim) -> Iterator[str]:
        yield self._untraced(one) or self._untraced(other)
        yield self._direct(one, other)
        yield self._heard(one, other)
        yield self._heard(other, one)

    def _untraced(self, claim: Claim) -> str:
        """Nobody known is never counted."""
        chain, name = self.voices.chain(claim), self._name(claim)
        if chain.traced:
            return ""
        if chain.presumed:
            return f"where {name} has its account from is not known, so it counts for no origin"
        return f"nobody knows whose word {name} is, so it counts for no origin"

    def _direct(self, one: Claim, other: Claim) -> str:
        """A voice of one may be a voice of the other: a voice in common before any two that may be one."""
        mine, theirs = self._voices(one), self._voices(other)
        common = next((voice for voice in mine if voice in theirs), None)
        if common is not None:
            return self._common(common, one, other)
        pairs = ((voice, to, why_one(self.voices, voice, to)) for voice in mine for to in theirs)
        found = next((pair for pair in pairs if pair[2]), None)
        if found is None:
            return ""
        voice, to, reason = found
        passed = [self._passing(each, claim) for each, claim in ((voice, one), (to, other))]
        return "; ".join(filter(None, [reason, *passed]))

    def _heard(self, own: Claim, other: Claim) -> str:
        """What an outlet tells may be from whomever it quotes for the same answer, or an outlet among these."""
        told = self.voices.chain(other)
        ways = self._ways(own)
        if told in ways:
            return ways[told][0]
        reasons = ((way, self._direct(quoted, other)) for way, quoted in ways.values())
        return next((f"{way}; {reason}" for way, reason in reasons if reason), "")

    def _ways(self, own: Claim) -> dict[Chain, tuple[str, Claim]]:
        """What outlets among the voices of a claim quote, near ones first: how it came from there, the first claim."""
        chain = self.voices.chain(own)
        if chain not in self._known:
            found = self._known[chain] = {}
            ways, passed = [("", own)], set[str]()
            for way, claim in ways:
                for outlet in sorted(self.voices.chain(claim).own - passed):
                    passed.add(outlet)
                    for told, quoted in self._quoted.get(outlet, {}).items():
                        so_far = "; ".join(filter(None, [way, self._hearing(claim, outlet, quoted)]))
                        found.setdefault(told, (so_far, quoted))
                        ways.append((so_far, quoted))
        return self._known[chain]

    @cached_property
    def _quoted(self) -> dict[str, dict[Chain, Claim]]:
        """What each outlet quotes others for: of each chain of voices the first claim."""
        found: dict[str, dict[Chain, Claim]] = {}
        for claim in self.claims:
            if claim.speaker is not None:
                found.setdefault(self.voices.outlet(claim.article), {}).setdefault(self.voices.chain(claim), claim)
        return found

    def _hearing(self, own: Claim, outlet: str, quoted: Claim) -> str:
        name, whom, way = self.voices.label(outlet), self._name(quoted), self._passing(outlet, own)
        what = "what it passed on" if way and self._role(outlet, own) == _PASSED else "its own words"
        heard = f"{name} quotes {whom} for the same answer, so {what} may go back to {whom}"
        return f"{way}; {heard}" if way else heard

    def _common(self, voice: str, one: Claim, other: Claim) -> str:
        """What one voice has to do with both."""
        name = self.voices.label(voice)
        (role, claim), (to, second) = sorted(
            ((self._role(voice, each), each) for each in (one, other)), key=lambda pair: pair[0]
        )
        if to <= _OWN:
            return f"both are {name}'s word" if role == _SAYS else f"both are {name}'s own words"
        if role <= _OWN:
            return f"{name} gives the same answer, and {self._passing(voice, second)}"
        if role == to:
            return f"both came through {name}" if role == _PASSED else f"both accounts are derived from {name}"
        return f"{self._passing(voice, claim)}, and {self._passing(voice, second)}"

    def _passing(self, voice: str, claim: Claim) -> str:
        """How a claim came through a voice that is not its own."""
        role, name, through = self._role(voice, claim), self._name(claim), self.voices.label(voice)
        if role == _PASSED:
            return f"the word of {name} came through {through}"
        return f"{name} is derived from {through}" if role == _DERIVED else ""

    def _role(self, voice: str, claim: Claim) -> int:
        if claim.speaker is not None and voice in (claim.speaker, f"article:{claim.speaker}"):
            return _SAYS
        if claim.speaker is None and self.voices.outlet(claim.article) == voice:
            return _OWN
        named = claim.speaker is not None and claim.speaker not in self.voices.chain(claim).own
        return _PASSED if named or voice in claim.via else _DERIVED

    def _voices(self, claim: Claim) -> list[str]:
        """The voices of a claim: its holder, then the others."""
        return sorted(self.voices.chain(claim).voices, key=lambda voice: (self._role(voice, claim), voice))

    def _name(self, claim: Claim) -> str:
        return self.voices.label(self.voices.holder(claim))
