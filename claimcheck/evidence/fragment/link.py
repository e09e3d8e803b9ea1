"""The link to a passage, lengthened until no other stretch of the page comes before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from claimcheck.evidence.fragment.directive import DELIMITER, Directive
from claimcheck.evidence.fragment.page import Page
from claimcheck.evidence.searched import Range
from claimcheck.evidence.written import Reading
from claimcheck.model import Stretch, Text

MOST_AROUND = 12
"""Words before and after a passage that may tell it from others."""


def link(url: str, directive: Directive) -> str:
    """An address with the directive; nothing for one that no browser opens."""
    if not url.lower().startswith(("https://", "http://")):
        return ""
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(DELIMITER)[0]}{DELIMITER}text={directive}"


def page_of(text: Text) -> Page:
    """A text as a browser has it."""
    return Page([text.content[start:end] for start, end in text.paragraphs])


def directive_of(page: Page, text: Text, at: Stretch, written: Reading) -> Directive | None:
    """The shortest directive that leads to a stretch; at first with as many words at either end as were written.

    Nothing, where even the words around it do not tell it from another.
    """
    place = _on_page(page, text, at)
    return next((each for each in _longer_and_longer(page, place, written) if page.first(each) == place), None)


def _on_page(page: Page, text: Text, at: Stretch) -> Range:
    """A stretch of the text as one of the page, whose blanks are collapsed."""
    begin = page.begins[at.paragraph - 1]
    start, _ = text.paragraphs[at.paragraph - 1]
    before, through = (text.content[start:to] for to in (at.start, at.end))
    return begin + len(" ".join(f"{before}.".split())) - 1, begin + len(" ".join(through.split()))


def _longer_and_longer(page: Page, place: Range, written: Reading) -> Iterator[Directive]:
    inside = [word for word in page.words if place[0] <= word[0] and word[1] <= place[1]]
    ends = _ends(page, place, inside, written)
    last: Directive | None = None
    for last in ends:
        yield last
    if last is not None:
        for size in range(1, MOST_AROUND + 1):
            yield from _with_words_around(page, place, last, size)


def _ends(page: Page, place: Range, inside: list[Range], written: Reading) -> Iterator[Directive]:
    """More and more words at both ends, until all are told."""
    start, end = place
    first, last = (len(Page([words]).words) for words in (written.first, written.last))
    while last and first + last < len(inside):
        head, tail = page.text[start : inside[first - 1][1]] if first else "", page.text[inside[-last][0] : end]
        if head:
            yield Directive(start=head, end=tail)
        first, last = first + 1, last + 1
    yield Directive(start=page.text[start:end])


def _with_words_around(page: Page, place: Range, known: Directive, size: int) -> Iterator[Directive]:
    before, after = _before(page, place[0], size), _after(page, place[1], size)
    for prefix, suffix in product(dict.fromkeys(("", before)), dict.fromkeys(("", after))):
        if prefix or suffix:
            yield Directive(start=known.start, end=known.end, prefix=prefix, suffix=suffix)


def _before(page: Page, at: int, size: int) -> str:
    """The last words before a place, all of one block."""
    line = page.text[:at].rstrip().rpartition("\n")[2]
    words = Page([line]).words[-size:]
    return line[words[0][0] :] if words else line


def _after(page: Page, at: int, size: int) -> str:
    line = page.text[at:].lstrip().partition("\n")[0]
    words = Page([line]).words[:size]
    return line[: words[-1][1]] if words else line
