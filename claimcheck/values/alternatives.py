"""`a or b` over named things: shared by choices, speakers and places. Not an answer type itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from claimcheck.values.base import Domain, Unreadable, Value, quoted
from claimcheck.values.members import Members

_OR = re.compile(r"\s+or\s+")
_JOINED = re.compile(r"(?:^|\s)(?:or|and|only)(?:\s|$)")

Thing: TypeAlias = tuple[str, str, Members]
"""The written form of one thing, what a reader calls it, and its states."""


def alternatives(text: str, domain: Domain, thing: Callable[[str], Thing | None]) -> Value | None:
    """The value of `a or b`, where `thing` finds what has a name, or nothing.

    A name is matched whole before `or` is looked for. Nothing, when some part is no known name.
    """
    found = [thing(text)]
    if found == [None]:
        parts = list(dict.fromkeys(_OR.split(text)))
        if domain.many and len(parts) > 1:
            msg = f"{quoted(text)}: a question with `many: yes` takes no `or`"
            raise Unreadable(msg, "write `a and b`, or a record for each with `stance: possible`")
        found = [thing(part.strip()) for part in parts]
    known = [each for each in found if each is not None]
    if len(known) < len(found):
        return None
    states = Members(frozenset().union(*(members.names for *_, members in known)))
    forms = {written: named for written, named, _ in known}
    return Value(" or ".join(forms), states, states, named=" or ".join(forms.values()))


def recorded(text: str, domain: Domain, what: str) -> Value:
    """The value of a record's name, or of several joined by `or`; a record stands for all that lies within it.

    A name that no record declares lies apart from all others. `what`: *speaker* or *place*. Raises `Unreadable`.
    """

    def thing(name: str) -> Thing | None:
        known = domain.find(name)
        if known is not None:
            return known, domain.named(known), Members(domain.members(known))
        return None if not name or _JOINED.search(name) else (name, name, Members(frozenset({name})))

    value = alternatives(text, domain, thing)
    if value is None:
        msg = f"{quoted(text)} is not a {what}, nor several joined by `or`"
        raise Unreadable(msg, f"declare the name under `{what}s:` if it holds such a word")
    return value
