"""`scale`: one step of an ordered row of labels, or a run of them.

Written as a label, `low..high`, `..high` or `low..`. The order is the one in which the question lists its `scale`;
a `tolerance` counts steps.
"""

from __future__ import annotations

from claimcheck.listing import listed
from claimcheck.values.base import AnswerType, Domain, Unreadable, Value, quoted
from claimcheck.values.line import Line


def parse(text: str, domain: Domain) -> Value:
    """Read a label or a run of labels."""
    if text.casefold() in domain.steps:
        first = last = text
    else:
        first, dots, last = (part.strip() for part in text.partition(".."))
        if not dots or not (first or last):
            raise _unknown(text, domain)
    low = _step(first, domain) if first else 0
    high = _step(last, domain) if last else len(domain.labels) - 1
    if low > high:
        msg = f"{quoted(text)} runs backwards"
        raise Unreadable(msg, f"write `{last}..{first}`, in the order of the question's scale")
    states = Line.whole(low, high + 1)
    return Value(_written(low, high, domain), states, states.extended(domain.tolerance or 0))


def _step(label: str, domain: Domain) -> int:
    try:
        return domain.steps[label.casefold()]
    except KeyError:
        raise _unknown(label, domain) from None


def _unknown(label: str, domain: Domain) -> Unreadable:
    remedy = f"write one of: {listed(domain.labels)}"
    return Unreadable(f"{quoted(label)} is no step of the question's scale", remedy)


def _written(low: int, high: int, domain: Domain) -> str:
    if low == high:
        return domain.labels[low]
    return f"{domain.labels[low]}..{domain.labels[high]}"


SCALE = AnswerType(
    name="scale",
    parse=parse,
    everything=lambda domain: Line.whole(0, len(domain.labels)),
    labels="scale",
)
