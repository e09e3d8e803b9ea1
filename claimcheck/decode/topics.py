"""Topics, which gather questions."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.ids import good_id
from claimcheck.decode.parts import Parts, common, items, said, take_apart
from claimcheck.decode.questions import decode_question, forgive
from claimcheck.decode.readers import Malformed, text
from claimcheck.model import Topic
from claimcheck.syntax import Node, Sequence


def questions(node: Node) -> tuple[Node, ...]:
    """The questions of a topic, to be read one by one."""
    if not isinstance(node, Sequence):
        raise Malformed("takes a list of questions", "begin each with `- `")
    return node.items


TOPIC = fields_of(
    **COMMON,
    about=Field(text, "what the topic covers, in a sentence"),
    questions=Field(questions, "the questions that it gathers, each with an id and what it asks", required=True),
)


def decode_topics(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all topics with their questions."""
    for node in items(draft, nodes, "topics"):
        parts = take_apart(draft, node, TOPIC, "topic")
        if parts is None or not good_id(draft, parts.key, "topic"):
            draft.lost.add("topics", parts.key.text if parts else "")
            _lose_questions(draft, parts)
            continue
        if "questions" not in parts.fields:
            draft.lost.add("topics")
            continue
        topic = Topic(
            id=parts.key.text,
            at=parts.key.span,
            source=parts.source,
            title=said(draft, parts, "title"),
            about=parts.fields.get("about", ""),
            **common(parts),
        )
        if draft.keep(draft.topics, topic, "topics"):
            ids = [decode_question(draft, each, topic.id) for each in parts.fields.get("questions", ())]
            draft.topics[topic.id] = evolve(topic, questions=tuple(filter(None, ids)))
        else:
            draft.lost.number += 1
            _lose_questions(draft, parts)


def _lose_questions(draft: Draft, parts: Parts | None) -> None:
    """The questions of a topic that could not be read are known to be somewhere."""
    for node in parts.fields.get("questions", ()) if parts else ():
        for key, _ in getattr(node, "entries", ()):
            forgive(draft, parts.key.text if parts else "", key.text)
