"""Dates by their components, counted out day by day with the standard library and nothing of ours."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

import pytest
from attrs import frozen
from book import relation, said
from hypothesis import assume, example, given
from hypothesis import strategies as st

from claimcheck.model import Relation
from claimcheck.values import Domain, Line, Unreadable, read
from claimcheck.values.date import DATE
from claimcheck.values.date.days import DAY

FIRST, LAST = 1880, 1931
"""Every date made here lies in these years: wholly, with its margins."""

EPOCH = 365
"""Days from 0000-01-01 to the day before 0001-01-01, where ordinals begin."""


def states(text: str) -> Line:
    """What an answer stands for."""
    found = DATE.parse(text, Domain()).states
    assert isinstance(found, Line)
    return found


def ordinals(line: Line) -> set[int]:
    """The days of a set that is made of whole days, as the standard library numbers them."""
    ends = [(low[0] / DAY - EPOCH, high[0] / DAY - EPOCH) for low, high in line.pieces]
    return {day for low, high in ends for day in range(int(low), int(high))}


@frozen
class Written:
    """A date as it is written: digits of each component, and the marks before and after it."""

    year: str
    month: str
    day: str
    marks: tuple[str, str, str, str, str, str]

    def __str__(self) -> str:
        fields = zip(self.marks[::2], (self.year, self.month, self.day), self.marks[1::2], strict=True)
        return "-".join(f"{left}{digits}{right}" for left, digits, right in fields if digits)


def about(mark: str) -> int:
    """The units that a mark adds."""
    return int(mark in {"~", "%"})


def fits(number: int, digits: str, width: int = 2) -> bool:
    """Whether a number is one that the digits may stand for."""
    return re.fullmatch(digits.replace("X", "[0-9]"), f"{number:0{width}}") is not None


def years_of(written: Written) -> set[int]:
    """The years, each as far around as the decade or the year itself."""
    reach = (10 if written.year.endswith("X") else 1) * (about(written.marks[0]) or about(written.marks[1]))
    return {
        year + step
        for year in range(FIRST, LAST + 1)
        if fits(year, written.year, 4)
        for step in range(-reach, reach + 1)
    }


def months_of(written: Written) -> set[tuple[int, int]]:
    """The months: those around one in the same year, then those around that in any."""
    own, group = about(written.marks[2]), about(written.marks[3])
    found = {
        (year, month + step)
        for year in years_of(written)
        for month in range(1, 13)
        if fits(month, written.month)
        for step in range(-own, own + 1)
        if 1 <= month + step <= 12
    }
    counted = {12 * year + month - 1 + step for year, month in found for step in range(-group, group + 1)}
    return {(months // 12, months % 12 + 1) for months in counted}


def days_of(written: Written) -> set[int]:
    """The days: those around one in the same month, then those around that in any."""
    own, group = about(written.marks[4]), about(written.marks[5])
    found = {
        date(year, month, day + step)
        for year, month in months_of(written)
        for day in range(1, monthrange(year, month)[1] + 1)
        if fits(day, written.day)
        for step in range(-own, own + 1)
        if 1 <= day + step <= monthrange(year, month)[1]
    }
    return {day.toordinal() + step for day in found for step in range(-group, group + 1)}


def whole(year: int, month: int) -> range:
    """Every day of a month."""
    first = date(year, month, 1)
    return range(first.toordinal(), first.toordinal() + monthrange(year, month)[1])


def expected(written: Written) -> set[int]:
    """Every day that the date may be."""
    if written.day:
        return days_of(written)
    months = months_of(written) if written.month else {(y, m) for y in years_of(written) for m in range(1, 13)}
    return {day for year, month in months for day in whole(year, month)}


def some_unknown(text: str) -> st.SearchStrategy[str]:
    """The digits, some of them unknown, but never all: an unknown component at the end is a coarser date."""
    return st.sampled_from([text, text, text, f"X{text[1]}", f"{text[0]}X"])


marks = st.sampled_from(["", "", "", "", "?", "~", "%"])
days = st.dates(date(1900, 1, 1), date(1909, 12, 31))
years = days.map(lambda day: str(day.year)).flatmap(lambda year: st.sampled_from([year, year, "190X"]))
dates = st.builds(
    Written,
    year=years,
    month=days.flatmap(lambda day: some_unknown(f"{day.month:02}")),
    day=days.flatmap(lambda day: some_unknown(f"{day.day:02}")),
    marks=st.tuples(*[marks] * 6),
)
coarse = st.one_of(
    dates,
    st.builds(
        Written,
        year=years,
        month=days.map(lambda day: f"{day.month:02}"),
        day=st.just(""),
        marks=st.tuples(*[marks] * 6),
    ),
    st.builds(Written, year=years, month=st.just(""), day=st.just(""), marks=st.tuples(*[marks] * 6)),
)


def is_read(written: Written) -> bool:
    """Whether a date is read, which it is just when there is such a day."""
    try:
        states(str(written))
    except Unreadable as refusal:
        fault = refusal
    else:
        return True
    assert "no day" in str(fault) or "there is no month" in str(fault)
    return False


@given(coarse)
@example(Written("1901", "02", "29", ("", "~", "", "", "", "")))
@example(Written("1904", "X1", "3X", ("", "", "~", "~", "~", "~")))
@example(Written("190X", "12", "31", ("", "", "", "~", "", "")))
def test_every_day_that_the_components_allow(written: Written) -> None:
    """A date denotes the days that its digits and margins allow, and no others."""
    wanted = expected(written)
    assert is_read(written) is bool(wanted)
    if wanted:
        assert ordinals(states(str(written))) == wanted


@given(coarse, coarse)
def test_two_dates_meet_on_a_common_day(one: Written, other: Written) -> None:
    """Two dates meet just when some day is allowed by both, and one lies within another when each of its days does."""
    assume(is_read(one) and is_read(other))
    mine, theirs = expected(one), expected(other)
    assert states(str(one)).meets(states(str(other))) is bool(mine & theirs)
    assert states(str(one)).within(states(str(other))) is (mine <= theirs)


@given(st.lists(coarse.filter(is_read), min_size=1, max_size=4))
def test_a_set_is_all_its_members(members: list[Written]) -> None:
    """One of several dates is any day of any of them."""
    text = f"[{','.join(map(str, members))}]"
    assert ordinals(states(text)) == set().union(*map(expected, members))


def bare(written: Written) -> Written:
    """A date without its marks."""
    return Written(written.year, written.month, written.day, ("", "", "", "", "", ""))


proper = coarse.filter(lambda written: is_read(bare(written)))


@given(proper, proper)
def test_an_interval_is_all_days_between_its_ends(start: Written, end: Written) -> None:
    """It runs from the first day of its start to the last of its end; if those are backwards as written, never."""
    backwards = min(expected(bare(start))) > max(expected(bare(end)))
    try:
        found = ordinals(states(f"{start}/{end}"))
    except Unreadable as refusal:
        fault = refusal
    else:
        assert not backwards
        assert found == set(range(min(expected(start)), max(expected(end)) + 1))
        return
    assert backwards
    assert "runs backwards" in str(fault)


MONTHS = {
    **{code: [(0, month) for month in (3, 4, 5)] for code in (21, 25, 31)},
    **{code: [(0, month) for month in (6, 7, 8)] for code in (22, 26, 32)},
    **{code: [(0, month) for month in (9, 10, 11)] for code in (23, 27, 29)},
    **{code: [(0, 12), (1, 1), (1, 2)] for code in (24, 28, 30)},
    **{32 + quarter: [(0, 3 * quarter - step) for step in (2, 1, 0)] for quarter in (1, 2, 3, 4)},
    **{36 + third: [(0, 4 * third - step) for step in (3, 2, 1, 0)] for third in (1, 2, 3)},
    **{39 + half: [(0, 6 * half - step) for step in (5, 4, 3, 2, 1, 0)] for half in (1, 2)},
}
"""The months of each part of a year, and whether they are in the next one."""


@given(st.integers(FIRST, LAST), st.sampled_from(sorted(MONTHS)), st.booleans())
def test_parts_of_a_year_are_their_months(year: int, code: int, approximate: bool) -> None:  # noqa: FBT001
    """Seasons, quarters, thirds and halves; about one of them is as many months more on each side."""
    months = sorted(12 * (year + later) + month - 1 for later, month in MONTHS[code])
    more = len(months) if approximate else 0
    wanted = {
        day for number in range(months[0] - more, months[-1] + more + 1) for day in whole(number // 12, number % 12 + 1)
    }
    assert ordinals(states(f"{year}-{code}{'~' * approximate}")) == wanted


@given(st.integers(1, 9999), st.integers(1, 6), st.integers(1, 9999))
def test_significant_digits(year: int, significant: int, other: int) -> None:
    """An estimate is every year that has as many digits and begins with the significant ones."""
    alike = len(str(year)) == len(str(other)) and str(year)[:significant] == str(other)[:significant]
    assert states(f"{other:04}").within(states(f"{year:04}S{significant}")) is alike
    assert states(f"-{other:04}").meets(states(f"-{year:04}S{significant}")) is alike
    assert states(f"{year:04}").within(states(f"{year:04}S{significant}~"))


@given(st.integers(1, 10**6), st.integers(1, 60), st.sampled_from(["", "-"]), st.sampled_from(["", "S2", "S4"]))
def test_powers_of_ten_are_written_out(year: int, exponent: int, sign: str, significant: str) -> None:
    """An exponential year is the year with so many zeros."""
    assume(len(str(year)) + exponent > 4)
    assert states(f"Y{sign}{year}E{exponent}{significant}") == states(f"Y{sign}{year}{'0' * exponent}{significant}")


MANY = Domain(many=True)


@given(st.lists(coarse.filter(is_read), min_size=1, max_size=4))
def test_all_of_a_set_are_among_the_answer(members: list[Written]) -> None:
    """In a `many` question braces say what `and` says, with `only` and with a doubt."""
    braces, joined = f"{{{','.join(map(str, members))}}}", " and ".join(map(str, members))
    assert read(DATE, braces, MANY) == read(DATE, joined, MANY)
    assert read(DATE, f"only {braces}", MANY) == read(DATE, f"only {joined}", MANY)
    assert read(DATE, f"{braces}?", MANY).open
    for text in (braces, f"only {braces} and 1900?", f"{braces}?"):
        value = read(DATE, text, MANY)
        assert read(DATE, str(value), MANY) == value


@given(days, st.integers(0, 30), st.sampled_from([4, 7, 10]))
def test_all_from_one_to_another_are_listed(first: date, length: int, precision: int) -> None:
    """`a..b` in braces is each year, month or day from a to b."""
    last = first + timedelta(length * {4: 366, 7: 31, 10: 1}[precision])
    every = {(first + timedelta(step)).isoformat()[:precision] for step in range((last - first).days + 1)}
    run = f"{{{first.isoformat()[:precision]}..{last.isoformat()[:precision]}}}"
    assert read(DATE, run, MANY).states == read(DATE, " and ".join(sorted(every)), MANY).states


def test_parts_of_years_are_listed_in_the_order_of_time() -> None:
    """From a season to one of the next year: southern ones begin with autumn."""
    listed = "2001-30 and 2002-31 and 2002-32 and 2002-29"
    assert read(DATE, "{2001-30..2002-29}", MANY) == read(DATE, listed, MANY)
    assert read(DATE, "{2001-36..2002-33,2004-41}", MANY) == read(DATE, "2001-36 and 2002-33 and 2004-41", MANY)


UNLISTED = [
    ("{..1984}", "`..1984` has an open end, so its members cannot be listed; write the first and the last"),
    ("{1984..}", "`1984..` has an open end, so its members cannot be listed; write the first and the last"),
    ("{156X..158X}", "the members of `156X..158X` cannot be listed"),
    ("{1667~..1670}", "the members of `1667~..1670` cannot be listed"),
    ("{2024-12-08T05:00..2024-12-08T06:00}", "cannot be listed"),
    ("{1670..1667}", "`1670..1667` runs backwards; write `1667..1670`"),
    ("{2000-01-01..2003-01-01}", "lists 1,097 dates; list up to 400, or ask for a period"),
    (f"{{{'XXXX-12-25,' * 500}1960}}", "lists more than 400 dates"),
    ("{1960, 1961-12}", "write `{1960,1961-12}`"),
    ("{1960", "`{1960` has no `}` at its end"),
    ("{}", "a date is missing"),
]


@pytest.mark.parametrize(("text", "expected"), UNLISTED)
def test_what_cannot_be_listed_is_refused(text: str, expected: str) -> None:
    """In a `many` question too, with a reason; and without `many`, braces are no answer to *when* at all."""
    with pytest.raises(Unreadable) as caught:
        read(DATE, text, MANY)
    assert expected in str(caught.value)
    with pytest.raises(Unreadable) as caught:
        read(DATE, text, Domain())
    assert "no answer to *when*" in str(caught.value)


def test_a_list_in_the_file_is_read_as_one() -> None:
    """What YAML takes for a mapping in braces is the answer as it is written."""
    question = "type: date\nmany: yes"
    listed = said("LIST", "ann").replace('"LIST"', "{1960,1961-12}")
    assert relation(listed, said("1960 and 1961-12", "ben"), question) is Relation.SAME
    assert relation(listed, said("only 1960", "ben"), question) is Relation.CONTRADICTION
    assert relation(listed, said("1961", "ben"), question) is Relation.REFINES
