"""Questions on which nothing is at odds, in as few lines as hold all that is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from attrs import frozen

from claimcheck import wording
from claimcheck.model import Assessment, Backing, Book, Claim, Question, Report, Status
from claimcheck.provenance import Voices
from claimcheck.views.dates import gloss
from claimcheck.views.groups import by_weight
from claimcheck.views.page import Block, Entry, Heading, Paragraph
from claimcheck.views.question import revisions
from claimcheck.views.voices import cited


@frozen(kw_only=True)
class Level:
    """Claims whose answers have the same backers, and what backs them; nothing behind what commits nobody.

    `answer` is what they have in common; `headed` the same with the words for what is written.
    """

    claims: tuple[Claim, ...]
    answer: str
    headed: str
    backing: Backing | None = None

    def besides(self, claim: Claim) -> str:
        """What a claim says otherwise than that: how sure it is (`probably`), or the whole of its answer."""
        said = wording.scoped(claim.answer)
        return "" if said == self.answer else said.removesuffix(f" {self.answer}")


def _level(question: Question, claims: Sequence[Claim], backing: Backing | None = None) -> Level:
    tell, answer = wording.shared(claims), claims[0].answer
    headed = tell(answer, gloss(question.type, answer.value))
    return Level(claims=tuple(claims), answer=tell(answer, ""), headed=headed, backing=backing)


def levels(assessment: Assessment) -> list[Level]:
    """Every claim in just one level: those with most backers first, those without any last."""
    backings = {backing.answer: backing for backing in assessment.backings}
    taken_back = {revision.earlier.id for revision in assessment.revisions}
    backed: dict[int, list[Claim]] = {}
    others: dict[str, list[Claim]] = {}
    for claim in assessment.claims:
        backing = backings.get(claim.answer)
        if backing is None or claim.id in taken_back:
            others.setdefault(wording.scoped(claim.answer), []).append(claim)
        else:
            backed.setdefault(backing.behind, []).append(claim)
    ranked = dict.fromkeys(backing.behind for backing in by_weight(assessment.backings))
    level = partial(_level, assessment.question)
    found = [level(backed[each], backings[backed[each][0].answer]) for each in ranked if each in backed]
    return [*found, *map(level, others.values())]


def agreed(told: Report, assessments: Sequence[Assessment]) -> Iterator[Block]:
    """What two origins or more give."""
    yield from _folded(told, assessments, "Agreed")


def echoed(told: Report, assessments: Sequence[Assessment]) -> Iterator[Block]:
    """What several claims give that may all go back to one origin."""
    yield from _folded(told, assessments, "Repeated, perhaps from one origin")


def alone(told: Report, assessments: Sequence[Assessment]) -> Iterator[Block]:
    """What one voice says, or all leave open."""
    left_open = {each.status is Status.OPEN for each in assessments}
    titles = ["Each answer on one voice only"] * (False in left_open) + ["Left open"] * (True in left_open)
    yield from _folded(told, assessments, " or ".join(titles).capitalize())


def _folded(told: Report, assessments: Sequence[Assessment], title: str) -> Iterator[Block]:
    """The questions, under each its answers: who gives it, and how many origins that makes."""
    voices = Voices(told.book)
    if assessments:
        yield Heading(title, 4)
    for each in assessments:
        parts = tuple(Paragraph(_told(voices, level), level.headed) for level in levels(each))
        yield Entry(named(each.question), parts)
        yield from revisions(told, each)


def _told(voices: Voices, level: Level) -> str:
    cites = "; ".join(cited(voices, claim, level.besides(claim)) for claim in level.claims)
    return cites + _behind(voices.book, level)


def _behind(book: Book, level: Level) -> str:
    """How many origins; nothing where that is to be seen. One side's word is said to be that."""
    if level.backing is None:
        return ""
    claims, support = level.backing.claims, level.backing.support
    if len(claims) == 1 and support.least == support.most:
        return ""
    finer = "with the narrower ones below " if len(claims) > len(level.claims) else ""
    one_side = f", all of one side: {wording.sides(book, support)}" * (support.least > 1 and len(support.sides) == 1)
    return f"; {finer}{wording.origins(support)}{one_side}"


def unanswered(assessments: Iterable[Assessment]) -> Iterator[Block]:
    """The questions that have no claim, in one paragraph."""
    names = "; ".join(named(each.question) for each in assessments)
    if names:
        yield Paragraph(names, "Nobody answers yet")


def named(question: Question) -> str:
    """What is asked, its id, and the unit of its answers."""
    unit = [f"in {question.domain.unit}"] if question.domain.unit else []
    return f"{question.asks} ({', '.join([question.short, *unit])})"
