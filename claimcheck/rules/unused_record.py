"""CC301: a record that nothing needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from claimcheck.model import Book, Notes, Record, Severity, Speaker, Topic, rule
from claimcheck.places import Note


@rule("CC301", Severity.WARNING)
def unused_record(book: Book) -> Iterator[Notes]:
    """A speaker, place, article, question or topic is declared, and nothing needs it.

    A speaker or a place is needed where another record names it: a claim (who says it, through whom, where, or as its
    answer), an article (its outlet, its author, or what it is derived from), another speaker or place (what it belongs
    to, lies in, overlaps or is distinct from), a resolution (who decided). An article is needed where a claim is read
    from it or another is derived from it, a question where a claim answers it or an editor has decided it, a topic
    where it asks anything.

    Why it matters:
    What is left over misleads: a reader looks for the claims of a witness who says nothing, and a misspelt id looks
    declared.

    What is flagged:

        speakers:
          - teller: Ann Teller
          - cole: Ben Cole  # <- CC301
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
              - toll: Was toll taken?  # <- CC301
        claims:
          - strike: no
            speaker: teller
            locator: p. 2

    What to write instead:
    Delete the record, or write the claim that it was meant for. Where it must stay, say why: that nobody answers a
    question can be what a reader should know.

        speakers:
          - teller: Ann Teller
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
              - toll: Was toll taken?
                ignore: {CC301: no article says a word of it}
        claims:
          - strike: no
            speaker: teller
            locator: p. 2

    What it cannot see:
    What could not be read may name anything: as long as there is an error of reading (CC001 to CC006), or no claim yet
    at all, nothing is called unused. Two records that nothing but each other names both count as used.
    """
    if book.sound and book.claims:
        yield from _records("speaker", _no_writers(book), set(_speakers(book)))
        yield from _records("place", book.places.values(), set(_places(book)))
        yield from _records("article", book.articles.values(), set(_articles(book)))
        yield from _questions(book)


def _records(kind: str, records: Iterable[Record], needed: set[str | None]) -> Iterator[Notes]:
    """Those that are needed nowhere; a name that no record declares is there because something names it."""
    for record in records:
        if record.id not in needed:
            message = f"nothing needs the {kind} `{record.id}`; {_REMEDY}"
            yield Notes(message=message, places=(Note(record.at, message),))


_REMEDY = "delete the record, or write the claim that it is for"


def _no_writers(book: Book) -> Iterator[Speaker]:
    """The speakers who decided nothing and wrote nothing; both are free text, and may be whatever they are called."""
    authors = {each.author for each in book.articles.values()} - {""}
    writers = authors.union(each.by for each in book.resolutions)
    return (each for each in book.speakers.values() if writers.isdisjoint((each.id, each.name, *each.aliases)))


def _speakers(book: Book) -> Iterator[str | None]:
    for claim in book.claims.values():
        yield from (claim.speaker, *claim.via)
    for article in book.articles.values():
        yield from (article.outlet, *article.derived_from)
    for speaker in book.speakers.values():
        yield from (speaker.of, *speaker.distinct_from)
    yield from _answers(book, "speakers")


def _places(book: Book) -> Iterator[str | None]:
    for place in book.places.values():
        yield from (place.within, *place.overlaps)
    yield from (claim.where for claim in book.claims.values())
    yield from _answers(book, "places")


def _answers(book: Book, kind: str) -> Iterator[str]:
    """What answers name, where they name records of a kind."""
    for claim in book.claims.values():
        if book.questions[claim.question].type.records == kind:
            yield from claim.answer.value.things


def _articles(book: Book) -> Iterator[str | None]:
    yield from (claim.article for claim in book.claims.values())
    yield from chain.from_iterable(article.derived_from for article in book.articles.values())


def _questions(book: Book) -> Iterator[Notes]:
    """Questions that nobody answers, together where a topic has no others; topics that ask nothing."""
    claims, resolutions = book.claims.values(), book.resolutions
    needed = {*(each.question for each in claims), *(each.question for each in resolutions)}
    for topic in book.topics.values():
        idle = [each for each in topic.questions if each not in needed]
        if not topic.questions:
            message = f"the topic `{topic.id}` asks nothing; delete it, or add a question"
            yield Notes(message=message, places=(Note(topic.at, message),), topic=topic.id)
        elif len(idle) == len(topic.questions):
            yield _idle(book, topic, idle, f"any question of `{topic.id}`")
        else:
            yield from (_idle(book, topic, [each], f"`{each}`") for each in idle)


def _idle(book: Book, topic: Topic, questions: list[str], what: str) -> Notes:
    message = f"no claim answers {what}; {_REMEDY}"
    places = tuple(Note(book.questions[each].at, f"nobody answers `{each}`") for each in questions)
    return Notes(message=message, places=places, topic=topic.id, question=questions[0] if len(questions) == 1 else "")
