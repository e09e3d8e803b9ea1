"""How claims, voices and support are put in words: once, for rules and views alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from claimcheck.listing import listed
from claimcheck.model import Answer, Article, Assessment, Book, Claim, Notes, Position, Support
from claimcheck.places import Note


def voice(book: Book, name: str) -> str:
    """What a reader calls a voice, given by a speaker's id or as `article:ID`."""
    speaker = book.speakers.get(name)
    return speaker.label if speaker else name.removeprefix("article:")


def who(book: Book, claim: Claim) -> str:
    """Who says it."""
    if claim.speaker is not None:
        return voice(book, claim.speaker)
    return f"{article(book.articles[claim.article])} (own voice)"


def nameless(book: Book, claim: Claim) -> bool:
    """Whether the voice is somebody without a name, a group, or unknown."""
    speaker = book.speakers.get(claim.speaker or "")
    return speaker is not None and (speaker.nameless or speaker.kind in {"group", "unknown"})


def article(record: Article) -> str:
    """What a reader calls an article."""
    return record.id


def through(book: Book, claim: Claim) -> str:
    """Through whom it came."""
    return listed([voice(book, relay) for relay in claim.via])


def told_by(book: Book, claim: Claim) -> str:
    """Who says it, and through whom."""
    relays = through(book, claim)
    return f"{who(book, claim)} via {relays}" if relays else who(book, claim)


def where(claim: Claim) -> str:
    """The article and the place in it."""
    if claim.paragraph is not None:
        return f"{claim.article} ¶{claim.paragraph}"
    return f"{claim.article} {claim.locator}".rstrip()


def found(book: Book, claim: Claim) -> str:
    """The same, and what is wrong with the passage where its text is at hand."""
    evidence = book.evidence.get(claim.id)
    return (
        where(claim) if evidence is None or evidence.state.holds else f"{where(claim)} (passage {evidence.state.value})"
    )


def scoped(answer: Answer, gloss: str = "") -> str:
    """An answer with what it is said of; `gloss` are the words for what is written."""
    return _with(answer.told, gloss, answer.scope.told)


def agreed(answer: Answer, gloss: str = "") -> str:
    """What several agree on: the value, however sure each of them is."""
    return _with(answer.told if answer.stance.negative else answer.value.told, gloss, answer.scope.told)


def shared(claims: Iterable[Claim]) -> Callable[[Answer, str], str]:
    """How the answer that claims have in common is told: as each says it, where all say the same."""
    return scoped if len({scoped(claim.answer) for claim in claims}) == 1 else agreed


def _with(what: str, *more: str) -> str:
    said = ", ".join(filter(None, more))
    return f"{what} ({said})" if said else what


def plural(number: int, thing: str) -> str:
    """`1 claim`, `2 claims`."""
    if number == 1:
        return f"1 {thing}"
    return f"{number} {thing[:-1]}ies" if thing.endswith("y") else f"{number} {thing}s"


def unread(book: Book) -> str:
    """What of a book could not be read; empty, where everything was."""
    if book.left_out:
        return plural(book.left_out, "record")
    return "" if book.whole else "a part"


def number(value: Fraction) -> str:
    """A number in figures, as short as it is exact."""
    return str(value) if value.denominator == 1 or value != Fraction(str(float(value))) else str(float(value))


def origins(support: Support) -> str:
    """How many origins stand behind an answer."""
    presumed = " (presumed)" if support.presumed else ""
    if not support.least and support.most == 1:
        return "no known origin"
    if support.least == support.most:
        return plural(support.most, "origin") + presumed
    return f"at least {support.least}, at most {plural(support.most, 'origin')}{presumed}"


def sides(book: Book, support: Support) -> str:
    """The sides that the origins belong to; a side that takes part in the events is marked."""
    return listed([voice(book, side) + _party(book, side) for side in support.sides])


def _party(book: Book, side: str) -> str:
    speaker = book.speakers.get(side)
    return " (party)" if speaker is not None and speaker.party else ""


def positions(found: tuple[Position, ...]) -> str:
    """The answers of positions, set against each other."""
    return " against ".join(f"`{scoped(position.answer)}`" for position in found)


def claim_note(book: Book, claim: Claim) -> Note:
    """A claim as one of the places of a finding."""
    if claim.id not in book.told:
        text = f"`{scoped(claim.answer)}`, says {told_by(book, claim)} ({where(claim)})"
        book.told[claim.id] = Note(claim.at, text)
    return book.told[claim.id]


def on_question(book: Book, assessment: Assessment, claims: tuple[Claim, ...], message: str, **more: object) -> Notes:
    """What a rule says about a question, pointing at the claims that it rests on."""
    question = assessment.question
    return Notes(
        message=message,
        places=tuple(claim_note(book, claim) for claim in claims),
        topic=question.topic,
        question=question.id,
        claims=claims,
        **more,  # type: ignore[arg-type]
    )


def on_claim(book: Book, claim: Claim, message: str, field: str = "") -> Notes:
    """What a rule says about one claim, or about a field of it."""
    topic = book.questions[claim.question].topic
    places = (Note(claim.span_of(field) if field else claim.at, message),)
    return Notes(message=message, places=places, topic=topic, question=claim.question, claims=(claim,))
