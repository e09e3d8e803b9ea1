"""CC111: a speaker of whom nothing is said."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.places import Note


@rule("CC111", Severity.ERROR)
def anonymous_without_description(book: Book) -> Iterator[Notes]:
    """An anonymous speaker has no description.

    Without a name, the description is all that a reader can weigh: an official, a neighbour, somebody who was there.
    Say it in your own words, and what the speaker belongs to, as far as the text tells.

        speakers:
          - port-official:  # <- CC111
            kind: person

    Write instead:

        speakers:
          - port-official:
            description: an official of the port
    """
    for speaker in book.speakers.values():
        if speaker.anonymous and not speaker.description and speaker.kind != "unknown":
            message = f"{speaker.id} has neither a name nor a description; add `description: …` in your own words"
            yield Notes(message=message, places=(Note(speaker.at, message),))
