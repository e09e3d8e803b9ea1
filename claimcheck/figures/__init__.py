"""The numbers and the dates that a stretch of prose speaks of. Knows nothing of claims or books."""

from __future__ import annotations

from claimcheck.figures.days import any_date, dated
from claimcheck.figures.numbers import any_number, counted

__all__ = ["any_date", "any_number", "counted", "dated"]
