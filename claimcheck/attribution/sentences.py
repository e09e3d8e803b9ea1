"""A paragraph's sentences: their tokens, and which of these stand in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from claimcheck.attribution.quotations import Quotation, quotations
from claimcheck.attribution.tokens import Token, tokens
from claimcheck.attribution.words import DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS, bag

_TITLES = bag(
    """mr mrs ms dr prof gen lt col maj sgt capt cpl cmdr adm sen rep reps sens gov pres rev hon st mt ft messrs no
    nos jan feb mar apr jun jul aug sept sep oct nov dec vs fig approx etc e.g i.e brig supt det insp atty asst
    dep ret"""
)
"""After these a full stop ends no sentence."""

_ABBREVIATED = bag("inc corp co cos ltd jr sr bros a.m p.m u.s u.k u.n e.u d.c ph.d u.s.s.r n.y")
_STARTERS = DETERMINERS | SUBJECTS | PREPOSITIONS | SUBORDINATORS | {"and", "however", "there", "meanwhile"}
"""What begins a sentence even after an abbreviation."""

_LONGEST = 200
"""Tokens of a sentence; a longer one is no prose, and is cut: some frames look at all pairs of its words."""

_STOPS = frozenset(".?!\u2026")
_CLOSERS = frozenset({'"', "\u201d", "''", "'", ")", "]", "\u00bb"})
_OPENERS = frozenset({'"', "\u201c", "``", "\u2018", "(", "[", "\u00ab"})


@frozen(slots=True)
class Sentence:
    """`quoted` says of each token whether it stands in a quotation; the marks belong to it."""

    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...] = field(repr=False)
    quotations: tuple[Quotation, ...]
    initial: int = 0

    @property
    def start(self) -> int:
        """Where its first token begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where its last token ends."""
        return self.tokens[-1].end

    def low(self, at: int) -> str:
        """The folded token at a place; empty beyond the ends."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def __len__(self) -> int:
        return len(self.tokens)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph."""
    marks = quotations(text)
    return tuple(_sentence(part, marks) for part in _parts(tokens(text)))


def _sentence(part: tuple[Token, ...], marks: Sequence[Quotation]) -> Sentence:
    own = tuple(mark for mark in marks if mark.start < part[-1].end and part[0].start < mark.end)
    quoted = tuple(any(mark.start <= token.start < mark.end for mark in own) for token in part) if own else ()
    return Sentence(part, quoted or (False,) * len(part), own)


def _parts(found: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    begun, at = 0, 0
    while at < len(found):
        if at - begun == _LONGEST:
            yield found[begun:at]
            begun = at
        at += 1
        if found[at - 1].text in _STOPS:
            while at < len(found) and found[at].text in _STOPS | _CLOSERS and _belongs(found, at):
                at += 1
            if at < len(found) and _ends(found, begun, at):
                yield found[begun:at]
                begun = at
    if begun < len(found):
        yield found[begun:]


def _belongs(found: tuple[Token, ...], at: int) -> bool:
    """Whether a sign joins the stop before it: a straight mark after a blank opens what follows."""
    return found[at].start == found[at - 1].end or found[at].text in {"''", "\u201d", ")"}


def _ends(found: tuple[Token, ...], begun: int, at: int) -> bool:
    """Whether the stop before this token ends a sentence."""
    after = found[at]
    stop = next(each for each in range(at - 1, begun - 1, -1) if found[each].text in _STOPS)
    if found[at - 1].end == after.start or not _begins(found, at):
        return False
    if found[stop].text != "." or stop == begun:
        return not _asked(found, at)
    before = found[stop - 1]
    if before.low in _TITLES or (len(before.text) == 1 and before.capital and stop - 1 > begun):
        return False
    return before.low not in _ABBREVIATED or at - 1 != stop or after.low in _STARTERS


def _begins(found: tuple[Token, ...], at: int) -> bool:
    """Whether a token can begin a sentence."""
    while at < len(found) and found[at].text in _OPENERS:
        at += 1
    return at < len(found) and (not found[at].text[0].islower())


_ASKED = bag("said says asked asks cried wondered shouted yelled replied exclaimed wrote added tweeted")
_NAME_WORDS = 9


def _asked(found: tuple[Token, ...], at: int) -> bool:
    """Whether a quotation that ends in `?` or `!` goes on with its speaker, as in `"Why?" she asked`."""
    if found[at - 1].text not in _CLOSERS:
        return False
    for each in found[at : at + _NAME_WORDS]:
        if each.low in _ASKED:
            return True
        if each.text in _STOPS and found[at].low not in _TITLES:
            return False
    return False
