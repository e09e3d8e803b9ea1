"""One voice: all it says and how that fares, what it passes on, who belongs to it, and who it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.listing import listed
from claimcheck.model import Book, Speaker
from claimcheck.model.audits import Heard, SpeakerAudit, Track
from claimcheck.views.audit.words import claims_table, of_speaker, sentence, tracks_table, voices
from claimcheck.views.page import Block, Heading, Page, Paragraph


def speaker_page(book: Book, audit: SpeakerAudit) -> Page:
    """What is behind a speaker."""
    speaker = book.speakers[audit.subject.id]
    blocks = (
        *_head(book, speaker),
        Paragraph(summary(audit.track)),
        *_by_topic(book, audit.says),
        *_own_word(book, audit),
        *_passed_on(book, audit),
        *_members(book, audit, speaker),
        *_may_be(book, audit),
    )
    return Page(speaker.label, blocks)


def _head(book: Book, speaker: Speaker) -> Iterator[Block]:
    yield Paragraph(f"{speaker.id} · {of_speaker(book, speaker)}")
    if speaker.aliases:
        yield Paragraph(listed(speaker.aliases), "Also")
    if speaker.note:
        yield Paragraph(speaker.note, "Note")
    if speaker.distinct_from:
        yield Paragraph(f"{voices(book, speaker.distinct_from)} (the text itself sets them apart)", "Not")


def summary(track: Track) -> str:
    """What becomes of the claims, in numbers."""
    if not track.claims:
        return "It says nothing itself."
    open_ones = track.claims - track.confirmed - track.echoed - track.alone
    counts = (
        (track.confirmed, "confirmed"),
        (track.echoed, "echoed only"),
        (track.alone, "alone"),
        (open_ones, "left open"),
        (track.contradicted, "contradicted"),
    )
    told = ", ".join(f"{number} {word}" for number, word in counts if number)
    return f"{wording.plural(track.claims, 'claim')} on {wording.plural(track.topics, 'topic')}: {told}."


def _by_topic(book: Book, heard: Iterable[Heard]) -> Iterator[Block]:
    heard = list(heard)
    for topic in book.topics.values():
        own = [each for each in heard if book.questions[each.claim.question].topic == topic.id]
        if own:
            yield Heading(topic.title)
            yield claims_table(book, own)


def _own_word(book: Book, audit: SpeakerAudit) -> Iterator[Block]:
    """Where its word stands against itself, and what it took back."""
    for question in dict.fromkeys(each.claim.question for each in audit.says):
        assessment = book.assessments[question]
        own = [each for each in assessment.self_contradictions if each.voice == audit.subject.id]
        yield from (Paragraph(f"{each.told}.", f"Says both on {assessment.question.short}") for each in own)
    taken = (each for each in audit.says if each.taken_back)
    for claim in (each.claim for each in taken):
        found = (each for each in book.assessments[claim.question].revisions if each.earlier is claim)
        yield from (
            Paragraph(f"`{each.later.answer.told}`, {wording.where(each.later)}.", f"Took back `{claim.answer.told}`")
            for each in found
        )


def _passed_on(book: Book, audit: SpeakerAudit) -> Iterator[Block]:
    if audit.passed_on:
        yield Heading("What came through it")
        yield claims_table(book, audit.passed_on, who=True)


def _members(book: Book, audit: SpeakerAudit, speaker: Speaker) -> Iterator[Block]:
    if audit.members:
        yield Heading(f"Who belongs to {speaker.label}")
        yield tracks_table(book, audit.members)


def _may_be(book: Book, audit: SpeakerAudit) -> Iterator[Block]:
    """Whom it may be one with: why, but for those of whom nothing is known that could tell them apart."""
    known = [(name, reason) for name, reason in audit.may_be if not _nobody(book, name)]
    loose = [name for name, _ in known if _adrift(book, name) or _adrift(book, audit.subject.id)]
    if known:
        yield Heading("Who may be one with it")
    if _nobody(book, audit.subject.id):
        yield Paragraph("It may be anybody's word, so it counts for no origin.")
        return
    yield from (Paragraph(sentence(reason)) for name, reason in known if name not in loose)
    if loose:
        yield Paragraph(f"{voices(book, loose)}.", "Nothing tells it apart from")


def _adrift(book: Book, name: str) -> bool:
    """Whether neither a name nor a belonging is known."""
    speaker = book.speakers.get(name)
    return speaker is not None and speaker.anonymous and speaker.of is None


def _nobody(book: Book, name: str) -> bool:
    speaker = book.speakers.get(name)
    return speaker is not None and speaker.kind == "unknown"
