"""What to write instead of what people write: dates in words are understood for a suggestion, and never read."""

from __future__ import annotations

import re

from claimcheck.values.date.phrases import ABOUT, EITHER, FROM_TO, dates, likeliest, phrase, readable

_LONGEST = 80
"""Nobody writes a date in more characters; a longer text gets no suggestion."""

_HYPHENS = str.maketrans({**dict.fromkeys("\u2010\u2011\u2012\u2212", "-"), **dict.fromkeys("\u2013\u2014", " - ")})
_DRAFT_ENDS = {"open": "..", "unknown": "", "now": "..", "": "", "..": ".."}
_SEPARATORS = re.compile(r"(/|,|\.\.|^[\[{]|[\]}]$)")


def hints(text: str) -> list[str]:
    """What may be meant by a date; each of them can be read."""
    words = plain(text)
    return dates(words) or phrase(words, (*ABOUT, *FROM_TO, *EITHER)) or mended(words)


def plain(text: str) -> str:
    """The words, with plain hyphens and blanks; nothing of a text that is too long."""
    return "" if len(text) > _LONGEST else " ".join(text.translate(_HYPHENS).casefold().split())


def mended(words: str) -> list[str]:
    """An interval or a set whose parts need mending."""
    parts = _SEPARATORS.split(words.replace(" ", ""))
    text = "".join(_DRAFT_ENDS[part] if part in _DRAFT_ENDS else likeliest(part) for part in parts)
    return [text] if readable(text) else []
