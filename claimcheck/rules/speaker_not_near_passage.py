"""CC106: a speaker who is not to be found where the passage stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from claimcheck.model import Book, Claim, Notes, Severity, Speaker, rule
from claimcheck.rules.hearing import Passage, own_voice, passages, place
from claimcheck.rules.passages import not_in_place, on_passage
from claimcheck.wording import voice

if TYPE_CHECKING:
    from claimcheck.attribution import Called


@rule("CC106", Severity.WARNING, unsure=not_in_place)
def speaker_not_near_passage(book: Book) -> Iterator[Notes]:
    """The article does not seem to name the speaker where the passage stands.

    Where the passage is attributed, its source must be the speaker: by name, surname, alias, acronym, or by the noun of
    a description; a pronoun, *one of them* or *the minister* may stand for anybody named in this paragraph or the one
    before. Where it is not, the speaker must be named in the paragraph. Look again who speaks; add an alias for what
    the article calls the speaker. A plural such as *officials* is no single person: write `kind: group`. Two names
    joined, *Teller and Cole*, are two speakers, of whom each may stand alone.

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
            problem = _problem(book, found, speaker)
            if problem:
                yield on_passage(book, found.claim, f"{problem}; look again who speaks")


def _problem(book: Book, found: Passage, speaker: Speaker) -> str:
    from claimcheck.attribution import Doubt, Place, doubt  # noqa: PLC0415 - see `hearing`

    near = Place(found.paragraph, found.before())
    doubted = doubt(_meant(book, found.claim, speaker), found.heard(), near, one=speaker.kind == "person")
    if doubted is None:
        return ""
    where, label = place(book, found, doubted.at), voice(book, speaker.id)
    return {
        Doubt.UNNAMED: f"{label} is not named near the passage ({where})",
        Doubt.OTHER: f"it seems that somebody else than {label} says this ({where})",
        Doubt.SEVERAL: f"several say this ({where}), and {label} counts as one person; declare it with its `kind`",
    }[doubted.doubt]


def _meant(book: Book, claim: Claim, speaker: Speaker) -> Called:
    """What the speaker may be called, and those it came through."""
    voices = [speaker, *(book.speakers[relay] for relay in claim.via if relay in book.speakers)]
    if speaker.anonymous and speaker.of in book.speakers:
        voices.append(book.speakers[speaker.of or ""])
    first, *others = map(_called, voices)
    return reduce(or_, others, first)


def _called(speaker: Speaker) -> Called:
    from claimcheck.attribution import called  # noqa: PLC0415 - see `hearing`

    person = speaker.kind == "person" if speaker.declared else None
    aliases = (*speaker.aliases, speaker.id.rpartition("-")[2]) if speaker.anonymous else speaker.aliases
    return called(speaker.name, aliases, speaker.description, person=person)
