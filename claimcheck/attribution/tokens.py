"""The words and signs of a paragraph, each with its place."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """A word or a sign; `low` is folded, with straight apostrophes. A tuple: there are tens of thousands."""

    start: int
    end: int
    text: str
    low: str

    @property
    def word(self) -> bool:
        """Whether it is no sign."""
        return self.text[0].isalnum() or self.low == "n't"

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[0-9](?:[0-9.,:]*[0-9])?(?:[^\W\d_]+)?|\w+(?:['.&/\u2011-]\w+)*|``|''|--+|[^\s\w]")


def tokens(text: str) -> tuple[Token, ...]:
    """Every word and sign, in order; a curly apostrophe counts as a straight one."""
    straight = text.replace("\u2019", "'")
    return tuple([Token(*each.span(), word := each[0], word.casefold()) for each in _token().finditer(straight)])
