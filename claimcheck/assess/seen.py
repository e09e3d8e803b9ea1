"""The fingerprint that binds a resolution to the answers it was made on, and what has joined them since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from hashlib import sha256
from itertools import combinations, islice
from operator import or_

from attrs import frozen

from claimcheck.bits import ones
from claimcheck.model import Claim, Question
from claimcheck.provenance import Voices

DIGITS = 12

_JSON = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
_MOST_GUESSES = 1_000
_MOST_PARTS = 50_000
"""Answers hashed in all, for one question: a few milliseconds."""

_TOGETHER = 3
"""Articles, voices or answers that may have joined at once."""


@frozen(repr=False)
class Part:
    """One voice's answer at odds: what goes into the fingerprint, and the claims that make it."""

    said: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def groups(self) -> Iterator[tuple[str, ...]]:
        """What it may have come with: others of its answer, its voice, or its article."""
        *answer, _, first = self.said
        yield self.said
        yield ("voice", first)
        yield ("answer", *answer)
        articles = {claim.article for claim in self.claims}
        if len(articles) == 1:
            yield ("article", *articles)


def fingerprint(question: Question, at_odds: Sequence[Claim], voices: Voices) -> str:
    """Twelve hex digits over the question's terms and what is at odds; nothing where nothing is.

    A further claim by a voice already there changes nothing; a new voice, a new answer or changed terms do.
    """
    return _digest(question, map(_JSON, sorted({_said(claim, voices) for claim in at_odds}))) if at_odds else ""


def newcomers(question: Question, at_odds: Sequence[Claim], voices: Voices, seen: str) -> tuple[Claim, ...]:
    """The claims at odds that are new since a fingerprint was taken: without them, it would hold.

    Nothing where something else has changed or gone as well, or where too many have joined to find out which.
    """
    parts = _parts(at_odds, voices)
    written = [_JSON(part.said) for part in parts]
    for new in _guesses(parts):
        if _digest(question, [each for at, each in enumerate(written) if not new >> at & 1]) == seen:
            return tuple(claim for at in ones(new) for claim in parts[at].claims)
    return ()


def _parts(at_odds: Iterable[Claim], voices: Voices) -> list[Part]:
    """What is at odds, sorted and without repeats."""
    found: dict[tuple[str, ...], list[Claim]] = {}
    for claim in dict.fromkeys(at_odds):
        found.setdefault(_said(claim, voices), []).append(claim)
    return [Part(said, tuple(claims)) for said, claims in sorted(found.items())]


def _said(claim: Claim, voices: Voices) -> tuple[str, ...]:
    """What a claim says, and whose it is; the time of saying only where it is not just that of the article."""
    answer = claim.answer
    first = "+".join(sorted(voices.chain(claim).first))
    published = voices.book.articles[claim.article].published
    said = "" if claim.said is None or claim.said == published else str(claim.said)
    scope = answer.scope
    held = [str(scope.time or ""), str(scope.place or ""), "throughout" if scope.throughout else ""]
    return str(answer.value), answer.stance.value, *held, said, first


def _digest(question: Question, parts: Iterable[str]) -> str:
    domain = question.domain
    terms = [question.type.name, domain.labels, domain.unit, str(domain.tolerance), domain.many]
    text = f"[{_JSON(terms)},[{','.join(parts)}]]"
    return sha256(text.encode("ascii")).hexdigest()[:DIGITS]


def _guesses(parts: Sequence[Part]) -> Iterable[int]:
    """Which of the parts may be new, as bits: first what one thing would explain, then two, then three."""
    groups: dict[tuple[str, ...], int] = {}
    for at, part in enumerate(parts):
        for group in part.groups:
            groups[group] = groups.get(group, 0) | 1 << at
    whole = (1 << len(parts)) - 1
    single = sorted(set(groups.values()) - {whole}, key=lambda new: (new.bit_count(), new))
    several = (reduce(or_, some) for number in range(1, _TOGETHER + 1) for some in combinations(single, number))
    return islice(dict.fromkeys(islice(several, _MOST_GUESSES)), _MOST_PARTS // (len(parts) or 1))
