"""The claims of a question under letters and numbers, and who stands behind each answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from string import ascii_uppercase

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Answer, Assessment, Backing, Book, Claim, Conflict, Status
from claimcheck.views.voices import behind


@frozen
class Group:
    """Claims under one letter or number; `answer` is the one whose support leads."""

    letter: str
    claims: tuple[Claim, ...]
    answer: Answer | None = None


def groups(assessment: Assessment) -> list[Group]:
    """Positions at odds under letters, what fits several of them; then the other claims, numbered by answer."""
    letters, numbers = _letters(), map(str, count(1))
    at_odds = assessment.status in (Status.CONTESTED, Status.STRAINED)
    conflicts = assessment.contradictions or assessment.self_contradictions or assessment.tensions
    found = [group for conflict in conflicts for group in _positions(conflict, letters)] if at_odds else []
    placed = {claim.id for group in found for claim in group.claims}
    left = {claim.id: claim for claim in assessment.claims if claim.id not in placed}
    for backing in by_weight(assessment.backings):
        own = tuple(left.pop(claim.id) for claim in backing.claims if claim.id in left)
        if own:
            found.append(Group(next(numbers), own, backing.answer))
    return [*found, Group("", tuple(left.values()))] if left else found


def by_weight(backings: Iterable[Backing]) -> list[Backing]:
    """The answers that most claims back come first."""
    return sorted(backings, key=lambda each: (-len(each.claims), -each.support.least))


def _letters() -> Iterator[str]:
    """A to Z, then A2 to Z2, and so on."""
    return (f"{letter}{number if number > 1 else ''}" for number in count(1) for letter in ascii_uppercase)


def _positions(conflict: Conflict, letters: Iterator[str]) -> Iterator[Group]:
    own = [next(letters) for _ in conflict.positions]
    for letter, position in zip(own, conflict.positions, strict=True):
        yield Group(letter, (*position.claims, *position.beside), position.answer)
    if conflict.fitting:
        yield Group("/".join(own), conflict.fitting)


def supports(book: Book, assessment: Assessment, found: Iterable[Group]) -> Iterator[tuple[str, str]]:
    """For each group its letter with who stands behind its answer, then behind others that several claims back.

    An answer is named where its claims are not just those of the group.
    """
    found = tuple(found)
    backings = {backing.answer: backing for backing in assessment.backings}
    letters: dict[str, str] = {}
    for group in found:
        for claim in group.claims:
            letters.setdefault(claim.id, group.letter)
    told: set[int] = set()
    for group in found:
        own = list(_backings(group, backings, told))
        alone = len(own) == 1 and {claim.id for claim in own[0].claims} == {claim.id for claim in group.claims}
        for backing in own:
            what = behind(book, backing.support, backing.claims)
            yield group.letter, what if alone else f"{_named(group, backing, letters)}: {what}"


def _backings(group: Group, backings: Mapping[Answer, Backing], told: set[int]) -> Iterator[Backing]:
    """That of the leading answer, and those told nowhere yet that several claims back."""
    if group.answer is not None and group.answer in backings:
        told.add(backings[group.answer].behind)
        yield backings[group.answer]
    for answer in dict.fromkeys(claim.answer for claim in group.claims):
        backing = backings.get(answer)
        if backing is not None and len(backing.claims) > 1 and backing.behind not in told:
            told.add(backing.behind)
            yield backing


def _named(group: Group, backing: Backing, letters: Mapping[str, str]) -> str:
    """The answer, and the letters of the claims of other groups that are counted for it."""
    others = dict.fromkeys(letters[claim.id] for claim in backing.claims)
    with_them = ", ".join(letter for letter in others if letter != group.letter)
    return f"{wording.agreed(backing.answer)}, with {with_them}" if with_them else wording.agreed(backing.answer)
