"""Sources that point back at some who were spoken of before: *one of them*, *both*, *another*, *a third*."""

from __future__ import annotations

from claimcheck.attribution.nouns import Kind
from claimcheck.attribution.words import bag

_NUMBERS = bag("two three four five six seven eight nine ten")
_COUNTS = _NUMBERS | bag("one some many several most all both none each few neither either any half another")
_THEM = bag("them these those whom us")
_GROUPS = _NUMBERS | bag("pair trio group duo")
_FURTHER = bag("second third fourth fifth sixth")


def anaphor(words: list[str]) -> Kind | None:
    """How the folded words of a source point back, if they do."""
    match words:
        case [count, "of", them, *_] if count in _COUNTS and them in _THEM:
            return Kind.FURTHER if count == "another" else Kind.PART
        case ["both"] | ["another"]:
            return Kind.PART if words == ["both"] else Kind.FURTHER
        case ["the", group] | [_, "of", "the", group] if group in _GROUPS:
            return Kind.PART if words[0] in _COUNTS | {"the"} else None
        case ["a" | "the", further, *rest] if further in _FURTHER and rest[:1] in ([], [","]):
            return Kind.FURTHER
        case _:
            return None
