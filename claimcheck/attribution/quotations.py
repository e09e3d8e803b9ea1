"""Which stretches of a paragraph stand between quotation marks, curly or straight, double or single."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

_OPENING = frozenset({"\u201c", "\u201e", "\u00ab", "``"})
_SINGLE = "\u2018"
_BEFORE_OPENING = frozenset(" \t\n([{\u2014\u2013-/\u00a0")
_AFTER_CLOSING = frozenset(" \t\n.,;:?!)]}\u2014\u2013-\u00a0")


_SIGNIFICANT = 4
"""Shorter words of a title may begin with a small letter."""


@frozen(slots=True)
class Quotation:
    """From mark to mark, end exclusive; one that is not `closed` runs to the end of its paragraph."""

    start: int
    end: int
    closed: bool = True


@cache
def _mark() -> re.Pattern[str]:
    return re.compile("[\u201c\u201d\u201e\u00ab\u00bb\"]|``|''|\u2018")


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of a paragraph, none inside another."""
    found: list[Quotation] = []
    start: int | None = None
    for mark in _mark().finditer(text):
        if found and mark.start() < found[-1].end:
            continue
        if mark[0] == _SINGLE:
            if start is None and (end := _single_end(text, mark.start())):
                found.append(Quotation(mark.start(), end))
        elif start is None:
            start = mark.start() if _opens(text, mark) else None
        elif not (mark[0] in _OPENING or (mark[0] == '"' and _only_opens(text, mark))):
            found.append(Quotation(start, mark.end()))
            start = None
    if start is not None:
        found.append(Quotation(start, len(text), closed=False))
    return tuple(each for each in found if not _is_title(text, each))


def _is_title(text: str, mark: Quotation) -> bool:
    """Whether it looks like the title of a book or a song: within a sentence, with capitals all over."""
    before = text[: mark.start].rstrip()
    words = [word for word in text[mark.start : mark.end].split() if len(word) >= _SIGNIFICANT]
    if not before or before[-1] in ".?!:" or len(words) < 2:  # noqa: PLR2004
        return False
    return all(word.lstrip("\u201c\u2018\"`'(")[:1].isupper() for word in words)


def _around(text: str, mark: re.Match[str]) -> tuple[str, str]:
    """The signs before and after a mark; a blank at the ends."""
    return text[mark.start() - 1 : mark.start()] or " ", text[mark.end() : mark.end() + 1] or " "


def _opens(text: str, mark: re.Match[str]) -> bool:
    before, _ = _around(text, mark)
    return mark[0] in _OPENING or (mark[0] == '"' and before in _BEFORE_OPENING)


def _only_opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a straight mark can do nothing else: a blank before it, a word after."""
    before, after = _around(text, mark)
    return before.isspace() and after not in _AFTER_CLOSING


def _single_end(text: str, start: int) -> int:
    """Where a single quotation ends; 0 for what is an apostrophe."""
    if text[start - 1 : start].isalnum():
        return 0
    end = text.find("\u2019", start + 1)
    while end >= 0 and text[end + 1 : end + 2].isalnum():
        end = text.find("\u2019", end + 1)
    return end + 1
