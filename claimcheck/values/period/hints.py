"""What to write instead of what people write of a period: words are understood for a suggestion, and never read."""

from __future__ import annotations

from claimcheck.values.base import Unreadable
from claimcheck.values.date.ends import ends_of
from claimcheck.values.date.hints import mended, plain
from claimcheck.values.date.phrases import FROM_TO, dates, phrase


def hints(text: str) -> list[str]:
    """What may be meant; each of them can be read."""
    words = plain(text)
    found = dates(words)
    if len(found) == 1:
        found = [f"{found[0]}/{found[0]}", f"{found[0]}/..", f"../{found[0]}"]
    else:
        found = [f"{date}/{date}" for date in found] or phrase(words, FROM_TO) or mended(words)
    return [each for each in found if _readable(each)]


def _readable(text: str) -> bool:
    try:
        ends_of(text)
    except Unreadable:
        return False
    return "/" in text
