"""A text as it is compared: its words without case, accents, articles, hyphens and repeated letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from attrs import frozen

_APOSTROPHES = re.compile("['\u2018\u2019\u02bb\u02bc`\u00b4]")
_INITIALS = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
_ACCENTS = re.compile("[\u0300-\u036f]")
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"[^\W_]+")
_BETWEEN_WORDS = re.compile(r"(?<=\D) (?=\D)")
_REPEATED = re.compile(r"(\w)\1+")
_NUMERAL = re.compile(r"[ivxlcdm]+")
_ARTICLES = frozenset({"the", "a", "an"})

_SYLLABLES = "\u2e80"
"""From here on a sign is a syllable or a word, and none too many: CJK, kana, Hangul."""

_LONGEST_ACRONYM = 5

_KEPT = 4_096
"""Words kept in memory: most words of a text have been met before."""

_SHORT = 4
"""In a word of fewer letters, each of them counts."""


@frozen(eq=False, repr=False)
class Spelling:
    """`words` are in their order; `firm` are those in which each letter counts."""

    text: str
    words: tuple[str, ...]
    firm: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Spelling:
        """Take a text apart."""
        plain = _INITIALS.sub("", _APOSTROPHES.sub("", text))
        if not plain.isascii():
            plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", plain)))
        found = _WORD.findall(plain)
        kept = [word for at, word in enumerate(found) if not _is_article(word, at, len(found))]
        shouted = plain.isupper() and len(found) > 1
        firm = frozenset(_folded(word) for word in kept if _is_firm(word, shouted=shouted))
        words = map(_folded, kept)
        return cls(text, tuple(word if word in firm else _once(word) for word in words), firm)

    @property
    def together(self) -> str:
        """The words without blanks between them, but for those beside figures."""
        whole = "".join(self.words)
        return whole if whole.isalpha() else _BETWEEN_WORDS.sub("", " ".join(self.words))


@lru_cache(maxsize=_KEPT)
def _folded(word: str) -> str:
    return word.casefold().translate(_STROKES)


@lru_cache(maxsize=_KEPT)
def _once(word: str) -> str:
    """The word with each repeated letter written once."""
    return _REPEATED.sub(r"\1", word)


def _is_article(word: str, at: int, among: int) -> bool:
    """Whether a word is an article, and not a name such as that of ship A."""
    return word.casefold() in _ARTICLES and at < among - 1 and (at == 0 or word.islower())


@lru_cache(maxsize=_KEPT)
def _is_firm(word: str, *, shouted: bool) -> bool:
    """Whether it is short, a figure, a numeral, an acronym in a text that is not all capitals, or one of syllables."""
    acronym = word.isupper() and len(word) <= _LONGEST_ACRONYM and not shouted
    if acronym or len(word) < _SHORT or not word.isalpha() or max(word) >= _SYLLABLES:
        return True
    return _NUMERAL.fullmatch(word.casefold()) is not None
