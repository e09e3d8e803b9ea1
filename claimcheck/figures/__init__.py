"""The numbers and the dates that a stretch of prose speaks of. Knows nothing of claims or books."""

from __future__ import annotations

from claimcheck.figures.days import dated
from claimcheck.figures.numbers import counted

__all__ = ["counted", "dated"]
