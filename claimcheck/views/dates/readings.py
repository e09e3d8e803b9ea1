"""What an answer of type `date` or `period` says: each date or period by itself, with its margins and without."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claimcheck.values import AnswerType, Domain, Line, States, Unreadable, Value
from claimcheck.values.line import Cut


def readings(kind: AnswerType, value: Value) -> Iterator[tuple[States, States]]:
    """For each date or period that an answer names: what is said without the margins of `~`, and what with them."""
    for thing in value.things:
        if thing != "none":
            for written in kind.split(thing) or [thing]:
                wide = kind.parse(written, Domain()).states
                yield _without_margin(kind, written, wide), wide


def _without_margin(kind: AnswerType, written: str, wide: States) -> States:
    """29 February of about 2001 was never in 2001: there the margin is all that is said."""
    if "~" not in written and "%" not in written:
        return wide
    try:
        return kind.parse(written.replace("~", "").replace("%", "?"), Domain()).states
    except Unreadable:
        return wide


def ends(line: Line) -> tuple[int | None, int | None]:
    """The first second of a set, and the first after it; None where that end is open."""
    return _second(line.pieces[0][0]), _second(line.pieces[-1][1])


def _second(cut: Cut) -> int | None:
    return None if math.isinf(cut[0]) else int(cut[0])
