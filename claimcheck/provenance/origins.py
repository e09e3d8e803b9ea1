"""The support of an answer: at least m, at most n origins."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.model import Claim, Support
from claimcheck.provenance.tally import Tally
from claimcheck.provenance.voices import Voices


@frozen(eq=False, repr=False)
class Origins:
    """Counts the origins behind claims of one book."""

    voices: Voices

    def support(self, backers: Sequence[Claim], possible: Sequence[Claim] = ()) -> Support:
        """Who stands behind an answer that some claims back; those merely `possible` count for the most only."""
        return Tally(self.voices, [backers, possible]).support(0b01, 0b10)

    def alone(self, claim: Claim) -> Support:
        """Who stands behind what one claim says, and no other backs."""
        chain = self.voices.chain(claim)
        first = tuple(sorted(set(chain.first)))
        return Support(
            least=int(chain.traced),
            most=len(first),
            first=first,
            sides=tuple(sorted({self.voices.side(voice) for voice in first})),
            articles=(claim.article,),
            party=any(map(self.voices.is_party, chain.voices)),
        )
