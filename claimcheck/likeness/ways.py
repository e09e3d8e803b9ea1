"""Two ways to compare: names, whose words stand in any order, and sentences, in which it matters who comes first."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.likeness.slips import is_slip, traces
from claimcheck.likeness.spelling import Spelling

_LONGEST = 300
"""Characters; in a longer text no slip is looked for."""


@frozen(repr=False)
class Way:
    """A word that may have a slip in it has `least` letters. Where words are `ordered`, just one row may have moved."""

    ordered: bool
    least: int

    def keys(self, spelled: Spelling) -> Iterator[str]:
        """What texts that are alike have in common one of; none, where a text has no words."""
        if not spelled.words:
            return
        in_order = sorted(spelled.words)
        yield spelled.together
        yield "\n".join(in_order)
        words = spelled.words if self.ordered else in_order
        yield from traces(spelled, words, self.least) if len(spelled.text) <= _LONGEST else ()

    def marks(self, spelled: Spelling) -> tuple[object, ...]:
        """What texts that share a key share one of, and few others do: a slip leaves the ends of words."""
        if not spelled.words:
            return ()
        return spelled.together, tuple(sorted((word[0], word[-1]) for word in spelled.words))

    def same(self, one: Spelling, other: Spelling) -> bool:
        """Whether two texts are the same but for how they are written."""
        if one.together == other.together:
            return True
        return _moved(one.words, other.words) if self.ordered else sorted(one.words) == sorted(other.words)

    def slipped(self, one: Spelling, other: Spelling) -> bool:
        """Whether two texts are the same but for a slip in one word."""
        mine, theirs = (each.words if self.ordered else sorted(each.words) for each in (one, other))
        if len(mine) != len(theirs) or max(len(one.text), len(other.text)) > _LONGEST:
            return False
        apart = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
        return len(apart) == 1 and one.firm.union(other.firm).isdisjoint(apart[0]) and is_slip(*apart[0], self.least)

    def alike(self, one: Spelling, other: Spelling) -> bool:
        """Whether one may have been meant by the other."""
        return self.same(one, other) or self.slipped(one, other)


NAMES = Way(ordered=False, least=5)
SENTENCES = Way(ordered=True, least=6)


def _moved(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether some words in a row stand elsewhere, as in `In March, who left?` and `Who left in March?`.

    Never where two words have changed places, for then somebody else did it.
    """
    if sorted(one) != sorted(other):
        return False
    apart = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if not apart:
        return True
    mine, theirs = one[apart[0] : apart[-1] + 1], other[apart[0] : apart[-1] + 1]
    return any(mine[at:] + mine[:at] == theirs for at in range(1, len(mine)))
