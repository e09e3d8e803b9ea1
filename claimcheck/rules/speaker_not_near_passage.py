"""CC106: a speaker who is not to be found where the passage stands."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.attribution import Called, Kind, Source, called
from claimcheck.model import Book, Claim, Notes, Severity, Speaker, rule
from claimcheck.rules.hearing import Passage, own_voice, passages, place
from claimcheck.rules.passages import on_passage
from claimcheck.wording import voice


@rule("CC106", Severity.WARNING)
def speaker_not_near_passage(book: Book) -> Iterator[Notes]:
    """The article does not seem to name the speaker where the passage stands.

    Where the passage is attributed, its source must be the speaker: by name, surname, alias, acronym, or by the noun of
    a description; a pronoun or *the minister* may stand for anybody named in this paragraph or the one before. Where it
    is not, the speaker must be named in the paragraph. Look again who speaks; add an alias for what the article calls
    the speaker. A plural such as *officials* is no single person: write `kind: group`. Two names joined, *Teller and
    Cole*, are two speakers, of whom each may stand alone.

        speakers:
          - ann-teller: Ann Teller
          - ben-cole: Ben Cole
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: ben-cole
            passage: the union had never spoken of a strike  # <- CC106
        --- example.txt
        Ann Teller said the union had never spoken of a strike.
    """
    for found in passages(book):
        speaker = book.speakers.get(found.claim.speaker or "")
        if speaker and speaker.kind != "unknown" and not own_voice(book, found.claim):
            message = _missing(book, found, speaker)
            if message:
                yield on_passage(book, found.claim, message)


def _missing(book: Book, found: Passage, speaker: Speaker) -> str:
    who, label = _meant(book, found.claim, speaker), voice(book, speaker.id)
    sources = [each.source for each in found.heard().holding if each.source]
    if not sources:
        near = who.within(found.paragraph) or who.within(found.before())
        return "" if near else f"{label} is not named near the passage ({place(book, found)}); look again who speaks"
    fitting = [each for each in sources if _fits(who, found, each)]
    if not fitting:
        return f"it seems that not {label} says this ({place(book, found, sources[0].at)}); look again who speaks"
    if speaker.kind == "person" and all(_several(who, found, each) for each in fitting):
        where = place(book, found, fitting[0].at)
        return f"several say this ({where}), and {label} is one; write `kind: group`, or look again who speaks"
    return ""


def _fits(who: Called, found: Passage, source: Source) -> bool:
    start, end = source.at
    if who.within(found.paragraph[start:end]):
        return True
    if source.kind is Kind.FULL:
        return False
    return who.within(found.paragraph) or who.within(found.before())


def _several(who: Called, found: Passage, source: Source) -> bool:
    """Whether the source is a plural, *officials*; two names joined are two persons, and each may be recorded."""
    start, end = source.at
    plain = source.plural and not source.joint and source.kind is not Kind.PRONOUN
    return plain and who.surnames.isdisjoint(found.paragraph[start:end].casefold().split())


def _meant(book: Book, claim: Claim, speaker: Speaker) -> Called:
    """What the speaker may be called, and those it came through."""
    forms = _called(speaker)
    if speaker.anonymous and speaker.of in book.speakers:
        forms |= _called(book.speakers[speaker.of or ""])
    for relay in claim.via:
        forms |= _called(book.speakers[relay]) if relay in book.speakers else called(relay, ())
    return forms


def _called(speaker: Speaker) -> Called:
    person = speaker.kind == "person" if speaker.declared else None
    name = speaker.name or (speaker.id if not speaker.declared else "")
    return called(name, speaker.aliases, speaker.description, person=person)
