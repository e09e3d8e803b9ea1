"""CC111: a speaker of whom nothing is said."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.places import Note


@rule("CC111", Severity.ERROR)
def anonymous_without_description(book: Book) -> Iterator[Notes]:
    """An anonymous speaker has no description.

    Why it matters:
    Without a name, the description is all that a reader can weigh: an official, a neighbour, somebody who was there.

    What is flagged:

        speakers:
          - port-official:  # <- CC111
            kind: person

    What to write instead:
    Say it in your own words, and what the speaker belongs to (`of`), as far as the text tells.

        speakers:
          - port-official:
            description: an official of the port

    What it cannot see:
    Whether the description says anything: any words will do. A speaker of `kind: unknown` is nobody at all, and needs
    none.
    """
    for speaker in book.speakers.values():
        if speaker.anonymous and not speaker.description and speaker.kind != "unknown":
            message = f"{speaker.id} has neither a name nor a description; add `description: …` in your own words"
            yield Notes(message=message, places=(Note(speaker.at, message),))
