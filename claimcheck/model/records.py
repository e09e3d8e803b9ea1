"""What was recorded. A record never loses what was written: a normalised value stands beside the text."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimcheck import syntax
from claimcheck.places import Span
from claimcheck.values import AnswerType, Domain, Value


@frozen(kw_only=True, eq=False, repr=False)
class Record:
    """What all records have: an id, the place of that id, the mapping it was read from, and what it silences.

    Fields with `eq=False` do not say what was recorded, but where and how.
    """

    id: str
    at: Span = field(eq=False)
    source: syntax.Mapping | None = field(default=None, eq=False)
    ignore: Mapping[str, str] = field(factory=dict, eq=False)
    note: str = field(default="", eq=False)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"

    def span_of(self, name: str) -> Span:
        """The place of a field's value; of the record, where the field was left out."""
        entries = self.source.entries if self.source else ()
        return next((node.span for key, node in entries if key.text == name), self.at)


@frozen(kw_only=True, eq=False, repr=False)
class Article(Record):
    """A published text. `derived_from` holds ids of articles and outlets; `lineage_unknown`: plainly not its own."""

    outlet: str | None = None
    title: str = ""
    author: str = ""
    published: Value | None = None
    url: str = ""
    archived: str = ""
    accessed: Value | None = None
    language: str = ""
    medium: str = ""
    text: str = ""
    paragraphs: str = "lines"
    derived_from: tuple[str, ...] = ()
    lineage_unknown: bool = False
    sha256: str = ""


@frozen(kw_only=True, eq=False, repr=False)
class Speaker(Record):
    """Whoever a claim is attributed to; anonymous without a name. `of` is the speaker that this one belongs to."""

    name: str = ""
    description: str = ""
    kind: str = "person"
    of: str | None = None
    party: bool = False
    aliases: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()
    declared: bool = True

    @property
    def whole(self) -> str | None:
        """What it belongs to."""
        return self.of

    @property
    def shares(self) -> tuple[str, ...]:
        """Nobody is partly somebody else."""
        return ()

    @property
    def anonymous(self) -> bool:
        """Whether nobody is named; an unknown voice is nobody at all."""
        return not self.name

    @property
    def nameless(self) -> bool:
        """Whether somebody speaks without a name; what a document or an outlet is, its description says."""
        return self.anonymous and self.kind not in ("document", "outlet")

    @property
    def label(self) -> str:
        """What a reader calls this speaker."""
        return self.name or self.description or self.id


@frozen(kw_only=True, eq=False, repr=False)
class Place(Record):
    """A place, within at most one other; `overlaps` names those that neither contain it nor lie within it."""

    name: str = ""
    within: str | None = None
    overlaps: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What a reader calls this place."""
        return self.name or self.id

    @property
    def whole(self) -> str | None:
        """What it lies in."""
        return self.within

    @property
    def shares(self) -> tuple[str, ...]:
        """The places that it has some ground in common with."""
        return self.overlaps


@frozen(kw_only=True, eq=False, repr=False)
class Topic(Record):
    """A topic gathers questions; `questions` holds their ids in the order of the file."""

    title: str
    about: str = ""
    questions: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Question(Record):
    """`id` is `topic/question`. `varies` holds `time`, `place`, or both: there, answers need a scope."""

    topic: str
    asks: str
    type: AnswerType
    domain: Domain = field(factory=Domain)
    varies: frozenset[str] = frozenset()

    @property
    def short(self) -> str:
        """The id without its topic."""
        return self.id.partition("/")[2]
