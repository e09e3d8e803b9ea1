"""What type a new question may be of, by the answers that the sheet gives. A guess, and written down as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from claimcheck.decode.questions import IMPLYING, JOINING
from claimcheck.edit import Written
from claimcheck.intake.asked import Asked
from claimcheck.intake.yes_no import plain
from claimcheck.values import Domain, Unreadable, answer_types, read

_TRIED = ("yes-no", "date", "quantity", "period")
_MOST_LABELS, _LONGEST_LABEL = 8, 40
_FIGURES = re.compile(r"^\W*\d")
_DAY = re.compile(r"\b\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}\b|\b(?:1\d|20)\d\d\b")
"""What holds a day in figures, or a year."""

_POINTED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])")
_WHEN = re.compile(r"(?:since |until |by )?when\b", re.IGNORECASE)


def settle(asked: Asked) -> None:
    """Give a question a type where the sheet does not, as a guess; leave out one that goes without saying."""
    implied = [IMPLYING[name] for name in IMPLYING if name in asked.fields] or ["yes-no"]
    if asked.fields.get("type") == implied[0]:
        del asked.fields["type"]
        return
    if "type" in asked.fields or any(name in asked.fields for name in IMPLYING):
        return
    unread = {name: [*_unread(name, asked)] for name in _TRIED}
    fitting = [name for name, whys in unread.items() if not whys]
    if _WHEN.match(str(asked.fields.get("asks", ""))) is None and {"date", "quantity"} <= set(fitting):
        fitting.remove("quantity")  # a number of four figures is a year too
        fitting.insert(0, "quantity")
    if not fitting:
        asked.fields["type"] = "text"
        hint = _nearest(asked, unread) or _labels(asked.answers)
        asked.undecided.append(f"its type; texts are not compared{hint}")
        return
    if fitting[0] != "yes-no":
        asked.fields["type"] = fitting[0]
    others = f", which `{'` and `'.join(fitting[1:])}` would read too" if fitting[1:] else ""
    asked.undecided.append(f"its type; `{fitting[0]}` is guessed from {_answers(asked)}{others}")
    if fitting[0] == "quantity":
        asked.undecided += islice(filter(None, map(_thousands, asked.answers)), 1)


def _unread(name: str, asked: Asked) -> Iterator[str]:
    """Why a type does not read some of the answers."""
    domain = Domain(many=asked.fields.get("many") == "yes")
    for answer in map(plain, asked.answers):
        try:
            read(answer_types()[name], answer if isinstance(answer, str) else tuple(answer), domain)
        except Unreadable as error:
            yield str(error)


def _nearest(asked: Asked, unread: Mapping[str, Sequence[str]]) -> str:
    """The type that reads the most answers, or that they are meant for, and the first that it does not read."""
    name = min(unread, key=lambda each: len(unread[each]))
    reads = len(asked.answers) - len(unread[name])
    name = name if reads else _meant(asked)
    return f"; `{name}` reads {reads} of {_answers(asked)}: {unread[name][0]}" if name else ""


def _meant(asked: Asked) -> str:
    """The type that answers which none reads look like."""
    texts = [each for each in asked.answers if isinstance(each, str)]
    if any(map(_DAY.search, texts)):
        return "date"
    return "quantity" if texts and all(_FIGURES.search(each) for each in texts) else ""


def _thousands(answer: Written) -> str:
    """What to decide of a number with a point before three figures, by which thousands are parted in half of Europe."""
    found = _POINTED.search(answer) if isinstance(answer, str) else None
    return f"`{found[0]}` is read with a decimal point; write `{found[0].replace('.', ',')}` if not" if found else ""


def _answers(asked: Asked) -> str:
    return f"{len(asked.answers)} answer{'s' * (len(asked.answers) > 1)}"


def _labels(answers: Sequence[Written]) -> str:
    """The choices that there may be, where the answers are few and short."""
    found = sorted({each for each in answers if isinstance(each, str)})
    short = all(len(each) <= _LONGEST_LABEL and not JOINING.search(each) for each in found)
    if not (2 <= len(found) <= _MOST_LABELS and short):  # noqa: PLR2004 - two are a choice
        return ""
    return f"; perhaps `choices: [{', '.join(found)}]`"
