"""CC201: two speakers contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.conflicts import conflict


@rule("CC201", Severity.ERROR)
def contradiction(book: Book) -> Iterator[Notes]:
    """Two speakers contradict each other.

    Both are sure, both speak of the same time and place, and no state of the world makes both answers true, not even
    with the question's tolerance; or one claim says that it `disputes` the other. There is one finding for a question;
    it points at every claim of every position.

    Why it matters:
    At least one of them is wrong, or they speak of two things. A reader who meets only one of them learns neither.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC201
            speaker: Ann Teller
            passage: denied that the union ... any such thing
          - strike: yes  # <- CC201
            speaker: Ben Cole
            passage: we told them plainly
          - strike: yes
            speaker: Cy Dunn
            stance: possible
            passage: a strike was not unthinkable

    What to write instead:
    Look first whether the claims speak of one thing: a question that `varies: over time` and claims that say `as-of`
    keep different moments apart; `stance` keeps what is only thought likely from what is asserted. If they do, look who
    is right: the tool never decides that. Once an editor has looked, a resolution with the `seen` that the finding
    shows makes it a note, until a new voice or a new answer joins.

        topics:
          - bridge: The bridge
            questions:
              - strike: Was the union threatening to strike?
                varies: over time
        claims:
          - strike: no
            speaker: Ann Teller
            as-of: 1932-01
            passage: denied that the union ... any such thing
          - strike: yes
            speaker: Ben Cole
            as-of: 1932-03
            passage: we told them plainly

    What it cannot see:
    What no answer says: `says` and `note` are not read, and answers to two questions are never compared. Two different
    texts (`type: text`) contradict each other only where one claim `disputes` the other.
    """
    for assessment in book.assessments.values():
        for found in assessment.contradictions:
            yield conflict(book, assessment, found, "contradiction")
