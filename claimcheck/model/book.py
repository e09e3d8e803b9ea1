"""Everything that was read, by id, with what was computed from it once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import chain

from attrs import field, frozen

from claimcheck.model.claims import Claim, Resolution
from claimcheck.model.evidence import Evidence, Settings, Text
from claimcheck.model.records import Article, Place, Question, Record, Speaker, Topic
from claimcheck.model.standing import Assessment
from claimcheck.places import Fault, Note, Span
from claimcheck.syntax.source import Source


@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Book:
    """Records by id, in the order of their files. A question is found by `topic/question`.

    `faults` are the mistakes of reading; `left_out` counts the records that were not read because of them.
    `unread` names the kinds of records of which a stretch could not be read: nothing is held against the others for
    what may stand there.
    `texts` are those of the articles at hand, by the article's id; `evidence` is what they say of passages, by claim.
    `sources` are the texts of the files, as far as they could be read, for those who show a place in one.
    `told` are the sentences about claims that findings have needed so far, by the claim's id.
    `heeded` holds, for each code that was judged, the records whose `ignore` has silenced something, by their places;
    nothing before the findings are known.
    """

    files: tuple[str, ...] = ()
    sources: Mapping[str, Source] = field(factory=dict)
    articles: Mapping[str, Article] = field(factory=dict)
    speakers: Mapping[str, Speaker] = field(factory=dict)
    places: Mapping[str, Place] = field(factory=dict)
    topics: Mapping[str, Topic] = field(factory=dict)
    questions: Mapping[str, Question] = field(factory=dict)
    claims: Mapping[str, Claim] = field(factory=dict)
    resolutions: tuple[Resolution, ...] = ()
    faults: tuple[Fault, ...] = ()
    left_out: int = 0
    unread: frozenset[str] = frozenset()
    assessments: Mapping[str, Assessment] = field(factory=dict)
    texts: Mapping[str, Text] = field(factory=dict)
    evidence: Mapping[str, Evidence] = field(factory=dict)
    settings: Settings = field(factory=Settings)
    told: dict[str, Note] = field(factory=dict)
    heeded: Mapping[str, Collection[Span]] = field(factory=dict)

    @property
    def whole(self) -> bool:
        """Whether everything was read: only then is anything held against a record for what is not there."""
        return not self.left_out and not self.unread

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with what was read either: a field that makes no sense may name another record."""
        return self.whole and all(fault.minor for fault in self.faults)

    @property
    def records(self) -> Iterator[Record]:
        """Every record, kind by kind."""
        return chain(
            self.articles.values(),
            self.speakers.values(),
            self.places.values(),
            self.topics.values(),
            self.questions.values(),
            self.claims.values(),
            self.resolutions,
        )

    def called(self, question: str) -> str:
        """What a question is called, named by its id: its bare id, unless several topics have one of that name."""
        short = question.partition("/")[2]
        return question if self._asked[short] > 1 else short

    @cached_property
    def _asked(self) -> Counter[str]:
        """How many questions have each bare id."""
        return Counter(each.short for each in self.questions.values())

    def line_of_belonging(self, speaker: str) -> Iterator[str]:
        """What a speaker belongs to, from near to far; ends where a circle closes."""
        passed = {speaker}
        at = self.speakers[speaker].of if speaker in self.speakers else None
        while at is not None and at not in passed:
            yield at
            passed.add(at)
            at = self.speakers[at].of if at in self.speakers else None

    def faults_of(self, code: str) -> Iterator[Fault]:
        """The mistakes of reading that one rule reports."""
        return (fault for fault in self.faults if fault.code == code)
