"""The answer of a claim: its value, the stance to it, and what it is said of."""

from __future__ import annotations

from claimcheck.decode.draft import Draft
from claimcheck.decode.parts import Parts, span_of
from claimcheck.decode.pieces import TOO_MANY
from claimcheck.decode.questions import JOINING
from claimcheck.decode.stances import negation
from claimcheck.model import Answer, Question, Scope, Stance
from claimcheck.syntax import Mapping as MappingNode
from claimcheck.syntax import Node, Scalar, Sequence
from claimcheck.values import Members, Unreadable, Value, read

MOST_ANSWERS = 10_000
"""Different answers to one question: each is compared with each."""


def written(node: Node) -> str:
    """The answer as it stands in the file."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence) and not node.written:
        return ", ".join(written(item) for item in node.items)
    return node.written


def decode_answer(draft: Draft, parts: Parts, question: Question) -> Answer | None:
    """The answer that a record gives; nothing where it cannot be read, which is reported."""
    stance = Stance(parts.fields.get("stance", Stance.ASSERTS.value))
    scope = _scope(draft, parts, question)
    draft.guessed.clear()
    try:
        value = read(question.type, _readable(parts.value, question), question.domain)
        states = negation(value, stance, question)
    except Unreadable as error:
        draft.fault("CC005", parts.value, error.problem, error.remedy)
        return None
    for kind, name in dict.fromkeys(draft.guessed):
        if not JOINING.search(name):
            draft.mention(kind, name, parts.value.span)
    if scope is None:
        return None
    answer = Answer(value=value, stance=stance, scope=scope, states=states)
    return answer if _can_be_compared(draft, parts.value, question, answer) else None


def _can_be_compared(draft: Draft, node: Node, question: Question, answer: Answer) -> bool:
    """Whether a question has no more different answers than can be compared; the first too many is reported."""
    known = draft.answers.setdefault(question.id, set())
    if answer in known:
        return True
    if len(known) >= MOST_ANSWERS:
        _say_it_is_full(draft, node, question)
        return False
    if not draft.pieces.hold(answer.states):
        draft.fault("CC005", node, *TOO_MANY)
        return False
    known.add(answer)
    return True


def _say_it_is_full(draft: Draft, node: Node, question: Question) -> None:
    """Report the first of the answers that are too many."""
    if question.id not in draft.full:
        draft.full.add(question.id)
        remedy = "part the question into several, or fold answers that mean the same"
        draft.fault("CC005", node, f"the question has more than {MOST_ANSWERS:,} different answers", remedy)


def _readable(node: Node, question: Question) -> str | tuple[str, ...]:
    """The answer as a text, or as a list of texts; what YAML took for a list is read back where the type allows."""
    if isinstance(node, Sequence) and not (node.written and question.type.bracketed):
        if all(isinstance(item, Scalar) for item in node.items):
            return tuple(item.text for item in node.items if isinstance(item, Scalar))
        raise Unreadable("a list within a list is no answer", "write a list of plain values")
    if isinstance(node, MappingNode) and not node.written:
        raise Unreadable("a mapping is no answer", "write the answer behind the question")
    return written(node)


def _scope(draft: Draft, parts: Parts, question: Question) -> Scope | None:
    """The scope, in what the question varies in; elsewhere `as-of` and `where` are shown and no more.

    Nothing, where several places are called so.
    """
    fields = parts.fields
    fields["as_of"] = fields.pop("as-of", None)
    place = None
    if "where" in fields:
        fields["where"] = draft.place(fields["where"], span_of(parts.source, "where", parts.key))
        if fields["where"] is None:
            return None
        states = Members(draft.places.members(fields["where"]))
        place = Value(fields["where"], states, states, named=draft.places.named(fields["where"]))
    by_time, by_place = "time" in question.varies, "place" in question.varies
    return Scope(
        time=fields["as_of"] if by_time else None,
        place=place if by_place else None,
        throughout=bool(fields.get("throughout") and question.varies),
    )
