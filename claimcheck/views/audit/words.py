"""How audits put voices, articles and the fate of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.listing import MOST, listed
from claimcheck.model import Article, Book, Claim, Speaker, Standing
from claimcheck.model.audits import AsOne, Heard, Track
from claimcheck.views.page import Block, Heading, Paragraph, Phrase, Table
from claimcheck.views.quotes import quote

FEW = 3
"""Voices that a cell names; of others only how many there are."""

_STANDS = {Standing.CORROBORATED: "confirmed", Standing.ECHO: "echo", Standing.SINGLE_SOURCED: "alone"}


def voice(book: Book, name: str) -> str:
    """A voice, and that an article's is its own."""
    return wording.voice(book, name) + (" (own voice)" if name not in book.speakers else "")


def of_speaker(book: Book, speaker: Speaker) -> str:
    """What is known of a speaker: what it is, whether it is named, what it belongs to, whether it takes part."""
    if speaker.kind == "unknown":
        kind = "nobody known"
    elif speaker.kind in ("person", "group") and speaker.anonymous:
        kind = "unnamed people" if speaker.kind == "group" else "unnamed"
    else:
        kind = speaker.kind
    line = [wording.voice(book, each) for each in book.line_of_belonging(speaker.id)]
    words = [kind, *([f"of {', of '.join(line)}"] if line else []), *(["takes part in the events"] * speaker.party)]
    return ", ".join([*words, *(["declared nowhere"] * (not speaker.declared))])


def of_article(book: Book, article: Article) -> Phrase:
    """What is known of an article."""
    outlet = [wording.voice(book, article.outlet)] if article.outlet else []
    published = [f"published {article.published}"] if article.published else []
    sources = "what is not known" if article.lineage_unknown else ", ".join(map(str, article.derived_from))
    derived = [f"derived from {sources}"] if sources else []
    title = (", “", quote(article, article.title), "”") if article.title else ()
    return Phrase(", ".join(["article", *outlet]), *title, *(f", {each}" for each in (*published, *derived)))


def some(names: Iterable[str]) -> str:
    """A few names, each once, and how many more there are."""
    names = list(dict.fromkeys(names))
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return "; ".join(names[:FEW]) + more


def stands(heard: Heard) -> str:
    """How a claim fares, in a word."""
    return "taken back" if heard.taken_back else _STANDS[heard.standing] if heard.standing else "open"


def fares(book: Book, heard: Heard) -> str:
    """How a claim fares, and with whom."""
    text = stands(heard)
    less = {claim.id for claim in heard.in_part}
    whole = [wording.who(book, claim) for claim in heard.confirming if claim.id not in less]
    if whole:
        text += f" by {some(whole)}"
    elif heard.in_part:
        text += f" in part by {some(wording.who(book, claim) for claim in heard.in_part)}"
    if heard.against:
        text += f"; contradicted by {some(wording.who(book, claim) for claim in heard.against)}"
    return text


def claims_table(book: Book, heard: Iterable[Heard], *, who: bool = False) -> Table:
    """Claims with how they fare; `who` says whose they are."""
    rows = tuple(_claim_row(book, each, who=who) for each in heard)
    return Table(("question", "answer", *(["who says it"] if who else []), "how it stands", "where"), rows)


def _claim_row(book: Book, heard: Heard, *, who: bool) -> tuple[str, ...]:
    claim, through = heard.claim, wording.through(book, heard.claim)
    place = wording.where(claim)
    end = (wording.told_by(book, claim), fares(book, heard), place)
    return (
        book.questions[claim.question].short,
        wording.scoped(claim.answer),
        *(end if who else (end[1], f"{place}, via {through}" if through else place)),
    )


def tracks_table(book: Book, tracks: Iterable[Track], *, topics: bool = True) -> Table:
    """Voices with what becomes of their claims, in numbers."""
    headers = ("who", "claims", *(["topics"] if topics else []), "confirmed", "contradicted", "alone")
    return Table(headers, tuple(_row(book, each, topics=topics) for each in tracks if each.claims))


def _row(book: Book, track: Track, *, topics: bool) -> tuple[str, ...]:
    counts = (track.claims, *([track.topics] if topics else []), track.confirmed, track.contradicted, track.alone)
    return voice(book, track.voice) + marks(book, track.voice), *(str(count or "-") for count in counts)


def marks(book: Book, name: str) -> str:
    """That a voice is not named, or takes part."""
    speaker = book.speakers.get(name)
    if speaker is None:
        return ""
    words = [*(["anonymous"] * speaker.nameless), *(["party"] * speaker.party)]
    return f" ({', '.join(words)})" if words else ""


def as_one(book: Book, pairs: Iterable[AsOne], *, questions: bool = False) -> Iterator[Block]:
    """Each claim that is no further origin, and why."""
    pairs = list(pairs)
    if pairs:
        yield Heading("Who counts as one")
        for each in pairs[:MOST]:
            question = f"{book.questions[each.other.question].short}: " if questions else ""
            yield Paragraph(f"{each.reason}.", question + told(book, each.other))
    if len(pairs) > MOST:
        yield Paragraph(f"And {len(pairs) - MOST} more.")


def told(book: Book, claim: Claim) -> str:
    """Who says it, and where."""
    if claim.speaker is None:
        return f"own voice of {wording.where(claim)}"
    return f"{wording.told_by(book, claim)} ({wording.where(claim)})"


def voices(book: Book, names: Iterable[str]) -> str:
    """Voices in a row; a description may hold commas of its own."""
    return listed([voice(book, name) for name in names], "; ")


def sentence(text: str) -> Phrase:
    """What begins with words of our own as a sentence of its own."""
    first, *more = text.parts if isinstance(text, Phrase) else [text]
    return Phrase(f"{first}"[:1].upper(), f"{first}"[1:], *more, ".")
