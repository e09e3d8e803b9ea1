"""Topics and their questions; a question says what its answers look like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import (
    COMMON,
    Field,
    Malformed,
    Parts,
    common,
    fields_of,
    flag,
    good_id,
    number,
    take_apart,
    text,
    texts,
)
from claimcheck.decode.names import fold
from claimcheck.decode.speakers import items
from claimcheck.model import Question, Topic
from claimcheck.syntax import Node, Sequence
from claimcheck.values import AnswerType, Domain, answer_types

JOINING = re.compile(r"(?:^|\s)(?:or|and|only)(?:\s|$)|\.\.")
_IMPLYING = {"scale": "scale", "choices": "choice", "unit": "quantity"}
_NOT_YET = {"period": "write a `date` question for the start and one for the end", "place": "use `choices`"}
_VARIES = {"over time": "time", "by place": "place"}


def varies(node: Node) -> frozenset[str]:
    """`over time`, `by place`, or a list of both."""
    words = texts(node)
    for word in words:
        if word not in _VARIES:
            raise Malformed(f"is `{word}`", "write `over time`, `by place`, or a list of both")
    return frozenset(_VARIES[word] for word in words)


def labels(node: Node) -> tuple[str, ...]:
    """Two labels or more, all different; none may hold a word that joins labels."""
    found = texts(node)
    if len(found) < 2:  # noqa: PLR2004
        raise Malformed("lists a single label", "write two or more, as in `[first, second]`")
    for at, label in enumerate(found):
        if label.casefold() in (other.casefold() for other in found[:at]):
            raise Malformed(f"lists `{label}` twice", "leave one of them out")
        joining = JOINING.search(label)
        if joining or label == "none":
            word = joining.group().strip() if joining else label
            raise Malformed(
                f"has the label `{label}`", f"a label cannot hold `{word}`, which means something in answers"
            )
    return found


def questions(node: Node) -> tuple[Node, ...]:
    """The questions of a topic, to be read one by one."""
    if not isinstance(node, Sequence):
        raise Malformed("takes a list of questions", "begin each with `- `")
    return node.items


TOPIC = fields_of(
    **COMMON,
    about=Field(text, "what the topic covers"),
    questions=Field(questions, "the questions that it gathers", required=True),
)

QUESTION = fields_of(
    **COMMON,
    type=Field(text, "the answer type; left out: from `scale`, `choices` or `unit`, else yes-no"),
    choices=Field(labels, "the labels of a choice"),
    scale=Field(labels, "the labels of a scale, in order"),
    unit=Field(text, "what a quantity counts"),
    tolerance=Field(number, "how far apart answers may be and still be near: days, units or steps"),
    many=Field(flag, "whether several answers can hold at once"),
    varies=Field(varies, "what the answer changes with: over time, by place"),
)


def decode_topics(draft: Draft, nodes: Iterable[Node]) -> None:
    """Read all topics with their questions."""
    for node in items(draft, nodes, "topics"):
        parts = take_apart(draft, node, TOPIC, "topic")
        if parts is None or not good_id(draft, parts.key, "topic"):
            draft.lose("topics", parts.key.text if parts else "")
            _lose_questions(draft, parts)
            continue
        if "questions" not in parts.fields:
            draft.lose("topics")
            continue
        topic = Topic(
            id=parts.key.text,
            at=parts.key.span,
            source=parts.source,
            title=_said(draft, parts, "title"),
            about=parts.fields.get("about", ""),
            **common(parts),
        )
        if draft.keep(draft.topics, topic, "topics"):
            ids = [_decode_question(draft, each, topic.id) for each in parts.fields.get("questions", ())]
            draft.topics[topic.id] = evolve(topic, questions=tuple(filter(None, ids)))
        else:
            draft.left_out += 1
            _lose_questions(draft, parts)


def _said(draft: Draft, parts: Parts, what: str) -> str:
    """The value of an id; left out, the id itself."""
    try:
        return text(parts.value)
    except Malformed as error:
        draft.malformed(parts.key, f"the {what} of `{parts.key.text}` {error.problem}", error.remedy)
        return parts.key.text


def _lose_questions(draft: Draft, parts: Parts | None) -> None:
    """The questions of a topic that could not be read are known to be somewhere."""
    for node in parts.fields.get("questions", ()) if parts else ():
        for key, _ in getattr(node, "entries", ()):
            _forgive(draft, parts.key.text if parts else "", key.text)


def _forgive(draft: Draft, topic: str, question: str) -> None:
    """Hold nothing against records that name a question which was not kept."""
    short = question.rpartition("/")[2]
    draft.broken.setdefault("questions", set()).update(map(fold, (question, short, f"{topic}/{short}")))


def _decode_question(draft: Draft, node: Node, topic: str) -> str | None:
    parts = take_apart(draft, node, QUESTION, "question")
    if parts is None or not good_id(draft, parts.key, "question"):
        draft.lose("questions", parts.key.text if parts else "")
        _forgive(draft, topic, parts.key.text if parts else "")
        return None
    kind = None if parts.faulty else _kind(draft, parts)
    if kind is None:
        draft.lose("questions", parts.key.text)
        _forgive(draft, topic, parts.key.text)
        return None
    question = Question(
        id=f"{topic}/{parts.key.text}",
        at=parts.key.span,
        source=parts.source,
        topic=topic,
        asks=_said(draft, parts, "wording"),
        type=kind,
        domain=_domain(draft, kind, parts.fields),
        varies=parts.fields.get("varies", frozenset()),
        **common(parts),
    )
    if not draft.keep(draft.questions, question, "questions of one topic"):
        draft.left_out += 1
        return None
    draft.by_short.setdefault(parts.key.text, []).append(question.id)
    return question.id


def _domain(draft: Draft, kind: AnswerType, fields: dict[str, Any]) -> Domain:
    return Domain(
        labels=fields.get(kind.labels, ()) if kind.labels else (),
        unit=fields.get("unit", ""),
        tolerance=fields.get("tolerance"),
        many=fields.get("many", False),
        find=draft.answering,
        members=draft.speakers.members,
    )


def _kind(draft: Draft, parts: Parts) -> AnswerType | None:
    """The answer type: as named, or from what else the question says."""
    implied = [name for name in _IMPLYING if name in parts.fields]
    named = parts.fields.get("type") or (_IMPLYING[implied[0]] if implied else "yes-no")
    kind = answer_types().get(named)
    span = next((value for key, value in parts.source.entries if key.text == "type"), parts.key)
    if kind is None:
        near = draft.nearest.to(named, answer_types())
        remedy = _NOT_YET.get(named) or (
            f"did you mean `{near}`?" if near else "write one of: " + ", ".join(answer_types())
        )
        problem = f"answers of type `{named}` are not read yet" if named in _NOT_YET else f"there is no type `{named}`"
        draft.malformed(span, problem, remedy)
        return None
    for name in implied:
        if name != kind.labels and _IMPLYING[name] != kind.name:
            draft.malformed(
                span, f"a question of type `{kind.name}` takes no `{name}`", f"leave out `{name}` or `type`"
            )
            return None
    if kind.labels and kind.labels not in parts.fields:
        draft.malformed(
            span, f"a question of type `{kind.name}` needs its labels", f"add `{kind.labels}: [first, second]`"
        )
        return None
    return kind
