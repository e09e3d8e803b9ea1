"""What type a new question may be of, by the answers that the sheet gives. A guess, and written down as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.decode.questions import IMPLYING, JOINING
from claimcheck.edit import Written
from claimcheck.intake.asked import Asked
from claimcheck.values import Domain, Unreadable, answer_types, read

_TRIED = ("yes-no", "date", "quantity", "period")
_MOST_LABELS, _LONGEST_LABEL = 8, 40
_WHEN = re.compile(r"(?:since |until |by )?when\b", re.IGNORECASE)


def settle(asked: Asked) -> None:
    """Give a question a type where the sheet does not, as a guess; leave out one that goes without saying."""
    implied = [IMPLYING[name] for name in IMPLYING if name in asked.fields] or ["yes-no"]
    if asked.fields.get("type") == implied[0]:
        del asked.fields["type"]
        return
    if "type" in asked.fields or any(name in asked.fields for name in IMPLYING):
        return
    many = asked.fields.get("many") == "yes"
    reads = {name: sum(_reads(name, each, many=many) for each in asked.answers) for name in _TRIED}
    fitting = [name for name, read in reads.items() if read == len(asked.answers)]
    if _WHEN.match(str(asked.fields.get("asks", ""))) is None and {"date", "quantity"} <= set(fitting):
        fitting.remove("quantity")  # a number of four figures is a year too
        fitting.insert(0, "quantity")
    answers = f"{len(asked.answers)} answer{'s' * (len(asked.answers) > 1)}"
    if not fitting:
        asked.fields["type"] = "text"
        nearest = max(reads, key=reads.__getitem__)
        part = f"; `{nearest}` reads {reads[nearest]} of {answers}" if reads[nearest] else ""
        asked.undecided.append(f"its type; texts are not compared{part}{_labels(asked.answers)}")
        return
    if fitting[0] != "yes-no":
        asked.fields["type"] = fitting[0]
    others = f", which `{'` and `'.join(fitting[1:])}` would read too" if fitting[1:] else ""
    asked.undecided.append(f"its type; `{fitting[0]}` is guessed from {answers}{others}")


def _reads(name: str, answer: Written, *, many: bool) -> bool:
    """Whether a type reads an answer."""
    try:
        read(answer_types()[name], answer if isinstance(answer, str) else tuple(answer), Domain(many=many))
    except Unreadable:
        return False
    return True


def _labels(answers: Sequence[Written]) -> str:
    """The choices that there may be, where the answers are few and short."""
    found = sorted({each for each in answers if isinstance(each, str)})
    short = all(len(each) <= _LONGEST_LABEL and not JOINING.search(each) for each in found)
    if not (2 <= len(found) <= _MOST_LABELS and short):  # noqa: PLR2004 - two are a choice
        return ""
    return f"; perhaps `choices: [{', '.join(found)}]`"
