"""Where claims come from: who says them, through whom, in which article; a voice that many claims run through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Book, Claim
from claimcheck.provenance import Voices
from claimcheck.views.pictures.tally import Column, Place, Tally, ordered, tally


@frozen(kw_only=True)
class Node:
    """A voice or an article: what a reader calls it, and in `words` what else is to be known of it.

    `name` is the id of a speaker or an article, `first` that of the first claim there. `side` is what the voice belongs
    to in the end, if anything. `claims` counts those that run through it, `own` those that an article makes in its own
    voice, `echoes` those that say what another that runs through it says too, and that may all go back to one origin.
    """

    column: Column
    name: str
    label: str
    first: str
    words: tuple[str, ...] = ()
    anonymous: bool = False
    side: str = ""
    claims: int = 0
    own: int = 0
    echoes: int = 0


@frozen(kw_only=True)
class Flow:
    """So many claims from one node to another, by their places; `start` is None where an article speaks for itself.

    `first` is the id of the first of them; `told` says which way. `repeats`: no claims, but an account that the article
    at the end repeats.
    """

    start: int | None
    end: int
    told: str
    claims: int = 0
    first: str = ""
    repeats: bool = False


@frozen(kw_only=True)
class Provenance:
    """The nodes column by column, voices of one side together, and what runs between them."""

    title: str
    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]


def provenance(kin: Voices, claims: Iterable[Claim]) -> Provenance | None:
    """The provenance of the claims of a topic, or of any others; nothing, where there are none."""
    shown = list(claims)
    if not shown:
        return None
    book, found = kin.book, tally(kin, shown)
    nodes = {place: _node(kin, place, found) for place in ordered(kin, found)}
    topics = dict.fromkeys(book.topics[book.questions[claim.question].topic].title for claim in shown)
    title = "; ".join(topics) if len(topics) == 1 else wording.plural(len(shown), "claim")
    return Provenance(title=title, nodes=tuple(nodes.values()), flows=tuple(_flows(nodes, found)))


def _flows(nodes: Mapping[Place, Node], found: Tally) -> Iterator[Flow]:
    at = {place: number for number, place in enumerate(nodes)}
    for (start, end), claims in found.ways.items():
        what, where = wording.plural(len(claims), "claim"), nodes[end].label
        told = f"{what}: {nodes[start].label} in {where}" if start else f"{what}: {where} in its own voice"
        if start and end[0] is Column.RELAY:
            told = f"{what}: {nodes[start].label} via {where}"
        yield Flow(start=at[start] if start else None, end=at[end], told=told, claims=len(claims), first=claims[0].id)
    for source, claim in found.repeats:
        article = (Column.ARTICLE, claim.article)
        told = f"{nodes[article].label} repeats {nodes[source].label}"
        yield Flow(start=at[source], end=at[article], told=told, first=claim.id, repeats=True)


def _node(kin: Voices, place: Place, found: Tally) -> Node:
    """What is to be known of a place."""
    column, name = place
    voice = column is not Column.ARTICLE
    speaker = kin.book.speakers.get(name) if voice else None
    side = kin.side(name) if voice else name
    return Node(
        column=column,
        name=name,
        label=wording.voice(kin.book, name) if voice else wording.article(kin.book.articles[name]),
        first=found.first[place].id,
        words=tuple(_voice_words(kin, name) if voice else _outlet(kin.book, name)),
        anonymous=speaker is not None and speaker.nameless,
        side="" if side == name else wording.voice(kin.book, side),
        claims=found.through[place],
        own=0 if voice else found.own.get(name, 0),
        echoes=found.echoes.get(place, 0),
    )


def _voice_words(kin: Voices, name: str) -> Iterator[str]:
    speaker = kin.speaker(name)
    if speaker is not None and speaker.nameless:
        yield "anonymous"
    if speaker is not None and speaker.kind == "group":
        yield "group"
    if kin.is_party(name):
        yield "party"


def _outlet(book: Book, name: str) -> Iterator[str]:
    outlet = book.articles[name].outlet
    if outlet and wording.voice(book, outlet) != name:
        yield wording.voice(book, outlet)
