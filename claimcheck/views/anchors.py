"""What `anchor` wrote, or would write, and what it leaves to the editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck import wording
from claimcheck.anchor import Adrift, Anchor
from claimcheck.model import Article, Book, Claim
from claimcheck.views.findings import place
from claimcheck.views.page import Listing, Page, Paragraph


def anchored(book: Book, found: Sequence[Anchor | Adrift], *, written: bool) -> Page:
    """What was replaced and what was left, each with its place; the rest is counted by file."""
    done = [each for each in found if isinstance(each, Anchor)]
    listings = [
        Listing(tuple(lines)) for lines in (_replaced(done), _left(found), _counted(done, written=written)) if lines
    ]
    return Page("", (*listings, Paragraph(_closing(book, found))))


def _replaced(done: Sequence[Anchor]) -> list[str]:
    return [f"{place(each.record.at)}: {each.record.id}: {each.why}; {_fields(each)}" for each in done if each.why]


def _fields(anchor: Anchor) -> str:
    return ", ".join(f"{name}: {value[:19]}" for name, value in anchor.fields.items())


def _left(found: Sequence[Anchor | Adrift]) -> list[str]:
    left = (each for each in found if isinstance(each, Adrift))
    return [f"{place(each.claim.at)}: {each.claim.id} is left: {each.why}" for each in left]


def _counted(done: Sequence[Anchor], *, written: bool) -> list[str]:
    records = {(each.record.at.file, each.record.source and each.record.source.start) for each in done}
    counts = Counter(file for file, _ in sorted(records))
    verb = "wrote" if written else "would write"
    return [f"{file}: {verb} {wording.plural(number, 'record')}" for file, number in counts.items()]


def _closing(book: Book, found: Sequence[Anchor | Adrift]) -> str:
    left = sum(isinstance(each, Adrift) for each in found)
    claims = {each.record.id for each in found if isinstance(each, Anchor) and isinstance(each.record, Claim)}
    holding = len(book.evidence) - left - len(claims)
    away = sum(1 for claim in book.claims.values() if claim.passage) - len(book.evidence)
    texts = sum(isinstance(each, Anchor) and isinstance(each.record, Article) for each in found)
    anchored = wording.plural(len(claims), "passage") + (f" and {wording.plural(texts, 'text')}" if texts else "")
    parts = [f"{anchored} anchored", f"{wording.plural(holding, 'passage')} before"]
    parts += [f"{left} left"] if left else []
    parts += [f"{away} whose text is not at hand"] if away else []
    return ", ".join(parts)
