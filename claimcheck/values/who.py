"""`who`: a speaker, by id, name or alias; a group or an organisation stands for whoever belongs to it.

Written as a name, or `a or b`. What belongs to what is recorded with the speakers (`of`). A name that no record
declares is somebody else than all others. `none`: there was nobody.
"""

from __future__ import annotations

import re

from claimcheck.values.alternatives import alternatives
from claimcheck.values.base import AnswerType, Domain, Unreadable, Value
from claimcheck.values.members import ANYTHING, NONE, Members

_JOINED = re.compile(r"(?:^|\s)(?:or|and|only)(?:\s|$)")


def parse(text: str, domain: Domain) -> Value:
    """Read a name, or several joined by `or`."""

    def someone(name: str) -> tuple[str, Members] | None:
        known = domain.find(name)
        if known is not None:
            return known, Members(domain.members(known))
        return None if not name or _JOINED.search(name) else (name, Members(frozenset({name})))

    value = alternatives(text, domain, someone)
    if value is None:
        msg = f"`{text}` is not a speaker, nor several joined by `or`"
        raise Unreadable(msg, "declare the name under `speakers:` if it holds such a word")
    return value


WHO = AnswerType(name="who", parse=parse, everything=lambda _domain: ANYTHING, none=NONE)
