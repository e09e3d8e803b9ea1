"""What each voice of a book says, and how it fares, in numbers."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.audit.hearings import Hearings
from claimcheck.model import Book, Claim, Standing
from claimcheck.model.audits import Track


def everyone(book: Book) -> tuple[Track, ...]:
    """A track for each voice of a book."""
    return tracks(Hearings(book), book.claims.values())


def tracks(hearings: Hearings, claims: Iterable[Claim]) -> tuple[Track, ...]:
    """A track for each voice that makes any of the claims or passes one on; those with most claims first."""
    held: dict[str, list[Claim]] = {}
    passed_on: dict[str, list[Claim]] = {}
    for claim in claims:
        held.setdefault(hearings.voices.holder(claim), []).append(claim)
        for relay in claim.via:
            passed_on.setdefault(relay, []).append(claim)
    voices = dict.fromkeys((*held, *passed_on))
    found = (track(hearings, voice, held.get(voice, []), len(passed_on.get(voice, []))) for voice in voices)
    return tuple(sorted(found, key=lambda each: (-each.claims, hearings.voices.label(each.voice), each.voice)))


def track(hearings: Hearings, voice: str, claims: Iterable[Claim], passed_on: int = 0) -> Track:
    """How the claims of one voice fare."""
    claims, book = list(claims), hearings.book
    standings = [book.assessments[claim.question].standings.get(claim.id) for claim in claims]
    against = (next(hearings.on(claim.question).hearing.contradicting(claim), None) for claim in claims)
    return Track(
        voice=voice,
        claims=len(claims),
        topics=len({book.questions[claim.question].topic for claim in claims}),
        confirmed=standings.count(Standing.CORROBORATED),
        echoed=standings.count(Standing.ECHO),
        alone=standings.count(Standing.SINGLE_SOURCED),
        contradicted=sum(each is not None for each in against),
        passed_on=passed_on,
    )
