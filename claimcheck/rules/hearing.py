"""What the attribution rules share: passages whose place is known, and words to say where that is.

The parser is imported when the first passage is heard: where no text is at hand, nothing is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from claimcheck.model import Book, Claim, Stretch, Text

if TYPE_CHECKING:
    from claimcheck.attribution import Hearing

_LONGEST, _BESIDE = 20_000, 5_000
"""Characters of a paragraph, and of what is heard on each side of a passage in one that is longer."""


@frozen(eq=False, repr=False)
class Passage:
    """A claim's passage in its paragraph, or in the part around it, by offsets there."""

    claim: Claim
    text: Text
    number: int
    paragraph: str
    start: int
    end: int

    def heard(self) -> Hearing:
        """What attributes it, or stands near."""
        from claimcheck.attribution import heard  # noqa: PLC0415

        return heard(self.paragraph, self.start, self.end)

    def before(self) -> str:
        """The paragraph before."""
        return self.text.paragraph(self.number - 1)[-_LONGEST:] if self.number > 1 else ""


def passages(book: Book) -> Iterator[Passage]:
    """Every passage that stands where its claim says."""
    for name, evidence in book.evidence.items():
        at = evidence.at
        if at is None or not evidence.state.holds:
            continue
        claim = book.claims[name]
        text = book.texts[claim.article]
        begins, ends = _around(text, at)
        yield Passage(claim, text, at.paragraph, text.content[begins:ends], at.start - begins, at.end - begins)


def _around(text: Text, at: Stretch) -> tuple[int, int]:
    """The paragraph; of one that is longer than prose has them, the part around the passage."""
    begins, ends = text.paragraphs[at.paragraph - 1]
    if ends - begins <= _LONGEST:
        return begins, ends
    return max(begins, at.start - _BESIDE), min(ends, at.end + _BESIDE)


def own_voice(book: Book, claim: Claim) -> bool:
    """Whether the article itself speaks."""
    return claim.speaker is None or claim.speaker == book.articles[claim.article].outlet


def place(book: Book, found: Passage, stretch: tuple[int, int] | None = None) -> str:
    """The paragraph, and, where words of articles may be shown, words of it."""
    words = f": `{found.paragraph[slice(*stretch)]}`" if stretch and book.settings.show_text else ""
    return f"paragraph {found.number}{words}"
