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
    a description. A pronoun, *one of them* or *the minister* may stand for anybody named in this paragraph or the one
    before. Where it is not attributed, the speaker must be named in one of the two.

    Why it matters:
    Words under the wrong name make somebody contradict himself, or agree with others, who never spoke.

    What is flagged:

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

    What to write instead:
    Look again who speaks, or add an alias for what the article calls the speaker. A plural such as *officials* is no
    single person: write `kind: group`. Two names joined, *Teller and Cole*, are two speakers, of whom each may stand
    alone.

        speakers:
          - ann-teller: Ann Teller
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: ann-teller
            passage: the union had never spoken of a strike
        --- example.txt
        Ann Teller said the union had never spoken of a strike.

    What it cannot see:
    Whom a pronoun means, and who is named further up. It reads English news prose, and errs: an `ignore` with the
    reason is an answer.
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
