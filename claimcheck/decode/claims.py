"""Claims: one speaker's answer to one question in one article. A list of speakers is so many claims."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from attrs import frozen

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import (
    COMMON,
    Field,
    Malformed,
    Parts,
    common,
    count,
    date,
    fields_of,
    flag,
    good_id,
    one_of,
    take_apart,
    text,
    texts,
)
from claimcheck.decode.speakers import items
from claimcheck.decode.stances import negation
from claimcheck.decode.topics import JOINING
from claimcheck.model import Answer, Article, Claim, Question, Scope, Stance
from claimcheck.places import Span
from claimcheck.syntax import Mapping as MappingNode
from claimcheck.syntax import Node, Scalar, Sequence, hidden
from claimcheck.syntax.hidden import visible
from claimcheck.values import Members, Unreadable, Value, read

_GRADE = re.compile(r"[A-F][1-6]")


def grade(node: Node) -> str:
    """An Admiralty grade."""
    word = text(node)
    if not _GRADE.fullmatch(word):
        raise Malformed(f"is `{word}`", "write a letter from A to F and a figure from 1 to 6, such as `B2`")
    return word


CLAIM = fields_of(
    **COMMON,
    id=Field(text, "left out: article.question.speaker"),
    article=Field(text, "left out: the article of this file"),
    speaker=Field(texts, "who says it, or a list of those who say it together; left out: the article's own voice"),
    via=Field(texts, "through whom it came into the article"),
    stance=Field(one_of(*(stance.value for stance in Stance)), "how the speaker stands to it; left out: asserts"),
    said=Field(date, "when the speaker said it: EDTF; left out: when the article was published"),
    as_of=Field(date, "some time within this the answer holds: EDTF"),
    where=Field(text, "somewhere within this place the answer holds"),
    throughout=Field(flag, "whether it is said of all of `as-of` and `where`"),
    reckoned=Field(text, "how a date or number was worked out"),
    says=Field(text, "the claim in your own words"),
    disputes=Field(text, "the id of a claim that this one contradicts"),
    grade=Field(grade, "an Admiralty grade, such as B2"),
    passage=Field(text, "first words ... last words of the passage that carries the claim"),
    locator=Field(text, "where it stands, such as p. 12 or 03:15"),
    paragraph=Field(count, "the paragraph of the passage; written by `anchor`"),
    pin=Field(text, "the passage's fingerprint; written by `anchor`"),
)

_PLAIN = ("reckoned", "says", "grade", "passage", "locator", "paragraph", "pin", "said", "as_of", "where")


@frozen(kw_only=True)
class _Told:
    """What the claims of one record share."""

    question: Question
    article: str
    written: str
    answer: Answer
    fields: dict[str, Any]
    source: MappingNode
    at: Span
    speakers: tuple[str, ...]
    via: tuple[str, ...]


def decode_claims(draft: Draft, node: Node, article: str) -> None:
    """Read the claims of one file; `article` is the one they are read from where they name no other."""
    for item in items(draft, [node], "claims"):
        parts = take_apart(draft, item, CLAIM, "claim", prefer=lambda key: draft.question(key) is not None)
        told = None if parts is None else _tell(draft, parts, article)
        if parts is None or told is None:
            draft.lose("claims", _lost_id(draft, parts, article))
            continue
        for speaker in told.speakers or (None,):
            _keep(draft, told, speaker, several=len(told.speakers) > 1)


def _tell(draft: Draft, parts: Parts, default: str) -> _Told | None:
    """Everything that a record says; nothing where some of it could not be read, and was reported."""
    name = draft.question(parts.key.text)
    article = _article(draft, parts, default)
    id_is_good = _id_is_good(draft, parts)
    if name is None:
        if not hidden(parts.key.text):
            draft.unknown_question(parts.key)
        return None
    answer = _answer(draft, parts, draft.questions[name])
    if parts.faulty or answer is None or article is None or not id_is_good:
        return None
    speakers, via = _voices(draft, parts, "speaker"), _voices(draft, parts, "via")
    if None in (*speakers, *via):
        return None
    return _Told(
        question=draft.questions[name],
        article=article,
        written=_written(parts.value),
        answer=answer,
        fields=parts.fields,
        source=parts.source,
        at=parts.key.span.to(parts.value.span),
        speakers=tuple(filter(None, speakers)),
        via=tuple(filter(None, via)),
    )


def _voices(draft: Draft, parts: Parts, field: str) -> list[str | None]:
    span = _span(parts.source, field, parts.key.span)
    return [draft.speaker(name, span) for name in parts.fields.get(field, ())]


def _lost_id(draft: Draft, parts: Parts | None, article: str) -> str:
    """What a claim that was not kept may be called; of its default id the beginning, as far as it is known."""
    if parts is None:
        return article
    if "id" in parts.fields:
        return visible(str(parts.fields["id"]))
    where = str(parts.fields.get("article", article))
    known = draft.question(parts.key.text)
    return f"{where}.{parts.key.text}" if known else where


def _id_is_good(draft: Draft, parts: Parts) -> bool:
    node = next((value for key, value in parts.source.entries if key.text == "id"), None)
    if not isinstance(node, Scalar):
        return True
    if hidden(node.text):
        problem = f"the id `{node.text}` holds the hidden character {hidden(node.text)}"
        draft.fault("CC006", node, problem, "delete it and type the id again")
        return False
    return good_id(draft, node, "claim")


def _article(draft: Draft, parts: Parts, default: str) -> str | None:
    """The article: the file's, made known by its first claim, or the one that the claim names."""
    named = parts.fields.get("article")
    if named is None:
        draft.articles.setdefault(default, Article(id=default, at=Span(parts.key.span.file)))
        return default
    if named in draft.articles:
        return str(named)
    near = draft.nearest.to(named, draft.articles)
    remedy = f"did you mean `{near}`?" if near else "declare it under `articles:`"
    if "article" not in draft.unread and not draft.lost("articles", named):
        draft.fault("CC004", _span(parts.source, "article", parts.key.span), f"there is no article `{named}`", remedy)
    return None


def _span(source: MappingNode, name: str, default: Span) -> Span:
    return next((value.span for key, value in source.entries if key.text == name), default)


def _written(node: Node) -> str:
    """The answer as it stands in the file."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence) and not node.written:
        return ", ".join(_written(item) for item in node.items)
    return node.written


def _answer(draft: Draft, parts: Parts, question: Question) -> Answer | None:
    stance = Stance(parts.fields.get("stance", Stance.ASSERTS.value))
    scope = _scope(draft, parts, question)
    draft.guessed.clear()
    try:
        value = read(question.type, _readable(parts.value, question), question.domain)
        states = negation(value, stance, question)
    except Unreadable as error:
        draft.fault("CC005", parts.value, error.problem, error.remedy)
        return None
    for name in dict.fromkeys(draft.guessed):
        if not JOINING.search(name):
            draft.mention("speakers", name, parts.value.span)
    return None if scope is None else Answer(value=value, stance=stance, scope=scope, states=states)


def _readable(node: Node, question: Question) -> str | tuple[str, ...]:
    """The answer as a text, or as a list of texts; what YAML took for a list is read back where the type allows."""
    if isinstance(node, Sequence) and not (node.written and question.type.bracketed):
        if all(isinstance(item, Scalar) for item in node.items):
            return tuple(item.text for item in node.items if isinstance(item, Scalar))
        raise Unreadable("a list within a list is no answer", "write a list of plain values")
    if isinstance(node, MappingNode) and not node.written:
        raise Unreadable("a mapping is no answer", "write the answer behind the question")
    return _written(node)


def _scope(draft: Draft, parts: Parts, question: Question) -> Scope | None:
    """The scope, in what the question varies in; elsewhere `as-of` and `where` are shown and no more.

    Nothing, where several places are called so.
    """
    fields = parts.fields
    fields["as_of"] = fields.pop("as-of", None)
    place = None
    if "where" in fields:
        fields["where"] = draft.place(fields["where"], _span(parts.source, "where", parts.key.span))
        if fields["where"] is None:
            return None
        states = Members(draft.places.members(fields["where"]))
        place = Value(fields["where"], states, states)
    by_time, by_place = "time" in question.varies, "place" in question.varies
    return Scope(
        time=fields["as_of"] if by_time else None,
        place=place if by_place else None,
        throughout=bool(fields.get("throughout") and question.varies),
    )


def _keep(draft: Draft, told: _Told, speaker: str | None, *, several: bool) -> None:
    fields = told.fields
    name = ".".join(filter(None, (fields.get("id"), _slug(speaker) if several and speaker else "")))
    claim = Claim(
        id=name if fields.get("id") else _default_id(draft, told, speaker),
        at=told.at,
        source=told.source,
        question=told.question.id,
        article=told.article,
        written=told.written,
        answer=told.answer,
        speaker=speaker,
        via=told.via,
        disputes=fields.get("disputes"),
        **common(fields),
        **{
            "said": draft.articles[told.article].published,
            **{field: fields[field] for field in _PLAIN if fields.get(field) is not None},
        },
    )
    remedy = "give one of them another `id`" if fields.get("id") else "give one of them an `id`"
    if draft.keep(draft.claims, claim, "claims", remedy):
        if claim.disputes:
            draft.last.append(("`disputes`", claim, claim.disputes, claim.span_of("disputes")))
    else:
        draft.lose("claims", claim.id)


def _default_id(draft: Draft, told: _Told, speaker: str | None) -> str:
    short = told.question.short
    unique = len(draft.by_short[short]) == 1
    return ".".join(
        filter(None, (told.article, short if unique else told.question.id, _slug(speaker) if speaker else ""))
    )


def _slug(name: str) -> str:
    """A speaker's id, or a plain name made into one word."""
    plain = unicodedata.normalize("NFC", name)
    return plain if not re.search(r"[\s/:,]", plain) else re.sub(r"[\W_]+", "-", plain.casefold()).strip("-")
