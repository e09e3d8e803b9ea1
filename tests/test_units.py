"""Units of a quantity: what converts, exactly, and what is a unit of its own."""

from __future__ import annotations

from fractions import Fraction

import pytest
from book import assess, said, sides
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.values.base import Domain, Unreadable, Value
from claimcheck.values.line import Line
from claimcheck.values.quantity import QUANTITY
from claimcheck.values.quantity.figures import SCALES, SHORT
from claimcheck.values.quantity.marking import forms
from claimcheck.values.quantity.measures import AMBIGUOUS, measure, measures
from claimcheck.values.quantity.money import MONEY
from claimcheck.values.quantity.nouns import plural


def read(text: str, unit: str = "", tolerance: Fraction | None = None) -> Value:
    """An answer to a question about a quantity."""
    return QUANTITY.parse(text, Domain(unit=unit, tolerance=tolerance))


def number(value: Value) -> Fraction:
    """The only number that a value denotes."""
    assert isinstance(value.states, Line)
    (((low, _), (high, _)),) = value.states.pieces
    assert low == high
    return Fraction(low)


def message(text: str, unit: str = "") -> str:
    """Why an answer is refused."""
    with pytest.raises(Unreadable) as caught:
        read(text, unit)
    return str(caught.value)


CONVERTED = [
    ("2 days", "hours", "48"),
    ("48 hours", "days", "2"),
    ("half an hour", "minutes", "30"),
    ("a fortnight", "days", "14"),
    ("1 week", "days", "7"),
    ("90 sec", "minutes", "1.5"),
    ("1 decade", "years", "10"),
    ("18 months", "years", "1.5"),
    ("a century", "months", "1200"),
    ("1 mile", "km", "1.609344"),
    ("1.609344 kilometres", "miles", "1"),
    ("1 yard", "feet", "3"),
    ("1 foot", "inches", "12"),
    ("1 inch", "mm", "25.4"),
    ("1 nautical mile", "metres", "1852"),
    ("1609.344 nautical miles", "miles", "1852"),
    ("5 km", "m", "5000"),
    ("5 m", "km", "0.005"),
    ("1 acre", "square feet", "43560"),
    ("1 square mile", "acres", "640"),
    ("1 sq mi", "acres", "640"),
    ("1 sq. km", "hectares", "100"),
    ("1 km2", "ha", "100"),
    ("1 km^2", "ha", "100"),
    ("25 m^2", "m2", "25"),
    ("1 km\u00b2", "m2", "1000000"),
    ("1 hectare", "square meters", "10000"),
    ("1 m3", "litres", "1000"),
    ("1 cubic metre", "liters", "1000"),
    ("42 US gallons", "barrels of oil", "1"),
    ("1 imperial gallon", "litres", "4.54609"),
    ("1 tonne", "kg", "1000"),
    ("1 metric ton", "kilograms", "1000"),
    ("1 short ton", "lb", "2000"),
    ("1 long ton", "lb", "2240"),
    ("16 ounces", "lb", "1"),
    ("1 pound", "oz", "16"),
    ("1 lb", "grams", "453.59237"),
    ("500 mg", "grams", "0.5"),
    ("5 t", "kg", "5000"),
    ("36 km/h", "m/s", "10"),
    ("60 mph", "miles per hour", "60"),
    ("10 miles an hour", "km/h", "16.09344"),
    ("1 knot", "kilometres per hour", "1.852"),
    ("5 per mille", "%", "0.5"),
    ("5 \u2030", "per cent", "0.5"),
    ("half", "%", "50"),
    ("two-thirds", "percent", "200/3"),
    ("1/2", "%", "50"),
    ("1/2 %", "%", "1/2"),
    ("half", "per mille", "500"),
    ("4 euros", "EUR", "4"),
    ("\u20ac4", "euros", "4"),
    ("$4", "USD", "4"),
    ("US$ 4", "USD", "4"),
    ("4 dollars", "AUD", "4"),
    ("$4m", "USD", "4 million"),
    ("4m", "GBP", "4 million"),
    ("4b", "USD", "4 billion"),
    ("\u00a34", "GBP", "4"),
    ("4 pounds", "GBP", "4"),
    ("4 pounds", "lb", "4"),
    ("4 pounds", "SYP", "4"),
    ("\u00a54", "JPY", "4"),
    ("\u20ba4", "Turkish lira", "4"),
    ("4 liras", "TRY", "4"),
    ("4 rubles", "RUB", "4"),
    ("4 roubles", "\u20bd", "4"),
    ("USD 4", "US dollars", "4"),
    ("$4", "dollars", "4"),
    ("4 degrees Celsius", "\u00b0C", "4"),
    ("5 persons", "people", "5"),
]


@pytest.mark.parametrize(("text", "unit", "expected"), CONVERTED)
def test_converted_to_the_questions_unit(text: str, unit: str, expected: str) -> None:
    """Units of one dimension convert exactly; the states are in the question's unit then."""
    value = read(text, unit)
    assert value.unit == ""
    scaled = read(expected)
    assert number(value) == number(scaled)


OTHERS = [
    ("25 choirs", "people", 25, "choirs"),
    ("1 choir", "people", 1, "choirs"),
    ("two dozen choirs", "", 24, "choirs"),
    ("400 people", "", 400, "people"),
    ("1 person", "", 1, "people"),
    ("6 persons", "soldiers", 6, "people"),
    ("400 wounded soldiers", "people", 400, "wounded soldiers"),
    ("1 wounded soldier", "people", 1, "wounded soldiers"),
    ("25 women", "men", 25, "women"),
    ("25 firefighters", "fighters", 25, "firefighters"),
    ("5,000 rounds", "people", 5000, "rounds"),
    ("200 mines", "people", 200, "mines"),
    ("5 MW", "people", 5, "mw"),
    ("3 deaths per day", "", 3, "deaths per day"),
    ("2 miles", "people", Fraction("3218.688"), "metres"),
    ("3 km", "people", 3000, "metres"),
    ("1 acre", "miles", Fraction("4046.8564224"), "square metres"),
    ("5 tons", "tonnes", 5, "tons"),
    ("5 gallons", "litres", 5, "gallons"),
    ("3 years", "days", 36, "months"),
    ("5 %", "", 5, "%"),
    ("2 percentage points", "%", 2, "percentage points"),
    ("5 \u00b0F", "\u00b0C", 5, "\u00b0F"),
    ("USD 4", "GBP", 4, "USD"),
    ("\u00a34", "USD", 4, "GBP"),
    ("4 Syrian pounds", "GBP", 4, "SYP"),
    ("four million euros", "", 4_000_000, "EUR"),
    ("A$5", "USD", 5, "AUD"),
]


@pytest.mark.parametrize(("text", "unit", "expected", "name"), OTHERS)
def test_other_units(text: str, unit: str, expected: Fraction, name: str) -> None:
    """What does not convert is counted in a unit of its own, measures in the base unit of their dimension."""
    value = read(text, unit)
    assert (number(value), value.unit) == (expected, name)
    assert not QUANTITY.comparable(value, read("400", unit))
    assert QUANTITY.comparable(value, read(text, unit))


SHOWN = [
    ("2 Days", "hours", "2 Days"),
    ("two dozen Choirs", "people", "24 Choirs"),
    ("12 sq. KM", "km2", "12 sq km"),
    ("12 km2", "ha", "12 km\u00b2"),
    ("usd 4", "GBP", "USD 4"),
    ("$30 billion", "USD", "USD 30 billion"),
    ("\u20ac 30 bn", "GBP", "\u20ac30 billion"),
    ("US $4m", "GBP", "US$4 million"),
    ("4 pounds", "lb", "4 lb"),
    ("500 metres to 2 km", "miles", "500 metres..2 km"),
    ("5 miles to 6", "km", "5..6 miles"),
    ("1 mile to 2 miles", "km", "1..2 miles"),
    ("$4m-$5m", "USD", "USD 4..5 million"),
    ("dozens of choirs", "people", "dozens of choirs"),
    ("tens of thousands of people", "people", "tens of thousands of people"),
    ("400 choirs or more", "people", "at least 400 choirs"),
    ("400 or more people", "people", "at least 400 people"),
    ("half", "%", "1/2"),
    ("a mile", "km", "1 mile"),
]


@pytest.mark.parametrize(("text", "unit", "expected"), SHOWN)
def test_unit_is_kept_as_written(text: str, unit: str, expected: str) -> None:
    """The canonical form keeps the unit that was written, by its usual name, and reads back equal."""
    value = read(text, unit)
    assert str(value).casefold() == expected.casefold()
    assert read(str(value), unit) == value


UNREAD = "`{}` beside the number is not read; write the number and its unit alone, as in `{}`"
REFUSED = [
    ("people", "400 of people", UNREAD.format("of people", "400 people")),
    ("people", "400 people killed", UNREAD.format("people killed", "400 people")),
    ("soldiers", "25 wounded Soldiers", UNREAD.format("wounded Soldiers", "400 soldiers")),
    ("", "400 in all", UNREAD.format("in all", "400")),
    ("", "Top 400", UNREAD.format("Top", "400")),
    ("", "May 2024", UNREAD.format("May", "400")),
    ("", "day 5", UNREAD.format("day", "400")),
    ("", "3 times", UNREAD.format("times", "400")),
    ("", "5th", UNREAD.format("th", "400")),
    ("", "2 days later", UNREAD.format("days later", "400")),
    ("", "20 percent of voters", UNREAD.format("percent of voters", "400")),
    ("", "400 tons of rice", UNREAD.format("tons of rice", "400")),
    ("", "25 choirs and bands", UNREAD.format("choirs and bands", "400")),
    ("", "25 brave old wounded soldiers", UNREAD.format("brave old wounded soldiers", "400")),
    ("", "5 \u00b2\u00b2", UNREAD.format("\u00b2\u00b2", "400")),
    ("", "5 x", UNREAD.format("x", "400")),
    ("people", "400 poeple", "`poeple` is no unit that is known here; did you mean `people`?"),
    ("miles", "200 mines", "`mines` is no unit that is known here; did you mean `miles`?"),
    ("", "5 kilometrs", "`kilometrs` is no unit that is known here; did you mean `kilometres`?"),
    ("barrels of oil", "3 barrels", "`barrels` is no unit that is known here; did you mean `barrels of oil`?"),
    ("wounded soldiers", "3 soldiers", "`soldiers` is no unit that is known here; did you mean `wounded soldiers`?"),
    ("", "5 m", "`m` does not say which unit it is; write `metres` or `million`"),
    ("ms", "5 m", "`m` does not say which unit it is; write `metres` or `million`"),
    ("", "5 t", "`t` does not say which unit it is; write `tonnes`"),
    ("", "5 pounds", "`pounds` does not say which unit it is; write `lb`, `GBP`, `EGP`, `SYP` or `LBP`"),
    ("EUR", "$5", "`$` does not say which unit it is; write `USD`, `CAD`, `AUD`, `NZD`, `HKD`, `SGD` or `TWD`"),
    ("", "\u00a55", "`\u00a5` does not say which unit it is; write `JPY` or `CNY`"),
    ("people", "half", "`1/2` may be a share or `1/2 people`; write `1/2 people`, or a share in `%`"),
    ("%", "3/2", "`3/2` may be a share or `3/2 %`; write `3/2 %`, or a share in `%`"),
    ("", "5 miles to 6 people", "`5 miles to 6 people` names two units; write one number and one unit, or a range in one unit"),
    ("GBP", "GBP 5 people", "`GBP 5 people` names two units; write one number and one unit, or a range in one unit"),
    ("", "2 km to 500 metres", "`2 km to 500 metres` runs backwards; write the lower number first, and a scale word or unit after each"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "text", "expected"), REFUSED)
def test_refused_with_what_was_not_read(unit: str, text: str, expected: str) -> None:
    """The message quotes the rest that was not understood, in the user's letters, and says what to write."""
    assert message(text, unit) == expected


def test_rounding_converts_too() -> None:
    """`2 days` is rounded to 12 hours either way; `about` is 10 % in any unit."""
    assert read("2 days", "hours").reach == Line((((36, 1), (60, 0)),))
    assert read("about 2 days", "hours").states == read("43.2..52.8", "hours").states
    assert read("2 days", "hours") != read("48", "hours")


def test_tolerance_is_in_the_questions_unit() -> None:
    """It holds between converted answers; between numbers of something else there is none."""
    margin = Fraction(12)
    assert read("2 days", "hours", margin).reach == Line((((48, 0), (60, 1)),))
    assert read("5 choirs", "hours", margin).reach == Line((((5, 0), (5, 1)),))


def test_home_units_keep_the_fast_path() -> None:
    """An answer in the question's unit, or one that converts to it, has no unit of its own."""
    assert [read(text, "hours").unit for text in ("48", "48 hours", "2 days", "about 2", "dozens")] == [""] * 5


@pytest.mark.parametrize("line", [line for line in MONEY.split("\n") if line])
def test_currencies(line: str) -> None:
    """Each is read by its code, before and after the number, and converts to no other."""
    code = line[:3]
    assert read(f"{code} 4") == read(f"4 {code.lower()}")
    assert read(f"4 {code}").unit == code
    assert read(f"4 {code}", code).unit == ""
    assert read(f"4 {code}", "XTS").unit == code


def test_positions_hold_one_unit() -> None:
    """Numbers of people and of choirs are never one position, however close they are."""
    claims = [said("20", "ann"), said("400", "ben"), said("21 choirs", "cy"), said("90 choirs", "dan")]
    (found,) = assess(claims, "unit: people").contradictions
    assert sides(found) == [{"c1"}, {"c2"}, {"c3"}, {"c4"}]


known = st.sampled_from(sorted(form for form, unit in measures().items() if unit.name != "%"))
numbers = st.fractions(0, 10**6, max_denominator=100)


def written(value: Fraction) -> str:
    """A number exactly as the grammar reads it."""
    return f"{value.numerator}/{value.denominator}"


@given(numbers, known, known)
def test_there_and_back(value: Fraction, one: str, other: str) -> None:
    """What converts to another unit converts back to itself."""
    there = read(f"{written(value)} {one}", other)
    if there.unit == "":
        back = read(f"{written(number(there))} {other}", one)
        assert (number(back), back.unit) == (value, "")


@given(numbers, known, known, known)
def test_conversion_by_way_of_a_third_unit(value: Fraction, one: str, other: str, third: str) -> None:
    """It makes no difference through which unit a number converts."""
    direct, step = read(f"{written(value)} {one}", third), read(f"{written(value)} {one}", other)
    if direct.unit == step.unit == "":
        assert number(read(f"{written(number(step))} {other}", third)) == number(direct)


@given(numbers, st.integers(1, 1000), known, known)
def test_scaling(value: Fraction, times: int, one: str, other: str) -> None:
    """So many times the number is so many times the answer, in any unit."""
    single, many = read(f"{written(value)} {one}", other), read(f"{written(value * times)} {one}", other)
    assert number(many) == times * number(single)
    assert many.unit == single.unit


@given(st.integers(0, 10**6), st.integers(0, 10**6), known, known, known)
def test_order_is_kept(first: int, second: int, one: str, other: str, asked: str) -> None:
    """Two answers in units of their own compare as they do in the base unit, whatever the question's unit."""
    mine, theirs = read(f"{first} {one}", asked), read(f"{second} {other}", asked)
    base, base_other = read(f"{first} {one}"), read(f"{second} {other}")
    assert QUANTITY.comparable(mine, theirs) is (base.unit == base_other.unit)
    if QUANTITY.comparable(mine, theirs):
        assert (number(mine) < number(theirs)) is (number(base) < number(base_other))
        assert mine.states.meets(theirs.states) is (number(base) == number(base_other))


@given(st.integers(1, 10**6), known, known)
def test_rounding_scales_with_the_unit(value: int, one: str, other: str) -> None:
    """An answer and its rounding convert by the same factor."""
    value_one, plain = read(f"{value} {one}", other), read(str(value))
    assert isinstance(value_one.reach, Line)
    assert isinstance(plain.reach, Line)
    factor = number(value_one) / value
    (((low, _), (high, _)),), (((plain_low, _), (plain_high, _)),) = value_one.reach.pieces, plain.reach.pieces
    assert (low, high) == (plain_low * factor, plain_high * factor)


@given(known, st.sampled_from(["{}", "about {}", "{}..90", "at least {}", "nearly {}", "{} or more"]), st.data())
def test_any_unit_round_trips(unit: str, shape: str, data: st.DataObject) -> None:
    """What is written in any unit, before a question in any other, reads back as the same."""
    asked = data.draw(st.one_of(known, st.sampled_from(["", "people", "%", "barrels of oil", "m", "dollars"])))
    value = read(f"{shape.format(42)} {unit}", asked)
    again = read(str(value), asked)
    assert (again, str(again)) == (value, str(value))


@given(known)
def test_forms_of_a_unit_are_one(unit: str) -> None:
    """Each known form is worth one of itself, in capitals too, and so is its plural."""
    assert (number(read(f"1 {unit}", unit)), read(f"1 {unit}", unit).unit) == (1, "")
    assert read(f"1 {unit.upper()}") == read(f"1 {unit}")
    one, several = measure(unit), measure(plural(unit))
    assert one is not None
    assert several is None or (several.name, several.factor) == (one.name, one.factor)


nouns = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9).filter(lambda noun: noun not in {*SCALES, *SHORT})


@given(nouns, nouns, st.integers(0, 9999))
@example("choir", "choirs", 25)
@example("bus", "buses", 2)
@example("glass", "glasses", 2)
@example("person", "people", 2)
def test_nouns(noun: str, asked: str, count: int) -> None:
    """A noun is the question's unit, a unit of its own by its plural, a known measure, or refused."""
    try:
        value = read(f"{count} {noun}", asked)
    except Unreadable as fault:
        assert fault.remedy  # noqa: PT017 - both ends are fine
        return
    if noun in forms(asked):
        assert value == read(str(count), asked)
    elif measure(noun) is None and plural(noun) not in AMBIGUOUS:
        assert value.unit == plural(noun)
        assert number(value) == count


@given(nouns)
def test_plural_is_its_own_plural(noun: str) -> None:
    """So that one and several of a thing are counted in one unit."""
    if not noun.endswith("u"):  # gurus may be one, as a virus is
        assert plural(plural(noun)) == plural(noun)
