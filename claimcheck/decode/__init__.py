"""From trees to records and faults: the only place that knows how a record is written.

Every fault is reported with its place, and none is reported twice: a record that could not be read keeps its id known,
so that nothing which names it is called unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from unicodedata import normalize

from claimcheck.decode.articles import decode_article, decode_articles
from claimcheck.decode.claims import decode_claims
from claimcheck.decode.closing import close
from claimcheck.decode.draft import Draft
from claimcheck.decode.lost import Lost
from claimcheck.decode.places import decode_places
from claimcheck.decode.resolutions import decode_resolutions
from claimcheck.decode.speakers import decode_speakers
from claimcheck.decode.topics import decode_topics
from claimcheck.model import Book
from claimcheck.syntax import Node, Scalar, Tree

__all__ = ["BLOCKS", "decode"]

BLOCKS = {
    "article": "one article: the default of this file's claims",
    "articles": "several articles",
    "speakers": "who is quoted, and what they belong to",
    "places": "places within places",
    "topics": "topics, each with its questions",
    "claims": "who says what, in which passage",
    "resolutions": "what an editor decided about a contradiction",
}
"""What a file may hold at its top level."""


def decode(trees: Iterable[Tree]) -> Book:
    """The book that the files make, with every fault found in them. Reads the files in the order given."""
    trees = list(trees)
    draft = Draft(Lost(set().union(*(tree.unread for tree in trees))))
    for tree in trees:
        draft.refuse(tree.faults)
        for key, _ in tree.blocks:
            if key.text not in BLOCKS:
                draft.lost.unread.add(draft.unknown_key(key, BLOCKS, "a file") or "*")
    decode_speakers(draft, _blocks(trees, "speakers"))
    decode_places(draft, _blocks(trees, "places"))
    articles = [_article_of(draft, tree) for tree in trees]
    decode_articles(draft, _blocks(trees, "articles"))
    decode_topics(draft, _blocks(trees, "topics"))
    for tree, article in zip(trees, articles, strict=True):
        for node in _blocks([tree], "claims"):
            decode_claims(draft, node, article)
    decode_resolutions(draft, _blocks(trees, "resolutions"))
    return _bound(draft, trees)


def _blocks(trees: Sequence[Tree], name: str) -> list[Node]:
    """The values of one top-level key; a key with nothing under it counts as left out."""
    found = [node for tree in trees for key, node in tree.blocks if key.text == name]
    return [node for node in found if not (isinstance(node, Scalar) and not node.text)]


def _article_of(draft: Draft, tree: Tree) -> str:
    """The id of the article that a file's claims are read from, declared by the way."""
    name = normalize("NFC", PurePosixPath(tree.file).stem)
    for node in _blocks([tree], "article"):
        return decode_article(draft, node, name)
    return name


def _bound(draft: Draft, trees: Sequence[Tree]) -> Book:
    close(draft)
    order = {tree.file: at for at, tree in enumerate(trees)}
    draft.faults.sort(key=lambda fault: (order.get(fault.span.file, -1), fault.span, fault.code))
    return Book(
        files=tuple(tree.file for tree in trees),
        sources={tree.file: tree.source for tree in trees},
        articles=draft.articles,
        speakers=draft.speakers.records,
        places=draft.places.records,
        topics=draft.topics,
        questions=draft.questions,
        claims=draft.claims,
        resolutions=tuple(draft.resolutions.values()),
        faults=tuple(draft.faults),
        left_out=draft.lost.number,
        unread=frozenset(draft.lost.unread),
    )
