"""The entries of a sheet tried with the collection: whatever cannot be read there is taken out, and why is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import define, field

from claimcheck import syntax
from claimcheck.decode import decode
from claimcheck.intake.asked import Asked
from claimcheck.intake.entries import Entry
from claimcheck.intake.filing import About, Heading, Line
from claimcheck.intake.writing import Ids, Plan, files
from claimcheck.model import Book, Claim
from claimcheck.places import Fault
from claimcheck.sheets import Unreadable
from claimcheck.syntax import Tree

_TRIES = 6
"""How often the files are read anew because something in them could not be; mostly once is enough."""

Made: TypeAlias = Mapping[str, Sequence[Line]]
Again: TypeAlias = Callable[[Sequence[About]], bool]
"""Whether what was taken out makes it necessary to look again."""


@define
class Trial:
    """What a sheet has on its way into files; `said` tells what was left out of a record that is written."""

    found: Sequence[Entry]
    plan: Plan
    trees: Sequence[Tree]
    said: list[str] = field(factory=list)

    @property
    def kept(self) -> list[Entry]:
        """The entries that are still to be written."""
        return [each for each in self.found if each.kept]

    def first(self) -> tuple[Book, dict[int, list[Claim]]]:
        """The collection with all that can be read of the sheet; and its claims, which have no ids of their own yet."""
        mark = "row-"
        while any(name.startswith(mark) for name in self.plan.book.claims):
            mark += "-"
        book = self._read(lambda entry: f"{mark}{entry.row}", again=self._changed_a_heading)[1]
        claims: dict[int, list[Claim]] = defaultdict(list)
        for name, claim in book.claims.items():
            if name.startswith(mark):
                claims[int(name.removeprefix(mark).partition(".")[0])].append(claim)
        for each in self.kept:
            if each.row not in claims:
                each.why = "it makes no claim that can be read"
        return book, claims

    def last(self, ids: Ids) -> Made:
        """The files as they are to be written. Raises `Unreadable` where they would break what stands."""
        made, book = self._read(ids, again=bool)
        told = {fault.message for fault in self.plan.book.faults}
        broken = [each for each in book.faults if not each.minor and each.message not in told]
        if broken or not book.whole:
            why = f": {broken[0].span.file}: {broken[0].message}" if broken else ""
            raise Unreadable(f"what it says cannot stand beside the collection{why}")
        return made

    def _read(self, ids: Ids, again: Again) -> tuple[Made, Book]:
        """The files and the book that they make; made again without what cannot be read."""
        for _ in range(_TRIES):
            made = files(self.plan, self.kept, ids)
            book = decode([*self.trees, *(_tree(name, lines) for name, lines in made.items())])
            faulty = [*_about(made, book.faults)]
            self._take_out(faulty)
            if not again([about for about, _ in faulty]):
                break
        return made, book

    @staticmethod
    def _changed_a_heading(faulty: Sequence[About]) -> bool:
        """Whether more than rows by themselves was taken out."""
        return not all(isinstance(each, Entry) for each in faulty)

    def _take_out(self, faulty: Iterable[tuple[About, Fault]]) -> None:
        """Rows that cannot be read, and those whose article or question cannot be made; fields of a header alone."""
        unmade: dict[str, str] = {}
        for about, fault in faulty:
            match about:
                case Entry():
                    about.why = about.why or fault.message
                case Asked():
                    about.fault = about.fault or f"its question, {about.id}, cannot be made: {fault.message}"
                case Heading(article, "id"):
                    unmade[article] = f"its article, {article}, cannot be made: {fault.message}"
                case Heading(article, name):
                    self._leave_out(article, name, fault)
                case None:
                    pass
        for each in self.kept:
            each.why = each.asked.fault or unmade.get(each.article, "")

    def _leave_out(self, article: str, name: str, fault: Fault) -> None:
        new = self.plan.articles[article]
        if new.fields.pop(name, None) is not None:
            new.undecided.append(fault.message)
            self.said.append(f"`{name}` of {article} is left out: {fault.message}")


def _tree(name: str, lines: Iterable[Line]) -> Tree:
    return syntax.parse("".join(f"{line.text}\n" for line in lines).encode(), name)


def _about(made: Made, faults: Iterable[Fault]) -> Iterable[tuple[About, Fault]]:
    """What each fault in a new file is about."""
    for fault in faults:
        lines = made.get(fault.span.file)
        if not fault.minor and lines and fault.span.line <= len(lines):
            yield lines[fault.span.line - 1].about, fault
