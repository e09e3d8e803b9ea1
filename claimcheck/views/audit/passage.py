"""A claim's passage: how it was found, and, only where an article's words may be shown, its paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Claim, Evidence, State, Stretch, Text
from claimcheck.views.page import Block, Heading, Link, Paragraph, Phrase
from claimcheck.views.quotes import quote

AROUND = 160
"""Characters of the paragraph shown on each side of the passage."""

_LEFT_OUT = "Its words are left out here; `--show-text` shows them."

SHOWN = 3
"""Of the places where an ambiguous passage stands, or what is nearest to a lost one, so many are shown."""


def passage_blocks(book: Book, claim: Claim, *, show_text: bool) -> Iterator[Block]:
    """How the passage was found, and, where that is allowed, the passage itself."""
    text, evidence = book.texts.get(claim.article), book.evidence.get(claim.id)
    yield Heading("The passage")
    if not claim.passage:
        yield Paragraph(
            f"No passage is given, but where to look: {claim.locator}." if claim.locator else "None is given."
        )
    elif text is None or evidence is None:
        yield Paragraph(
            "The text is not at hand, so the passage was not looked up; `--articles` names a folder of texts."
        )
    else:
        yield Paragraph(_state(evidence))
        for at in evidence.found[:SHOWN]:
            words = Phrase(quote(book.articles[claim.article], marked(text, at))) if show_text else _LEFT_OUT
            yield Paragraph(words, f"{'Nearest, ' if evidence.state is State.LOST else ''}¶{at.paragraph}")
    yield from _link(book, claim)


def _link(book: Book, claim: Claim) -> Iterator[Block]:
    from claimcheck.evidence.links import links  # noqa: PLC0415 - for this command only

    yield from (Link(url, "In the article") for _, url in links(book, [claim]))


def _state(evidence: Evidence) -> str:
    found = _STATES[evidence.state]
    return f"{found}: {evidence.reason}." if evidence.reason else f"{found}."


_STATES = {
    State.EXACT: "Found, word for word",
    State.NORMALISED: "Found, but for quotation marks, dashes or blanks",
    State.AMBIGUOUS: "Found more than once",
    State.DRIFTED: "Found with changes",
    State.LOST: "Not found",
}


def marked(text: Text, at: Stretch) -> str:
    """The passage between « and », with what stands around it in its paragraph, cut at words."""
    start, end = text.paragraphs[at.paragraph - 1]
    before, after = text.content[start : at.start], text.content[at.end : end]
    words = text.content[at.start : at.end]
    if len(words) > 3 * AROUND:
        words = f"{_first(words)} {_last(words).removeprefix('… ')}"
    return f"{_last(before)}«{words}»{_first(after)}"


def _last(words: str) -> str:
    if len(words) <= AROUND:
        return words.lstrip()
    cut = words[-AROUND:]
    return f"… {cut.partition(' ')[2] or cut}"


def _first(words: str) -> str:
    if len(words) <= AROUND:
        return words.rstrip()
    cut = words[:AROUND]
    return f"{cut.rpartition(' ')[0] or cut} …"
