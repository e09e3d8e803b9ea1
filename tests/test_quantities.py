"""The `quantity` answer type: what is read, what is near, and what is never half read."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimcheck.values.quantity as manual
from claimcheck.values.base import Domain, Unreadable, Value
from claimcheck.values.line import GREATEST, LEAST, Cut, Line
from claimcheck.values.quantity import QUANTITY
from claimcheck.values.quantity.marking import forms

HALF = Fraction(1, 2)


def read(text: str, unit: str = "", tolerance: Fraction | None = None) -> Value:
    """An answer to a question about a quantity."""
    return QUANTITY.parse(text, Domain(unit=unit, tolerance=tolerance))


def line(states: object) -> Line:
    """Quantities are sets on a line."""
    assert isinstance(states, Line)
    return states


def message(text: str, unit: str = "") -> str:
    """Why an answer is refused."""
    with pytest.raises(Unreadable) as caught:
        read(text, unit)
    return str(caught.value)


def closed(low: Fraction | int, high: Fraction | int) -> Line:
    """All numbers from one to another, both included."""
    return Line((((low, 0), (high, 1)),))


NUMBERS = [
    ("400", 400),
    ("-5", -5),
    ("\u22125", -5),
    ("0", 0),
    ("-0", 0),
    ("007", 7),
    ("2000", 2000),
    ("2,000", 2000),
    ("1,234,567.5", Fraction(12345675, 10)),
    ("2\u00a0000", 2000),
    ("1\u202f234\u2009567", 1234567),
    ("0.05", Fraction(1, 20)),
    ("0.1", Fraction(1, 10)),
    ("3.2 million", 3_200_000),
    ("2 hundred", 200),
    ("5 thousand", 5000),
    ("4.2 Billion", 4_200_000_000),
    ("1 trillion", 10**12),
    ("1/2", HALF),
    ("-1/3", Fraction(-1, 3)),
    ("1,000/3", Fraction(1000, 3)),
    ("1/2 million", 500_000),
    ("exactly 400", 400),
    ("= 400", 400),
    ("9" * 100, int("9" * 100)),
    ("2 dozen", 24),
    ("2.5 hundred", 250),
    ("30bn", 30 * 10**9),
    ("4.2 mn", 4_200_000),
    ("4 mln", 4 * 10**6),
    ("1tn", 10**12),
    ("5k", 5000),
    ("precisely 400", 400),
    ("2 1/2", Fraction(5, 2)),
    ("2\u00bd", Fraction(5, 2)),
    ("\u00be", Fraction(3, 4)),
    ("1 1/3", Fraction(4, 3)),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_number(text: str, number: Fraction | int) -> None:
    """A number is itself, exactly, and whole where it can be."""
    states = read(text).states
    assert states == closed(number, number)
    assert type(line(states).pieces[0][0][0]) is type(number)


RANGES = [
    ("30..50", 30, 50),
    ("30 .. 50", 30, 50),
    ("30 to 50", 30, 50),
    ("between 30 and 50", 30, 50),
    ("30-50", 30, 50),
    ("30 \u2013 50", 30, 50),
    ("-7..-5", -7, -5),
    ("-5 to 3", -5, 3),
    ("30..30", 30, 30),
    ("1.5..2.5", Fraction(3, 2), Fraction(5, 2)),
    ("30..50 billion", 30 * 10**9, 50 * 10**9),
    ("30-50 million", 30 * 10**6, 50 * 10**6),
    ("between 1 and 1.5 million", 10**6, 1_500_000),
    ("900 thousand to 2 million", 900_000, 2_000_000),
    ("about 400", 360, 440),
    ("about 0", 0, 0),
    ("about -400", -440, -360),
    ("around 400", 360, 440),
    ("approximately 400", 360, 440),
    ("roughly 400", 360, 440),
    ("Some 400", 360, 440),
    ("~400", 360, 440),
    ("~ 400", 360, 440),
    ("about 3", Fraction(27, 10), Fraction(33, 10)),
    ("about 30..50", 27, 55),
    ("from 30 to 50", 30, 50),
    ("circa 400", 360, 440),
    ("c. 400", 360, 440),
    ("ca. 400", 360, 440),
    ("approx. 400", 360, 440),
    ("\u2248 400", 360, 440),
    ("400 or so", 360, 440),
    ("2 to 3 hundred", 200, 300),
    ("2-3 dozen", 24, 36),
    ("1,000,000 to 2 million", 10**6, 2 * 10**6),
    ("1,000 to 1,500 million", 10**9, 1_500_000_000),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_range(text: str, low: Fraction | int, high: Fraction | int) -> None:
    """A range includes both its ends; *about* is 10 % each way."""
    assert read(text).states == closed(low, high)


UPWARDS, ABOVE, DOWNWARDS, BELOW = ((400, 0), GREATEST), ((400, 1), GREATEST), (LEAST, (400, 1)), (LEAST, (400, 0))
BOUNDS: list[tuple[str, tuple[Cut, Cut]]] = [
    *(
        (text, UPWARDS)
        for text in ("at least 400", "no fewer than 400", "no less than 400", ">= 400", ">=400", "\u2265 400")
    ),
    *((text, UPWARDS) for text in ("400..", "400 ..", "At  Least 400", "not less than 400", "not fewer than 400")),
    *((text, UPWARDS) for text in ("400 or more", "400 and more", "400 or over", "400+", "400 +", "a minimum of 400")),
    *((text, ABOVE) for text in ("more than 400", "over 400", "> 400", ">400", "above 400", "well over 400")),
    *((text, ABOVE) for text in ("upwards of 400", "in excess of 400", "greater than 400")),
    *(
        (text, DOWNWARDS)
        for text in ("as many as 400", "as much as 400", "a maximum of 400", "400 or fewer", "400 or less")
    ),
    *((text, BELOW) for text in ("below 400", "well under 400", "lower than 400")),
    *((text, ((360, 0), (400, 0))) for text in ("nearly 400", "almost 400", "not quite 400", "just under 400")),
    *((text, ((400, 1), (440, 1))) for text in ("just over 400", "a little over 400", "slightly more than 400")),
    *((text, DOWNWARDS) for text in ("at most 400", "up to 400", "no more than 400", "not more than 400", "<= 400")),
    *((text, DOWNWARDS) for text in ("..400", ".. 400", "\u2264400")),
    *((text, BELOW) for text in ("less than 400", "fewer than 400", "under 400", "< 400")),
]


@pytest.mark.parametrize(("text", "piece"), BOUNDS)
def test_bound(text: str, piece: tuple[Cut, Cut]) -> None:
    """A bound leaves the other side open."""
    assert read(text).states == Line((piece,))


UNITS = [
    ("GBP", "GBP 4 million", "4 million"),
    ("GBP", "4 million GBP", "4 million"),
    ("GBP", "gbp 4", "4"),
    ("GBP", "about GBP 30..50 million", "about 30..50 million"),
    ("GBP", "between GBP 4 million and GBP 5 million", "4..5 million"),
    ("GBP", "up to 4 million GBP", "up to 4 million"),
    ("%", "80%", "80"),
    ("%", "80 %", "80"),
    ("%", "80 per cent", "80"),
    ("%", "80 Percent", "80"),
    ("%", "5 % to 9 %", "5..9"),
    ("%", "5%-9%", "5..9"),
    ("%", "30.. %", "30.."),
    ("percent", "80 %", "80"),
    ("miles", "1 mile", "1"),
    ("mile", "2 miles", "2"),
    ("miles", "5miles", "5"),
    ("people", "1 person", "1"),
    ("person", "400 People", "400"),
    ("women", "1 woman", "1"),
    ("bodies", "1 body", "1"),
    ("boxes", "1 box", "1"),
    ("Fighters", "1 fighter", "1"),
    ("barrels of oil", "1 barrel of oil", "1"),
    ("miles/hour", "1 mile/hour", "1"),
    ("deaths per 100,000 people", "5..6 deaths per 100,000 people", "5..6"),
    ("km to go", "5 to 6 km to go", "5..6"),
    ("billion USD", "30..50 billion USD", "30..50"),
    ("USD", "30..50 billion USD", "30..50 billion"),
    ("million", "4 million", "4"),
    ("m2", "25 m2", "25"),
    ("days\n of  rain", "25 days of rain", "25"),
]


@pytest.mark.parametrize(("unit", "text", "number"), UNITS)
def test_unit(unit: str, text: str, number: str) -> None:
    """The question's unit may be written, before or after the number, and changes nothing."""
    assert read(text, unit) == read(number, unit)
    assert read(text, unit).unit == ""


CANONICAL = [
    ("", "2000", "2,000"),
    ("", "over  9000", "more than 9,000"),
    ("", "..80", "at most 80"),
    ("", "30 ..", "at least 30"),
    ("", "30\u201350", "30..50"),
    ("", "1 million to 2 million", "1..2 million"),
    ("", "900 thousand to 2 million", "900 thousand..2 million"),
    ("", "~400", "about 400"),
    ("", "0.50", "0.50"),
    ("%", "80per cent", "80 %"),
    ("GBP", "gbp4", "GBP 4"),
    ("Miles", "1 MILE", "1 Mile"),
    ("", "up to 80", "at most 80"),
    ("", "almost 80", "nearly 80"),
    ("", "80 or so", "about 80"),
    ("", "80+", "at least 80"),
    ("", "2 dozen", "24"),
    ("", "2 hundred to 1 million", "2 hundred..1 million"),
    ("", "2 to 3 hundred", "200..300"),
    ("", "1,000,000 to 2 million", "1,000,000..2 million"),
    ("", "5k", "5 thousand"),
    ("", "2\u00bd", "2.5"),
]


@pytest.mark.parametrize(("unit", "text", "canonical"), CANONICAL)
def test_canonical_form(unit: str, text: str, canonical: str) -> None:
    """What is written in several ways is shown in one."""
    assert str(read(text, unit)) == canonical


REFUSED = [
    ("", "50..30", "`50..30` runs backwards; write `30..50`"),
    ("", "500 to 1 million", "`500 to 1 million` runs backwards; write the lower number first, and a scale word or unit after each"),
    ("", "2/0", "`2/0` is no fraction; write two whole numbers, as in `1/2`"),
    ("", "5,6789", "`5,6789` has a comma that parts no group of three figures; write `56789`, or a point before decimals"),
    ("", "1" * 101, "number longer than 100 digits; write it rounded, with a scale word as in `3.2 million`"),
    ("", "0." + "1" * 5000, "number longer than 100 digits; write it rounded, with a scale word as in `3.2 million`"),
    ("", "1/" + "9" * 5000, "number longer than 100 digits; write it rounded, with a scale word as in `3.2 million`"),
    ("", " 1" * 2000, "3,999 characters are no quantity; write a number, as in `about 3.2 million`"),
    ("", "nearly 0", "`nearly 0` leaves no number; write `about 0`"),
    ("", "just over -5", "`just over -5` leaves no number; write `about -5`"),
    ("", "several", "`several` has no fixed size; write the least that it can be, as in `at least 3`"),
    ("people", "a few people", "`few` has no fixed size; write the least that it can be, as in `at least 3`"),
    ("", "one in three", "`one in three` is no quantity; write it in figures, as in `400`, `at least 400`, `about 3.2 million` or `30..50`"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "text", "expected"), REFUSED)
def test_refused_with_a_reason(unit: str, text: str, expected: str) -> None:
    """The message quotes what is not understood, and says what to write instead."""
    assert message(text, unit) == expected


@pytest.mark.parametrize(
    "text",
    ["", "NaN", "inf", "-inf", "Infinity", "\u0661\u0662", "\u00b2", "5\u00b2", "1..2..3", "--5", "..", "at least", "less than 30..50",
     "at least about 5", "about about 4", "2024-12-06", "1/2/3", "1.5/2", "0x10", "1 2", "5 %%", "?", "400 400", "2 feet 6", "hundred", "at least hundreds", "5 to six to 7"],
)  # fmt: skip
def test_never_half_read(text: str) -> None:
    """No part of a text is dropped to read the rest."""
    assert message(text)


HINTS = [
    ("", "none", "`0`"),
    ("people", "no choirs", "`0 choirs`"),
    ("", "400ish", "`about 400`"),
    ("", "20,000-odd", "`about 20,000`"),
    ("", "an estimated 400", "`about 400`"),
    ("", "400 give or take", "`about 400`"),
    ("", "1e5", "`100,000`"),
    ("", "1.5e3", "`1,500`"),
    ("", "2 000", "`2,000`"),
    ("", "2_000", "`2,000`"),
    ("", "3,5", "`3.5`"),
    ("", "1.234.567", "`1,234,567`"),
    ("", ".5", "`0.5`"),
    ("", "5.", "`5`"),
    ("", "+5", "`5`"),
    ("", "3 millions", "`3 million`"),
    ("", "4-million", "`4 million`"),
    ("", "close to 400", "`about 400` or `nearly 400`, whichever is meant"),
    ("people", "400 plus people", "`at least 400 people`"),
    ("", "not even 400", "`less than 400`"),
    ("", "min. 400", "`at least 400`"),
    ("", "max 400", "`at most 400`"),
    ("", "only 400", "`400`"),
    ("", "400 \u00b1 20", "`380..420`"),
    ("", "30 or 40", "`30..40`"),
    ("", "-5-3", "`-5..3`"),
]


@pytest.mark.parametrize(("unit", "text", "meant"), HINTS)
def test_what_people_write_is_suggested_and_never_read(unit: str, text: str, meant: str) -> None:
    """The message ends with what to write instead, and that can be read."""
    assert message(text, unit).endswith(f"; write {meant}")
    for suggestion in re.findall(r"`([^`]+)`", meant):
        assert str(read(suggestion, unit)) == suggestion


HALVES = [
    ("6,000", 500),
    ("6,240", 5),
    ("436", HALF),
    ("3.2 million", 50_000),
    ("30 million", 5_000_000),
    ("0.05", Fraction(1, 200)),
    ("0.50", Fraction(1, 20)),
    ("400.0", 50),
    ("0", 0),
    ("0.00", 0),
    ("1/2", 0),
    ("exactly 6,000", 0),
]


@pytest.mark.parametrize(("text", "half"), HALVES)
def test_rounding(text: str, half: Fraction | int) -> None:
    """Half a unit of the last figure that is not zero; an end that is not rounded stays as it is."""
    value = read(text)
    (low, _), (high, _) = line(value.states).pieces[0]
    expected = Line((((low - half, 1), (high + half, 0)),)) if half else value.states
    assert value.reach == expected


REACHES: list[tuple[str, tuple[Cut, Cut]]] = [
    ("more than 300", ((250, 1), GREATEST)),
    ("at least 300", ((250, 1), GREATEST)),
    ("up to 900", (LEAST, (950, 0))),
    ("more than 0", ((0, 1), GREATEST)),
    ("about 600", ((490, 1), (710, 0))),
    ("30..50 billion", ((25 * 10**9, 1), (55 * 10**9, 0))),
    ("6,000..6,240", ((5500, 1), (6245, 0))),
]


@pytest.mark.parametrize(("text", "piece"), REACHES)
def test_reach_of_a_range_or_bound(text: str, piece: tuple[Cut, Cut]) -> None:
    """Each end that is a number is widened by its own rounding, after the 10 %."""
    assert read(text).reach == Line((piece,))


WORKED = [
    ("about 600", "640", "within"),
    ("6,000", "6,240", "near"),
    ("436", "431", "apart"),
    ("436", "435", "apart"),
    ("436", "435.5", "near"),
    ("6,000", "6,510", "apart"),
    ("6,000", "6,500", "near"),
    ("at least 300", "up to 900", "meet"),
    ("more than 300", "300", "near"),
    ("at least 300", "300", "within"),
    ("up to 80", "81", "near"),
    ("about 4.2 million", "4 million", "within"),
    ("exactly 6,000", "exactly 6,001", "apart"),
]


def relation(one: Value, other: Value) -> str:
    """How two answers stand to each other, the second held against the first."""
    if other.states.within(one.states):
        return "within"
    if one.states.meets(other.states):
        return "meet"
    return "near" if one.reach.meets(other.reach) else "apart"


@pytest.mark.parametrize(("one", "other", "expected"), WORKED)
def test_worked_pairs(one: str, other: str, expected: str) -> None:
    """Without a tolerance, near is what the roundings of both leave open."""
    assert relation(read(one), read(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "tolerance", "expected"),
    [("436", "431", 5, "near"), ("436", "431", 4, "apart"), ("6,000", "6,240", 0, "apart"), ("more than 300", "300", 0, "near"),
     ("less than 300", "305", 5, "near"), ("less than 300", "305", HALF, "apart"), ("at least 300", "100", 10**400, "near")],
)  # fmt: skip
def test_tolerance(one: str, other: str, tolerance: int, expected: str) -> None:
    """With a tolerance, near is a gap of at most that, and rounding has no say."""
    margin = Fraction(tolerance)
    assert relation(read(one, "", margin), read(other, "", margin)) == expected
    assert relation(read(other, "", margin), read(one, "", margin)) == expected


def test_symbols_have_no_plural() -> None:
    """`m` is no singular of `ms`, nor `USDs` a plural of `USD`."""
    assert list(forms("ms")) == ["ms"]
    assert list(forms("USD")) == ["usd"]
    assert list(forms("km")) == ["km"]
    assert forms("") == {}


def test_everything_is_every_number() -> None:
    """There is always a number: none is 0."""
    assert QUANTITY.everything(Domain()) == Line(((LEAST, GREATEST),))
    assert QUANTITY.none is None
    assert QUANTITY.comparable(read("1"), read("2"))
    assert not QUANTITY.comparable(read("1"), read("1 choir"))


numerals = st.one_of(
    st.integers(-(10**9), 10**9).map(str),
    st.integers(0, 10**9).map("{:,}".format),
    st.decimals(-1000, 1000, places=2).map(lambda number: f"{number:f}"),
    st.builds("{}/{}".format, st.integers(0, 99), st.integers(1, 99)),
)
figures = st.builds("{}{}".format, numerals, st.sampled_from(["", "", " thousand", " million", " trillion"]))
bounds = st.sampled_from(
    ["", "", "at least ", "more than ", "at most ", "less than ", "exactly ", "about ", "~", ">", "\u2264", ".."]
)
shapes = st.one_of(
    st.builds("{}{}".format, bounds, figures),
    st.builds("{}{}{}".format, figures, st.sampled_from(["..", " to ", "-", " \u2013 "]), figures),
    st.builds("{}between {} and {}".format, st.sampled_from(["", "about "]), figures, figures),
    figures.map("{}..".format),
)
units = st.sampled_from(["", "%", "people", "GBP", "million", "boxes of 12"])
tolerances = st.one_of(st.none(), st.fractions(0, 1000, max_denominator=12))


def attempt(text: str, unit: str = "", tolerance: Fraction | None = None) -> Value | None:
    """The value, or None where it is refused; any other exception fails the test."""
    try:
        return read(text, unit, tolerance)
    except Unreadable as caught:
        fault = caught
    assert fault.problem
    assert fault.remedy
    assert len(str(fault).splitlines()) == 1
    return None


@given(shapes, units, st.sampled_from(["{}", "{} {}", "{}{}"]), tolerances)
@example("1 million", "million", "{}", None)
def test_round_trip(text: str, unit: str, layout: str, tolerance: Fraction | None) -> None:
    """What is read and written again is read as the same; it lies within its reach, and holds no float."""
    value = attempt(layout.format(text, unit), unit, tolerance)
    if value is not None:
        assert read(str(value), unit, tolerance) == value
        assert str(read(str(value), unit, tolerance)) == str(value)
        assert value.states.within(value.reach)
        cuts = [cut for states in (value.states, value.reach) for piece in line(states).pieces for cut in piece]
        assert all(type(number) is not float or math.isinf(number) for number, _ in cuts)


@given(
    st.integers(-200, 200).map(lambda quarters: Fraction(quarters, 4)),  # written to the end in two places
    st.sampled_from(["<", "<=", ">", ">=", "=", "~"]),
    st.integers(-200, 200),
)
def test_bounds_hold_for_each_number_of_a_grid(bound: Fraction, sign: str, quarters: int) -> None:
    """A number of the grid lies in the set exactly when the comparison says so."""
    number, margin = Fraction(quarters, 4), abs(bound) / 10
    expected = {
        "<": number < bound,
        "<=": number <= bound,
        ">": number > bound,
        ">=": number >= bound,
        "=": number == bound,
        "~": bound - margin <= number <= bound + margin,
    }
    text = f"{float(bound):.2f}"
    assert closed(number, number).meets(read(f"{sign} {text}").states) is expected[sign]


@given(numerals, numerals)
def test_near_is_a_gap_smaller_than_both_roundings(one: str, other: str) -> None:
    """Two numbers that differ are near exactly when the gap is smaller than their roundings together."""
    mine, theirs = read(one), read(other)
    first, second = (Fraction(text.replace(",", "")) for text in (one, other))

    def half(text: str) -> Fraction:
        if "/" in text or not re.search("[1-9]", text):
            return Fraction(0)
        whole, _, decimals = text.replace(",", "").lstrip("-").partition(".")
        place = max(range(len(whole + decimals)), key=lambda at: at if (whole + decimals)[at] != "0" else -1)
        return Fraction(10) ** (len(whole) - 1 - place) / 2

    expected = first == second or abs(first - second) < half(one) + half(other)
    assert mine.reach.meets(theirs.reach) is expected


@given(numerals, numerals, st.fractions(0, 10**9, max_denominator=4))
def test_near_is_a_gap_of_at_most_the_tolerance(one: str, other: str, tolerance: Fraction) -> None:
    """With a tolerance the numbers alone decide."""
    first, second = (Fraction(text.replace(",", "")) for text in (one, other))
    met = read(one, "", tolerance).reach.meets(read(other, "", tolerance).reach)
    assert met is (abs(first - second) <= tolerance)


letters = st.text(alphabet="0123456789,./-~<>=%kmx \u2013\u00bd\u00a0\u0663\u00b2\n", max_size=16)
words = st.sampled_from(
    re.findall(
        r"\S+",
        "at least about nearly between and to or half a million hundred 30 2/3 people GBP - .. k one more two dozen tens of"
        " thousands twenty-five a couple an hour no zero miles km m $ \u20ac US$ % pounds choirs square quarter third + 7 5.5",
    )
)


@given(st.one_of(st.text(), letters, st.lists(words, max_size=7).map(" ".join)), st.one_of(units, st.text(max_size=5)))
@example("1" * 5000, "")
@example("1" * 99 + "e99", "")
@example("1e99999", "")
@example("nearly " * 2000, "")
@example("(" * 5000, "(")
@example("5 (", "(")
@example("at least \u1e9e5", "\u00df")
@example("10", "0")
@example("\u0130 5", "\u0130")
def test_any_text_is_read_or_refused(text: str, unit: str) -> None:
    """No text whatever raises anything but `Unreadable`, with a message of one line."""
    attempt(text, unit)


def test_every_form_of_the_manual_is_read() -> None:
    """The table in the docstring holds what it promises."""
    rows = re.findall(r"^\| (`.+?) \|", manual.__doc__ or "", re.MULTILINE)
    written = [form for row in rows for form in re.findall(r"`([^`]+)`", row)]
    assert len(written) > 30
    for form in written:
        read(form)
    assert len(re.findall("^- ", manual.__doc__ or "", re.MULTILINE)) == 3


HOURS = {
    "": Fraction(1),
    " hours": Fraction(1),
    " minutes": Fraction(1, 60),
    " days": Fraction(24),
    " weeks": Fraction(168),
}
TENTHS = {"about": (9, 11), "nearly": (9, 10), "just over": (10, 11)}


@st.composite
def answered(draw: st.DrawFn) -> tuple[str, list[Fraction], Callable[[Fraction], bool]]:
    """An answer about hours, the numbers at which it changes, and whether a number of hours is in it: by hand."""
    unit = draw(st.sampled_from(sorted(HOURS)))
    first, second = sorted(draw(st.tuples(st.integers(1, 40), st.integers(1, 40))))
    low, high = first * HOURS[unit], second * HOURS[unit]
    shape = draw(
        st.sampled_from(["at least", "more than", "at most", "less than", "exactly", "", "..", "between", *TENTHS])
    )
    if shape in {"..", "between"}:
        text = f"{first}..{second}{unit}" if shape == ".." else f"between {first}{unit} and {second}{unit}"
        return text, [low, high], lambda number: low <= number <= high
    less, more = (low * tenths / 10 for tenths in TENTHS.get(shape, (10, 10)))
    inside = {
        "at least": lambda number: number >= low,
        "more than": lambda number: number > low,
        "at most": lambda number: number <= low,
        "less than": lambda number: number < low,
        "about": lambda number: less <= number <= more,
        "nearly": lambda number: less <= number < low,
        "just over": lambda number: low < number <= more,
    }
    return f"{shape} {first}{unit}", [less, low, more], inside.get(shape, lambda number: number == low)


def worlds(*ends: list[Fraction]) -> list[Fraction]:
    """Every number at which an answer changes, one between each two, and one beyond either end."""
    changes = sorted({each for some in ends for each in some})
    between = [(one + other) / 2 for one, other in pairwise(changes)]
    return [changes[0] - 1, *changes, *between, changes[-1] + 1]


@given(answered(), answered())
def test_answers_meet_where_a_number_fits_both(one: object, other: object) -> None:
    """A contradiction is never claimed where some number fits both, and always where none does; in any two units."""
    (text, changes, inside), (other_text, other_changes, other_inside) = one, other  # type: ignore[misc]
    mine, theirs = read(text, "hours"), read(other_text, "hours")
    points = worlds(changes, other_changes)
    assert mine.states.meets(theirs.states) is any(inside(each) and other_inside(each) for each in points)
    assert theirs.states.meets(mine.states) is mine.states.meets(theirs.states)
    assert mine.states.within(theirs.states) is all(other_inside(each) for each in points if inside(each))


@given(answered(), answered(), answered())
def test_refinement_is_transitive(one: object, other: object, third: object) -> None:
    """What lies within an answer that lies within another lies within that."""
    mine, theirs, last = (read(drawn[0], "hours").states for drawn in (one, other, third))  # type: ignore[index]
    if mine.within(theirs) and theirs.within(last):
        assert mine.within(last)


@given(
    st.integers(-99, 99),
    st.sampled_from(sorted(HOURS)),
    st.sampled_from([("at least", "less than"), ("more than", "up to")]),
)
def test_opposite_bounds(number: int, unit: str, bound: tuple[str, str]) -> None:
    """Every number is in one of them, and none in both; the denial of the one is the other."""
    one, other = (read(f"{each} {number}{unit}", "hours").states for each in bound)
    assert not one.meets(other)
    assert one.outside(QUANTITY.everything(Domain())) == other


@given(st.integers(1, 10**6))
def test_nearly_and_just_over_part_about(number: int) -> None:
    """`about` is `nearly`, the number itself, and `just over` it."""
    pieces = [line(read(f"{bound} {number}").states).pieces[0] for bound in ("nearly", "exactly", "just over")]
    assert Line.of(pieces) == read(f"about {number}").states
    assert len(pieces) == len(set(pieces)) == 3


@given(
    shapes,
    st.sampled_from(["people", "USD", "km", "%", "choirs", "m"]),
    st.sampled_from(["people", "USD", "km", "%", "choirs", "m", ""]),
)
def test_an_answer_in_another_unit_is_the_same_answer(text: str, unit: str, asked: str) -> None:
    """A unit that does not convert changes nothing in the numbers, nor how they are rounded."""
    plain, there = attempt(f"{text} {unit}", unit), attempt(f"{text} {unit}", asked)
    if plain and there and there.unit and unit != "km":
        assert (there.states, there.reach) == (plain.states, plain.reach)


def test_two_long_numbers_are_not_one_longer() -> None:
    """The ends of a range are counted by themselves, however they are joined; a fuzzer found it."""
    value = read(f"{'1' * 60} to {'2' * 60}")
    assert read(str(value)) == value
    with pytest.raises(Unreadable, match="longer than 100 digits"):
        read(f"1..{'2' * 101}")
