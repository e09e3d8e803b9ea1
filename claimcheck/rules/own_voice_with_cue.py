"""CC107: an own voice where the article attributes, or a speaker where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.hearing import Passage, own_voice, passages, place
from claimcheck.rules.passages import not_in_place, on_passage


@rule("CC107", Severity.WARNING, unsure=not_in_place)
def own_voice_with_cue(book: Book) -> Iterator[Notes]:
    """A passage is recorded as the article's own, and it stands in somebody's mouth; or the reverse.

    A source, a cue such as *said* or *according to*, and what is said make an attribution.

    Why it matters:
    What an article reports is not what it vouches for: a speaker taken for the outlet counts as another origin.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            passage: the union had never spoken of a strike  # <- CC107
        --- example.txt
        Ann Teller said the union had never spoken of a strike.

    What to write instead:
    Where the passage lies in what is said, give the `speaker`. Where there is a speaker, and nothing near the passage
    attributes it, leave the speaker out, or choose the words that the article gives as the speaker's.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            passage: the union had never spoken of a strike
        --- example.txt
        Ann Teller said the union had never spoken of a strike.

    What it cannot see:
    An attribution further off than the next sentence, and words that report without any cue. Any attribution beside the
    passage is enough for a speaker, whosever it is: CC106 asks that. An own voice with `via` is never asked about.
    """
    for found in passages(book):
        message = _attributed(book, found) if own_voice(book, found.claim) else _unattributed(book, found)
        if message:
            yield on_passage(book, found.claim, message)


def _attributed(book: Book, found: Passage) -> str:
    said = None if found.claim.via else found.heard().said
    if said is None:
        return ""
    where = place(book, found, said.source.at if said.source else said.cue)
    return f"somebody is said to say this ({where}); give the `speaker`, or choose words that are the article's own"


def _unattributed(book: Book, found: Passage) -> str:
    if found.heard().near:
        return ""
    where = place(book, found)
    return f"nothing near the passage says whose words these are ({where}); look again whether `speaker` is right"
