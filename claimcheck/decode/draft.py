"""A book in the making: the records read so far, and the faults."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

from attrs import define, field

from claimcheck.decode.names import Names, Nearest, fold
from claimcheck.model import Article, Claim, Place, Question, Record, Resolution, Speaker, Topic
from claimcheck.places import Fault, Note, Span
from claimcheck.syntax import Node, Scalar

R = TypeVar("R", bound=Record)


@define
class Draft:
    """What has been decoded. `broken` holds the ids of records that could not be read, by kind."""

    unread: frozenset[str]
    articles: dict[str, Article] = field(factory=dict)
    speakers: Names[Speaker] = field(factory=Names)
    places: Names[Place] = field(factory=Names)
    topics: dict[str, Topic] = field(factory=dict)
    questions: dict[str, Question] = field(factory=dict)
    claims: dict[str, Claim] = field(factory=dict)
    resolutions: dict[str, Resolution] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    left_out: int = 0
    broken: dict[str, set[str]] = field(factory=dict)
    by_short: dict[str, list[str]] = field(factory=dict)
    nearest: Nearest = field(factory=Nearest)
    mentions: dict[str, list[Span]] = field(factory=dict)
    last: list[tuple[str, Claim | Resolution, str, Span]] = field(factory=list)

    def fault(self, code: str, node: Node | Span, problem: str, remedy: str = "", related: Iterable[Note] = ()) -> None:
        """Report a mistake."""
        span = node if isinstance(node, Span) else node.span
        self.faults.append(Fault(code, span, problem, remedy, tuple(related)))

    def malformed(self, node: Node | Span, problem: str, remedy: str = "") -> None:
        """Report a record that is not written as records are."""
        self.fault("CC002", node, problem, remedy)

    def unknown_key(self, key: Scalar, known: Collection[str], where: str) -> None:
        """Report a key that means nothing there."""
        near = self.nearest.to(key.text, known)
        remedy = f"did you mean `{near}`?" if near else "known are: " + ", ".join(known)
        self.malformed(key, f"{where} has no field `{key.text}`", remedy)

    def keep(self, records: dict[str, R], record: R, kind: str, remedy: str = "give one of them another id") -> bool:
        """Add a record under its id, unless the id is taken."""
        taken = records.get(record.id)
        if taken is not None:
            first = (Note(taken.at, f"`{record.id}` is first used here"),)
            self.fault("CC003", record.at, f"`{record.id}` is the id of two {kind}", remedy, first)
            return False
        records[record.id] = record
        return True

    def lose(self, kind: str, name: str) -> None:
        """Remember a record that could not be read."""
        self.broken.setdefault(kind, set()).add(name)
        self.left_out += 1

    def speaker(self, name: str, span: Span, kind: str = "person") -> str:
        """The id of a speaker given by id, name or alias. A plain name that is declared nowhere is a speaker too."""
        return self._known(self.speakers, name, span) or self._introduce(name, span, kind)

    def _known(self, names: Names[Speaker] | Names[Place], name: str, span: Span) -> str | None:
        several = names.ambiguous(name)
        if several:
            self.fault("CC004", span, f"`{name}` may be any of {', '.join(several)}", "write the id")
            return several[0]
        known = names.find(name)
        if known in self.mentions:
            self.mentions[known].append(span)
        return known

    def _introduce(self, name: str, span: Span, kind: str) -> str:
        plain = " ".join(name.split())
        if fold(name) not in map(fold, self.broken.get("speakers", ())):
            self.mentions.setdefault(plain, []).append(span)
        self.speakers.add(Speaker(id=plain, at=span, name=plain, kind=kind, declared=False))
        return plain

    def place(self, name: str, span: Span) -> str:
        """The id of a place given by id, name or alias; one that no record declares lies apart from all others."""
        known = self._known(self.places, name, span)
        if known is None:
            known = " ".join(name.split())
            self.places.add(Place(id=known, at=span, name=known))
            if not self._may_be_unread("places"):
                self.fault("CC007", span, f"no record declares the place `{name}`", self._or_declare(name, self.places))
        return known

    def question(self, name: str) -> str | None:
        """The full id of a question given as `topic/question`, or by its bare id where that is unique."""
        if name in self.questions:
            return name
        found = self.by_short.get(name, ())
        return found[0] if len(found) == 1 else None

    def unknown_question(self, key: Scalar) -> None:
        """Report a question that is not there, unless it may stand where nothing could be read."""
        name = key.text
        several = self.by_short.get(name, ())
        if several:
            self.fault("CC004", key, f"`{name}` is a question of several topics", "write " + " or ".join(several))
        elif name not in self.broken.get("questions", ()) and not self._may_be_unread("topics", name):
            near = self.nearest.to(name, [*self.by_short, *self.questions])
            remedy = f"did you mean `{near}`?" if near else "declare it in a topic's `questions:`"
            self.fault("CC004", key, f"there is no question `{name}`", remedy)

    def _may_be_unread(self, kind: str, name: str = "") -> bool:
        """Whether a record may stand where nothing could be read; a topic that was read has all its questions."""
        topic = name.partition("/")[0] if "/" in name else ""
        return bool({kind, "*"} & self.unread) and topic not in self.topics

    def _or_declare(self, name: str, names: Names[Speaker] | Names[Place]) -> str:
        kind = "speakers" if names is self.speakers else "places"
        others = [word for word in names.words() if word and fold(word) != fold(name)]
        near = self.nearest.to(name, others)
        return f"did you mean `{near}`? else declare it under `{kind}:`" if near else f"declare it under `{kind}:`"

    def close(self) -> None:
        """Settle what could only be judged when everything was read."""
        for kind, record, name, span in self.last:
            if name not in self.claims and not self._may_be_unread("claims") and name not in self._broken_claims():
                near = self.nearest.to(name, self.claims)
                self.fault("CC004", span, f"{kind} names no claim: `{name}`", f"did you mean `{near}`?" if near else "")
            if isinstance(record, Claim) and name == record.id:
                self.malformed(span, "a claim disputes itself", "name the claim that it disputes")
        for name, spans in self.mentions.items():
            if not self._may_be_unread("speakers"):
                related = tuple(Note(span, f"`{name}` is named here too") for span in spans[1:])
                remedy = self._or_declare(name, self.speakers)
                self.fault("CC007", spans[0], f"no record declares `{name}`", remedy, related)

    def _broken_claims(self) -> set[str]:
        return self.broken.get("claims", set())
