"""CC306: an `ignore` that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.model import Book, Claim, Notes, Question, Record, Resolution, Rule, Severity, Topic, rule
from claimcheck.places import Note, Span
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
    text is at hand, nor CC108 where no limit is set. As long as a record could not be read, only words that are no code
    are found. CC306 itself is never called needless.
    """
    from claimcheck.rules import all_rules  # noqa: PLC0415 - not before all of them have been imported

    rules = {each.code: each for each in all_rules()}
    unsure = cache(lambda code: frozenset(_unsure(book, rules[code])))
    told: set[Span] = set()
    for record in book.records if book.heeded else ():  # the others are judged first
        for key in _ignored(record):
            code = key.text
            if code not in rules:
                message = f"`{code}` is the code of no rule, and ignoring it silences nothing; {_meant(code, rules)}"
            elif book.whole and _needless(book, record, code) and record not in unsure(code):
                message = f"{code} ({rules[code].name}) finds nothing here; delete it from `ignore`"
            else:
                continue
            if key.span not in told:  # a list of speakers is several claims with one `ignore`
                told.add(key.span)
                yield _notes(book, record, Note(key.span, message))


def _ignored(record: Record) -> Iterator[Scalar]:
    """The codes in a record's `ignore`, as written."""
    for key, value in record.source.entries if record.ignore and record.source else ():
        if key.text == "ignore" and isinstance(value, Mapping):
            yield from (code for code, _ in value.entries)


def _needless(book: Book, record: Record, code: str) -> bool:
    """Whether a code was judged, and found nothing in the record."""
    assert record.source is not None
    heeded = book.heeded.get(code)
    return heeded is not None and record.source.span not in heeded and code != needless_ignore.code


def _unsure(book: Book, known: Rule) -> Iterator[Record]:
    """The records of which a rule cannot tell, and the questions and topics of claims among them."""
    for record in known.unsure(book):
        yield record
        if isinstance(record, Claim):
            question = book.questions[record.question]
            yield from (question, book.topics[question.topic])


def _meant(word: str, rules: dict[str, Rule]) -> str:
    """What to write instead of what is no code."""
    found = next((each.code for each in rules.values() if word.upper() == each.code or word == each.name), None)
    return f"write `{found}`" if found else "`claimcheck explain` lists them"


def _notes(book: Book, record: Record, place: Note) -> Notes:
    """What is found in a record, of the question that it belongs to."""
    match record:
        case Claim() | Resolution():
            question = record.question
        case Question():
            question = record.id
        case _:
            question = ""
    topic = book.questions[question].topic if question else record.id if isinstance(record, Topic) else ""
    return Notes(message=place.text, places=(place,), topic=topic, question=question)
