"""Singular and plural, and which words after a number can be what is counted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

_IRREGULAR = (("person", "people"), ("persons", "people"), ("man", "men"), ("child", "children"), ("foot", "feet"))
_SIBILANT = ("s", "x", "z", "ch", "sh")
_NO_PLURAL = ("ss", "us")
_LEAST_LETTERS = 3
"""Shorter words are symbols: `m` is not one of several `ms`."""

_TAIL = re.compile(r" (?:of|per) .*|/.*")
_VOWEL = re.compile(r"[aeiouy]")

_MOST_WORDS = 3
_NOUN = re.compile(r"[^\W\d_]{2,}(?:[-'\u2019][^\W\d_]+)*(?: [^\W\d_]{2,}(?:[-'\u2019][^\W\d_]+)*)*")
_JOINTS = " -'\u2019"
_MEANING = frozenset(
    """
    a an the and or to than from between by plus minus times not no none nil only just so some any all both each every
    other others more most less least fewer few fewest many much several lots lot bit handful number numbers
    majority minority about around roughly approximately circa nearly almost over under above below up upwards down
    exactly precisely well at in on if but maybe perhaps possibly probably odd ish give take
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens tens score scores couple pair
    hundred hundreds thousand thousands million millions billion billions trillion trillions mn mln bn tn mm
    half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths
    ninth ninths tenth tenths first second st nd rd th am pm ad bc ce bce is was were are be been
    """.split()  # noqa: SIM905 - words, not a table of them
)
"""Words that mean something beside a number: what holds one of them is more than the name of a thing."""

_NEAR = 75
"""How like the question's unit a word must be to be taken for a slip, in per cent."""

_LONG = 8
_LIKE = 85
"""A word as like as this to the long name of a measure is a slip too; short ones are like too much: mines, miles."""


def plural(noun: str) -> str:
    """The plural of a name, of which the head comes before *of* and *per*; a plural or a symbol is itself."""
    start, head, tail = _parts(noun)
    if _is_symbol(head):
        return noun
    low = head.casefold()
    for one, many in _IRREGULAR:
        if low.endswith(many):
            return noun
        if low.endswith(one):
            return f"{start}{head[: -len(one)]}{many}{tail}"
    return noun if low.endswith("s") and not low.endswith(_NO_PLURAL) else f"{start}{_plural(head)}{tail}"


def forms_of(noun: str) -> Iterator[str]:
    """What a name may be written as in the singular and the plural, itself left out."""
    start, head, tail = _parts(noun)
    yield from (f"{start}{form}{tail}" for form in _numbers(head))


def _parts(noun: str) -> tuple[str, str, str]:
    found = _TAIL.search(noun)
    end = found.start() if found else len(noun)
    start = noun.rfind(" ", 0, end) + 1
    return noun[:start], noun[start:end], noun[end:]


def _is_symbol(noun: str) -> bool:
    return len(noun) < _LEAST_LETTERS or not noun.isalpha() or noun.isupper() or not _VOWEL.search(noun.casefold())


def _numbers(noun: str) -> Iterator[str]:
    """Singular and plural of a word; a symbol has neither."""
    if _is_symbol(noun):
        return
    for one, many in _IRREGULAR:
        if noun.endswith(one):
            yield noun.removesuffix(one) + many
        if noun.endswith(many):
            yield noun.removesuffix(many) + one
    yield _plural(noun)
    yield from (form for form in _singulars(noun) if len(form) >= _LEAST_LETTERS)


def _plural(noun: str) -> str:
    if noun.endswith("y") and not _VOWEL.match(noun[-2]):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANT) else f"{noun}s"


def _singulars(noun: str) -> Iterator[str]:
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"
    elif noun.endswith("es") and noun[:-2].endswith(_SIBILANT):
        yield noun[:-2]
    if noun.endswith("s") and not noun.endswith("ss"):
        yield noun[:-1]


def is_noun(words: str) -> bool:
    """Whether these folded words can be the name of what is counted: a few, none with a meaning of its own."""
    parts = words.replace("-", " ").split()
    inner = parts[1:-1]
    return (
        words.count(" ") < _MOST_WORDS
        and bool(_NOUN.fullmatch(words))
        and all(letter.isalpha() or letter in _JOINTS for letter in words)
        and not any(part in _MEANING for part in parts)
        and not any(part in {"of", "per", "for", "with"} for part in parts if part not in inner)
    )


def slip(noun: str, units: Collection[str], measures: Iterable[str]) -> str:
    """The unit that a folded noun is a misspelling or a part of, if it looks like one."""
    if longer := next((unit for unit in units if f" {noun} " in f" {unit} " and unit != noun), ""):
        return longer
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a word that is no known unit needs it

    near = process.extractOne(noun, list(units), scorer=fuzz.ratio, score_cutoff=_NEAR)
    if near and not noun.endswith(near[0]) and not near[0].endswith(noun):
        return near[0]
    long = [name for name in measures if len(name) >= _LONG]
    like = process.extractOne(noun, long, scorer=fuzz.ratio, score_cutoff=_LIKE)
    return like[0] if like else ""
