"""Who stands behind an answer: voices, origins, sides, chains that run in a circle. Counts origins, not articles."""

from claimcheck.provenance.chains import Chain
from claimcheck.provenance.circles import circles
from claimcheck.provenance.origins import Origins
from claimcheck.provenance.sharing import Sharing
from claimcheck.provenance.tally import Tally
from claimcheck.provenance.voices import Voices
from claimcheck.provenance.why import why_one

__all__ = ["Chain", "Origins", "Sharing", "Tally", "Voices", "circles", "why_one"]
