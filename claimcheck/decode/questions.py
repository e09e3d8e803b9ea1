"""Questions: each says what its answers look like."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.ids import good_id
from claimcheck.decode.parts import Parts, common, said, span_of, take_apart
from claimcheck.decode.readers import Malformed, a_name, flag, names, number, texts
from claimcheck.model import Question
from claimcheck.syntax import Node
from claimcheck.values import AnswerType, Domain, answer_types

JOINING = re.compile(r"(?:^|\s)(?:or|and|only)(?:\s|$)|\.\.")
IMPLYING = {"scale": "scale", "choices": "choice", "unit": "quantity"}
MOST_LABELS = 200
"""More than anybody chooses from: and each answer that is denied stands for all the others."""

VARIES = {"over time": "time", "by place": "place"}


def varies(node: Node) -> frozenset[str]:
    """`over time`, `by place`, or a list of both."""
    words = texts(node)
    for word in words:
        if word not in VARIES:
            raise Malformed(f"is `{word}`", "write `over time`, `by place`, or a list of both")
    return frozenset(VARIES[word] for word in words)


def labels(node: Node) -> tuple[str, ...]:
    """Two labels or more, all different; none may hold a word that joins labels."""
    found = names(node)
    if len(found) < 2:  # noqa: PLR2004
        raise Malformed("lists a single label", "write two or more, as in `[first, second]`")
    if len(found) > MOST_LABELS:
        raise Malformed(f"lists {len(found):,} labels", f"write at most {MOST_LABELS}, or ask with `type: text`")
    seen: set[str] = set()
    for label in found:
        if label.casefold() in seen:
            raise Malformed(f"lists `{label}` twice", "leave one of them out")
        seen.add(label.casefold())
        joining = JOINING.search(label)
        if joining or label == "none":
            word = joining.group().strip() if joining else label
            raise Malformed(
                f"has the label `{label}`", f"a label cannot hold `{word}`, which means something in answers"
            )
    return found


QUESTION = fields_of(
    **COMMON,
    type=Field(
        a_name, "what its answers are; left out: from `scale`, `choices` or `unit`, else yes-no", names=("types",)
    ),
    choices=Field(labels, "the labels to choose from, two or more: `[ice, strike]`"),
    scale=Field(labels, "the labels of a scale, two or more, from one end to the other: `[against, tolerated, for]`"),
    unit=Field(a_name, "what a quantity counts or is measured in: people, km, GBP"),
    tolerance=Field(number, "how far apart answers may be and still be near: days, units, or steps of the scale"),
    many=Field(flag, "yes: several answers can hold at once; left out: no"),
    varies=Field(varies, "what the answer changes with: its claims then say `as-of`, `where`, or both"),
)


def decode_question(draft: Draft, node: Node, topic: str) -> str | None:
    """The full id of a question that was read and kept; nothing where it was not, which is reported."""
    parts = take_apart(draft, node, QUESTION, "question")
    if parts is None or not good_id(draft, parts.key, "question"):
        draft.lost.add("questions", parts.key.text if parts else "")
        forgive(draft, topic, parts.key.text if parts else "")
        return None
    kind = None if parts.faulty else _kind(draft, parts)
    if kind is None:
        draft.lost.add("questions", parts.key.text)
        forgive(draft, topic, parts.key.text)
        return None
    question = Question(
        id=f"{topic}/{parts.key.text}",
        at=parts.key.span,
        source=parts.source,
        topic=topic,
        asks=said(draft, parts, "wording"),
        type=kind,
        domain=_domain(draft, kind, parts.fields),
        varies=parts.fields.get("varies", frozenset()),
        **common(parts),
    )
    if not draft.keep(draft.questions, question, "questions of one topic"):
        draft.lost.number += 1
        return None
    draft.by_short.setdefault(parts.key.text, []).append(question.id)
    return question.id


def _domain(draft: Draft, kind: AnswerType, fields: dict[str, Any]) -> Domain:
    domain = Domain(
        labels=fields.get(kind.labels, ()) if kind.labels else (),
        unit=fields.get("unit", ""),
        tolerance=fields.get("tolerance"),
        many=fields.get("many", False),
    )
    if not kind.records:
        return domain
    known = draft.names(kind.records)
    find = partial(draft.answering, kind.records)
    return evolve(domain, find=find, members=known.members, named=known.named)


def _kind(draft: Draft, parts: Parts) -> AnswerType | None:
    """The answer type: as named, or from what else the question says."""
    implied = [name for name in IMPLYING if name in parts.fields]
    named = parts.fields.get("type") or (IMPLYING[implied[0]] if implied else "yes-no")
    kind = answer_types().get(named)
    span = span_of(parts.source, "type", parts.key)
    if kind is None:
        near = draft.nearest.to(named, answer_types())
        remedy = f"did you mean `{near}`?" if near else "write one of: " + ", ".join(answer_types())
        draft.malformed(span, f"there is no type `{named}`", remedy)
        return None
    for name in implied:
        if name != kind.labels and IMPLYING[name] != kind.name:
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


def forgive(draft: Draft, topic: str, question: str) -> None:
    """Hold nothing against records that name a question which was not kept."""
    short = question.rpartition("/")[2]
    draft.lost.excuse("questions", question, short, f"{topic}/{short}")
