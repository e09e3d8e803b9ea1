"""Whose words a stretch of news prose is: source, cue and content. Knows nothing of claims, books or rules."""

from __future__ import annotations

from claimcheck.attribution.names import Called, called
from claimcheck.attribution.nearness import Doubt, Place, doubt
from claimcheck.attribution.nouns import Attribution, Kind, Source, Stretch
from claimcheck.attribution.paragraph import attributions
from claimcheck.attribution.passages import Hearing, heard

__all__ = [
    "Attribution",
    "Called",
    "Doubt",
    "Hearing",
    "Kind",
    "Place",
    "Source",
    "Stretch",
    "attributions",
    "called",
    "doubt",
    "heard",
]
