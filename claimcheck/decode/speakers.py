"""Speakers and places: first all of them, then what belongs to what, so that the order of files does not matter."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import Field, Malformed, flag, one_of, text, texts
from claimcheck.decode.parts import COMMON, Parts, common, fields_of, good_id, items, take_apart
from claimcheck.model import Place, Speaker
from claimcheck.syntax import Node, Scalar

KINDS = ("person", "group", "organisation", "document", "outlet", "unknown")

SPEAKER = fields_of(
    **COMMON,
    name=Field(text, "what the speaker is called, where the value does not say it"),
    description=Field(text, "who an anonymous speaker is, in your own words"),
    kind=Field(one_of(*KINDS), "person, or " + ", ".join(KINDS[1:])),
    of=Field(text, "the one speaker that this one belongs to"),
    party=Field(flag, "whether it takes part in the events"),
    aliases=Field(texts, "what else the speaker is called"),
    distinct_from=Field(texts, "speakers that the text itself sets apart from this one"),
)

PLACE = fields_of(
    **COMMON,
    name=Field(text, "what the place is called, where the value does not say it"),
    within=Field(text, "the place that this one lies in"),
    overlaps=Field(texts, "places that neither contain this one nor lie within it"),
    aliases=Field(texts, "what else the place is called"),
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


def _name(draft: Draft, parts: Parts) -> str:
    """The name: the value of the id, or the field `name`; an anonymous speaker has neither.

    Where a fault may hide who it is, the id stands for it, so that nothing else is held against the record.
    """
    if isinstance(parts.value, Scalar) and not parts.value.text:
        hiding = parts.faulty and "description" not in parts.fields
        return str(parts.fields.get("name", parts.key.text if hiding else ""))
    try:
        return str(parts.fields.get("name")) if "name" in parts.fields else text(parts.value)
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
        name, aliases = _name(draft, parts), parts.fields.get("aliases", ())
        key = parts.key
        place = Place(id=key.text, at=key.span, source=parts.source, name=name, aliases=aliases, **common(parts))
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
