"""`a or b` over named things: shared by choices and speakers. Not an answer type itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.values.base import Domain, Unreadable, Value
from claimcheck.values.members import Members

_OR = re.compile(r"\s+or\s+")


def alternatives(text: str, domain: Domain, thing: Callable[[str], tuple[str, Members] | None]) -> Value | None:
    """The value of `a or b`, where `thing` gives the written form and the states of one name, or nothing.

    A name is matched whole before `or` is looked for. Nothing, when some part is no known name.
    """
    found = [thing(text)]
    if found == [None]:
        parts = _OR.split(text)
        if domain.many and len(parts) > 1:
            msg = f"`{text}`: a question with `many: yes` takes no `or`"
            raise Unreadable(msg, "write `a and b`, or a record for each with `stance: possible`")
        found = [thing(part.strip()) for part in parts]
    known = [each for each in found if each is not None]
    if len(known) < len(found):
        return None
    states = Members(frozenset().union(*(members.names for _, members in known)))
    return Value(" or ".join(name for name, _ in known), states, states)
