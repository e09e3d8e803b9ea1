"""`who`: a speaker, by id, name or alias; a group or an organisation stands for whoever belongs to it.

Written as a name, or `a or b`. What belongs to what is recorded with the speakers (`of`). A name that no record
declares is somebody else than all others. `none`: there was nobody.

A reader is shown the name, or an anonymous speaker's description; the JSON report holds the id.
"""

from __future__ import annotations

from claimcheck.values.alternatives import recorded
from claimcheck.values.base import AnswerType, Domain, Value
from claimcheck.values.members import ANYTHING, NONE


def parse(text: str, domain: Domain) -> Value:
    """Read a name, or several joined by `or`."""
    return recorded(text, domain, "speaker")


WHO = AnswerType(name="who", parse=parse, everything=lambda _domain: ANYTHING, none=NONE, records="speakers")
