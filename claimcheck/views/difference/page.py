"""What a change does to a collection, most important first; the records themselves are folded, and come last."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book
from claimcheck.model.difference import Difference
from claimcheck.model.shifts import Decided, Effect
from claimcheck.views.difference.contradictions import contradictions, joining, leaving
from claimcheck.views.difference.records import MOST, bearing, records
from claimcheck.views.difference.summary import summary
from claimcheck.views.page import Block, Page, Paragraph
from claimcheck.views.shifts import conflicts, decisions, footings, standing_otherwise

_ORDER = list(Effect)


def difference_page(found: Difference) -> Page:
    """The page; a line where nothing changed."""
    old, new = found.sides
    caveats = (*_caveat(old, found.before), *_caveat(new, found.after))
    if found.empty:
        claims = wording.plural(len(found.after.claims), "claim")
        return Page("", (Paragraph(f"nothing changed from {old} to {new}: {claims} as before"), *caveats))
    blocks = (Paragraph(summary(found)), *caveats, *_weighty(found), *_slight(found), *records(found))
    return Page(f"From {old} to {new}", blocks)


def _caveat(side: str, book: Book) -> Iterator[Block]:
    """That a version was not read whole: what seems added or withdrawn may stand there, unread."""
    if what := wording.unread(book):
        yield Paragraph(f"{what} could not be read; what is missing there may only be unread.", f"Left out of {side}")


def _weighty(found: Difference) -> Iterator[Block]:
    """What somebody should look at before the change is accepted."""
    yield from contradictions(found)
    yield from joining(found)
    yield from decisions(found.after, sorted(found.decisions, key=_concern), MOST)
    yield from footings("Answers that lost their second origin", found.after, found.lost, MOST)


def _concern(decided: Decided) -> tuple[int, str]:
    return _ORDER.index(decided.effect), decided.resolution.question


def _slight(found: Difference) -> Iterator[Block]:
    """What follows from the change besides."""
    gone = [each for each in found.vanished if each.kind != "tension"]
    strains = [each for each in found.appeared if each.kind == "tension"]
    eased = [each for each in found.vanished if each.kind == "tension"]
    yield from conflicts("Contradictions that are gone", found.before, gone, MOST)
    yield from leaving(found)
    yield from standing_otherwise("Questions that stand otherwise", found.after, found.shifts, MOST)
    yield from footings("Answers that have a second origin now", found.after, found.gained, MOST)
    yield from conflicts("New tensions", found.after, strains, MOST)
    yield from conflicts("Tensions that are gone", found.before, eased, MOST)
    yield from bearing(found)
