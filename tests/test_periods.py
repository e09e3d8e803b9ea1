"""The `period` answer type: every pair of a first and a last day of a small window, one by one."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from fractions import Fraction

import pytest
from book import assess, relation, said, sides
from hypothesis import example, given
from hypothesis import strategies as st

import claimcheck.values.period as manual
from claimcheck.model import Relation
from claimcheck.values import Domain, Line, Spans, Unreadable, Value, read
from claimcheck.values.date import DATE
from claimcheck.values.period import PERIOD
from claimcheck.values.spans import Box

LAST = 8
"""Ends of pieces lie from 0 to here."""

Pairs = set[tuple[int, int] | None]

PAIRS: Pairs = {None, *itertools.combinations_with_replacement(range(-1, LAST + 2), 2)}
"""Every period of the window, and *no such thing*: `None`."""

cuts = st.integers(-1, LAST + 2).map(lambda cut: (cut, 0))
lines = st.lists(st.tuples(cuts, cuts), max_size=3).map(Line.of)
boxes = st.builds(Box, lines, lines)
spans = st.builds(lambda boxes, none: Spans.of(boxes, none=none), st.lists(boxes, max_size=3), st.booleans())

ALWAYS = Line.whole(-1, LAST + 2)
EVERYTHING = Spans.of([Box(ALWAYS, ALWAYS)], none=True)


def units(line: Line) -> set[int]:
    """The whole units of a set."""
    return {unit for low, high in line.pieces for unit in range(int(low[0]), int(high[0]))}


def pairs(states: Spans) -> Pairs:
    """The periods of a set, found one at a time."""
    found: Pairs = {None} if states.none else set()
    for box in states.boxes:
        found |= {pair for pair in itertools.product(units(box.starts), units(box.ends)) if pair[0] <= pair[1]}
    return found & PAIRS


@given(st.lists(boxes, max_size=3))
def test_a_set_is_its_boxes(parts: list[Box]) -> None:
    """However the boxes overlap, the set holds the pairs of each, but for those whose end comes before the start."""
    wanted = {(start, end) for box in parts for start in units(box.starts) for end in units(box.ends) if start <= end}
    assert pairs(Spans.of(parts)) == wanted & PAIRS
    assert Spans.of(parts) == Spans.of(reversed(parts))
    assert hash(Spans.of(parts)) == hash(Spans.of(reversed(parts)))


@given(spans, spans)
def test_both_either_and_the_one_without_the_other(one: Spans, other: Spans) -> None:
    """`&`, `|` and `-` are what they are for sets of pairs."""
    assert pairs(one & other) == pairs(one) & pairs(other)
    assert pairs(one | other) == pairs(one) | pairs(other)
    assert pairs(one - other) == pairs(one) - pairs(other)


@given(spans, spans)
def test_meets_and_within(one: Spans, other: Spans) -> None:
    """Two sets meet when a period lies in both; one lies within another when none of it lies outside."""
    assert one.meets(other) is bool(pairs(one) & pairs(other))
    assert one.within(other) is (pairs(one) <= pairs(other))
    assert bool(one) is bool(pairs(one))


@given(spans, spans)
@example(
    Spans.of([Box(Line.whole(0, 8), Line.whole(0, 8))]),
    Spans.of([Box(Line.whole(0, 4), Line.whole(0, 8)), Box(Line.whole(4, 8), Line.whole(4, 8))]),
)
def test_equal_sets_are_equal_in_whatever_boxes(one: Spans, other: Spans) -> None:
    """Equality is of the periods, and equal sets have one hash."""
    assert (one == other) is (pairs(one) == pairs(other))
    rebuilt = (one & other) | (one - other)
    assert rebuilt == one
    assert hash(rebuilt) == hash(one)


@given(spans)
def test_outside(states: Spans) -> None:
    """The opposite holds every other period, and its own opposite is the set."""
    opposite = states.outside(EVERYTHING)
    assert pairs(opposite) == PAIRS - pairs(states)
    assert opposite.outside(EVERYTHING) == states & EVERYTHING


def test_sets_of_another_kind_have_nothing_in_common() -> None:
    """A period neither meets a date nor lies within it."""
    assert not EVERYTHING.meets(Line.whole(0, 1))
    assert not EVERYTHING.within(Line.whole(0, 1))
    assert Spans() != Line()


def written(text: str, tolerance: Fraction | None = None) -> Value:
    """An answer to a question about a period."""
    return PERIOD.parse(text, Domain(tolerance=tolerance))


START = date(1914, 7, 26)
WINDOW = [START + timedelta(step) for step in range(12)]
"""A few days around the turn of a month."""

ends = st.one_of(
    st.sampled_from(["", "..", "1914", "1914-07", "1914-08", "1914-07~", "1914-0X-XX", "191X-07-31"]),
    st.sampled_from(WINDOW).flatmap(lambda day: st.sampled_from([day.isoformat(), f"{day}~", f"{day}?"])),
    st.sampled_from(["1914-07-~31", "1914-~07-30", "1914-07~-30", "1914-22", "1914-08-0X"]),
)
intervals = st.builds("{}/{}".format, ends, ends)


def readable(text: str) -> bool:
    """Whether it is a period."""
    try:
        written(text)
    except Unreadable:
        return False
    return True


def days(end: str) -> set[date]:
    """The days of the window that an end may be: those of the same date, read as a date."""
    if end in {"", ".."}:
        return set(WINDOW)
    states = DATE.parse(end, Domain()).states
    return {day for day in WINDOW if DATE.parse(day.isoformat(), Domain()).states.within(states)}


def days_of(text: str) -> set[tuple[date, date]]:
    """Every first and last day of the window that a period allows."""
    start, _, end = text.partition("/")
    return {pair for pair in itertools.product(days(start), days(end)) if pair[0] <= pair[1]}


periods = intervals.filter(readable)


@given(periods, st.sampled_from(WINDOW), st.sampled_from(WINDOW))
def test_a_period_is_every_start_with_every_end(text: str, first: date, last: date) -> None:
    """An answer of two days lies within another just when its start may be the one and its end the other."""
    if first <= last:
        exact = written(f"{first}/{last}").states
        assert exact.within(written(text).states) is exact.meets(written(text).states)
        assert exact.within(written(text).states) is ((first, last) in days_of(text))


@given(periods, periods)
def test_two_periods_meet_where_both_ends_do(one: str, other: str) -> None:
    """Both can be true just when some start and some end fit both; so a common one of the window is enough."""
    mine, theirs = written(one).states, written(other).states
    if days_of(one) & days_of(other):
        assert mine.meets(theirs)
    starts = [
        DATE.parse(text.partition("/")[0] or "..", Domain()).states for text in (one, other) if text[0] not in "./"
    ]
    if len(starts) == 2 and not starts[0].meets(starts[1]):
        assert not mine.meets(theirs)
    assert mine.meets(theirs) is theirs.meets(mine)
    if mine.within(theirs):
        assert days_of(one) <= days_of(other)


@given(periods, st.one_of(st.none(), st.fractions(0, 40, max_denominator=24)))
def test_round_trip(text: str, tolerance: Fraction | None) -> None:
    """What is read and written again is read as the same, and lies within its own reach."""
    value = written(text, tolerance)
    assert written(str(value), tolerance) == value
    assert value.states.within(value.reach)
    assert value.states.within(PERIOD.everything(Domain()))
    assert value.open is ("?" in text or "%" in text)


@given(st.sampled_from(WINDOW), st.integers(0, 5), st.integers(-5, 5), st.integers(-5, 5), st.integers(0, 6))
def test_near(first: date, length: int, later: int, longer: int, tolerance: int) -> None:
    """Two periods of exact days are near when neither their starts nor their ends are further apart than that."""
    last = first + timedelta(length)
    first_, last_ = first + timedelta(later), last + timedelta(longer)
    if first_ <= last_:
        one, other = (written(f"{a}/{b}", Fraction(tolerance)) for a, b in ((first, last), (first_, last_)))
        gaps = [max(abs(by) - 1, -1) for by in (later, longer)]
        assert one.reach.meets(other.reach) is all(gap < tolerance for gap in gaps)


@given(
    st.one_of(st.text(), st.text(alphabet="0129XY-/.[]{},?~%TE: ", max_size=20), intervals.map(lambda text: text[::-1]))
)
@example("/" * 5000)
@example("2024/" + "9" * 5000)
@example("from " * 1000)
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text whatever raises anything but `Unreadable`, with a message of one line."""
    for many in (False, True):
        try:
            read(PERIOD, text, Domain(many=many))
        except Unreadable as caught:
            fault = caught
        else:
            continue
        assert fault.problem
        assert fault.remedy
        assert len(str(fault).splitlines()) == 1


@given(periods, periods)
def test_several_periods(one: str, other: str) -> None:
    """In a `many` question both are among them; with `only`, nothing else is."""
    many = Domain(many=True)
    both = read(PERIOD, f"{one} and {other}", many)
    only = read(PERIOD, f"only {one} and {other}", many)
    assert only.states.within(both.states)
    assert both.states.within(read(PERIOD, one, many).states)
    assert read(PERIOD, str(only), many) == only
    assert not read(PERIOD, "none", many).states.meets(both.states)


MEANINGS = [
    ("2004/2005", "2004-03-02/2005-12-31", "within"),
    ("2004/2005", "2004/2006", "apart"),
    ("2004/2005", "2004/..", "within"),
    ("2004/2005", "2003/2005", "apart"),
    ("../2005", "2004/", "meets"),
    ("2004-03/2004", "2004/2004", "within"),
    ("2004-05~/2004-08", "2004-04/2004-08", "within"),
    ("2004-21/2004-23", "2004-05~/2004-10", "meets"),
    ("191X/1918-1X", "1914/1918-11", "within"),
    ("none", "2004/2005", "apart"),
]


@pytest.mark.parametrize(("one", "other", "relation"), MEANINGS)
def test_pairs(one: str, other: str, relation: str) -> None:
    """Each lies within the other, or meets it, or not; in whichever order they are written."""
    mine, theirs = (read(PERIOD, text, Domain()).states for text in (one, other))
    within = mine.within(theirs) or theirs.within(mine)
    assert ("within" if within else "meets" if mine.meets(theirs) else "apart") == relation


def test_what_cannot_be_makes_no_difference() -> None:
    """An end before every start is none: so two ways of writing are one answer."""
    assert written("2004-03/2004").states == written("2004-03/2004").states
    assert written("2004-12/2004").states == written("2004-12/2004-12").states
    assert hash(written("2004-12/2004").states) == hash(written("2004-12/2004-12").states)


REFUSED = [
    ("2024", "`2024` is no period; write `2024/2024` or `2024/..` or `../2024`, whichever is meant"),
    ("Dec 6 2024", "`2024-12-06/2024-12-06` or `2024-12-06/..` or `../2024-12-06`, whichever is meant"),
    ("12/06/2024", "`2024-12-06/2024-12-06` or `2024-06-12/2024-06-12`, whichever is meant"),
    ("from May to June 2024", "`from May to June 2024` is no period; write `2024-05/2024-06`"),
    ("1914\u20131918", "write `1914/1918`"),
    ("between 1914 and 1918", "write `1914/1918`"),
    ("since May 2020", "write `2020-05/..`"),
    ("until 1900", "write `../1900`"),
    ("1914 / open", "write `1914/..`"),
    ("before 1900", "`before 1900` is no period; write its start and its end, as in `1914-07-28/1918-11-11`"),
    ("[1914,1918]", "`[1914,1918]` is a set of dates, not a period; write its start and its end"),
    ("2005/2004", "`2005/2004` runs backwards; write `2004/2005`"),
    ("/", "`/` says nothing of either end"),
    ("1914/1915/1916", "`1914/1915/1916` is no date"),
    ("1914-02-30/1915", "`1914-02-30` is no day: 1914-02 has 28 days"),
    ("2024-12-08T06:00/2024-12-09", "a period has no times of day; write the days that it began and ended on"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_refused_with_a_hint(text: str, expected: str) -> None:
    """What is no period is refused, and the message says what to write; each suggestion can be read."""
    with pytest.raises(Unreadable) as caught:
        written(text)
    assert expected in str(caught.value)
    for suggestion in re.findall(r"`([^`]+)`", caught.value.remedy):
        assert readable(suggestion) or "says nothing" in expected or "is no da" in expected


RELATIONS = [
    ("1914/1918", "1914-07-28/1918-11-11", "", Relation.REFINES),
    ("1914/1918", "1914/1919", "", Relation.CONTRADICTION),
    ("1914/1918", "1914/1918?", "", Relation.SAME),
    ("1914/1918", "1914/1919?", "", Relation.UNDETERMINED),
    ("1914/..", "../1918", "", Relation.COMPATIBLE),
    ("1914/1918", "none", "", Relation.CONTRADICTION),
    ("1914-07-28/1918-11-11", "1914-07-28/1918-11-13", "tolerance: 2", Relation.TENSION),
    ("1914-07-28/1918-11-11", "1914-07-28/1918-11-14", "tolerance: 2", Relation.CONTRADICTION),
    ("1914/1918", "1939/1945", "many: yes", Relation.COMPATIBLE),
    ("only 1914/1918", "1939/1945", "many: yes", Relation.CONTRADICTION),
    ("1914/1918 and 1939/1945", "1914/1918", "many: yes", Relation.REFINES),
]


@pytest.mark.parametrize(("one", "other", "more", "expected"), RELATIONS)
def test_relations_of_claims(one: str, other: str, more: str, expected: Relation) -> None:
    """Claims about a period compare as all others do."""
    assert relation(said(one, "ann"), said(other, "ben"), f"type: period\n{more}") is expected


def test_a_denied_period() -> None:
    """Not that period: some other one, or none; what lies within it is excluded."""
    denied = said("1914/1918", "ann", stance="denies")
    assert relation(denied, said("1914-07/1918-11", "ben"), "type: period") is Relation.CONTRADICTION
    assert relation(denied, said("1914/1919", "ben"), "type: period") is Relation.REFINES
    assert relation(denied, said("none", "ben"), "type: period") is Relation.REFINES
    assert relation(denied, said("1914/..", "ben"), "type: period") is Relation.COMPATIBLE
    many = "type: period\nmany: yes"
    assert relation(denied, said("1914/1918 and 1939/1945", "ben"), many) is Relation.CONTRADICTION
    assert relation(denied, said("1939/1945", "ben"), many) is Relation.COMPATIBLE


def test_positions_of_periods() -> None:
    """Each position has a period in common; the earliest start comes first."""
    answers = ["1939/1945", "1914/1918", "1914-07/1918-11", "1939-09/1945", "1914/1919"]
    found = assess([said(each, name) for each, name in zip(answers, "abcde", strict=True)], "type: period", more="")
    (contradiction,) = found.contradictions
    assert sides(contradiction) == [{"c1", "c4"}, {"c2", "c3"}, {"c5"}]


def test_every_form_of_the_manual_is_read() -> None:
    """The table in the docstring holds what it promises."""
    rows = re.findall(r"^\| (`.+?) \|", manual.__doc__ or "", re.MULTILINE)
    forms = list(itertools.chain.from_iterable(re.findall(r"`([^`]+)`", row) for row in rows))
    assert len(forms) > 10
    for form in forms:
        read(PERIOD, form, Domain())
