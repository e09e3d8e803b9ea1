"""CC204: a speaker takes back his word."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Book, Notes, Severity, rule


@rule("CC204", Severity.NOTE)
def revision(book: Book) -> Iterator[Notes]:
    """One speaker surely said one thing first and another later.

    What settles it is `said`, or the dates on which the articles were published. The later word stands; the earlier one
    backs nothing any more.

    Why it matters:
    Who quotes the earlier word alone quotes what its speaker has taken back.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: no  # <- CC204
            speaker: Ann Teller
            said: 1932-03-01
            passage: denied that the union ... any such thing
          - strike: yes  # <- CC204
            id: teller-later
            speaker: Ann Teller
            said: 1932-03-09
            passage: of course they threatened us

    What to write instead:
    Nothing needs mending. If both were said of different times, let the question vary over time and say `as-of`; if the
    dates are wrong, correct `said`.

    What it cannot see:
    Why, and whether the speaker would own to it. Times of saying that may overlap settle nothing: that is CC203.
    """
    for assessment in book.assessments.values():
        for found in assessment.revisions:
            who = wording.voice(book, found.earlier.speaker) if found.earlier.speaker else found.earlier.article
            first, then = (f"`{each.answer.told}` ({each.said})" for each in (found.earlier, found.later))
            message = f"{who} said {first}, and later {then}"
            yield wording.on_question(book, assessment, (found.earlier, found.later), message, reason=found.reason)
