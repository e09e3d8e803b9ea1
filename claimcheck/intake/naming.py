"""What new claims are called, where the usual id will not do; and whether what they dispute is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import define, evolve, field

from claimcheck.decode.claim_ids import default_id, slug
from claimcheck.intake.articles import free
from claimcheck.intake.entries import Entry
from claimcheck.intake.said import one
from claimcheck.intake.standing import identity
from claimcheck.model import Book, Claim


@define
class Naming:
    """The ids given so far, each with where it stands; `unit` is what a row is called."""

    unit: str
    taken: dict[str, str]
    ids: dict[int, str] = field(factory=dict)
    said: list[str] = field(factory=list)
    _short: Counter[str] = field(factory=Counter)
    _last: dict[str, int] = field(factory=dict)
    _met: dict[tuple[str, ...], int] = field(factory=dict)

    @classmethod
    def of(cls, before: Book, tried: Book, unit: str) -> Naming:
        """Begin with the ids of the claims that stand."""
        taken = {name: f"{claim.at.file}:{claim.at.line}" for name, claim in before.claims.items()}
        return cls(unit, taken, short=Counter(each.short for each in tried.questions.values()))

    def id(self, entry: Entry) -> str:
        """The id that a record says; nothing where it has the usual one."""
        return self.ids.get(entry.row, "")

    def name(self, entry: Entry, claims: Sequence[Claim]) -> None:
        """Give the claims of a row their ids; an id that the sheet gives is kept, or the row is refused."""
        alike = (one(entry.said, "id"), *(word for each in claims for word in identity(each)))
        first = self._met.setdefault(alike, entry.row)
        if first != entry.row:
            entry.there = f"{self.unit} {first}"
            return
        usual, given = [self._usual(each) for each in claims], one(entry.said, "id")
        named = [given] if len(claims) == 1 else [f"{given}.{slug(each.speaker or '')}" for each in claims]
        if not given or named == usual or (given in usual and len(claims) == 1):
            self._usually(entry, claims, usual, given=bool(given))
        else:
            self._take(entry, named, given)

    def _usual(self, claim: Claim) -> str:
        short = claim.question.partition("/")[2]
        return default_id(claim.article, short if self._short[short] == 1 else claim.question, claim.speaker)

    def _usually(self, entry: Entry, claims: Sequence[Claim], usual: Sequence[str], *, given: bool) -> None:
        """The usual ids, or, where one is taken, others that somebody should look at."""
        if given or not set(usual) & self.taken.keys():
            self._take(entry, usual, "")
            return
        stands = next(name for name in usual if name in self.taken)
        base = usual[0] if len(claims) == 1 else self._usual(evolve(claims[0], speaker=None))
        id_ = free(base, self.taken, self._last).replace("/", "-")
        entry.undecided.append(f"its id, or whether it takes the place of {stands} ({self.taken[stands]})")
        self._take(entry, [id_] if len(claims) == 1 else [f"{id_}.{slug(each.speaker or '')}" for each in claims], id_)

    def _take(self, entry: Entry, names: Sequence[str], written: str) -> None:
        known = next((name for name in names if name in self.taken), None)
        if known is not None or len(set(names)) < len(names):
            entry.why = f"its id is `{known or names[0]}`, which is that of {self.taken.get(known or '', 'another')}"
            return
        self.taken.update(dict.fromkeys(names, f"{self.unit} {entry.row}"))
        self.ids[entry.row] = written

    def settle_disputes(self, entries: Sequence[Entry]) -> None:
        """Let claims dispute those that there are; of others, the claim is written without."""
        for each in entries:
            other = one(each.said, "disputes")
            if other in self.taken and self.taken[other] != f"{self.unit} {each.row}":
                each.disputes = other
            elif other:
                each.undecided.append(f"which claim it disputes; `{other}` is none other")
                self.said.append(f"{self.unit} {each.row}: `disputes` is left out: `{other}` is no other claim")
