"""The report as a dossier: an overview, then each topic with its pictures and all of its questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck import wording
from claimcheck.model import Assessment, Report, Status, Topic
from claimcheck.provenance import Voices
from claimcheck.views.dossier.overview import overview
from claimcheck.views.dossier.parts import Dossier, Part, Subject
from claimcheck.views.dossier.question import Questions
from claimcheck.views.filters import Filters
from claimcheck.views.pictures import provenance, timeline


def dossier(told: Report, filters: Filters | None = None, *, show_text: bool = False) -> Dossier:
    """The questions that the filters let through. `show_text`: the words of articles may be shown."""
    shown = (filters or Filters()).apply(told.book)
    questions = Questions.of(told, shown, show_text=show_text)
    topics = (_topic(questions, topic, shown) for topic in told.book.topics.values())
    parts = (*overview(told, shown), *(part for topic in topics for part in topic))
    aliases = {name: each.aliases for name, each in told.book.speakers.items() if each.aliases}
    return Dossier("Contradictions report", parts, _facets(questions.voices, shown), aliases, counts(shown))


def _topic(questions: Questions, topic: Topic, shown: Iterable[Assessment]) -> Iterator[Part]:
    """The questions of a topic in the order of a reader's concern; within a status, in that of the file."""
    own = [each for each in shown if each.question.topic == topic.id]
    if own:
        ordered = sorted(own, key=lambda each: list(Status).index(each.status))
        yield Subject(
            id=topic.id,
            title=topic.title,
            about=topic.about,
            counts=counts(own),
            blocks=(*pictures(questions.voices, own), *map(questions.asked, ordered)),
        )


def pictures(voices: Voices, shown: Sequence[Assessment]) -> Iterator[Part]:
    """When it was, of the dated questions of a topic, in the order of the file; and who told whom."""
    found = timeline(voices.book, shown), provenance(voices, (claim for each in shown for claim in each.claims))
    return filter(None, found)


def counts(shown: Iterable[Assessment]) -> dict[str, int]:
    """How many questions stand how, in the order of a reader's concern."""
    found = Counter(each.status for each in shown)
    return {status.value: found[status] for status in Status if found[status]}


def _facets(voices: Voices, shown: Sequence[Assessment]) -> Mapping[str, Mapping[str, str]]:
    """What the questions may be looked for by, with what a reader calls it."""
    book, topics = voices.book, {each.question.topic for each in shown}
    claims = [claim for each in shown for claim in each.claims]
    articles = {claim.article for claim in claims}
    heard = {name for claim in claims for name in voices.path(claim)}
    return {
        "status": {status: status for status in counts(shown)},
        "topic": {each.id: each.title for each in book.topics.values() if each.id in topics},
        "article": {name: wording.article(each) for name, each in book.articles.items() if name in articles},
        "speaker": dict(sorted(((name, wording.voice(book, name)) for name in heard), key=lambda each: each[::-1])),
    }
