"""`place`: where something was, by the id, name or alias of a place; it stands for all that lies within it.

Written as a name, or `a or b`. What lies within what is recorded with the places (`within`), and so is what shares
ground without either lying in the other (`overlaps`); all others are apart. A name that no record declares is a place
apart from all others. `none`: there was no such place.

A reader is shown the name; the JSON report holds the id.
"""

from __future__ import annotations

from claimcheck.values.alternatives import recorded
from claimcheck.values.base import AnswerType, Domain, Value
from claimcheck.values.members import ANYTHING, NONE


def parse(text: str, domain: Domain) -> Value:
    """Read a name, or several joined by `or`."""
    return recorded(text, domain, "place")


PLACE = AnswerType(name="place", parse=parse, everything=lambda _domain: ANYTHING, none=NONE, records="places")
