"""Links to the passages of claims, where their articles have an address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.evidence.fold import fold
from claimcheck.evidence.fragment import Directive, Page, directive_of, link, page_of
from claimcheck.evidence.written import ends
from claimcheck.model import Book, Claim


def links(book: Book, claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """For each claim that one can be made for, its id and the link.

    Where the text is at hand, a link leads to the passage and to no other place. It holds no words of the article but
    those that the claim quotes itself, unless findings may quote the text; where it needs more, there is none.
    """
    pages: dict[str, Page] = {}
    for claim in claims:
        url = book.articles[claim.article].url
        if url and claim.passage:
            directive = _directive(book, claim, pages)
            address = link(url, directive) if directive else ""
            if address:
                yield claim.id, address


def _directive(book: Book, claim: Claim, pages: dict[str, Page]) -> Directive | None:
    written = ends(claim.passage)
    text, found = book.texts.get(claim.article), book.evidence.get(claim.id)
    if text is None or found is None:
        return Directive(start=written.first, end=written.last)
    if found.at is None or not found.state.holds:
        return None
    if claim.article not in pages:
        pages[claim.article] = page_of(text)
    directive = directive_of(pages[claim.article], text, found.at, written)
    return directive if book.settings.show_text or _quotes_no_more(directive, claim.passage) else None


def _quotes_no_more(directive: Directive | None, passage: str) -> bool:
    """Whether a directive has no word that the claim does not have, in the order in which it has them."""
    if directive is None:
        return True
    quoted, ends = fold(passage), (directive.start, directive.end)
    return not (directive.prefix or directive.suffix) and all(fold(each) in quoted for each in ends)
