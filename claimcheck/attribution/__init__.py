"""Whose words a stretch of news prose is: source, cue and content. Knows nothing of claims, books or rules."""

from __future__ import annotations

from claimcheck.attribution.nouns import Attribution, Kind, Source, Stretch
from claimcheck.attribution.paragraph import attributions

__all__ = ["Attribution", "Kind", "Source", "Stretch", "attributions"]
