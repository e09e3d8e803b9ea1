"""CC226: an Admiralty grade that the records contradict."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import wording
from claimcheck.model import Assessment, Backing, Book, Claim, Notes, Severity, rule

CONFIRMED, IMPROBABLE = "1", "5"
"""Credibility: confirmed by other independent sources; contradicted by what else is known (NATO AJP-2.1)."""


@rule("CC226", Severity.WARNING)
def grade_disagrees(book: Book) -> Iterator[Notes]:
    """A grade says that a claim is confirmed, or spoken against, and the records do not.

    The figure of an Admiralty grade is the credibility of what is said: 1 is confirmed by other independent sources, so
    at least two origins must stand behind the answer; 5 is contradicted by other accounts, so something must stand
    against it. Officials who speak as one (`kind: group`) are one origin, however many they are; two speakers in a list
    say it together, and are two.

    Why it matters:
    A reader trusts the grade, and the grade rests on accounts that are not here.

    What is flagged:

        speakers:
          - officials:
            kind: group
            description: officials of the port
          - teller: Ann Teller
          - cole: Ben Cole
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
              - toll: Was toll taken?
        claims:
          - strike: yes
            speaker: officials
            grade: B1  # <- CC226
            locator: p. 2
          - toll: no
            speaker: [teller, cole]
            grade: B1
            locator: p. 3
          - toll: no
            id: dunn
            speaker: Cy Dunn
            grade: C5  # <- CC226
            locator: p. 4

    What to write instead:
    Write a figure that fits (2 probably, 3 possibly true, 4 doubtful, 6 cannot be judged), or record the accounts that
    it rests on.

        speakers:
          - officials:
            kind: group
            description: officials of the port
        topics:
          - bridge: The bridge
            questions:
              - strike: Did the union threaten to strike?
        claims:
          - strike: yes
            speaker: officials
            grade: B2
            locator: p. 2

    What it cannot see:
    The letter, which grades the source, and the figures 2, 3, 4 and 6: they are never doubted. As long as a record
    could not be read, no grade is.
    """
    for assessment in book.assessments.values() if book.whole else ():
        seen: set[int] = set()
        for claim in assessment.claims:
            wrong = _wrong(assessment, claim) if claim.grade else ""
            if wrong and id(claim.source) not in seen:
                seen.add(id(claim.source))  # a list of speakers has one grade
                message = f"the grade `{claim.grade}` says that {claim.id} {wrong}"
                yield wording.on_claim(book, claim, message, "grade")


def _wrong(assessment: Assessment, claim: Claim) -> str:
    """What the records say against the figure of a grade."""
    if claim.grade.endswith(CONFIRMED):
        backing = next((each for each in assessment.backings if each.answer == claim.answer), None)
        return _unconfirmed(backing) if backing and backing.support.least <= 1 else ""
    if claim.grade.endswith(IMPROBABLE) and claim not in _spoken_against(assessment):
        return "is spoken against, and nothing here does so; write a figure from 2 to 4, or 6, or record what does"
    return ""


def _unconfirmed(backing: Backing) -> str:
    behind = wording.origins(backing.support)
    return f"is confirmed by others, and behind `{wording.agreed(backing.answer)}` is {behind}; write a figure from 2"


def _spoken_against(assessment: Assessment) -> set[Claim]:
    """The claims that contradict another, are in tension with one, or were taken back."""
    return {
        *assessment.at_odds,
        *(claim for each in assessment.tensions for claim in each.claims),
        *(each.earlier for each in assessment.revisions),
    }
