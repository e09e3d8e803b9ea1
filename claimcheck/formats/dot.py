"""`dot`: where claims come from, as a graph for Graphviz: speakers, relays, articles, and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define, field

from claimcheck import wording
from claimcheck.formats.base import Format
from claimcheck.formats.lines import visible, wrap
from claimcheck.model import Book, Claim, Report
from claimcheck.provenance import Voices
from claimcheck.provenance.paths import repeated

WIDTH = 30
"""Characters on a line of a label."""

Marks = dict[str, str]
"""Attributes of an edge, by the id of the claim that it is drawn for."""


def render(told: Report) -> str:
    """The provenance of the claims shown. A label is text, whatever it holds."""
    graph = Graph(told.book, Voices(told.book))
    claims, marks = _shown(told)
    lines = [line for claim in claims for line in graph.path(claim, marks.get(claim.id, ""))]
    lines += graph.sources(claims)
    lines += graph.belonging()
    head = ["rankdir=LR", "node [shape=ellipse]", "edge [fontsize=10]"]
    questions = list(dict.fromkeys(claim.question for claim in claims))
    if len(questions) == 1:
        head += [f"label={label(told.book.questions[questions[0]].asks, 2 * WIDTH)}", "labelloc=t"]
    return "\n".join(["digraph provenance {", *(f"  {line};" for line in (*head, *graph.nodes, *lines)), "}", ""])


def label(text: str, width: int = WIDTH) -> str:
    """A text in quotes, on lines of a width, of which Graphviz takes nothing for an escape or an entity."""
    return '"' + "\\n".join(map(_escaped, wrap(visible(text), width))) + '"'


def _escaped(line: str) -> str:
    line = line.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return line.replace("##", "#&#35;")  # a runner that reads along takes `##[error]` for a command


def _shown(told: Report) -> tuple[Sequence[Claim], Marks]:
    """The claims to draw, and how: what is audited in bold, what stands against it in red, what falls in grey."""
    claims, marks = list(told.book.claims.values()), Marks()
    if told.audit is not None:
        from claimcheck.audit import claims_of  # noqa: PLC0415 - for one command only
        from claimcheck.model.audits import ClaimAudit  # noqa: PLC0415

        claims = list(dict.fromkeys(claims_of(told.book, told.audit)))
        if isinstance(told.audit, ClaimAudit):
            marks = {each.claim.id: "color=red, fontcolor=red" for each in told.audit.against}
            marks[told.audit.subject.id] = "penwidth=2"
    if told.withdrawal is not None:
        marks |= {claim.id: "style=dashed, color=gray, fontcolor=gray" for claim in told.withdrawal.lost}
    return claims, marks


@define(repr=False)
class Graph:
    """Nodes are numbered in the order in which they are met: no name of a record names one."""

    book: Book
    voices: Voices
    nodes: list[str] = field(factory=list)
    _known: dict[tuple[str, str], str] = field(factory=dict)

    def path(self, claim: Claim, marks: str) -> Iterator[str]:
        """From who says it over its relays to the article; the first edge says what."""
        steps = [self._voice(voice) for voice in self.voices.path(claim)]
        text = f"{self.book.questions[claim.question].short}: {wording.scoped(claim.answer)}"
        for at, (start, end) in enumerate(pairwise([*steps, self._article(claim.article)])):
            attributes = [*([f"label={label(text)}"] if at == 0 else []), *([marks] if marks else [])]
            yield f"{start} -> {end}" + (f" [{', '.join(attributes)}]" if attributes else "")

    def sources(self, claims: Iterable[Claim]) -> Iterator[str]:
        """What the accounts of articles are derived from."""
        for source, name in repeated(self.book, claims):
            start = self._article(source) if source in self.book.articles else self._voice(source)
            yield f'{start} -> {self._article(name)} [style=dashed, label="repeated by"]'

    def belonging(self) -> Iterator[str]:
        """What each voice that was met belongs to."""
        met = [name for kind, name in self._known if kind == "voice"]
        lines = (pairwise([name, *self.book.line_of_belonging(name)]) for name in met)
        for part, whole in dict.fromkeys(pair for line in lines for pair in line):
            yield f'{self._voice(whole)} -> {self._voice(part)} [style=dotted, dir=none, label="of"]'

    def _voice(self, name: str) -> str:
        speaker = self.book.speakers.get(name)
        words = [*(["anonymous"] * speaker.nameless), *(["party"] * speaker.party)] if speaker else ["own voice"]
        text = wording.voice(self.book, name) + (f" ({', '.join(words)})" if words else "")
        return self._node("voice", name, text, "style=dashed" if speaker and speaker.anonymous else "")

    def _article(self, name: str) -> str:
        outlet = self.book.articles[name].outlet
        return self._node(
            "article", name, f"{name} ({wording.voice(self.book, outlet)})" if outlet else name, "shape=note"
        )

    def _node(self, kind: str, name: str, text: str, more: str) -> str:
        if (kind, name) not in self._known:
            self._known[kind, name] = f"n{len(self._known) + 1}"
            attributes = [f"label={label(text)}", *([more] if more else [])]
            self.nodes.append(f"{self._known[kind, name]} [{', '.join(attributes)}]")
        return self._known[kind, name]


DOT = Format(name="dot", graph=render)
