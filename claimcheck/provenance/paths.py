"""What articles repeat, and which voices carry several claims that may all go back to one origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimcheck.model import Book, Claim, Standing
from claimcheck.provenance.voices import Voices


def repeated(book: Book, claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """What the accounts of articles that speak for themselves are derived from: an article or a voice, and which."""
    for name in dict.fromkeys(claim.article for claim in claims if claim.speaker is None):
        for source in book.articles[name].derived_from:
            yield source, name


def echoing(voices: Voices, claims: Iterable[Claim]) -> frozenset[tuple[str, str]]:
    """Each voice and claim, by id, where the voice carries several echoing claims on one question."""
    echoes = [claim for claim in claims if _stands(voices.book, claim) is Standing.ECHO]
    met = [(voice, claim) for claim in echoes for voice in dict.fromkeys(voices.path(claim))]
    counts = Counter((voice, claim.question) for voice, claim in met)
    return frozenset((voice, claim.id) for voice, claim in met if counts[voice, claim.question] > 1)


def _stands(book: Book, claim: Claim) -> Standing | None:
    assessment = book.assessments.get(claim.question)
    return assessment.standings.get(claim.id) if assessment else None
