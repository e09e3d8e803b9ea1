"""The first page of the report: counts, sources, what is at odds, and how to read the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck import wording
from claimcheck.model import Answer, Article, Assessment, Book, Conflict, Report, Scope, Status, Support
from claimcheck.provenance import Voices
from claimcheck.views.page import Block, Heading, Paragraph, Phrase, Table
from claimcheck.views.quotes import quote

FEW = 3
"""Questions that need no tables to sum them up: what is at odds is named in a line."""

NAMELESS = "CC222"
"""The rule that says of a claim that it rests on one voice that nobody has named."""


LEGEND = (
    "Letters mark answers that exclude each other, numbers the others, A/B what fits both. An origin is whoever a "
    "claim goes back to; (presumed): an outlet that does not say where it has its account from counts as speaking for "
    "itself; (party): the voice or its side takes part in the events; (anonymous): nobody in particular. In few lines, "
    "an article without a name before it speaks for itself; broader answers are counted with the narrower ones below."
)


def summary(told: Report, shown: Sequence[Assessment]) -> Iterator[Block]:
    """Counts and sources; the questions at odds in the order of their weight; what rests on nobody's name."""
    yield from counted(told, shown)
    contested = [each for each in shown if each.status is Status.CONTESTED]
    if len(shown) > FEW:
        yield from sources(told.book, shown)
        yield from _contradictions(told.book, contested)
        yield from _tensions([each for each in shown if each.status is Status.STRAINED])
        yield from in_a_line(told, shown)
        yield Paragraph(LEGEND, "How to read it")
    elif contested and len(shown) > 1:
        yield Paragraph(_ids(contested), "Contested")


def counted(told: Report, shown: Sequence[Assessment]) -> Iterator[Block]:
    """What was read, and what could not be."""
    yield Paragraph(_counts(told.book, shown))
    if unread := wording.unread(told.book):
        yield Paragraph(f"{unread} could not be read; `claimcheck check` says why.", "Left out")


def sources(book: Book, shown: Sequence[Assessment]) -> Iterator[Block]:
    """The articles that speak of what is shown: what each is, and when it appeared, as far as the records say."""
    read = {claim.article for assessment in shown for claim in assessment.claims}
    articles = [each for each in book.articles.values() if each.id in read]
    columns = {
        "source": [each.id for each in articles],
        "what it is": [_described(book, each) for each in articles],
        "published": [str(each.published or "") for each in articles],
    }
    known = {header: cells for header, cells in columns.items() if any(cells)}
    if len(known) > 1:
        yield Table(tuple(known), tuple(zip(*known.values(), strict=True)))


def _described(book: Book, article: Article) -> str:
    outlet = wording.voice(book, article.outlet) if article.outlet else ""
    known = ", ".join(filter(None, [outlet, article.medium]))
    if not article.title:
        return known
    return Phrase(f"{known}, " if known else "", quote(article, article.title))


def _counts(book: Book, shown: Sequence[Assessment]) -> str:
    claims = [claim for assessment in shown for claim in assessment.claims]
    known = Voices(book)
    voices = {voice for claim in claims for voice in known.path(claim)}
    counts = (
        _of(len(claims), len(book.claims), "claim"),
        wording.plural(len({claim.article for claim in claims}), "article"),
        wording.plural(len(voices), "voice"),
        _of(len(shown), len(book.assessments), "question"),
    )
    return f"{counts[0]} from {counts[1]}, by {counts[2]}, on {counts[3]}: {_statuses(shown)}."


def _of(number: int, all_: int, thing: str) -> str:
    """So many, and of how many where the report is narrowed."""
    return wording.plural(number, thing) if number == all_ else f"{number} of {wording.plural(all_, thing)}"


def _contradictions(book: Book, contested: Sequence[Assessment]) -> Iterator[Block]:
    if contested:
        yield Heading("Contradictions")
        ranked = sorted(contested, key=weight)
        rows = ((each.question.asks, at_odds(book, each), verdict(book, each)) for each in ranked)
        yield Table(("question", "at odds (origins)", "editor"), tuple(rows))


def weight(assessment: Assessment) -> tuple[bool, int, int]:
    """What asks most of an editor sorts first; what is alike stays in the order of the files.

    First what nobody has decided, or decided on other answers: it is still to be done. Then the more origins stand
    behind the weaker side: one voice against many may be a slip, but two against two cannot be put down to one of them.
    Then the more origins there are in all.
    """
    conflicts = (*assessment.contradictions, *assessment.self_contradictions)
    sides = [sorted(position.support.least for position in each.positions) for each in conflicts]
    return assessment.acknowledged, -max(side[-2] for side in sides), -sum(map(sum, sides))


def _tensions(strained: Sequence[Assessment]) -> Iterator[Block]:
    if strained:
        yield Heading("Tensions")
        rows = tuple((each.question.asks, "; ".join(map(against, each.tensions))) for each in strained)
        yield Table(("question", "strained (origins)"), rows)


def at_odds(book: Book, assessment: Assessment) -> str:
    """The answers at odds; where somebody contradicts himself, who."""
    conflicts = (*assessment.contradictions, *assessment.self_contradictions)
    told = ((wording.voice(book, each.voice) if each.voice else "", against(each)) for each in conflicts)
    return "; ".join(f"{voice}: {answers}" if voice else answers for voice, answers in told)


def against(conflict: Conflict) -> str:
    """The answers of a conflict, each with the number of its origins."""
    return " against ".join(f"{_short(each.answer)} ({_origins(each.support)})" for each in conflict.positions)


def _short(answer: Answer) -> str:
    """An answer, whatever it is said of."""
    return wording.scoped(evolve(answer, scope=Scope()))


def _origins(support: Support) -> str:
    return str(support.most) if support.least == support.most else f"{support.least}-{support.most}"


def verdict(book: Book, assessment: Assessment) -> str:
    """What an editor decided; of a decision that is not bound to these answers, that it is not."""
    resolution = assessment.resolution
    if resolution is None:
        return "not looked at"
    word = resolution.verdict.value
    favoured = book.claims.get(resolution.favours or "")
    if favoured is not None:
        word += f" {_short(favoured.answer)}"
    return word if assessment.acknowledged else f"{word}, not bound"


def in_a_line(told: Report, shown: Sequence[Assessment]) -> Iterator[Block]:
    """What an editor has settled, and how much rests on nobody's name."""
    settled = [each for each in shown if each.settled and each.status is not Status.CONTESTED]
    if settled:
        yield Paragraph(" ".join(each.question.asks for each in settled), "Settled by an editor")
    nameless = _nameless(told, shown)
    if nameless:
        questions = wording.plural(len(nameless), "question")
        yield Paragraph(f"{questions}, marked (anonymous) below.", "On one anonymous voice only")


def _nameless(told: Report, shown: Sequence[Assessment]) -> list[Assessment]:
    """The questions each answer to which stands on one voice that is nobody's in particular."""
    unnamed = {claim.id for each in told.findings if each.rule.code == NAMELESS for claim in each.notes.claims}
    return [each for each in shown if each.standings and unnamed.issuperset(each.standings)]


def _ids(assessments: Iterable[Assessment]) -> str:
    return ", ".join(each.question.short for each in assessments)


def _statuses(shown: Iterable[Assessment]) -> str:
    counted = Counter(each.status for each in shown)
    return ", ".join(f"{counted[status]} {status.value}" for status in Status if counted[status]) or "none"
