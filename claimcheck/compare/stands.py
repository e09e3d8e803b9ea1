"""Claims folded to distinct answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from claimcheck.model import Answer, Claim, Weight
from claimcheck.values import States


@frozen(eq=False, repr=False)
class Stand:
    """A distinct answer and the claims that give it, all of them and by voice (`held`, by the voice's id).

    `named`: its claim disputes another by name, or is disputed so.
    """

    answer: Answer
    claims: tuple[Claim, ...]
    held: Mapping[str, Sequence[Claim]]
    holders: frozenset[str]
    named: bool = False

    @property
    def extent(self) -> States:
        """The states it stands for, widened by what still counts as near; a denial is never near."""
        return self.answer.states if self.answer.stance.negative else self.answer.value.reach

    @property
    def firm(self) -> bool:
        """Whether it can contradict."""
        return self.answer.weight is Weight.FIRM

    def only(self, claims: tuple[Claim, ...], holder: str) -> Stand:
        """The same answer with those of its claims that one voice makes."""
        return Stand(self.answer, claims, {holder: claims}, frozenset({holder}), self.named)


def gather(claims: Iterable[Claim], holder: Callable[[Claim], str]) -> list[Stand]:
    """Fold claims to distinct answers. One that disputes another, or is disputed, stands for itself."""
    claims = list(claims)
    named = {claim.disputes for claim in claims if claim.disputes} | {c.id for c in claims if c.disputes}
    folded: dict[tuple[Answer, str], list[Claim]] = {}
    for claim in claims:
        folded.setdefault((claim.answer, claim.id if claim.id in named else ""), []).append(claim)
    return [_stand(answer, same, holder, named=bool(name)) for (answer, name), same in folded.items()]


def _stand(answer: Answer, claims: Sequence[Claim], holder: Callable[[Claim], str], *, named: bool) -> Stand:
    held: dict[str, list[Claim]] = {}
    for claim in claims:
        held.setdefault(holder(claim), []).append(claim)
    return Stand(answer, tuple(claims), held, frozenset(held), named)
