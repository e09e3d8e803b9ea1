"""CC222: an answer that rests on one voice that nobody has named."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.single import alone, single


@rule("CC222", Severity.NOTE)
def single_anonymous_source(book: Book) -> Iterator[Notes]:
    """A claim stands alone, and its voice is somebody without a name, a group, or unknown.

    Why it matters:
    Nobody answers for it by name. A document or an outlet is known by what it is, with a name or without.

    What is flagged:

        speakers:
          - port-official:
            description: an official of the port
          - log:
            kind: document
            description: the log of the pilot boat
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
              - ice: Was there ice in the harbour?
        claims:
          - strike: no  # <- CC222
            speaker: port-official
            passage: had heard of no such thing
          - ice: yes
            speaker: log
            passage: ice off the pier

    What to write instead:
    Nothing needs mending. Look for a voice with a name; where the text names it, give the speaker's record that name.

    What it cannot see:
    How good the source is. An article's own voice has a name, that of its outlet, and is told under CC221.
    """
    for assessment, claim in alone(book):
        if wording.nameless(book, claim):
            yield single(book, assessment, claim, "rests on one unnamed voice:")
