"""What is behind one record: its claims, whom they rest on, who stands against them, what would fall without it."""

from claimcheck.audit.records import audit, claims_of, questions_of
from claimcheck.audit.subjects import find, words
from claimcheck.audit.tracks import everyone
from claimcheck.audit.withdrawing import withdraw

__all__ = ["audit", "claims_of", "everyone", "find", "questions_of", "withdraw", "words"]
