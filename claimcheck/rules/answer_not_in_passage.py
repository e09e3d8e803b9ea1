"""CC105: an answer whose number or date the passage does not speak of."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Book, Notes, Severity, rule
from claimcheck.rules.hearing import Passage, passages, place
from claimcheck.rules.passages import not_in_place, on_passage
from claimcheck.values import Line, Spans, States


@rule("CC105", Severity.WARNING, unsure=not_in_place)
def answer_not_in_passage(book: Book) -> Iterator[Notes]:
    """The answer is a number or a date, and the passage and its sentence speak of none that it can be.

    Figures and words count alike (4.2 million, 4,200,000, two dozen, a fortnight), so do days, months, years and
    weekdays.

    Why it matters:
    A slip in a figure is easily made, and looks like a contradiction with everybody who wrote it right.

    What is flagged:

        topics:
          - bridge: The bridge
            questions:
              - cost: What did the bridge cost?
                unit: GBP
        claims:
          - cost: 4.3 million
            passage: cost 4.2 million pounds  # <- CC105
        --- example.txt
        The bridge cost 4.2 million pounds.

    What to write instead:
    Look again at the answer, or choose the words that give it. Where it was worked out from what the article says, say
    how in `reckoned`.

        topics:
          - bridge: The bridge
            questions:
              - cost: What did the bridge cost?
                unit: GBP
        claims:
          - cost: 4,200,000
            passage: cost 4.2 million pounds
        --- example.txt
        The bridge cost 4.2 million pounds.

    What it cannot see:
    Whether the number is the right one: any in the sentence that the answer can be will do, and vague words
    (*recently*, *the following week*) fit every date. It reads English. Answers of other types are not looked for.
    """
    for found in passages(book):
        what = _KINDS.get(book.questions[found.claim.question].type.name)
        if what and not found.claim.reckoned and not _told(book, found):
            message = f"the passage speaks of no {what} that `{found.claim.answer.value}` can be ({place(book, found)})"
            remedy = "correct one of them, or say in `reckoned` how it was worked out"
            yield on_passage(book, found.claim, f"{message}; {remedy}")


_KINDS = {"quantity": "number", "date": "date", "period": "date"}


def _told(book: Book, found: Passage) -> bool:
    """Whether the passage's sentences speak of such a number or date."""
    from claimcheck.figures import counted, dated  # noqa: PLC0415 - where no text is at hand, nothing is counted

    question, value = book.questions[found.claim.question], found.claim.answer.value
    text = found.paragraph[slice(*found.heard().sentence)]
    if question.type.name == "quantity":
        return counted(text, value, question.domain)
    published = book.articles[found.claim.article].published
    answers = _moments(value.reach)
    return not answers or dated(text, answers, published.states if published else None)


def _moments(states: States) -> tuple[Line, ...]:
    """The date, or the starts and the ends of a period; nothing for *no such thing*."""
    if isinstance(states, Spans):
        return tuple(line for box in states.boxes for line in (box.starts, box.ends))
    return (states,) if isinstance(states, Line) and states.pieces else ()
