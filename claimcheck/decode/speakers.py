"""Speakers and places: first all of them, then what belongs to what, so that the order of files does not matter."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimcheck.decode.draft import Draft, N
from claimcheck.decode.fields import Field, Malformed, OneOf, a_name, flag, names
from claimcheck.decode.lines import MOST_WHOLES, leads_too_far
from claimcheck.decode.names import Names
from claimcheck.decode.parts import COMMON, Parts, common, fields_of, good_id, items, take_apart
from claimcheck.model import Place, Speaker
from claimcheck.syntax import Node, Scalar

KINDS = {
    "person": "one human being, named or not",
    "group": "several unnamed people who speak as one, such as analysts",
    "organisation": "a body with members: a ministry, a party, a firm",
    "document": "a letter, a report, a law",
    "outlet": "a newspaper, a broadcaster, an agency",
    "unknown": "nobody in particular: a rumour, reportedly",
}

SPEAKER = fields_of(
    **COMMON,
    name=Field(a_name, "what the speaker is called, where the id has no name behind it; without either: anonymous"),
    description=Field(a_name, "who an anonymous speaker is, in your own words"),
    kind=Field(OneOf(KINDS), "what sort of speaker it is; left out: person"),
    of=Field(a_name, "the one speaker that this one belongs to, never an ally or a backer", names=("speakers",)),
    party=Field(flag, "yes: it takes part in the events; left out: no"),
    aliases=Field(names, "what else the speaker is called: a name, or a list"),
    distinct_from=Field(
        names, "speakers that the text itself sets apart from this one (*a second official*)", names=("speakers",)
    ),
)

PLACE = fields_of(
    **COMMON,
    name=Field(a_name, "what the place is called, where the id has no name behind it"),
    within=Field(a_name, "the place that this one lies in", names=("places",)),
    overlaps=Field(
        names, "places that share ground with this one, but neither contain it nor lie within it", names=("places",)
    ),
    aliases=Field(names, "what else the place is called: a name, or a list"),
)


def decode_speakers(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all speakers, then resolve `of` and `distinct-from`."""
    read: list[tuple[Speaker, Parts]] = []
    taken: dict[str, Speaker] = {}
    for node in items(draft, nodes, "speakers"):
        parts = take_apart(draft, node, SPEAKER, "speaker")
        if parts is None or not good_id(draft, parts.key, "speaker"):
            draft.lose("speakers", *_called(parts))
            continue
        speaker = Speaker(
            id=parts.key.text,
            at=parts.key.span,
            source=parts.source,
            name=_name(draft, parts),
            description=parts.fields.get("description", ""),
            kind=parts.fields.get("kind", "person"),
            party=parts.fields.get("party", False),
            aliases=parts.fields.get("aliases", ()),
            **common(parts),
        )
        if draft.keep(taken, speaker, "speakers"):
            draft.speakers.add(speaker)
            read.append((speaker, parts))
        else:
            draft.lose("speakers", *_called(parts))
    for speaker, parts in read:
        of = parts.fields.get("of")
        whole = None if of is None else draft.speaker(of, speaker.span_of("of"), "organisation")
        apart = tuple(
            draft.speaker(name, speaker.span_of("distinct-from")) for name in parts.fields.get("distinct-from", ())
        )
        known = tuple(name for name in apart if name)
        draft.speakers.add(evolve(draft.speakers.records[speaker.id], of=whole, distinct_from=known))
    for each in _too_deep(draft, draft.speakers, [speaker for speaker, _ in read], "of"):
        draft.speakers.add(evolve(draft.speakers.records[each.id], of=None))


def _name(draft: Draft, parts: Parts) -> str:
    """The name: the value of the id, or the field `name`; an anonymous speaker has neither.

    Where a fault may hide who it is, the id stands for it, so that nothing else is held against the record.
    """
    if isinstance(parts.value, Scalar) and not parts.value.text:
        hiding = parts.faulty and "description" not in parts.fields
        return str(parts.fields.get("name", parts.key.text if hiding else ""))
    try:
        called = a_name(parts.value)
        return str(parts.fields.get("name", called))
    except Malformed as error:
        draft.malformed(parts.value, f"the name of `{parts.key.text}` {error.problem}", error.remedy)
        return parts.key.text


def _called(parts: Parts | None) -> tuple[str, ...]:
    """Whatever a record that was not kept may be named by; nothing where that is not known."""
    if parts is None:
        return ()
    name = parts.value.text if isinstance(parts.value, Scalar) else ""
    return parts.key.text, name, parts.fields.get("name", ""), *parts.fields.get("aliases", ())


def decode_places(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all places, then resolve `within` and `overlaps`."""
    read: list[tuple[Place, Parts]] = []
    taken: dict[str, Place] = {}
    for node in items(draft, nodes, "places"):
        parts = take_apart(draft, node, PLACE, "place")
        if parts is None or not good_id(draft, parts.key, "place"):
            draft.lose("places", *_called(parts))
            continue
        place = Place(
            id=parts.key.text,
            at=parts.key.span,
            source=parts.source,
            name=_name(draft, parts),
            aliases=parts.fields.get("aliases", ()),
            **common(parts),
        )
        if draft.keep(taken, place, "places"):
            draft.places.add(place)
            read.append((place, parts))
        else:
            draft.lose("places", *_called(parts))
    for place, parts in read:
        within = parts.fields.get("within")
        whole = None if within is None else draft.place(within, place.span_of("within"))
        overlaps = tuple(draft.place(name, place.span_of("overlaps")) for name in parts.fields.get("overlaps", ()))
        known = tuple(name for name in overlaps if name)
        draft.places.add(evolve(draft.places.records[place.id], within=whole, overlaps=known))
    for each in _too_deep(draft, draft.places, [place for place, _ in read], "within"):
        draft.places.add(evolve(draft.places.records[each.id], within=None))


def _too_deep(draft: Draft, names: Names[N], read: Iterable[N], field: str) -> list[N]:
    """What lies deeper within others than anything does, each reported."""

    def wholes(name: str) -> tuple[str, ...]:
        whole = names.records[name].whole
        return () if whole is None else (whole,)

    deep = [each for each in read if leads_too_far(each.id, wholes, MOST_WHOLES)]
    for record in deep:
        problem = f"`{field}` leads on to more than {MOST_WHOLES} others, one within the other"
        draft.malformed(record.span_of(field), problem, "leave out what lies between")
    return deep
