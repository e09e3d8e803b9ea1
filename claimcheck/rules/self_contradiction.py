"""CC203: one speaker contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.conflicts import conflict


@rule("CC203", Severity.ERROR)
def self_contradiction(book: Book) -> Iterator[Notes]:
    """One speaker contradicts itself.

    The same record says two things that cannot both be true, and not surely at two times of saying: then it would be a
    revision (CC204). For an article's own voice, the outlet is the speaker.

    Why it matters:
    Either the speaker said two things, or somebody has misread one of them, or two people share a record.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC203
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: yes  # <- CC203
            id: teller-later
            speaker: Ann Teller
            passage: of course they threatened us

    What to write instead:
    Look again at both passages. If the text tells when each was said, add `said`. If it is as it stands, an editor's
    resolution makes it a note.

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no
            speaker: Ann Teller
            said: 1932-03-01
            passage: denied that the union ... any such thing
          - strike: yes
            id: teller-later
            speaker: Ann Teller
            said: 1932-03-09
            passage: of course they threatened us

    What it cannot see:
    That two records are one person: CC302 asks about names that are alike. `said` left out, a claim was said when its
    article was published, which may be wrong.
    """
    for assessment in book.assessments.values():
        for found in assessment.self_contradictions:
            who = wording.voice(book, found.voice)
            yield conflict(book, assessment, found, f"{who} says both")
