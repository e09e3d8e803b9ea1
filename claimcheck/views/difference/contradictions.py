"""Contradictions that a change brings: who stands against whom, why, and whether anybody has decided; and who joins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck import wording
from claimcheck.listing import listed
from claimcheck.model import Assessment, Book, Claim, Position
from claimcheck.model.difference import Difference, Joined
from claimcheck.model.shifts import Turned
from claimcheck.views.difference.records import MOST
from claimcheck.views.page import Block, Entry, Heading, Paragraph
from claimcheck.views.shifts import claims


def contradictions(found: Difference) -> Iterator[Block]:
    """Those that are new, each with all its sides."""
    new = [each for each in found.appeared if each.kind != "tension"]
    if new:
        yield Heading("New contradictions")
    yield from (_entry(found.after, each) for each in new[:MOST])
    if len(new) > MOST:
        yield Paragraph(f"And {len(new) - MOST:,} more; `--format json` has them all.")


def _entry(book: Book, turned: Turned) -> Entry:
    assessment = book.assessments[turned.question]
    question, conflict = assessment.question, turned.conflict
    sides = (_side(book, position) for position in conflict.positions)
    fitting = [Paragraph(_voices(book, conflict.fitting), "fits several")] if conflict.fitting else []
    why = Paragraph(conflict.told, f"{wording.voice(book, conflict.voice)} says both" if conflict.voice else "why")
    return Entry(f"{question.asks} ({question.id})", (*sides, *fitting, why, Paragraph(_decided(assessment), "editor")))


def _side(book: Book, position: Position) -> Paragraph:
    return Paragraph(_voices(book, position.claims), wording.scoped(position.answer))


def _voices(book: Book, told: Iterable[Claim]) -> str:
    return listed([f"{wording.told_by(book, claim)} ({wording.where(claim)})" for claim in told], "; ")


def _decided(assessment: Assessment) -> str:
    resolution = assessment.resolution
    if resolution is None:
        return f"nobody has decided yet; `claimcheck resolve {assessment.question.id}`"
    bound = "" if assessment.acknowledged else ", but on other answers"
    return f"{resolution.verdict.value}, by {resolution.by}{bound}"


def joining(found: Difference) -> Iterator[Block]:
    """Further voices in contradictions that were there before."""
    return claims("Voices that join a contradiction", found.after, _sure(found.joined), MOST)


def leaving(found: Difference) -> Iterator[Block]:
    """Voices that are gone from contradictions that go on."""
    return claims("Voices that leave a contradiction", found.before, _sure(found.left), MOST)


def _sure(joined: Iterable[Joined]) -> list[Claim]:
    return [claim for each in joined if each.kind != "tension" for claim in each.claims]
