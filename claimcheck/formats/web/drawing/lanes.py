"""The lanes of a timeline: a question, and beneath it for each claim who says it, its mark, and its answer."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import frozen

from claimcheck.formats.web.drawing.glyphs import Reach, glyph
from claimcheck.formats.web.drawing.scale import Scale
from claimcheck.formats.web.drawing.svg import LINE, Label, element, reference
from claimcheck.model import Weight
from claimcheck.views.pictures import Mark, Row, Stroke, link

WIDTH = 820
LEFT, RIGHT = 234, 636
"""Where the marks are; who says it stands to the left, the answer to the right."""
BETWEEN = 14
"""Beneath the lanes of a question."""
_SPARE = 6
_WHO, _ANSWER, _ASKS = 28, 23, 84
"""Columns of text."""
_WEIGHTS = {Weight.FIRM: "", Weight.SOFT: " soft", Weight.OPEN: " leaves-open"}


@frozen
class Lanes:
    """A question with its lanes, from `y` on."""

    row: Row
    y: float

    @property
    def asks(self) -> Label:
        """The question."""
        return Label.of(self.row.asks, _ASKS)

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return self.y + self.asks.height + _SPARE

    @property
    def height(self) -> float:
        """That of the question and its lanes."""
        return self.asks.height + _SPARE + sum(lane(mark, self.row.status).height for mark in self.row.marks) + BETWEEN

    @property
    def end(self) -> float:
        """Where the next row begins."""
        return self.y + self.height

    def drawn(self, line: Scale | None) -> Element:
        """The question, how it stands, and a mark for each claim."""
        row = self.row
        asks = reference(link("question", row.question), f"{row.asks} {row.status}", self.asks.at(0, self.y, "asks"))
        status = element("text", text=row.status, x=WIDTH, y=self.y + LINE - 4, class_="status", text_anchor="end")
        made, y = [asks, status], self.top
        for mark in row.marks:
            at = lane(mark, row.status)
            made.append(at.drawn(line, y))
            y += at.height
        return element("g", *made, class_=f"row {row.status}")


@frozen
class Lane:
    """One claim: the texts beside its mark."""

    mark: Mark
    who: Label
    answer: Label
    more: Label

    @property
    def height(self) -> float:
        """That of its highest text."""
        return max(self.who.height, self.answer.height + self.more.height) + _SPARE

    def drawn(self, line: Scale | None, y: float) -> Element:
        """Its mark, with the letter of its position; `none` has its word alone."""
        mark, middle = self.mark, y + LINE / 2
        parts = [self.who.at(0, y, "who"), self.answer.at(RIGHT + 12, y, "answer")]
        if self.more.lines:
            parts.append(self.more.at(RIGHT + 12, y + self.answer.height, "quiet"))
        if mark.letter:
            parts.append(
                element("text", text=mark.letter, x=LEFT - 8, y=middle + 4.5, class_="letter", text_anchor="end")
            )
        touch = element("rect", x=LEFT, y=y - 2, width=RIGHT - LEFT, height=LINE + 4, class_="touch")
        strokes = [part for stroke in mark.strokes for part in self._stroke(stroke, line, middle)]
        state = f"mark {mark.state}{_WEIGHTS[mark.weight]}{' denied' if mark.negative else ''}"
        return reference(link("claim", mark.claim), mark.told, touch, *strokes, *parts, class_=state)

    def _stroke(self, stroke: Stroke, line: Scale | None, y: float) -> Iterator[Element]:
        return glyph(stroke, Reach.of(stroke, line, (LEFT, RIGHT)), y, negative=self.mark.negative)


def lane(mark: Mark, status: str) -> Lane:
    """The texts of a claim; how it stands is said where the question stands otherwise."""
    more = "; ".join(each for each in (mark.scope, mark.state if mark.state != status else "") if each)
    return Lane(mark, Label.of(mark.who, _WHO), Label.of(mark.answer, _ANSWER), Label.of(more, _ANSWER + 2))
