"""How often the attribution rules are right: each rule on labelled passages recorded rightly, and wrongly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from attribution.labels import UNKNOWN, Case, Label, flagged, others, relay, shipped, speakers
from claimcheck.figures import counted
from claimcheck.model import Answer, Book, Claim
from claimcheck.rules.answer_not_in_passage import answer_not_in_passage
from claimcheck.values import Domain, Line, answer_types, read


@frozen
class Score:
    """Of the cases with a mistake, how many are flagged; of those without, how many are too."""

    name: str
    wrong: int
    caught: int
    right: int
    alarms: int

    @property
    def precision(self) -> float:
        """Of the flagged, those with a mistake; were there as many with a mistake as without."""
        caught, alarms = self.caught / max(self.wrong, 1), self.alarms / max(self.right, 1)
        return caught / (caught + alarms) if caught else 0.0

    @property
    def raw(self) -> float:
        """The same as counted."""
        return self.caught / max(self.caught + self.alarms, 1)

    @property
    def recall(self) -> float:
        """Of those with a mistake, the flagged."""
        return self.caught / max(self.wrong, 1)

    @property
    def f1(self) -> float:
        """Their harmonic mean, of precision as counted."""
        return 2 * self.raw * self.recall / (self.raw + self.recall) if self.caught else 0.0


def own(rows: Sequence[Label]) -> tuple[Score, set[str]]:
    """CC107, speaker left out: a mistake where the passage is somebody's words."""
    cases = [Case(f"r{row.number}", row) for row in rows]
    return _score("CC107 own voice", cases, {case.name for case in cases if case.label.attributed}, "CC107")


def given(rows: Sequence[Label]) -> tuple[Score, set[str]]:
    """CC107, speaker given: a mistake where the passage is the article's own."""
    cases = [Case(f"r{row.number}", row, *_right(row)) for row in rows if row.attributed]
    known = sorted({speaker for case in cases for speaker in [case.speaker] if speaker != UNKNOWN})
    cases += [Case(f"r{row.number}", row, known[at % len(known)]) for at, row in enumerate(rows) if not row.attributed]
    return _score("CC107 speaker", cases, {case.name for case in cases if not case.label.attributed}, "CC107")


def swapped(rows: Sequence[Label]) -> tuple[Score, set[str]]:
    """CC106: a mistake where another speaker of the same article is recorded."""
    attributed = [row for row in rows if row.attributed and row.source != "?unknown"]
    cases = [Case(f"r{row.number}", row, *_right(row)) for row in attributed]
    right = len(cases)
    cases += [Case(f"r{row.number}-{other}", row, other) for row in attributed for other in others(row, rows)]
    return _score("CC106", cases, {case.name for case in cases[right:]}, "CC106")


def answered(rows: Sequence[Label]) -> tuple[Score, set[str]]:
    """CC105 on the shipped claims that nobody reckoned: a mistake where the number is tripled, the date moved."""
    articles = {row.article for row in rows}
    book = shipped()
    kept = {name: claim for name, claim in book.claims.items() if claim.article in articles and _counts(book, claim)}
    wrong = {name: evolve(claim, answer=_altered(book, claim)) for name, claim in kept.items()}
    caught, alarms = _unanswered(book, wrong), _unanswered(book, kept)
    return Score("CC105", len(wrong), len(caught), len(kept), len(alarms)), alarms | (wrong.keys() - caught)


def _counts(book: Book, claim: Claim) -> bool:
    return book.questions[claim.question].type.name in {"quantity", "date", "period"} and not claim.reckoned


def _altered(book: Book, claim: Claim) -> Answer:
    """Three times as many and one more; 200 days later than what is left open, a year or a month."""
    low, high = claim.answer.value.states.pieces[0]
    date = book.questions[claim.question].type.name == "date"
    factor, more = (1, high[0] - low[0] + 200 * 86_400) if date else (3, 1)
    line = Line(((((factor * low[0] + more), low[1]), ((factor * high[0] + more), high[1])),))
    return evolve(claim.answer, value=evolve(claim.answer.value, states=line, reach=line))


def _unanswered(book: Book, claims: Mapping[str, Claim]) -> set[str]:
    evidence = {name: book.evidence[name] for name in claims}
    found = answer_not_in_passage.find(evolve(book, claims=claims, evidence=evidence))
    return {claim.id for notes in found for claim in notes.claims}


def figures(rows: Sequence[Label]) -> tuple[Score, set[str]]:
    """CC105 on plain numbers that stand in labelled passages: a mistake where one is tripled."""
    found = [(row, int(each.replace(",", ""))) for row in rows for each in _PLAIN.findall(row.passage)]
    alarms = {f"r{row.number}: {count}" for row, count in found if not _counted(row, count)}
    caught = {f"r{row.number}: {count}" for row, count in found if not _counted(row, 3 * count + 1)}
    wrong = {f"r{row.number}: {count}" for row, count in found}
    return Score("CC105 figures", len(wrong), len(caught), len(wrong), len(alarms)), alarms | (wrong - caught)


_PLAIN = re.compile(r"(?<![\w$.,:\u2013/-])[0-9]{1,3}(?:,[0-9]{3})*(?![\w.,:\u2013%/-]| (?:million|billion|percent))")


def _counted(row: Label, count: int) -> bool:
    return counted(row.passage, read(answer_types()["quantity"], str(count), Domain()), Domain())


def _right(row: Label) -> tuple[str, str]:
    return speakers(row.source)[0], relay(row.source)


def _score(name: str, cases: list[Case], wrong: set[str], code: str) -> tuple[Score, set[str]]:
    """The figures, and the names of the cases judged wrongly."""
    found = flagged(cases, code)
    score = Score(name, len(wrong), len(found & wrong), len(cases) - len(wrong), len(found - wrong))
    return score, found ^ wrong


MEASURES = (own, given, swapped, answered, figures)
