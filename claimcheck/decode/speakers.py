"""Speakers: first all of them, then what belongs to what, so that the order of files does not matter."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.named import heading, kept, too_deep
from claimcheck.decode.parts import Parts
from claimcheck.decode.readers import OneOf, a_name, flag, names
from claimcheck.model import Speaker
from claimcheck.syntax import Node

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


def decode_speakers(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all speakers, then resolve `of` and `distinct-from`."""
    read = list(kept(draft, nodes, "speakers", SPEAKER, partial(_speaker, draft)))
    for speaker, _ in read:
        draft.speakers.add(speaker)
    for speaker, parts in read:
        of = parts.fields.get("of")
        whole = None if of is None else draft.speaker(of, speaker.span_of("of"), "organisation")
        apart = tuple(
            draft.speaker(name, speaker.span_of("distinct-from")) for name in parts.fields.get("distinct-from", ())
        )
        known = tuple(name for name in apart if name)
        draft.speakers.add(evolve(draft.speakers.records[speaker.id], of=whole, distinct_from=known))
    for each in too_deep(draft, draft.speakers, [speaker for speaker, _ in read], "of"):
        draft.speakers.add(evolve(draft.speakers.records[each.id], of=None))


def _speaker(draft: Draft, parts: Parts) -> Speaker:
    return Speaker(
        description=parts.fields.get("description", ""),
        kind=parts.fields.get("kind", "person"),
        party=parts.fields.get("party", False),
        **heading(draft, parts),
    )
