"""Numbers in words: what is exact in English is read, and nothing is half read."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.values.base import Domain, Unreadable, Value
from claimcheck.values.line import GREATEST, Line
from claimcheck.values.quantity import QUANTITY

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def spell(number: int, joined: str = " and ") -> str:
    """A whole number below 10**15 in words."""
    for size, scale in SCALES:
        if number >= size:
            rest = number % size
            tail = f"{joined if rest < 100 else ' '}{spell(rest, joined)}" if rest else ""
            return f"{spell(number // size, joined)} {scale}{tail}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def read(text: str, unit: str = "") -> Value:
    """An answer to a question about a quantity."""
    return QUANTITY.parse(text, Domain(unit=unit))


def ends(value: Value) -> tuple[object, object]:
    """The least and the greatest number."""
    assert isinstance(value.states, Line)
    (((low, _), (high, _)),) = value.states.pieces
    return low, high


WORDS = [
    ("zero", "", "0"),
    ("nil", "", "0"),
    ("nobody", "people", "0"),
    ("no people", "people", "0 people"),
    ("one", "", "1"),
    ("a choir", "choirs", "1 choir"),
    ("an hour", "", "1 hour"),
    ("twenty-five", "", "25"),
    ("Twenty Five", "", "25"),
    ("a hundred", "", "100"),
    ("a hundred and twenty", "", "120"),
    ("two hundred", "", "200"),
    ("two hundred and fifty thousand", "", "250 thousand"),
    ("twelve hundred", "", "1,200"),
    ("a thousand", "", "1,000"),
    ("a thousand and one", "", "1,001"),
    ("a million", "", "1,000,000"),
    ("two million", "", "2 million"),
    ("three million two hundred thousand and five", "", "3,200,005"),
    ("a dozen", "", "12"),
    ("two dozen choirs", "people", "24 choirs"),
    ("half a dozen", "", "6"),
    ("two and a half dozen", "", "30"),
    ("a pair of choirs", "choirs", "2 choirs"),
    ("a couple", "", "about 2"),
    ("a couple of days", "hours", "about 2 days"),
    ("a couple hundred", "", "about 200"),
    ("a couple of hundred", "", "about 200"),
    ("at least a couple of hundred", "", "at least 200"),
    ("half", "", "1/2"),
    ("a half", "", "1/2"),
    ("a third", "", "1/3"),
    ("two-thirds", "", "2/3"),
    ("two thirds", "", "2/3"),
    ("three quarters", "", "3/4"),
    ("nine tenths", "", "9/10"),
    ("half a million", "", "0.5 million"),
    ("a quarter of a million", "", "0.25 million"),
    ("a third of a million", "", "1/3 million"),
    ("one and a half million", "", "1.5 million"),
    ("two and three quarters", "", "2.75"),
    ("two and two thirds", "", "8/3"),
    ("half a mile", "km", "1/2 mile"),
    ("three quarters of an hour", "minutes", "3/4 hour"),
    ("two-thirds", "%", "2/3"),
    ("half a per cent", "%", "1/2 %"),
    ("at least two dozen", "", "at least 24"),
    ("more than a dozen", "", "more than 12"),
    ("nearly half a million", "", "nearly 0.5 million"),
    ("some twenty people", "people", "about 20 people"),
    ("thirty or more", "", "at least 30"),
    ("two to three hundred", "", "200..300"),
    ("two to three dozen", "", "24..36"),
    ("fifty to a hundred", "", "50..100"),
    ("fifty to a hundred thousand", "", "50..100 thousand"),
    ("one to a million", "", "1..1,000,000"),
    ("a million to two million", "", "1,000,000..2 million"),
    ("from a hundred to two hundred", "", "100..200"),
    ("between one hundred and two hundred", "", "100..200"),
    ("between two and three hundred", "", "200..300"),
    ("between a third and a half", "%", "1/3..1/2"),
    ("between a hundred and twenty and two hundred", "", "120..200"),
    ("two dozen eggs", "dozen eggs", "2 dozen eggs"),
]


@pytest.mark.parametrize(("text", "unit", "canonical"), WORDS)
def test_words_in_figures(text: str, unit: str, canonical: str) -> None:
    """Words are shown in figures, which say the same."""
    value = read(text, unit)
    assert str(value) == canonical
    assert read(canonical, unit) == value


MANY = [
    ("tens of people", 20),
    ("dozens", 24),
    ("dozens of choirs", 24),
    ("hundreds", 200),
    ("thousands of people", 2000),
    ("tens of thousands", 20_000),
    ("hundreds of thousands of people", 200_000),
    ("dozens of millions", 24_000_000),
    ("millions", 2_000_000),
]


@pytest.mark.parametrize(("text", "least"), MANY)
def test_plurals_are_taken_at_their_word(text: str, least: int) -> None:
    """There are two or more, with no upper end; half of one is what it may be rounded by."""
    value = read(text)
    assert value.states == Line((((least, 0), GREATEST),))
    assert value.reach == Line((((least - Fraction(least, 4), 1), GREATEST),))
    assert str(value) == text


@pytest.mark.parametrize(
    "text",
    ["two three", "twenty eleven", "twenty-twenty", "hundred", "two hundred three hundred", "one hundred thousand hundred", "a few", "half of the people",
     "two thousand three million", "several hundred", "many", "a million and a half people", "one in three", "two thirds of people",
     "first", "three-fold", "a number of people", "no more", "no", "a", "an", "half half", "seventyfive", "two hundred-odd choirs", "of tens", "a dozen and a half", "a hundred hundred one", "a trillion hundred", "a hundred and a half"],
)  # fmt: skip
def test_never_half_read(text: str) -> None:
    """What is not understood to the end is refused."""
    with pytest.raises(Unreadable):
        read(text, "people")


def test_two_readings_are_refused() -> None:
    """Where *and* may part two numbers or join one, nobody can tell."""
    with pytest.raises(Unreadable, match="can be read in two ways; write it in figures"):
        read("between one thousand and two hundred and three thousand")


whole = st.one_of(
    st.integers(0, 200),
    st.integers(0, 10**6),
    st.integers(0, 10**15 - 1),
    st.sampled_from([size for size, _ in SCALES]),
)


@given(whole, st.sampled_from([" and ", " "]), st.booleans(), st.booleans())
def test_every_whole_number(number: int, joined: str, hyphens: bool, article: bool) -> None:  # noqa: FBT001
    """What a speller makes of a number is read as that number."""
    words = spell(number, joined)
    words = words if hyphens else words.replace("-", " ")
    words = re.sub("^one (?=hundred|thousand|million)", "a ", words) if article else words
    value = read(words)
    assert ends(value) == (number, number)
    assert value == read(str(number))


numerals = st.sampled_from(
    [*SMALL, *TENS[2:], *(scale for _, scale in SCALES), "and", "and", "a", "hundred", "thousand", "million"]
)


@given(st.lists(numerals, min_size=1, max_size=7).map(" ".join))
def test_only_numbers_are_read(words: str) -> None:
    """Words in any order are a number only if a speller makes them of that number."""
    try:
        value = read(words)
    except Unreadable:
        return
    assume(ends(value) != (0, 0))  # nought of anything is nought
    (low, high), plain = ends(value), re.sub(r"\ban?\b", "one", words).replace(" and ", " ")
    assert low == high
    assert isinstance(low, int)
    assume(not re.search(r"(teen|ty|ten|eleven|twelve)( \w+)? hundred", plain))  # as years are spoken
    assert plain == spell(low, " ").replace("-", " ")


@given(whole, whole)
def test_between(first: int, second: int) -> None:
    """From one number to another, or, where *and* leaves room for doubt, refused."""
    low, high = sorted((first, second))
    text = f"between {spell(low, ' ')} and {spell(high, ' ')}"
    try:
        found = ends(read(text))
    except Unreadable:
        assume(False)  # noqa: FBT003
    scale = next((size for size, word in SCALES if text.endswith(f" {word}")), 1)
    assert found in {(low, high), (low * scale, high)}


@given(st.integers(1, 19), st.integers(2, 19), st.sampled_from(["", " million", " dozen"]))
def test_fractions(over: int, under: int, scale: str) -> None:
    """So many parts of one, of a million, or of a dozen; never the first number alone."""
    names = {
        2: "halves",
        3: "thirds",
        4: "quarters",
        5: "fifths",
        6: "sixths",
        7: "sevenths",
        8: "eighths",
        9: "ninths",
        10: "tenths",
    }
    assume(under in names)
    size = {"": 1, " million": 10**6, " dozen": 12}[scale]
    text = f"{spell(over)} {names[under]}" + (f" of a{scale}" if scale else "")
    if scale == " dozen":
        text = text.replace(" of a", "")
    low, high = ends(read(text))
    assert low == high == Fraction(over, under) * size


@given(
    st.integers(0, 999),
    st.sampled_from(["at least", "about", "more than", "nearly", "up to", "just over"]),
    st.sampled_from(["", " people", " km"]),
)
def test_bounds_and_units_around_words(number: int, bound: str, unit: str) -> None:
    """A bound and a unit mean the same beside words as beside figures."""
    assume(number or bound not in {"nearly", "just over"})
    assert read(f"{bound} {spell(number)}{unit}") == read(f"{bound} {number}{unit}")
