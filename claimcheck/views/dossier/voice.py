"""A claim as a dossier shows it: who says it and where, and whatever else the record holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from claimcheck import wording
from claimcheck.evidence.links import links
from claimcheck.model import Book, Claim
from claimcheck.model.evidence import State
from claimcheck.provenance import Voices
from claimcheck.views.dossier.parts import Voice
from claimcheck.views.page import Paragraph, Phrase
from claimcheck.views.quotes import language, quote


@frozen(kw_only=True)
class Telling:
    """How claims are told: with the links to their passages, and with an article's words where these may be shown."""

    voices: Voices = field(repr=False)
    links: dict[str, str] = field(repr=False)
    show_text: bool

    @classmethod
    def of(cls, voices: Voices, claims: Iterable[Claim], *, show_text: bool) -> Telling:
        """For some claims of a book."""
        return cls(voices=voices, links=dict(links(voices.book, claims)), show_text=show_text)

    @property
    def book(self) -> Book:
        """The book that the claims are of."""
        return self.voices.book

    def voice(self, claim: Claim, answer: str) -> Voice:
        """A claim under an answer."""
        said = wording.scoped(claim.answer)
        return Voice(
            claim=claim.id,
            who="own voice" if claim.speaker is None else wording.voice(self.book, claim.speaker),
            where=wording.found(self.book, claim),
            article=claim.article,
            said="" if said == answer else said,
            via=wording.through(self.book, claim),
            marks=tuple(self._marks(claim)),
            says=claim.says,
            passage=claim.passage,
            language=language(self.book.articles[claim.article]),
            around=tuple(self._around(claim)),
            link=self.links.get(claim.id, ""),
            more=tuple(self._more(claim)),
        )

    def _marks(self, claim: Claim) -> Iterator[str]:
        if wording.nameless(self.book, claim):
            yield "anonymous"
        if any(map(self.voices.is_party, self.voices.chain(claim).voices)):
            yield "party"

    def _around(self, claim: Claim) -> Iterator[tuple[str, str, str]]:
        """The passage within its paragraph."""
        text, evidence = self.book.texts.get(claim.article), self.book.evidence.get(claim.id)
        at = evidence.at if evidence else None
        if self.show_text and text is not None and at is not None:
            start, end = text.paragraphs[at.paragraph - 1]
            yield text.content[start : at.start], text.content[at.start : at.end], text.content[at.end : end]

    def _more(self, claim: Claim) -> Iterator[Paragraph]:
        """When it was said, if not when the article was published, and whatever else is recorded.

        Beside the words that an article has by now stand those that were recorded.
        """
        evidence, article = self.book.evidence.get(claim.id), self.book.articles[claim.article]
        if self.show_text and evidence is not None and evidence.state is State.DRIFTED:
            yield Paragraph(Phrase("“", quote(article, claim.passage), "”"), "recorded as")
        said = claim.said.told if claim.said and claim.said != article.published else ""
        told = (("said", said), ("reckoned", claim.reckoned), ("grade", claim.grade), ("note", claim.note))
        yield from (Paragraph(text, label) for label, text in told if text)
