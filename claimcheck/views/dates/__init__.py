"""Dates and periods as a reader who has never heard of EDTF is told them."""

from claimcheck.views.dates.gloss import gloss
from claimcheck.views.dates.readings import ends, readings
from claimcheck.views.dates.spelt import MONTHS, spelt

__all__ = ["MONTHS", "ends", "gloss", "readings", "spelt"]
