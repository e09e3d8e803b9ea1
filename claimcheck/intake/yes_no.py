"""`Yes` and `TRUE` for `yes`: as people write them in a sheet, and what a spreadsheet makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.decode.questions import IMPLYING
from claimcheck.edit import Written
from claimcheck.intake.asked import Asked
from claimcheck.intake.entries import Entry
from claimcheck.model import Book

_MEANT = {"yes": "yes", "true": "yes", "y": "yes", "no": "no", "false": "no", "n": "no"}
"""Not `1` and `0`, which are numbers, nor a cross, which may stand for either."""


def plain(answer: Written) -> Written:
    """The answer as a question of that type takes it, where it is no more than spelt otherwise."""
    return _MEANT.get(answer.casefold(), answer) if isinstance(answer, str) else answer


def respell(found: Iterable[Entry], book: Book) -> list[str]:
    """Write the answers to such questions plainly; says of each spelling what it is read as."""
    read: dict[str, Written] = {}
    for each in found:
        answer = each.said.get("answer", "")
        meant = plain(answer)
        if meant != answer and not each.why and _takes_yes_or_no(each.asked, book):
            each.said = {**each.said, "answer": meant}
            read.setdefault(str(answer), meant)
    return [
        f"answer `{answer}` is read as `{meant}`, where a question takes yes or no" for answer, meant in read.items()
    ]


def _takes_yes_or_no(asked: Asked, book: Book) -> bool:
    if asked.new:
        return not {"type", *IMPLYING} & asked.fields.keys()
    return book.questions[asked.id].type.name == "yes-no"
