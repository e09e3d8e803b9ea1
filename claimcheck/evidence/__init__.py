"""A passage in a text: whether it stands there, where, and with which fingerprint. Knows nothing of answers."""

from claimcheck.evidence.find import find
from claimcheck.evidence.fold import fold
from claimcheck.evidence.searched import Searched
from claimcheck.evidence.witness import read_text, witness

__all__ = ["Searched", "find", "fold", "read_text", "witness"]
