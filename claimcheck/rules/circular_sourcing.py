"""CC224: a chain that comes back to where it began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.listing import listed
from claimcheck.model import Book, Notes, Record, Severity, rule
from claimcheck.places import Note, Span
from claimcheck.provenance import Voices, circles


@rule("CC224", Severity.ERROR)
def circular_sourcing(book: Book) -> Iterator[Notes]:
    """A chain of `of`, `within`, `derived-from` or `via` comes back to where it began.

    The message shows the chain.

    Why it matters:
    Nobody can belong to what belongs to him, and an article cannot repeat one that repeats it. Such a chain has no
    first voice and no side, so nothing on it can be counted.

    What is flagged:

        speakers:
          - clock-committee: Committee for the Clock
            of: timekeepers  # <- CC224
          - timekeepers: Society of Timekeepers
            of: clock-committee  # <- CC224

    What to write instead:
    Delete the link that is wrong. What is allied with somebody does not belong to him (`of`):

        speakers:
          - clock-committee: Committee for the Clock
            of: timekeepers
          - timekeepers: Society of Timekeepers

    What it cannot see:
    Which of the links is wrong, and circles through what nobody has recorded.
    """
    speakers = {name: [each.of] for name, each in book.speakers.items() if each.of}
    places = {name: [each.within] for name, each in book.places.items() if each.within}
    articles = {name: _sources(book, name) for name in book.articles}
    yield from _found("of", circles(speakers), book.speakers)
    yield from _found("within", circles(places), book.places)
    yield from _found("derived-from", circles(articles), book.articles)
    voices = Voices(book)
    for claim in book.claims.values():
        chain = voices.path(claim)
        if len(set(chain)) < len(chain):
            yield _notes("via", tuple(map(voices.label, chain)), (claim.span_of("via"),))


def _sources(book: Book, article: str) -> list[str]:
    """What an article is derived from; its own outlet counts as itself."""
    record = book.articles[article]
    return [article if source == record.outlet else source for source in record.derived_from]


def _found(field: str, found: Iterator[tuple[str, ...]], records: Mapping[str, Record]) -> Iterator[Notes]:
    for circle in found:
        yield _notes(field, circle, tuple(records[name].span_of(field) for name in circle[:-1]))


def _notes(field: str, circle: tuple[str, ...], spans: tuple[Span, ...]) -> Notes:
    message = f"`{field}` runs in a circle: {listed(circle, ' → ')}"
    return Notes(message=message, places=tuple(Note(span, message) for span in spans))
