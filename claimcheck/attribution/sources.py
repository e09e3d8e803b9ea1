"""What the words that name a source show of who it is: named or a pronoun, one or several."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.attribution.anaphora import anaphor
from claimcheck.attribution.chunks import Chunk
from claimcheck.attribution.nouns import Kind, Source
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.tokens import Token
from claimcheck.attribution.words import DEFINITE, HE, POSSESSIVES, PREPOSITIONS, THEY, bag

_COLLECTIVE = bag("police people men women analysts media officials")
_SHORTEST_PLURAL = 4
_BREAKS = bag(", who which that (")


def source(sentence: Sentence, chunk: Chunk) -> Source:
    """What the words of a chunk show of who it is."""
    first = next((at for at in range(chunk.first, chunk.end) if sentence.tokens[at].word), chunk.first)
    chunk = Chunk(first, chunk.end)
    part = sentence.tokens[chunk.first : chunk.end]
    words = [token.low for token in part]
    named = any(token.capital for token in part[1:])
    back = None if named else anaphor(words)
    kind = back or _kind(words, named=_head(part).capital)
    joint = any(_joins(sentence, chunk, at) for at in range(chunk.first + 1, chunk.end - 1))
    plural = joint or (_plural(words, _head(part).low) and not _proper(sentence, chunk))
    return Source(at=(part[0].start, part[-1].end), kind=kind, plural=plural, joint=joint)


def _kind(words: list[str], *, named: bool) -> Kind:
    """A pronoun; *the*, *this*, *his* and a common noun; or else in full."""
    if len(words) == 1 and words[0].partition("'")[0] in HE:
        return Kind.PRONOUN
    return Kind.DEFINITE if words[0] in DEFINITE | POSSESSIVES and not named else Kind.FULL


def _head(part: Sequence[Token]) -> Token:
    """The last word before a preposition or a sign."""
    stop = next((at for at, each in enumerate(part) if at and (each.low in PREPOSITIONS or each.low in _BREAKS)), None)
    return part[:stop][-1]


def _proper(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether it ends in a name, which is no plural: `Mr. Jones`."""
    last = sentence.tokens[chunk.end - 1]
    return last.capital and chunk.end - 1 > 0 and last.low not in _COLLECTIVE


def _joins(sentence: Sentence, chunk: Chunk, at: int) -> bool:
    """Whether two names are joined at a token: `Teller and Cole`, not `Teller of Trade and Industry`."""
    if sentence.low(at) != "and":
        return False
    named = sentence.tokens[at - 1].capital and sentence.tokens[at + 1].capital
    return named and not any(sentence.low(each) in PREPOSITIONS | {","} for each in range(chunk.first, at))


def _plural(words: list[str], head: str) -> bool:
    """Whether the head of a noun phrase is in the plural."""
    if words[0].partition("'")[0] in THEY or words[0] in {"some", "many", "others", "several", "few", "most"}:
        return True
    if words[0] in {"a", "an", "one", "another"} or (head.endswith("'s") or not head[0].isalpha()):
        return False
    return head in _COLLECTIVE or (
        len(head) >= _SHORTEST_PLURAL and head.endswith("s") and not head.endswith(("ss", "us", "is"))
    )
