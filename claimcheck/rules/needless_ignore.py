"""CC306: an `ignore` that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.model import Book, Claim, Notes, Question, Record, Resolution, Rule, Severity, Topic, rule
from claimcheck.places import Note
from claimcheck.syntax import Mapping, Scalar


@rule("CC306", Severity.WARNING)
def needless_ignore(book: Book) -> Iterator[Notes]:
    """A record's `ignore` names a code that finds nothing there.

    Or it names no code at all. A code counts as needed where anything that its rule finds lies in the record, or is
    about the claim, the question or the topic; it need not be asked for with `--select`. Where a topic ignores a code,
    its questions and claims need not.

    Why it matters:
    The mistake that it excuses was mended, or it never worked. The next mistake of that kind would pass unseen, with a
    reason beside it that nobody gave for it.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2
            ignore: {CC109: she said it to the editor himself}  # <- CC306

    What to write instead:
    Delete the code from `ignore`, or correct it; what is worth knowing can stand in the record's `note`.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            locator: p. 2
            note: she said it to the editor himself

    What it cannot see:
    What a text that is not at hand would show: a code that looks passages up is not called needless without the text,
    nor, where it asks what stands around a passage, as long as that is not found in its place; nor is CC110 where the
    text is at hand, nor CC108 where no limit is set. As long as there is an error of reading (CC001 to CC006), only
    words that are no code are found. CC306 itself is never called needless: it would silence that.
    """
    from claimcheck.rules import all_rules  # noqa: PLC0415 - not before all of them have been imported

    rules = {each.code: each for each in all_rules()}
    unsure = cache(lambda code: frozenset(_unsure(book, rules[code])))
    seen: set[int] = set()
    for record in book.records if book.heeded else ():  # the others are judged first
        if not record.ignore or id(record.source) in seen:
            continue  # a list of speakers is several claims with one `ignore`
        seen.add(id(record.source))
        for key in _ignored(record):
            if key.text not in rules:
                yield _notes(book, record, key, f"is the code of no rule; {_meant(key.text)}")
            elif book.sound and _needless(book, record, key.text) and record not in unsure(key.text):
                yield _notes(book, record, key, f"({rules[key.text].name}) finds nothing here; delete it from `ignore`")


def _ignored(record: Record) -> Iterator[Scalar]:
    """The codes in a record's `ignore`, as written."""
    for key, value in record.source.entries if record.source else ():
        if key.text == "ignore" and isinstance(value, Mapping):
            yield from (code for code, _ in value.entries)


def _needless(book: Book, record: Record, code: str) -> bool:
    """Whether a code was judged, and found nothing in the record."""
    assert record.source is not None
    heeded = book.heeded.get(code)
    return heeded is not None and not (heeded and record.source.span in heeded)


def _unsure(book: Book, known: Rule) -> Iterator[Record]:
    """The records of which a rule cannot tell, and the questions and topics of claims among them."""
    for record in known.unsure(book):
        yield record
        if isinstance(record, Claim):
            question = book.questions[record.question]
            yield from (question, book.topics[question.topic])


def _meant(word: str) -> str:
    """What to write instead of what is no code."""
    code = _codes().get(word.casefold())
    return f"write `{code}`" if code else "`claimcheck explain` lists them"


@cache
def _codes() -> dict[str, str]:
    """Every rule's code, by what it is mistaken for."""
    from claimcheck.rules import all_rules  # noqa: PLC0415

    return {word: each.code for each in all_rules() for word in (each.code.casefold(), each.name)}


def _notes(book: Book, record: Record, key: Scalar, what: str) -> Notes:
    """What is said of a code in a record, of the question that it belongs to."""
    message = f"`{key.text}` {what}"
    match record:
        case Claim() | Resolution():
            question = record.question
        case Question():
            question = record.id
        case _:
            question = ""
    topic = book.questions[question].topic if question else record.id if isinstance(record, Topic) else ""
    return Notes(message=message, places=(Note(key.span, message),), topic=topic, question=question)
