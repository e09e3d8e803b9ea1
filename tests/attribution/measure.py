"""How often the attribution rules are right: each rule on labelled passages recorded rightly, and wrongly."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from attribution.labels import UNKNOWN, Case, Label, flagged, others, relay, speakers


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


def _right(row: Label) -> tuple[str, str]:
    return speakers(row.source)[0], relay(row.source)


def _score(name: str, cases: list[Case], wrong: set[str], code: str) -> tuple[Score, set[str]]:
    """The figures, and the names of the cases judged wrongly."""
    found = flagged(cases, code)
    score = Score(name, len(wrong), len(found & wrong), len(cases) - len(wrong), len(found - wrong))
    return score, found ^ wrong


MEASURES = (own, given, swapped)
