"""CC302: two records that may be one, written twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.likeness import NAMES, SENTENCES, Register
from claimcheck.model import Book, Notes, Question, Record, Severity, Speaker, Topic, rule
from claimcheck.places import Note

_VAGUE = frozenset({"it", "its", "he", "his", "she", "her", "they", "their", "them", "this", "that", "these", "those"})
"""What stands for something else: in questions of two topics, most likely not for the same."""


@rule("CC302", Severity.WARNING)
def lookalikes(book: Book) -> Iterator[Notes]:
    """Two speakers, topics or questions are called almost the same.

    They differ only in how they are written (case, accents, hyphens, articles, repeated letters, the order of words) or
    by a slip of the hand. Names and aliases of speakers are compared, and plain names with the ids too; titles and ids
    of topics; and questions of one type. Nothing is ever merged: likeness only asks.

    Why it matters:
    Where they are one, everything that is counted comes out wrong: a voice is counted twice, and answers to one
    question are never compared.

    What is flagged:

        speakers:
          - teller: Ann Teller  # <- CC302
            of: works
          - works: Ministry of Works  # <- CC302
            kind: organisation
          - tellar: Teler, Ann  # <- CC302
        topics:
          - bridge: The bridge
            questions:
              - opened: When was the bridge opened?  # <- CC302
                type: date
              - opening: When was the brigde opened?  # <- CC302
                type: date
        claims:
          - opened: 1932
            speaker: the Ministry of Works  # <- CC302
            locator: p. 2

    What to write instead:
    Keep one record, and give it the other name as an alias. Two people who are called alike say so with
    `distinct-from`, and on any record `ignore: {CC302: why}` says that all is well:

        speakers:
          - teller: Ann Teller
            aliases: [Ann Teler]
          - teller-junior: Ann Teller
            distinct-from: teller
        topics:
          - bridge: The bridge
            questions:
              - opened: When was the bridge opened?
                type: date
        claims:
          - opened: 1932
            speaker: teller
            locator: p. 2

    What it cannot see:
    One thing under two names that are not alike (*Ann Teller*, *the minister*), or in two languages or alphabets.
    Places and articles are not compared, nor texts of more than 1,000 characters.
    """
    yield from _speakers(book.speakers.values())
    yield from _topics(book.topics.values())
    yield from _questions(book.questions.values())


def _speakers(speakers: Iterable[Speaker]) -> Iterator[Notes]:
    """Each with the first before it that is called alike; plain names come last, and are compared with ids as well."""

    def may_be_one(one: tuple[Speaker, bool], other: tuple[Speaker, bool]) -> bool:
        (mine, by_id), (its, by_its_id) = one, other
        plain = not (mine.declared and its.declared)
        apart = its.id in mine.distinct_from or mine.id in its.distinct_from
        return mine is not its and not apart and (plain or not (by_id or by_its_id))

    register = Register(NAMES, may_be_one)
    for speaker in sorted(speakers, key=lambda each: not each.declared):
        called = dict.fromkeys((*filter(None, (speaker.name, *speaker.aliases)), speaker.id))
        met = [(name, register.meet((speaker, name == speaker.id), name)) for name in called]
        for name, found in met:
            if found is not None:
                (other, _), text = found
                yield _notes("speakers", (speaker, name), (other, text), _remedy(speaker, other))
                break


def _remedy(speaker: Speaker, other: Speaker) -> str:
    if not speaker.declared:
        return f"write `{other.id}`, or declare the other with `distinct-from: {other.id}`"
    return "keep one of them, with the other name as an alias, or say `distinct-from`"


def _topics(topics: Iterable[Topic]) -> Iterator[Notes]:
    """Each with the first before it whose title is like its own, or whose id is."""
    titles, ids = (Register[Topic](NAMES, lambda *_: True) for _ in range(2))
    for topic in topics:
        by_title, by_id = titles.meet(topic, topic.title), ids.meet(topic, topic.id)
        name, found = (topic.title, by_title) if by_title else (topic.id, by_id)
        if found is not None:
            yield _notes("topics", (topic, name), found, "keep one of them, and move the other's questions there")


def _questions(questions: Iterable[Question]) -> Iterator[Notes]:
    """Each with the first before it of its type that asks alike."""
    registers: dict[str, Register[Question]] = {}
    for question in questions:
        register = registers.setdefault(question.type.name, Register(SENTENCES, _may_ask_the_same))
        found = register.meet(question, question.asks)
        if found is not None:
            yield _notes("questions", (question, question.asks), found, "keep one of them, or say how they differ")


def _may_ask_the_same(one: Question, other: Question) -> bool:
    """Whether alike questions may be one; of two topics not, if they have one id, or are vague: they are asked anew."""
    if one.topic == other.topic:
        return True
    return one.short != other.short and _VAGUE.isdisjoint(one.asks.casefold().rstrip("?").split())


def _notes(what: str, one: tuple[Record, str], other: tuple[Record, str], remedy: str) -> Notes:
    named = [f"`{text}`" if text == record.id else f"`{text}` ({record.id})" for record, text in (one, other)]
    message = f"the {what} {' and '.join(named)} look alike; {remedy}"
    places = tuple(Note(record.at, name) for (record, _), name in zip((one, other), named, strict=True))
    return Notes(message=message, places=places, together=True)
