"""Who says what in the whole collection: how much of it is confirmed, contradicted, or rests on that voice alone."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import wording
from claimcheck.listing import listed
from claimcheck.model import Book, Report
from claimcheck.model.audits import Track
from claimcheck.views.audit.words import tracks_table, voice
from claimcheck.views.page import Block, Page, Paragraph


def speakers(told: Report) -> Page:
    """One table of the voices, those with most claims first; then who only passes on what others say."""
    book, tracks = told.book, told.tracks
    speaking = [each for each in tracks if each.claims]
    if not speaking:
        return Page("Speakers", (Paragraph("Nobody says anything yet."),))
    blocks: list[Block] = [Paragraph(_summary(book, speaking)), tracks_table(book, speaking)]
    relays = [f"{voice(book, each.voice)} ({each.passed_on})" for each in tracks if each.passed_on]
    if relays:
        blocks.append(Paragraph(listed(relays), "Claims came through"))
    return Page("Speakers", tuple(blocks))


def _summary(book: Book, tracks: Sequence[Track]) -> str:
    claims = sum(each.claims for each in tracks)
    unnamed = [each for each in tracks if each.voice in book.speakers and book.speakers[each.voice].nameless]
    party = [each for each in tracks if each.voice in book.speakers and book.speakers[each.voice].party]
    return (
        f"{wording.plural(len(tracks), 'voice')} with {wording.plural(claims, 'claim')}:"
        f" {_share(unnamed)} anonymous, {_share(party)} party to the events."
    )


def _share(tracks: Sequence[Track]) -> str:
    return f"{len(tracks)} (with {sum(each.claims for each in tracks)})"
