"""Two versions of a collection set side by side: their questions in pairs, and what differs in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve

from claimcheck.difference.claims import changed_claims, claim_aliases
from claimcheck.difference.matching import Aliases, aliases
from claimcheck.difference.pairs import Pair
from claimcheck.difference.records import touched
from claimcheck.model import Assessment, Book, Question, Status
from claimcheck.model.difference import Difference


def difference(before: Book, after: Book, sides: tuple[str, str] = ("old", "new")) -> Difference:
    """What a change did that made one version of a collection into the other."""
    known = dict(aliases(before, after))
    known["claim"] = claim_aliases(before, after, known)
    pairs = list(_pairs(before, after, known))
    kept = set(known["claim"].values())
    found = Difference(
        sides=sides,
        before=before,
        after=after,
        asked=_without(after.assessments.values(), known["question"].values()),
        dropped=_without(before.assessments.values(), known["question"]),
        shifts=_all(pairs, Pair.shift),
        appeared=_all(pairs, Pair.appeared),
        vanished=_all(pairs, Pair.vanished),
        joined=_all(pairs, Pair.joined),
        left=_all(pairs, Pair.left),
        lost=_all(pairs, Pair.lost),
        gained=_all(pairs, Pair.gained),
        decisions=_all(pairs, Pair.decisions),
        added=tuple(claim for name, claim in after.claims.items() if name not in kept),
        withdrawn=tuple(claim for name, claim in before.claims.items() if name not in known["claim"]),
        changed=tuple(changed_claims(before, after, known)),
        records=(),
    )
    return evolve(found, records=tuple(touched(found, known)))


def _without(assessments: Iterable[Assessment], known: Iterable[str]) -> tuple[Assessment, ...]:
    """The questions that the other version does not have."""
    names = frozenset(known)
    return tuple(each for each in assessments if each.question.id not in names)


def _all(pairs: Sequence[Pair], told: Callable[[Pair], Iterator[Any]]) -> tuple[Any, ...]:
    return tuple(each for pair in pairs for each in told(pair))


def _pairs(before: Book, after: Book, known: Aliases) -> Iterator[Pair]:
    """The questions in the order of the new files, then those that are asked no more."""
    old = {new: old for old, new in known["question"].items()}
    for name, now in after.assessments.items():
        was = before.assessments[old[name]] if name in old else _unasked(now.question)
        yield Pair(before=before, after=after, was=was, now=now, known=known)
    for name, was in before.assessments.items():
        if name not in known["question"]:
            yield Pair(before=before, after=after, was=was, now=_unasked(was.question), known=known)


def _unasked(question: Question) -> Assessment:
    """How a question stands that nobody asks."""
    return Assessment(question=question, claims=(), status=Status.OPEN)
