"""Places: first all of them, then what lies in what, so that the order of files does not matter."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.named import heading, kept, too_deep
from claimcheck.decode.readers import a_name, names
from claimcheck.model import Place
from claimcheck.syntax import Node

PLACE = fields_of(
    **COMMON,
    name=Field(a_name, "what the place is called, where the id has no name behind it"),
    within=Field(a_name, "the place that this one lies in", names=("places",)),
    overlaps=Field(
        names, "places that share ground with this one, but neither contain it nor lie within it", names=("places",)
    ),
    aliases=Field(names, "what else the place is called: a name, or a list"),
)


def decode_places(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all places, then resolve `within` and `overlaps`."""
    read = list(kept(draft, nodes, "places", PLACE, lambda parts: Place(**heading(draft, parts))))
    for place, _ in read:
        draft.places.add(place)
    for place, parts in read:
        within = parts.fields.get("within")
        whole = None if within is None else draft.place(within, place.span_of("within"))
        overlaps = tuple(draft.place(name, place.span_of("overlaps")) for name in parts.fields.get("overlaps", ()))
        known = tuple(name for name in overlaps if name)
        draft.places.add(evolve(draft.places.records[place.id], within=whole, overlaps=known))
    for each in too_deep(draft, draft.places, [place for place, _ in read], "within"):
        draft.places.add(evolve(draft.places.records[each.id], within=None))
