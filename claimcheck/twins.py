"""Claims that may be one, recorded twice: the same answer of the same speaker, in one place of one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from claimcheck.likeness import SENTENCES, Register, Spelling
from claimcheck.model import Answer, Book, Claim

_FEW_WORDS = 2
"""With fewer at either end, passages that begin and end alike are often others."""

_LOOKED_AT = 20
"""A passage is compared with so many before it that begin and end alike."""

Words: TypeAlias = tuple[str, ...]


def twins(book: Book) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims of one speaker and answer, of one place in one text: each claim with one before it at most.

    Articles of one outlet and one day may be one text, read twice.
    """
    texts = {each.id: f"{each.outlet} {each.published}" if each.outlet else each.id for each in book.articles.values()}
    for assessment in book.assessments.values():
        found: dict[tuple[str | None, str], list[Claim]] = {}
        for claim in assessment.claims:
            found.setdefault((claim.speaker, texts[claim.article]), []).append(claim)
        for claims in found.values():
            yield from _among(claims) if len(claims) > 1 else ()


def _among(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each of the claims with one before it that gives the same answer and seems to be the same."""
    same: dict[Answer, list[Claim]] = {}
    for claim in claims:
        same.setdefault(claim.answer, []).append(claim)
    for each in same.values():
        if len(each) > 1:
            yield from _same_passages(each)
            yield from _same_words(each)


def _same_passages(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Passages that are alike, or that begin and end alike with more of their words named in one."""
    from claimcheck.evidence.written import ends  # noqa: PLC0415 - for claims that are alike already

    wholes, known = Register(SENTENCES, _may_be_one), dict[tuple[Words, Words], list[tuple[Claim, Words, Words]]]()
    for claim in (each for each in claims if each.passage):
        read = ends(claim.passage)
        first, last = _words(read.first), _words(read.last or read.first)
        near = known.setdefault((first[:_FEW_WORDS], last[-_FEW_WORDS:]), [])
        longer = (one for one, *its in near[:_LOOKED_AT] if _may_be_one(one, claim) and _overlap(first, last, *its))
        alike = wholes.meet(claim, claim.passage)
        twin = alike[0] if alike else next(longer, None)
        if min(len(first), len(last)) >= _FEW_WORDS:
            near.append((claim, first, last))
        if twin is not None:
            yield twin, claim


def _words(end: str) -> Words:
    """The words of one end of a passage; an article at its end is one, for the passage goes on."""
    return Spelling.of(f"{end} and so on").words[: -len(("and", "so", "on"))]


def _overlap(first: Words, last: Words, its_first: Words, its_last: Words) -> bool:
    """Whether one begins with all that the other begins with, and ends so."""
    begins, ends = min(len(first), len(its_first)), min(len(last), len(its_last))
    return first[:begins] == its_first[:begins] and last[-ends:] == its_last[-ends:]


def _same_words(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims without passages that have one locator and say the same."""
    told = Register(SENTENCES, _may_be_one)
    for claim in (each for each in claims if each.says and not each.passage):
        alike = told.meet(claim, f"{claim.locator}: {claim.says}")
        if alike is not None:
            yield alike[0], claim


def _may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two claims may stand in one place, and have not come through two relays, each of which is told of."""
    if one.via and other.via and one.via != other.via:
        return False
    return None in (one.paragraph, other.paragraph) or one.paragraph == other.paragraph
