"""The claims of one question: how two answers relate, who is at odds with whom, and the positions they take.

Answers are sets; stance, scope and margin act on sets; nothing else decides. Knows nothing of origins.
"""

from claimcheck.compare.odds import Odds
from claimcheck.compare.relation import backs, compare
from claimcheck.compare.scopes import Overlap, overlap
from claimcheck.compare.stands import Stand, gather

__all__ = ["Odds", "Overlap", "Stand", "backs", "compare", "gather", "overlap"]
