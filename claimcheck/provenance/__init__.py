"""Who stands behind an answer: voices, origins, sides, chains that run in a circle. Counts origins, not articles."""

from claimcheck.provenance.circles import circles
from claimcheck.provenance.origins import Origins
from claimcheck.provenance.tally import Tally
from claimcheck.provenance.voices import Chain, Voices

__all__ = ["Chain", "Origins", "Tally", "Voices", "circles"]
