"""Whether a claim stands in the collection already: in all that the sheet says of it, or otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from claimcheck.intake.entries import Entry
from claimcheck.intake.said import Said, one
from claimcheck.listing import listed
from claimcheck.model import Book, Claim

_FIELDS = {
    "via": "via",
    "said": "said",
    "as-of": "as_of",
    "where": "where",
    "reckoned": "reckoned",
    "says": "says",
    "passage": "passage",
    "locator": "locator",
    "paragraph": "paragraph",
    "pin": "pin",
    "grade": "grade",
    "note": "note",
    "ignore": "ignore",
}
"""Fields of a sheet by their names in a claim. One that the sheet does not say is not compared."""

_LEADING = ("answer", "via", "passage", "locator")
"""Where two claims of one voice on one question agree in these, they are one."""


@frozen
class Shelf:
    """The claims that stand, by what a claim is first looked for by."""

    book: Book
    claims: dict[tuple[str, str, str | None], list[Claim]]

    @classmethod
    def of(cls, book: Book) -> Shelf:
        """Put the claims of a collection where they are found."""
        claims: dict[tuple[str, str, str | None], list[Claim]] = defaultdict(list)
        for each in book.claims.values():
            claims[_key(each)].append(each)
        return cls(book, claims)

    def look_up(self, entry: Entry, made: Sequence[Claim]) -> None:
        """Say where the claims of one row stand, or why they can be written neither there nor anew."""
        found = [self._like(each, entry.said) for each in made]
        if all(there and not other for there, other in found):
            entry.there = listed([there for there, _ in found])
        elif any(there for there, _ in found):
            there, other = next(each for each in found if each[0])
            other = other or "but not for all of its speakers"
            entry.why = f"it stands as {there}, {other}; nothing that stands is changed"

    def _like(self, claim: Claim, said: Said) -> tuple[str, str]:
        """A claim that stands for this one, and in what it is otherwise."""
        known = self.book.claims.get(one(said, "id"))
        near = [known] if known else self.claims.get(_key(claim), [])
        for each in near:
            differing = list(_differing(claim, each, said))
            if not differing:
                return _place(each), ""
            if known or not set(_LEADING) & set(differing):
                return _place(each), f"with another {listed(differing, ' and ')}"
        return "", ""


def identity(claim: Claim) -> tuple[str, ...]:
    """All that a claim says: two rows that agree in it say the same twice."""
    fields = ("article", "question", "speaker", "answer", *_FIELDS.values(), "disputes")
    return tuple(str(getattr(claim, name)) for name in fields)


def _key(claim: Claim) -> tuple[str, str, str | None]:
    return claim.article, claim.question, claim.speaker


def _place(claim: Claim) -> str:
    return f"{claim.id} ({claim.at.file}:{claim.at.line})"


def _differing(claim: Claim, other: Claim, said: Said) -> Iterable[str]:
    """The fields in which a claim of the sheet is not the one that stands."""
    names = (("article", "article"), ("question", "question"), ("speaker", "speaker"), ("answer", "answer"))
    yield from (name for name, field in names if getattr(claim, field) != getattr(other, field))
    yield from (
        name for name, field in _FIELDS.items() if name in said and getattr(claim, field) != getattr(other, field)
    )
    if "disputes" in said and said["disputes"] != other.disputes:
        yield "disputes"
