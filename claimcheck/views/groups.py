"""The claims of a question under letters and numbers, and who stands behind each answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count
from string import ascii_uppercase

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Answer, Assessment, Backing, Book, Claim, Conflict, Status, Support
from claimcheck.views.voices import behind


@frozen
class Group:
    """Claims under one letter or number; `answer` is the one whose support leads, `conflict` what gave the letter."""

    letter: str
    claims: tuple[Claim, ...]
    answer: Answer | None = None
    conflict: Conflict | None = None


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
        yield Group(letter, (*position.claims, *position.beside), position.answer, conflict)
    if conflict.fitting:
        yield Group("/".join(own), conflict.fitting)


@frozen
class Line:
    """Answers of one group that the same origins stand behind."""

    backings: list[Backing]

    @property
    def claims(self) -> Collection[Claim]:
        """The claims that back any of them."""
        first, *more = self.backings
        return {claim.id: claim for each in self.backings for claim in each.claims}.values() if more else first.claims


def supports(book: Book, assessment: Assessment, found: Iterable[Group]) -> Iterator[tuple[str, str]]:
    """For each group its letter with who stands behind its answers: a line for each that no wider one counts in.

    The answer that leads comes first, then those that most claims back. They are named where the claims are not just
    those of the group.
    """
    found = tuple(found)
    letters: dict[str, str] = {}
    for group in found:
        for claim in group.claims:
            letters.setdefault(claim.id, group.letter)
    told: set[int] = set()
    backings = {backing.answer: backing for backing in by_weight(assessment.backings)}
    ranks = {answer: rank for rank, answer in enumerate(backings)}
    for group in found:
        answers = sorted({claim.answer for claim in group.claims} & backings.keys(), key=ranks.__getitem__)
        lines = _lines(_counted(group, [backings[answer] for answer in answers], told))
        unnamed = _unnamed(group, lines)
        for line in lines:
            what = behind(book, line.backings[0].support, line.claims)
            alone = len(lines) == len(line.backings) == 1 and _ids(line.claims) == _ids(group.claims)
            yield group.letter, what if alone else f"{_named(group, line, unnamed, letters)}: {what}"


def _counted(group: Group, backings: Iterable[Backing], told: set[int]) -> Iterator[Backing]:
    """That of the leading answer; then those told nowhere yet that several claims back, or that count one left out."""
    left = _ids(group.claims)
    own: dict[Answer, set[str]] = {}
    for claim in group.claims:
        own.setdefault(claim.answer, set()).add(claim.id)
    for backing in sorted(backings, key=lambda each: each.answer != group.answer):
        several = len(backing.claims) > 1 and backing.behind not in told
        if several or backing.answer == group.answer or left & own[backing.answer]:
            told.add(backing.behind)
            left -= own[backing.answer]
            left.difference_update(_ids(backing.claims) if left else ())
            yield backing


def _lines(backings: Iterable[Backing]) -> list[Line]:
    """The same, those with the same origins together."""
    found: dict[Support, list[Backing]] = {}
    for backing in backings:
        found.setdefault(backing.support, []).append(backing)
    return list(map(Line, found.values()))


def _unnamed(group: Group, lines: Sequence[Line]) -> frozenset[str]:
    """The claims of a group whose answers no line names; nothing where one line speaks of all of them."""
    named = {backing.answer for line in lines for backing in line.backings}
    return frozenset(claim.id for claim in group.claims if claim.answer not in named) if len(lines) > 1 else frozenset()


def _named(group: Group, line: Line, unnamed: Collection[str], letters: Mapping[str, str]) -> str:
    """The answers, whether narrower ones of the group are counted, and the letters of other groups that are."""
    narrower = ["the narrower ones"] if unnamed and not _ids(line.claims).isdisjoint(unnamed) else []
    others = [letter for letter in dict.fromkeys(letters[each.id] for each in line.claims) if letter != group.letter]
    names = "; ".join(dict.fromkeys(wording.agreed(each.answer) for each in line.backings))
    counted = " and ".join([*narrower, *([", ".join(others)] if others else [])])
    return f"{names}, with {counted}" if counted else names


def _ids(claims: Iterable[Claim]) -> set[str]:
    return {claim.id for claim in claims}
