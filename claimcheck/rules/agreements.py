"""What the agreement rules share: the answers that at least two origins stand behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Backing, Book, Notes


@frozen
class Agreement:
    """Claims that back one answer; the finest answer that two origins back, and finer ones that rest on one."""

    widest: Backing
    finest: Backing
    finer: tuple[Backing, ...]


def widest(backings: Iterable[Backing]) -> Iterator[Backing]:
    """Those whose backers are not all among another's."""
    kept: list[set[str]] = []
    for backing in sorted(backings, key=lambda each: -len(each.claims)):
        ids = {claim.id for claim in backing.claims}
        if not any(ids <= others for others in kept):
            kept.append(ids)
            yield backing


def agreements(assessment: Assessment) -> Iterator[Agreement]:
    """The corroborated answers of a question."""
    strong = [backing for backing in assessment.backings if backing.support.least > 1]
    for backing in widest(strong):
        ids = {claim.id for claim in backing.claims}
        inside = [each for each in assessment.backings if ids.issuperset(claim.id for claim in each.claims)]
        finest = min((each for each in inside if each in strong), key=lambda each: len(each.claims))
        finer = [each for each in inside if each.claims and each not in strong and _finer(each, finest)]
        yield Agreement(backing, finest, tuple(finer))


def _finer(one: Backing, other: Backing) -> bool:
    mine, theirs = one.answer.states, other.answer.states
    return mine != theirs and mine.within(theirs)


def agreement(book: Book, assessment: Assessment, found: Agreement) -> Notes:
    """An agreement in words: the answer, its origins and sides, and what is said more exactly by one voice only."""
    support = found.widest.support
    message = f"agreement on `{wording.scoped(found.finest.answer)}`: {wording.origins(support)}"
    message += f" ({wording.sides(book, support)})"
    for each in found.finer:
        message += f"; only {wording.told_by(book, each.claims[0])} says `{wording.scoped(each.answer)}`"
    return wording.on_question(book, assessment, found.widest.claims, message)
