"""What the agreement rules share: the answers that at least two origins stand behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Backing, Book, Notes


@frozen(eq=False, repr=False)
class Agreement:
    """Claims that back one answer; the finest answer that two origins back, and finer ones that rest on one."""

    widest: Backing
    finest: Backing
    finer: tuple[Backing, ...]


def widest(backings: Iterable[Backing]) -> Iterator[Backing]:
    """Those whose backers are not all among another's."""
    kept: list[Backing] = []
    for backing in sorted(backings, key=lambda each: -len(each.claims)):
        if not any(backing.all_among(other) for other in kept):
            kept.append(backing)
            yield backing


def agreements(assessment: Assessment) -> Iterator[Agreement]:
    """The corroborated answers of a question."""
    for backing in widest(filter(_strong, assessment.backings)):
        inside = [each for each in assessment.backings if each.all_among(backing)]
        finest = min(filter(_strong, inside), key=_fineness)
        finer = [each for each in inside if each.claims and not _strong(each) and _finer(each, finest)]
        yield Agreement(backing, finest, tuple(finer))


def _strong(backing: Backing) -> bool:
    return backing.support.least > 1


def _finer(one: Backing, other: Backing) -> bool:
    mine, theirs = one.answer.states, other.answer.states
    return mine != theirs and mine.within(theirs)


def _fineness(backing: Backing) -> tuple[int, int]:
    """The finer an answer, the fewer back it; of two that are the same, the firmer one is named."""
    return len(backing.claims), -backing.answer.weight


def agreement(book: Book, assessment: Assessment, found: Agreement) -> Notes:
    """An agreement in words: the finest answer that two origins share, the wider one, what one voice alone adds."""
    message = f"agreement on `{wording.agreed(found.finest.answer)}`: {_support(book, found.finest)}"
    more = []
    if len(found.widest.claims) > len(found.finest.claims):
        more.append(f"on `{wording.agreed(found.widest.answer)}`: {_support(book, found.widest)}")
    more.extend(
        f"only {wording.told_by(book, each.claims[0])} says `{wording.scoped(each.answer)}`" for each in found.finer
    )
    reason = "; ".join(more)
    message = f"{message}; {reason}" if reason else message
    return wording.on_question(book, assessment, found.widest.claims, message, reason=reason)


def _support(book: Book, backing: Backing) -> str:
    return f"{wording.origins(backing.support)} ({wording.sides(book, backing.support)})"
