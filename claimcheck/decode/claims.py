"""Claims: one speaker's answer to one question in one article. A list of speakers is so many claims."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from attrs import frozen

from claimcheck.decode.answers import decode_answer, written
from claimcheck.decode.claim_fields import CLAIM, PLAIN
from claimcheck.decode.draft import Draft
from claimcheck.decode.parts import Parts, common, good_id, items, span_of, take_apart
from claimcheck.model import Answer, Article, Claim, Question
from claimcheck.places import Span
from claimcheck.syntax import Mapping as MappingNode
from claimcheck.syntax import Node, Scalar, hidden
from claimcheck.syntax.hidden import visible


@frozen(kw_only=True, eq=False, repr=False)
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
    answer = decode_answer(draft, parts, draft.questions[name])
    if parts.faulty or answer is None or article is None or not id_is_good:
        return None
    speakers, via = _voices(draft, parts, "speaker"), _voices(draft, parts, "via")
    if None in (*speakers, *via):
        return None
    return _Told(
        question=draft.questions[name],
        article=article,
        written=written(parts.value),
        answer=answer,
        fields=parts.fields,
        source=parts.source,
        at=parts.key.source.span(parts.key.start, parts.value.end),
        speakers=tuple(filter(None, speakers)),
        via=tuple(filter(None, via)),
    )


def _voices(draft: Draft, parts: Parts, field: str) -> list[str | None]:
    names = parts.fields.get(field, ())
    span = span_of(parts.source, field, parts.key) if names else None
    return [draft.speaker(name, span) for name in names if span is not None]


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
        if default not in draft.articles:
            draft.articles[default] = Article(id=default, at=Span(parts.key.span.file))
        return default
    if named in draft.articles:
        return str(named)
    near = draft.nearest.to(named, draft.articles)
    remedy = f"did you mean `{near}`?" if near else "declare it under `articles:`"
    if "article" not in draft.unread and not draft.lost("articles", named):
        draft.fault("CC004", span_of(parts.source, "article", parts.key), f"there is no article `{named}`", remedy)
    return None


def _keep(draft: Draft, told: _Told, speaker: str | None, *, several: bool) -> None:
    fields = told.fields
    name = ".".join(filter(None, (fields.get("id"), slug(speaker) if several and speaker else "")))
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
            **{field: fields[field] for field in PLAIN if fields.get(field) is not None},
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
    return default_id(told.article, short if unique else told.question.id, speaker)


def default_id(article: str, question: str, speaker: str | None) -> str:
    """What a claim without an `id` is called; `question` is the bare id where that is unique."""
    return ".".join(filter(None, (article, question, slug(speaker) if speaker else "")))


def slug(name: str) -> str:
    """A speaker's id, or a plain name made into one word."""
    plain = unicodedata.normalize("NFC", name)
    return plain if not re.search(r"[\s/:,]", plain) else re.sub(r"[\W_]+", "-", plain.casefold()).strip("-")
