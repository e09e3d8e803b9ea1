"""A claim from a passage: how to write the passage, and which questions and speakers are likely. Suggests, no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.evidence import Searched, find
from claimcheck.evidence.fold import fold
from claimcheck.model import Book, Question, Speaker, Stretch

WORDS = 6
"""How many words at each end name a passage, unless it takes more to tell it from another."""

SHORT = 8
"""A passage of up to so many words is written whole."""

MOST_OFFERED = 5
NAMED = 70
"""The least likeness, of 100, at which a speaker counts as named."""


@frozen(order=True)
class Offer:
    """Something to choose: its id, what a reader calls it, and how likely it is, from 0 to 100."""

    score: int
    id: str
    label: str


def passage(text: Searched, at: Stretch) -> str:
    """A stretch as a claim writes it: its first and last words, or all of them if they are few."""
    words = text.text.content[at.start : at.end].split()
    for size in range(min(WORDS, (len(words) - 1) // 2), (len(words) + 1) // 2) if len(words) > SHORT else ():
        written = " ".join([*words[:size], "...", *words[-size:]])
        found = find(text, written, at.paragraph)
        if found.state.holds and found.found == (at,):
            return written
    return " ".join(words)


def questions(book: Book, article: str, text: Searched, at: Stretch) -> list[Offer]:
    """The questions that a passage most likely answers: by its words, and by what else its paragraph answers."""
    from rapidfuzz import fuzz, utils  # noqa: PLC0415 - asked for by one command only

    words = text.text.content[at.start : at.end]
    claims = (each for each in book.claims.values() if each.article == article and each.paragraph == at.paragraph)
    beside = {claim.question for claim in claims}

    def score(question: Question) -> int:
        asked = " ".join([question.asks, *question.domain.labels, book.topics[question.topic].title])
        like = fuzz.token_set_ratio(words, asked, processor=utils.default_process)
        return round((like + 100) / 2 if question.id in beside else like)

    return _best(Offer(score(each), each.id, each.asks) for each in book.questions.values())


def speakers(book: Book, text: Searched, at: Stretch) -> list[Offer]:
    """Those who are named in the paragraph of the passage, or in the one before it."""
    from rapidfuzz import fuzz, utils  # noqa: PLC0415

    here = fold(text.text.paragraph(at.paragraph))
    before = fold(text.text.paragraph(at.paragraph - 1)) if at.paragraph > 1 else ""

    def score(speaker: Speaker) -> int:
        names = list(_names(speaker))
        near, far = (
            max((fuzz.partial_ratio(name, words, processor=utils.default_process) for name in names), default=0)
            for words in (here, before)
        )
        return round(max(near, far * 0.9))

    offers = (Offer(score(each), each.id, each.label) for each in book.speakers.values() if each.kind != "outlet")
    return _best(each for each in offers if each.score >= NAMED)


def _names(speaker: Speaker) -> Iterator[str]:
    """Names, aliases, description, and of a person's name the last word, which papers use alone."""
    yield from filter(None, (speaker.name, *speaker.aliases, speaker.description))
    if speaker.kind == "person" and " " in speaker.name:
        yield speaker.name.rpartition(" ")[2]


def _best(offers: Iterable[Offer]) -> list[Offer]:
    return sorted(offers, key=lambda each: (-each.score, each.id))[:MOST_OFFERED]
