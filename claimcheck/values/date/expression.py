"""A whole expression: one date, an interval `a/b`, one of a set `[a,b,c..d]`, or all of one `{a,b,c..d}`."""

from __future__ import annotations

from attrs import frozen

from claimcheck.values.date.ends import between, ends_of
from claimcheck.values.date.sets import pieces_of
from claimcheck.values.date.single import read_date
from claimcheck.values.line import Line


@frozen(slots=True, eq=False, repr=False)
class Reading:
    """The seconds that an expression spans, and whether some part of it is marked as uncertain."""

    states: Line
    open: bool


def read_expression(text: str) -> Reading:
    """Read any EDTF expression. Raises `Unreadable`.

    Only who asks knows what is made of `{…}`: here it is the time that its members span.
    """
    if text.startswith(("[", "{")):
        pieces, doubtful = pieces_of(text)
        return Reading(Line.of(pieces), doubtful)
    if "/" in text:
        start, end = ends_of(text)
        doubtful = any(date is not None and date.open for date in (start, end))
        return Reading(Line((between(text, start, end),)), doubtful)
    date = read_date(text)
    return Reading(date.states(), date.open)
