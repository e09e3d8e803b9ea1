"""How far what is said reaches: from a cue to the end of its clause, or back to the beginning."""

from __future__ import annotations

from claimcheck.attribution.grammar import finite, verbal
from claimcheck.attribution.nouns import Stretch
from claimcheck.attribution.sentences import Sentence
from claimcheck.attribution.words import (
    BREAKS,
    DETERMINERS,
    ENDS,
    FINITE,
    PAUSES,
    PLAIN_PAST,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    bag,
)

_TURNS = bag("but while although though whereas yet despite even according")
_STOPS = bag("which who whom where that when as while after before but although because since ; : —")
_NO_SUBJECT = bag("to and or but ,")
_WINDOW = 16
_FEWEST = 3


def stretch(sentence: Sentence, first: int, end: int) -> Stretch:
    """The characters from one token up to another, signs at the ends left out; quotation marks stay."""
    tokens = sentence.tokens
    while first < end and tokens[first].low in PAUSES | ENDS:
        first += 1
    while end > first + 1 and tokens[end - 1].low in BREAKS | {";", ":"}:
        end -= 1
    return (tokens[first].start, tokens[end - 1].end) if first < end else (tokens[first - 1].end, tokens[first - 1].end)


def clause_end(sentence: Sentence, first: int) -> int:
    """The token where the clause that begins at a token is over: at the sentence's end, or where it turns."""
    for at in range(first + 1, len(sentence) - 1):
        if sentence.quoted[at]:
            continue
        low = sentence.low(at)
        if low == ";" or (low == "," and sentence.low(at + 1) in _TURNS and sentence.low(at + 2) != "that"):
            return at
    return len(sentence)


def clause_start(sentence: Sentence, end: int) -> int:
    """The token where the clause that ends before a token begins: the sentence's first, but for `;`, `:` and a turn."""
    for at in range(end - 1, 0, -1):
        low = sentence.low(at)
        if not sentence.quoted[at] and (low in {";", ":"} or (low == "," and sentence.low(at + 1) in {"but", "yet"})):
            return at + 1
    return 0


def pause(sentence: Sentence, first: int) -> int:
    """The first sign, or beginning of a quotation, at or after a token."""
    for at in range(first, len(sentence)):
        if sentence.low(at) in PAUSES or sentence.quoted[at] or _full_stop(sentence, at):
            return at
    return len(sentence)


def _full_stop(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) in ENDS and at >= len(sentence) - 2


def begins_clause(sentence: Sentence, first: int) -> bool:
    """Whether a clause of its own seems to begin at a token: a subject, then a verb."""
    low = sentence.low(first)
    if low in SUBJECTS:
        return True
    if not opens_phrase(sentence, first):
        return False
    for at in range(first + 1, min(first + _WINDOW, len(sentence))):
        if sentence.quoted[at] or sentence.low(at) in _STOPS:
            return _after_apposition(sentence, first, at)
        if verbal(sentence, at) and sentence.low(at - 1) not in _NO_SUBJECT:
            return _governs(sentence, at)
    return False


def _governs(sentence: Sentence, at: int) -> bool:
    """Whether a verb is no participle, as in `cars built in May`: only some forms can be nothing else."""
    low = sentence.low(at)
    return low in FINITE or low in PLAIN_PAST or sentence.low(at + 1) not in PREPOSITIONS


def _after_apposition(sentence: Sentence, first: int, at: int) -> bool:
    """`the army, which fled, had`: the verb stands after the second comma."""
    if sentence.low(at - 1) != ",":
        return False
    second = pause(sentence, at)
    return sentence.low(second) == "," and second - first < 2 * _WINDOW and finite(sentence, second + 1)


def opens_phrase(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase can begin at a token."""
    if at >= len(sentence) or not sentence.tokens[at].word:
        return sentence.low(at) in {"$", "£", "€"}
    token = sentence.tokens[at]
    if token.low in PREPOSITIONS:
        return False
    known = token.low in DETERMINERS | POSSESSIVES | PRONOUNS | SUBJECTS
    return known or token.capital or token.text[0].isdigit() or not finite(sentence, at)


def long_enough(sentence: Sentence, first: int) -> bool:
    """Whether more than a word or two follow."""
    return len(sentence) - first > _FEWEST
