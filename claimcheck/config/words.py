"""The words that a flag and a key of the file share: severities, numbers, and codes of rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from claimcheck.listing import meant
from claimcheck.model import Severity

Known: TypeAlias = Mapping[str, str]
"""The code of each rule, by that code and by the rule's name."""

ALIKE = 80
"""The least likeness, of 100, to a known code: two of five figures may not differ."""


class Unfit(ValueError):  # noqa: N818 - it names what was written, not what the program did
    """Something that cannot be said here: what is wrong, what to write instead, and the keys that lead to it."""

    def __init__(self, problem: str, remedy: str = "", keys: tuple[str, ...] = ()) -> None:
        """Hold the three apart."""
        super().__init__(problem)
        self.problem, self.remedy, self.keys = problem, remedy, keys

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem


def severity(word: object) -> Severity:
    """A severity by its name."""
    if not isinstance(word, str) or word.upper() not in Severity.__members__:
        raise Unfit(f"`{word}` is none of note, warning, error")
    return Severity[word.upper()]


def count(value: object) -> int:
    """A number of words."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        written = str(value).lower() if isinstance(value, bool) else value
        raise Unfit(f"`{written}` is no number of words", "write 1 or more")
    return value


def code(word: str, known: Known) -> str:
    """A code or its beginning, which some rule must have."""
    found = word.strip().upper()
    if found and any(each.startswith(found) for each in known.values()):
        return found
    near = meant(word, known, ALIKE)
    remedy = f"did you mean `{known[near]}`?" if near else "`claimcheck explain` lists them"
    raise Unfit(f"no rule has the code `{word}`", remedy)


def codes(words: Iterable[str], known: Known) -> tuple[str, ...]:
    """Codes or their beginnings; several may stand in one word, with commas between them."""
    return tuple(code(each, known) for word in words for each in word.split(",") if each.strip())
