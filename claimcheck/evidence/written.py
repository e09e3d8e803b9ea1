"""A passage as a claim writes it: the first and the last words, or one whole fragment."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.evidence.fold import fold

_GAP = re.compile(r"\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*")

_MARKS = "\"' "
"""What is left of quotation marks when a text is folded, and blanks within them."""


@frozen(repr=False)
class Reading:
    """One way to take a passage: from the `first` words to the `last`, as written; a whole fragment has no `last`."""

    first: str
    last: str = ""

    @property
    def folded(self) -> tuple[str, str]:
        """Both ends, folded."""
        return fold(self.first), fold(self.last)


def readings(passage: str) -> tuple[Reading, ...]:
    """Every way to take a passage: whole, dots included, or with a gap at any of the dots."""
    passage = passage.strip()
    gaps = list(_GAP.finditer(passage))
    found = [Reading(passage)]
    for gap in gaps:
        first, last = passage[: gap.start()], passage[gap.end() :]
        found.append(Reading(first, last) if first and last else Reading(first or last))
    return tuple(dict.fromkeys(each for each in found if _says(each.first)))


def _says(text: str) -> bool:
    """Whether anything is left of a text when it is folded; of a letter or a figure something always is."""
    return any(map(str.isalnum, text)) or bool(fold(text))


def ends(passage: str) -> Reading:
    """The likeliest way to take it: with a gap at the first dots that have words on either side."""
    found = readings(passage)
    return next((each for each in found if each.last), found[-1] if found else Reading(passage))


def unquoted(passage: str) -> str:
    """The passage without the quotation marks around it, or around its ends; nothing where there are none.

    A quotation's marks often go into the record with it, though the article goes on before it closes them.
    """
    reading = ends(passage)
    given = [fold(each) for each in (reading.first, reading.last) if each]
    bare = [each.strip(_MARKS) for each in given]
    return " ... ".join(bare) if bare != given and all(bare) else ""
