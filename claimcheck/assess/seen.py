"""The fingerprint that binds a resolution to the answers it was made on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from claimcheck.model import Claim, Question
from claimcheck.provenance import Voices

DIGITS = 12


def fingerprint(question: Question, at_odds: Sequence[Claim], voices: Voices) -> str:
    """Twelve hex digits over the question's terms and what is at odds; nothing where nothing is.

    A further claim by a voice already there changes nothing; a new voice, a new answer or changed terms do.
    """
    if not at_odds:
        return ""
    domain = question.domain
    terms = [question.type.name, domain.labels, domain.unit, str(domain.tolerance), domain.many]
    said = sorted({tuple(_said(claim, voices)) for claim in at_odds})
    text = json.dumps([terms, said], ensure_ascii=True, separators=(",", ":"))
    return sha256(text.encode("ascii")).hexdigest()[:DIGITS]


def _said(claim: Claim, voices: Voices) -> list[str]:
    """What a claim says, and whose it is; the time of saying only where it is not just that of the article."""
    answer = claim.answer
    first = "+".join(sorted(voices.chain(claim).first))
    published = voices.book.articles[claim.article].published
    said = "" if claim.said is None or claim.said == published else str(claim.said)
    scope = answer.scope
    held = [str(scope.time or ""), str(scope.place or ""), "throughout" if scope.throughout else ""]
    return [str(answer.value), answer.stance.value, *held, said, first]
