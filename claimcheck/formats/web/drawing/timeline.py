"""A timeline: for each question a row, for each claim a lane with who says it, its mark, and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from claimcheck import wording
from claimcheck.formats.web.drawing.axis import axis, gridlines, remark
from claimcheck.formats.web.drawing.glyphs import Reach, glyph
from claimcheck.formats.web.drawing.legend import legend
from claimcheck.formats.web.drawing.scale import Scale, scale
from claimcheck.formats.web.drawing.svg import LINE, Label, element, picture, reference
from claimcheck.model import Weight
from claimcheck.views.pictures import Mark, Row, Shape, Stroke, Timeline, link

WIDTH = 820
LEFT, RIGHT = 236, 648
"""Where the marks are; who says it stands to the left, the answer to the right."""
_EDGE = 36
"""What lies between the ends of the axis and those of the marks: an open end leads out there."""
_WHO, _ANSWER, _ASKS = 28, 23, 84
"""Columns of text."""
_SPARE, _BETWEEN = 6, 16
"""Beneath a lane, and beneath a row."""
_AXIS = 40
_TALL = 360
"""A drawing that is higher has its axis at the top too."""
_WEIGHTS = {Weight.FIRM: "", Weight.SOFT: " soft", Weight.OPEN: " leaves-open"}


def timeline_drawn(shown: Timeline) -> Element:
    """The whole drawing; its height is that of its lanes."""
    line = scale(_seconds(shown), LEFT + _EDGE, RIGHT - _EDGE)
    tall = line is not None and sum(_Row(row, 0).height for row in shown.rows) > _TALL
    rows = _placed(shown.rows, _AXIS * tall)
    y = rows[-1].end
    parts = [each.drawn(line) for each in rows]
    if line:
        lanes = [(each.top, each.end - _BETWEEN) for each in rows]
        axes = [axis(line, _AXIS - 8, above=True)] if tall else []
        parts = [gridlines(line, lanes), *parts, *axes, axis(line, y)]
        y += _AXIS
        parts += remark(line, y)
        y += LINE * (line.limit is not None)
    key, y = legend(shown, y + 4)
    return picture("timeline", f"Timeline: {shown.title}", _about(shown), (WIDTH, y), *parts, key)


def _seconds(shown: Timeline) -> Iterator[int]:
    """The ends of all strokes; of a point, its middle."""
    for stroke in (stroke for row in shown.rows for mark in row.marks for stroke in mark.strokes):
        ends = [each for each in (stroke.low, stroke.high) if each is not None]
        yield from [sum(ends) // 2] if stroke.shape is Shape.POINT else ends


def _about(shown: Timeline) -> str:
    marks = sum(len(row.marks) for row in shown.rows)
    return f"{wording.plural(len(shown.rows), 'question')}, {wording.plural(marks, 'claim')}; time runs to the right"


def _placed(rows: Sequence[Row], y: float) -> list[_Row]:
    """The rows beneath each other."""
    found: list[_Row] = []
    for row in rows:
        found.append(_Row(row, found[-1].end if found else y))
    return found


@frozen
class _Row:
    """A question with its lanes, from `y` on."""

    row: Row
    y: float

    @property
    def asks(self) -> Label:
        return Label.of(self.row.asks, _ASKS)

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return self.y + self.asks.height + _SPARE

    @property
    def height(self) -> float:
        return self.asks.height + _SPARE + sum(lane(mark, self.row.status).height for mark in self.row.marks) + _BETWEEN

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
class _Lane:
    """One claim: the texts beside its mark."""

    mark: Mark
    who: Label
    answer: Label
    more: Label

    @property
    def height(self) -> float:
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


def lane(mark: Mark, status: str) -> _Lane:
    """The texts of a claim; how it stands is said where the question stands otherwise."""
    more = "; ".join(each for each in (mark.scope, mark.state if mark.state != status else "") if each)
    return _Lane(mark, Label.of(mark.who, _WHO, 2), Label.of(mark.answer, _ANSWER), Label.of(more, _ANSWER + 2))
