"""What to write into the machine fields of claims and articles, by what was found in the texts at hand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from claimcheck.model import Article, Book, Claim, Evidence, Record, State


@frozen
class Anchor:
    """A record, and the machine fields to write into it; `why` where they replace others."""

    record: Record
    fields: Mapping[str, str]
    why: str = ""


@frozen
class Adrift:
    """A claim whose fields are left as they are, and why."""

    claim: Claim
    why: str


def anchors(book: Book, named: Collection[str] = ()) -> Iterator[Anchor | Adrift]:
    """What to write, or why not, claim by claim, then article by article; nothing where all is written already.

    With `named` ids, these claims only: to name a claim is to say that its passage, though it has changed or moved,
    still carries it.
    """
    adrift = set()
    for name, evidence in book.evidence.items():
        claim = book.claims[name]
        found = _of_claim(claim, evidence, named=name in named)
        if isinstance(found, Adrift):
            adrift.add(claim.article)
        if found is not None and (not named or name in named):
            yield found
    for article in book.articles.values():
        if article.id not in adrift and not named:
            yield from _of_article(article, book)


def _of_claim(claim: Claim, evidence: Evidence, *, named: bool) -> Anchor | Adrift | None:
    at = evidence.at
    if at is None or at.score < 1 or not (evidence.state.holds or named or _merely_moved(claim, evidence)):
        return Adrift(claim, _remedy(claim, evidence))
    fields = {"paragraph": str(at.paragraph), "pin": at.pin}
    changed = {name: value for name, value in fields.items() if value != str(getattr(claim, name) or "")}
    return Anchor(claim, changed, evidence.reason) if changed else None


def _merely_moved(claim: Claim, evidence: Evidence) -> bool:
    """Whether the very words that were pinned stand in another paragraph, and nowhere else."""
    return evidence.at is not None and evidence.at.pin == claim.pin


def _remedy(claim: Claim, evidence: Evidence) -> str:
    certain = evidence.at is not None and evidence.at.score == 1
    if evidence.state is State.DRIFTED and certain:
        return f"{evidence.reason}; if it still carries the claim, run `claimcheck anchor {claim.id}`"
    return f"{evidence.reason}; correct the words of its passage"


def _of_article(article: Article, book: Book) -> Iterator[Anchor]:
    """The fingerprint of a text whose passages are all found; without a record, an article has no place for it."""
    text = book.texts.get(article.id)
    if text is not None and article.source is not None and article.sha256 != text.sha256:
        yield Anchor(article, {"sha256": text.sha256}, "its text has changed" if article.sha256 else "")
