"""A book in the making: the records read so far, and the faults."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from attrs import define, field

from claimcheck.decode.lost import Lost
from claimcheck.decode.names import Names, Nearest
from claimcheck.decode.pieces import Pieces
from claimcheck.listing import listed
from claimcheck.model import Answer, Article, Claim, Place, Question, Record, Resolution, Speaker, Topic
from claimcheck.places import Fault, Note, Span
from claimcheck.syntax import Node, Scalar
from claimcheck.values import Unreadable

R = TypeVar("R", bound=Record)
N = TypeVar("N", Speaker, Place)


@define(eq=False, repr=False)
class Draft:
    """What has been decoded, and what was `lost`.

    `met` counts the mistakes met; `refused` holds the places of those that were reported before.
    """

    lost: Lost
    articles: dict[str, Article] = field(factory=dict)
    speakers: Names[Speaker] = field(factory=Names)
    places: Names[Place] = field(factory=Names)
    topics: dict[str, Topic] = field(factory=dict)
    questions: dict[str, Question] = field(factory=dict)
    claims: dict[str, Claim] = field(factory=dict)
    resolutions: dict[str, Resolution] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    met: int = 0
    refused: set[tuple[str, int, int]] = field(factory=set)
    by_short: dict[str, list[str]] = field(factory=dict)
    nearest: Nearest = field(factory=Nearest)
    mentions: dict[tuple[str, str], list[Span]] = field(factory=dict)
    answers: dict[str, set[Answer]] = field(factory=dict)
    full: set[str] = field(factory=set)
    pieces: Pieces = field(factory=Pieces)
    guessed: list[tuple[str, str]] = field(factory=list)
    last: list[tuple[str, Claim | Resolution, str, Span]] = field(factory=list)

    def fault(self, code: str, node: Node | Span, problem: str, remedy: str = "", related: Iterable[Note] = ()) -> None:
        """Report a mistake, unless it only follows from one that YAML's reader has reported at the same place."""
        span = node if isinstance(node, Span) else node.span
        self.met += 1
        if (span.file, span.line, span.column) not in self.refused:
            self.faults.append(Fault(code, span, problem, remedy, tuple(related)))

    def refuse(self, faults: Iterable[Fault]) -> None:
        """Take over what was found wrong before anything was decoded."""
        for fault in faults:
            self.faults.append(fault)
            self.refused.add((fault.span.file, fault.span.line, fault.span.column))

    def malformed(self, node: Node | Span, problem: str, remedy: str = "") -> None:
        """Report a record that is not written as records are."""
        self.fault("CC002", node, problem, remedy)

    def unknown_key(self, key: Scalar, known: Collection[str], where: str) -> str | None:
        """Report a key that means nothing there; the known one that it is like."""
        near = self.nearest.to(key.text, known)
        remedy = f"did you mean `{near}`?" if near else "known are: " + ", ".join(known)
        self.malformed(key, f"{where} has no field `{key.text}`", remedy)
        return near

    def keep(self, records: dict[str, R], record: R, kind: str, remedy: str = "give one of them another id") -> bool:
        """Add a record under its id, unless the id is taken."""
        taken = records.get(record.id)
        if taken is not None:
            first = (Note(taken.at, f"`{record.id}` is first used here"),)
            self.fault("CC003", record.at, f"`{record.id}` is the id of two {kind}", remedy, first)
            return False
        records[record.id] = record
        return True

    def speaker(self, name: str, span: Span, kind: str = "person") -> str | None:
        """The id of a speaker given by id, name or alias; nothing where several are called so, which is reported.

        A plain name that is declared nowhere is a speaker too.
        """

        def plain(known: str) -> Speaker:
            return Speaker(id=known, at=span, name=known, kind=kind, declared=False)

        return self._named("speakers", self.speakers, name, span, plain)

    def place(self, name: str, span: Span) -> str | None:
        """The id of a place, likewise; one that no record declares lies apart from all others."""
        return self._named("places", self.places, name, span, lambda known: Place(id=known, at=span, name=known))

    def _named(self, kind: str, names: Names[N], name: str, span: Span, plain: Callable[[str], N]) -> str | None:
        several = names.ambiguous(name)
        if several:
            self.fault("CC004", span, f"`{name}` may be any of {listed(several)}", "write the id")
            return None
        known = names.find(name)
        if known is None:
            known = " ".join(name.split())
            names.add(plain(known))
            self.mentions.setdefault((kind, known), [])
        if (kind, known) in self.mentions:
            self.mention(kind, known, span)
        return known

    def mention(self, kind: str, name: str, span: Span) -> None:
        """Remember where a name stands that no record declares."""
        self.mentions.setdefault((kind, name), []).append(span)

    def names(self, kind: str) -> Names[Speaker] | Names[Place]:
        """The speakers or the places, by name."""
        return self.speakers if kind == "speakers" else self.places

    def answering(self, kind: str, name: str) -> str | None:
        """The id of a speaker or place that is an answer; what no record declares is kept in `guessed`."""
        names = self.names(kind)
        several = names.ambiguous(name)
        if several:
            raise Unreadable(f"`{name}` may be any of {listed(several)}", "write the id")
        known = names.find(name)
        if known is None or (kind, known) in self.mentions:
            self.guessed.append((kind, known or " ".join(name.split())))
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
            self.fault("CC004", key, f"`{name}` is a question of several topics", f"write {listed(several, ' or ')}")
        elif not (self._is_lost_question(name) or self._may_be_unread(name)):
            near = self.nearest.to(name, [*self.by_short, *self.questions])
            remedy = f"did you mean `{near}`?" if near else "declare it in a topic's `questions:`"
            self.fault("CC004", key, f"there is no question `{name}`", remedy)

    def _is_lost_question(self, name: str) -> bool:
        topic, _, short = name.rpartition("/")
        return self.lost.may_be("questions", name) or (
            topic not in self.topics and self.lost.may_be("questions", short)
        )

    def _may_be_unread(self, question: str) -> bool:
        """Whether a question may stand where nothing could be read; a topic that was read has all its questions."""
        topic = question.partition("/")[0] if "/" in question else ""
        return self.lost.any_of("topics") and topic not in self.topics
