"""Articles: the header of a file of claims, or a list of several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import normalize

from attrs import evolve

from claimcheck.decode.draft import Draft
from claimcheck.decode.fields import COMMON, Field, fields_of
from claimcheck.decode.ids import good_id
from claimcheck.decode.lines import MOST_SOURCES, leads_too_far
from claimcheck.decode.parts import common, items, read_fields, take_apart
from claimcheck.decode.readers import Malformed, OneOf, a_name, date, names, text
from claimcheck.model import Article
from claimcheck.places import Span
from claimcheck.syntax import Mapping as MappingNode
from claimcheck.syntax import Node, Scalar, hidden
from claimcheck.syntax.hidden import visible

ARTICLE = fields_of(
    **COMMON,
    outlet=Field(a_name, "who published it: a speaker's id, or a plain name", names=("speakers",)),
    title=Field(text, "its headline"),
    author=Field(text, "who wrote it"),
    published=Field(date, "when it was published, in EDTF: as far as it says so itself, never guessed"),
    url=Field(text, "the address where it stands"),
    archived=Field(text, "the address of an archived copy"),
    accessed=Field(date, "when it was read, in EDTF"),
    language=Field(text, "the tag of its language, such as en or de"),
    medium=Field(text, "what it is: newspaper, broadcast, report"),
    text=Field(text, "the path of its text, from this file; left out: its id with .txt"),
    paragraphs=Field(
        OneOf({"lines": "each line that is not blank", "blocks": "what stands between blank lines"}),
        "what counts as a paragraph of its text; left out: lines",
    ),
    derived_from=Field(
        names,
        "articles or outlets whose account it repeats; unknown: plainly not its own, and whose is not said",
        names=("articles", "speakers"),
    ),
    sha256=Field(text, "a fingerprint of its text; written by `claimcheck anchor`"),
)

HEADER = fields_of(id=Field(text, "what claims call this article, one word; left out: the file's name"), **ARTICLE)

_PLAIN = ("title", "author", "published", "url", "archived", "accessed", "language", "medium", "text", "paragraphs")


def decode_article(draft: Draft, node: Node, name: str) -> str:
    """The header of a file; its id, or the file's name."""
    if not isinstance(node, MappingNode):
        draft.malformed(node, "`article:` takes the fields of one article", "write `outlet: …` under it")
        draft.lost.unread.add("article")
        return name
    fields = read_fields(draft, node, HEADER, "article")
    for key, _ in node.entries:
        if key.text not in HEADER:
            draft.unknown_key(key, HEADER, "an article")
    given = next((value for key, value in node.entries if key.text == "id"), None)
    if isinstance(given, Scalar) and given.text:
        if hidden(given.text):
            draft.fault("CC006", given, f"the id holds the hidden character {hidden(given.text)}", "take it out")
            draft.lost.add("articles", given.text, visible(given.text))
            return name
        if good_id(draft, given, "article"):
            name = normalize("NFC", given.text)
        else:
            draft.lost.add("articles", given.text)
    _keep(draft, name, given.span if given else node.span, node, fields)
    return name


def decode_articles(draft: Draft, nodes: Iterable[Node]) -> None:
    """The list of articles, then what each is derived from."""
    for node in items(draft, nodes, "articles"):
        parts = take_apart(draft, node, ARTICLE, "article")
        if parts is None or not good_id(draft, parts.key, "article"):
            draft.lost.add("articles", parts.key.text if parts else "")
            continue
        fields = dict(parts.fields)
        if not (isinstance(parts.value, Scalar) and not parts.value.text):
            try:
                fields["title"] = text(parts.value)
            except Malformed as error:
                draft.malformed(parts.value, f"the title of `{parts.key.text}` {error.problem}", error.remedy)
        _keep(draft, parts.key.text, parts.key.span, parts.source, fields)
    for article in list(draft.articles.values()):
        named = [_source(draft, name, article.span_of("derived-from")) for name in article.derived_from]
        draft.articles[article.id] = evolve(article, derived_from=tuple(name for name in named if name))
    _cut_short(draft)


def _cut_short(draft: Draft) -> None:
    """Refuse what is derived from more than anybody can keep in view."""

    def sources(name: str) -> tuple[str, ...]:
        return draft.articles[name].derived_from if name in draft.articles else ()

    for article in [each for each in draft.articles.values() if leads_too_far(each.id, sources, MOST_SOURCES)]:
        problem = f"`derived-from` leads back to more than {MOST_SOURCES} others"
        draft.malformed(article.span_of("derived-from"), problem, "name those nearest to the events")
        draft.articles[article.id] = evolve(article, derived_from=())


def _keep(draft: Draft, name: str, at: Span, node: MappingNode, fields: Mapping[str, Any]) -> None:
    outlet = fields.get("outlet")
    lineage = fields.get("derived-from", ())
    article = Article(
        id=name,
        at=at,
        source=node,
        lineage_unknown="unknown" in lineage,
        derived_from=tuple(source for source in lineage if source != "unknown"),
        sha256=fields.get("sha256", ""),
        **common(fields),
        **{field: fields[field] for field in _PLAIN if field in fields},
    )
    known = None if outlet is None else _outlet(draft, outlet, article.span_of("outlet"))
    if not draft.keep(draft.articles, evolve(article, outlet=known), "articles"):
        draft.lost.number += 1


def _outlet(draft: Draft, name: str, span: Span) -> str | None:
    """The outlet that an article names is thereby declared."""
    known = draft.speaker(name, span, "outlet")
    draft.mentions.pop(("speakers", known or ""), None)
    return known


def _source(draft: Draft, name: str, span: Span) -> str | None:
    """What an article is derived from: another article, or an outlet."""
    return name if name in draft.articles else draft.speaker(name, span, "outlet")
