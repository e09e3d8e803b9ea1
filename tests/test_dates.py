"""The `date` answer type: what EDTF says, counted out in days."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimcheck.values.date as manual
from claimcheck.values.base import Domain, Unreadable, Value
from claimcheck.values.date import DATE
from claimcheck.values.date.days import DAY, day_written, month_length, month_number, month_start, year_start
from claimcheck.values.line import GREATEST, LEAST, Line

CYCLE = 146_097 * DAY
"""Seconds in 400 years, after which the calendar repeats itself."""


def read(text: str, tolerance: Fraction | None = None) -> Value:
    """An answer to a question about a date."""
    return DATE.parse(text, Domain(tolerance=tolerance))


def states(text: str) -> Line:
    """What an answer stands for."""
    found = read(text).states
    assert isinstance(found, Line)
    return found


def second(day: date) -> int:
    """The first second of a day: 1 January of the year 1 is day 366, as 0000 is a leap year."""
    return (day.toordinal() + 365) * DAY


def days(first: str, last: str) -> Line:
    """The whole days from one to another, by the standard library."""
    low, high = date.fromisoformat(first), date.fromisoformat(last)
    return Line.whole(second(low), second(high) + DAY)


def message(text: str) -> str:
    """Why an answer is refused."""
    with pytest.raises(Unreadable) as caught:
        read(text)
    return str(caught.value)


SPANS = [
    ("2024-12-06", "2024-12-06", "2024-12-06"),
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2000-02-29", "2000-02-29", "2000-02-29"),
    ("1932-03", "1932-03-01", "1932-03-31"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("1932", "1932-01-01", "1932-12-31"),
    ("9999", "9999-01-01", "9999-12-31"),
    ("1932/1935", "1932-01-01", "1935-12-31"),
    ("1932-03/1935-05", "1932-03-01", "1935-05-31"),
    ("2024/2025-03", "2024-01-01", "2025-03-31"),
    ("1932-03-19/1935", "1932-03-19", "1935-12-31"),
    ("1932/1932", "1932-01-01", "1932-12-31"),
    ("1932-03/1932", "1932-03-01", "1932-12-31"),
    ("1932/1932-03", "1932-01-01", "1932-03-31"),
    ("193X", "1930-01-01", "1939-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("1XXX", "1000-01-01", "1999-12-31"),
    ("1XXX-XX-XX", "1000-01-01", "1999-12-31"),
    ("1932-XX", "1932-01-01", "1932-12-31"),
    ("1932-XX-XX", "1932-01-01", "1932-12-31"),
    ("1932-02-XX", "1932-02-01", "1932-02-29"),
    ("1932-1X", "1932-10-01", "1932-12-31"),
    ("1932-0X", "1932-01-01", "1932-09-30"),
    ("1932-X0", "1932-10-01", "1932-10-31"),
    ("1932-02-2X", "1932-02-20", "1932-02-29"),
    ("1932-03-0X", "1932-03-01", "1932-03-09"),
    ("1932-02-XX/1932-04-03", "1932-02-01", "1932-04-03"),
    ("193X/1945", "1930-01-01", "1945-12-31"),
    ("1932/194X", "1932-01-01", "1949-12-31"),
    ("1932-XX-02/1932-XX-01", "1932-01-02", "1932-12-01"),
    ("[1932-03-19..1932-03-21]", "1932-03-19", "1932-03-21"),
    ("[1932..1935]", "1932-01-01", "1935-12-31"),
    ("[1932,1933]", "1932-01-01", "1933-12-31"),
    ("[1932]", "1932-01-01", "1932-12-31"),
    ("2026~", "2025-01-01", "2027-12-31"),
    ("2026-03~", "2026-02-01", "2026-04-30"),
    ("2026-01~", "2025-12-01", "2026-02-28"),
    ("2026-03-04~", "2026-03-03", "2026-03-05"),
    ("2026-03-01~", "2026-02-28", "2026-03-02"),
    ("2026-03-XX~", "2026-02-01", "2026-04-30"),
    ("2026-XX~", "2025-01-01", "2027-12-31"),
    ("156X~", "1550-01-01", "1579-12-31"),
    ("16XX~", "1500-01-01", "1799-12-31"),
    ("2026%", "2025-01-01", "2027-12-31"),
    ("2026?", "2026-01-01", "2026-12-31"),
    ("2026~/2028", "2025-01-01", "2028-12-31"),
    ("2026/2028-05~", "2026-01-01", "2028-06-30"),
    ("2026-03-04~/2026-03-06~", "2026-03-03", "2026-03-07"),
    ("[1932~..1935]", "1931-01-01", "1935-12-31"),
    ("~2026", "2025-01-01", "2027-12-31"),
    ("2026-~03", "2026-02-01", "2026-04-30"),
    ("2026-~01", "2026-01-01", "2026-02-28"),
    ("2026-~12", "2026-11-01", "2026-12-31"),
    ("2026-03-~04", "2026-03-03", "2026-03-05"),
    ("2026-03-~01", "2026-03-01", "2026-03-02"),
    ("2024-02-~29", "2024-02-28", "2024-02-29"),
    ("2026-03~-XX", "2026-02-01", "2026-04-30"),
    ("2026-XX~-XX", "2025-01-01", "2027-12-31"),
    ("2026-~XX", "2026-01-01", "2026-12-31"),
    ("2001~-02-29", "2000-02-29", "2000-02-29"),
    ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-21"),
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2001-22", "2001-06-01", "2001-08-31"),
    ("2001-23", "2001-09-01", "2001-11-30"),
    ("2001-24", "2001-12-01", "2002-02-28"),
    ("2003-28", "2003-12-01", "2004-02-29"),
    ("2001-25", "2001-03-01", "2001-05-31"),
    ("2001-29", "2001-09-01", "2001-11-30"),
    ("2001-30", "2001-12-01", "2002-02-28"),
    ("2001-31", "2001-03-01", "2001-05-31"),
    ("2001-32", "2001-06-01", "2001-08-31"),
    ("2001-33", "2001-01-01", "2001-03-31"),
    ("2001-36", "2001-10-01", "2001-12-31"),
    ("2001-37", "2001-01-01", "2001-04-30"),
    ("2001-39", "2001-09-01", "2001-12-31"),
    ("2001-40", "2001-01-01", "2001-06-30"),
    ("2001-41", "2001-07-01", "2001-12-31"),
    ("2001-21~", "2000-12-01", "2001-08-31"),
    ("2001-~21", "2001-03-01", "2001-08-31"),
    ("2001-24~", "2001-09-01", "2002-05-31"),
    ("2001-34~", "2001-01-01", "2001-09-30"),
    ("2001-37~", "2000-09-01", "2001-08-31"),
    ("2001-41~", "2001-01-01", "2002-06-30"),
    ("2001-21/2001-23", "2001-03-01", "2001-11-30"),
    ("[2001-22..2002-21]", "2001-06-01", "2002-05-31"),
    ("1950S2", "1900-01-01", "1999-12-31"),
    ("1859S1", "1000-01-01", "1999-12-31"),
    ("1859S4", "1859-01-01", "1859-12-31"),
    ("1859S5", "1859-01-01", "1859-12-31"),
    ("0950S1", "0900-01-01", "0999-12-31"),
    ("1950S3~", "1940-01-01", "1969-12-31"),
    ("%1950S2", "1800-01-01", "2099-12-31"),
    ("1950S2/2004-05", "1900-01-01", "2004-05-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_span(text: str, first: str, last: str) -> None:
    """An answer in one piece is the days from the first to the last that it may be."""
    assert states(text) == days(first, last)


BEYOND = [
    ("0000", 0, 366),
    ("0000-02-29", 59, 60),
    ("-0001", -365, 0),
    ("-0001-12-31", -1, 0),
    ("-0004-02-29", -(366 + 365 * 3) + 59, -(366 + 365 * 3) + 60),
    ("-0399/0000", 366 - 146_097, 366),
    ("-0XXX", 366 - 365 * 1000 - 243, 0),
    ("-000X", -(365 * 9 + 2), 0),
    ("0000-01-01~", -1, 2),
    ("-0001~", -365 - 365, 366),
    ("9999-12-31~", 3_652_423, 3_652_426),
    ("Y10000", 3_652_425, 3_652_425 + 366),
    ("Y1XXXX", 3_652_425, 3_652_425 * 2),
    ("Y1E4", 3_652_425, 3_652_425 + 366),
    ("Y12345S1", 3_652_425, 3_652_425 * 2),
    ("Y3E4S1~", 3_652_425 * 2, 3_652_425 * 5),
    ("-0001-33", -365, -365 + 90),
    ("-0001-24", -31, 31 + 29),
]


@pytest.mark.parametrize(("text", "first", "end"), BEYOND)
def test_years_that_datetime_does_not_know(text: str, first: int, end: int) -> None:
    """Days from 0000-01-01, before the year 1 and after the year 9999."""
    assert states(text) == Line.whole(first * DAY, end * DAY)


@pytest.mark.parametrize("year", [170_000_002, 10**20 + 3, int("9" * 100)])
def test_long_years_repeat_with_the_calendar(year: int) -> None:
    """A year of any size, before or after 0000, begins a whole number of cycles away from a near one."""
    cycles, near = divmod(year, 400)
    assert states(f"Y{year}").pieces[0][0][0] - states(f"{near:04}").pieces[0][0][0] == cycles * CYCLE
    cycles, near = divmod(-year, 400)
    assert states(f"Y-{year}").pieces[0][0][0] - states(f"{near:04}").pieces[0][0][0] == cycles * CYCLE


MOMENTS = [
    ("2024-12-08T06:00:00", 6 * 3600, 1),
    ("2024-12-08T06:00:00Z", 6 * 3600, 1),
    ("2024-12-08T23:59:59", DAY - 1, 1),
    ("2024-12-08T06:00", 6 * 3600, 60),
    ("2024-12-08T06:00Z", 6 * 3600, 60),
    ("2024-12-08T06:00:30+03", 3 * 3600 + 30, 1),
    ("2024-12-08T06:00:30+03:00", 3 * 3600 + 30, 1),
    ("2024-12-08T01:00+03:30", -9000, 60),
    ("2024-12-08T23:30:00-04", DAY + 3 * 3600 + 1800, 1),
]


@pytest.mark.parametrize(("text", "after_midnight", "length"), MOMENTS)
def test_moment(text: str, after_midnight: int, length: int) -> None:
    """A time of day is one second or one minute, in UTC where it says how far it is from it."""
    start = second(date(2024, 12, 8)) + after_midnight
    assert states(text) == Line.whole(start, start + length)


OPEN_ENDS = [
    ("../1932", (LEAST, (second(date(1933, 1, 1)), 0))),
    ("/1932", (LEAST, (second(date(1933, 1, 1)), 0))),
    ("[..1932]", (LEAST, (second(date(1933, 1, 1)), 0))),
    ("../1932-03~", (LEAST, (second(date(1932, 5, 1)), 0))),
    ("1932/..", ((second(date(1932, 1, 1)), 0), GREATEST)),
    ("1932-03-19/", ((second(date(1932, 3, 19)), 0), GREATEST)),
    ("[1932..]", ((second(date(1932, 1, 1)), 0), GREATEST)),
    ("../..", (LEAST, GREATEST)),
]


@pytest.mark.parametrize(("text", "piece"), OPEN_ENDS)
def test_open_and_unknown_ends_rule_nothing_out(text: str, piece: tuple[tuple[int, int], tuple[int, int]]) -> None:
    """An end that is open or unknown lies beyond every date."""
    assert states(text) == Line((piece,))


SETS = [
    ("[1667,1668,1670..1672]", ["1667/1668", "1670/1672"]),
    ("[1667,1760-12]", ["1667", "1760-12"]),
    ("[1760-01,1760-02,1760-12..]", ["1760-01/1760-02", "1760-12/.."]),
    ("[..1760,1762-04-03,1770..]", ["../1760", "1762-04-03", "1770/.."]),
    ("[1760,1760-12]", ["1760"]),
    ("[156X,1580]", ["1560/1569", "1580"]),
    ("[2024-12-08T05:00..2024-12-08T06:59]", ["[2024-12-08T05:00..2024-12-08T06:59]"]),
    ("1X3X", [f"1{digit}30/1{digit}39" for digit in range(10)]),
    ("156X-12-25", [f"156{digit}-12-25" for digit in range(10)]),
    ("156X-12", [f"156{digit}-12" for digit in range(10)]),
    ("1900-X1", ["1900-01", "1900-11"]),
    ("-156X-02-29", ["-1560-02-29", "-1564-02-29", "-1568-02-29"]),
    ("190X-02-29", ["1904-02-29", "1908-02-29"]),
    ("2024-01-X1", ["2024-01-01", "2024-01-11", "2024-01-21", "2024-01-31"]),
    ("156X-12-25~", [f"156{digit}-12-24/156{digit}-12-26" for digit in range(10)]),
    ("2004~-06-11", ["2003-06-11", "2004-06-11", "2005-06-11"]),
    ("~2004-06-11", ["2003-06-11", "2004-06-11", "2005-06-11"]),
    ("2004-06~-11", ["2004-05-11", "2004-06-11", "2004-07-11"]),
    ("2004-~06-11", ["2004-05-11", "2004-06-11", "2004-07-11"]),
    ("2004-01~-11", ["2003-12-11", "2004-01-11", "2004-02-11"]),
    ("2004-~01-11", ["2004-01-11", "2004-02-11"]),
    ("2004-06~-31", ["2004-05-31", "2004-07-31"]),
    ("2003~-02-29", ["2004-02-29"]),
    ("%2026-03", ["2025-03", "2026-03", "2027-03"]),
    ("2004~-06-~11", ["2003-06-10/2003-06-12", "2004-06-10/2004-06-12", "2005-06-10/2005-06-12"]),
    ("2004~-06~", [f"{year}-05/{year}-07" for year in (2003, 2004, 2005)]),
    ("156X~-12", [f"{year}-12" for year in range(1550, 1580)]),
    ("156X-21", [f"156{digit}-21" for digit in range(10)]),
    ("2004~-21", ["2003-21", "2004-21", "2005-21"]),
    ("1930-X0-10", ["1930-10-10"]),
    ("[2001-21,2001-35]", ["2001-03/2001-05", "2001-07/2001-09"]),
]


@pytest.mark.parametrize(("text", "parts"), SETS)
def test_sets_in_pieces(text: str, parts: list[str]) -> None:
    """A set is the union of its members, and stays in pieces where they do not touch."""
    assert states(text) == Line.of(piece for part in parts for piece in states(part).pieces)


@pytest.mark.parametrize(
    "text",
    [
        *("2026?", "2026%", "2026?/2028", "2026/2028%", "[1667?,1668]", "[1667..1670%]", "[..1670?]"),
        *("?2004-06-~11", "2004?-06-11", "2004-%06-11", "2001-21?", "1950S2%", "Y17E7?"),
    ],
)
def test_a_question_mark_anywhere_leaves_it_open(text: str) -> None:
    """What is uncertain commits nobody, and is no wider for that."""
    assert read(text).open
    assert states(text) == states(text.replace("?", "").replace("%", "~"))


@pytest.mark.parametrize("text", ["2026", "2026~", "~2026-05~-06", "../2026~", "2026/", "[1667,1668]", "XX32"])
def test_nothing_else_leaves_it_open(text: str) -> None:
    """Neither an approximation nor an unknown end is uncertain."""
    assert not read(text).open


REFUSED = [
    ("1900-02-29", "`1900-02-29` is no day: 1900-02 has 28 days; write a day up to 28"),
    ("2001-02-30", "`2001-02-30` is no day: 2001-02 has 28 days; write a day up to 28"),
    ("2001-01-00", "`2001-01-00` is no day: 2001-01 has 31 days; write a day up to 31"),
    ("2001-13", "`2001-13` is no date: there is no month 13; write months as `01` to `12`"),
    ("156X-09-31", "no day of the calendar fits `156X-09-31`; write months from 01 to 12, and days that they have"),
    ("-0000", "`-0000` is no date: the year 0000 has no sign; write `0000`"),
    ("2005/2004", "`2005/2004` runs backwards; write `2004/2005`"),
    ("2004-06~/2004-05~", "`2004-06~/2004-05~` runs backwards; write `2004-05~/2004-06~`"),
    ("[1672..1670]", "`1672..1670` runs backwards; write `1670..1672`"),
    ("/", "`/` says nothing of either end; write it as in `2024-12-06`, `2024-12` or `2024`"),
    ("yesterday", "`yesterday` is no date; write it as in `2024-12-06`, `2024-12` or `2024`"),
    ("a\nb", "`a b` is no date; write it as in `2024-12-06`, `2024-12` or `2024`"),
    ("", "a date is missing; write it as in `2024-12-06`, `2024-12` or `2024`"),
    ("2024-12-08T25:00", "there is no time of day `25:00`; write `00:00:00` to `23:59:59`"),
    ("2024-12-08T23:59:60", "there is no time of day `23:59:60`; write `00:00:00` to `23:59:59`"),
    ("2024-12-08T06:00+15", "there is no offset `+15` from UTC; write `Z`, or `-12:00` to `+14:00`"),
    ("Y17000-08", "`Y17000-08`: a year with `Y` has no months or days; write it alone, as in `Y17000`"),
    ("[1999", "`[1999` has no `]` at its end; write it as in `[2024-12-06,2024-12-08]`"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_refused_with_a_reason(text: str, expected: str) -> None:
    """What no calendar knows is refused, and the message says why."""
    assert message(text) == expected


NAMED = [
    ("2001-21-05", "a season has no days of its own; write `2001-21`, or the month and the day"),
    ("2001-34-~05", "a quarter has no days of its own; write `2001-34`, or the month and the day"),
    ("2001-42", "there is no month 42"),
    ("2001-2X", "no day of the calendar fits `2001-2X`"),
    ("2005~-02-30", "no day of the calendar fits `2005~-02-30`"),
    ("2012-24/2012-21", "runs backwards; write `2012-21/2012-24`"),
    ("[2001-21..2001-33]", "runs from a season to a quarter; write two of one kind"),
    ("2004-06~~", "the qualifiers do not stand where they can"),
    ("1950S0", "is no date"),
    ("1950S999999", "is a year of more than 100 digits"),
    ("195XS2", "`X` goes with neither `E` nor `S`"),
    ("Y17XE5", "`X` goes with neither `E` nor `S`"),
    ("1950S2-05", "a year with `S` has no months or days; write it alone, as in `1950S2`"),
    ("-0000S2", "the year 0000 has no sign; write `0000S2`"),
    ("-0000~", "the year 0000 has no sign; write `0000~`"),
    ("Y20E2", "`Y` is for years of more than four digits; write `2000`"),
    ("~Y-1859S2%", "`Y` is for years of more than four digits; write `~-1859S2%`"),
    ("Y1E999999999", "is a year of more than 100 digits; write a shorter one"),
    (f"Y1E{'9' * 5000}", "is a year of more than 100 digits; write a shorter one"),
    ("~2024-12-08T06:00", "a time of day needs one whole day before it"),
    ("2024-12-08T06:00~", "`~` goes with days, months and years only; write the times that it lies between"),
    ("2024-12-08T05:00/2024-12-08T06:00", "an interval with `/` has no times of day; write it in brackets"),
    ("XXXX-XX-01", "stands for more than 10,000 separate stretches of time"),
    ("Y1XXXXX0", "stands for more than 10,000 separate stretches of time"),
    (f"[{'1667,' * 10_000}1668]", "has more than 10,000 members"),
    (f"Y1{'0' * 5000}", "is a year of more than 100 digits"),
    ("{1960,1961-12}", "no answer to *when*; write `[…]` if it was one of them, or ask with `many: yes`"),
    ("156X-12-25T06:00", "a time of day needs one whole day before it"),
    ("2024-12T06:00", "a time of day needs one whole day before it"),
    ("[1667..1668-05]", "runs from a year to a month; write two of one kind, or the interval `1667/1668-05`"),
    ("[1667,..1668]", "`..1668` is no member of a set of dates"),
    ("[1667..,1668]", "`1667..` is no member of a set of dates"),
    ("[..]", "`..` is no member of a set of dates"),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_refused_by_name(text: str, expected: str) -> None:
    """What is not read yet, or never, is not half read either."""
    assert expected in message(text)


HINTS = [
    ("circa 1860", "`1860~`"),
    ("c.1860", "`1860~`"),
    ("ca. December 2024", "`2024-12~`"),
    ("1860 or so", "`1860~`"),
    ("probably 2024", "`2024?`"),
    ("Dec 6 2024", "`2024-12-06`"),
    ("December 6, 2024", "`2024-12-06`"),
    ("6 December 2024", "`2024-12-06`"),
    ("on 6th of December 2024", "`2024-12-06`"),
    ("06-Dec-2024", "`2024-12-06`"),
    ("2024 Dec 6", "`2024-12-06`"),
    ("December 2024", "`2024-12`"),
    ("1860s", "`186X`"),
    ("the 1900s", "`190X` or `19XX`, whichever is meant"),
    ("19th century", "`18XX`"),
    ("193", "`193X` or `0193`, whichever is meant"),
    ("19~", "`19XX~`"),
    ("19xx", "`19XX`"),
    ("199u", "`199X`"),
    ("2024-1-5", "`2024-01-05`"),
    ("2024/12/06", "`2024-12-06`"),
    ("20241206", "`2024-12-06`"),
    ("12/06/2024", "`2024-12-06` or `2024-06-12`, whichever is meant"),
    ("25/12/2024", "`2024-12-25`"),
    ("12/2024", "`2024-12`"),
    ("before 1900", "`../1899`"),
    ("before 2024-03-01", "`../2024-02-29`"),
    ("before January 2024", "`../2023-12`"),
    ("until 1900", "`../1900`"),
    ("no later than 1900", "`../1900`"),
    ("after 9999", "`Y10000/..`"),
    ("after 2024-12-31", "`2025-01-01/..`"),
    ("since May 2020", "`2020-05/..`"),
    ("between 1900 and 1910", "`1900/1910`"),
    ("from November 30 to December 8 2024", "`2024-11-30/2024-12-08`"),
    ("6\u20138 December 2024", "`2024-12-06/2024-12-08`"),
    ("6 or 7 December 2024", "`[2024-12-06,2024-12-07]`"),
    ("2011-2012", "`2011/2012`"),
    ("2024-12-6/2024-12-8", "`2024-12-06/2024-12-08`"),
    ("2004/open", "`2004/..`"),
    ("unknown/2004", "`/2004`"),
    ("[1667, 1668]", "`[1667,1668]`"),
    ("2024-12-06 06:00", "`2024-12-06T06:00`"),
    ("2024-12-06T06", "`2024-12-06T06:00`"),
    ("2024-12-06T06:00:00.5+0300", "`2024-12-06T06:00:00+03:00`"),
    ("2024-12-31T24:00:00", "`2025-01-01T00:00:00`"),
    ("2024-12-31T06:00-00:00", "`2024-12-31T06:00Z`"),
    ("Y2006", "`2006`"),
    ("20240", "`Y20240`"),
    ("44 BC", "`-0043`"),
    ("1 BC", "`0000`"),
    ("AD 79", "`0079`"),
    ("early 2024", "`2024-01/2024-04`"),
    ("mid-December 2024", "`2024-12-11/2024-12-20`"),
    ("late February 2024", "`2024-02-21/2024-02-29`"),
    ("Spring, 2002", "`2002-21`"),
    ("the winter of 2023-24", "`2023-24`"),
    ("fall 1980", "`1980-23`"),
    ("circa spring 2024", "`2024-21~`"),
    ("after 2001-24", "`2002-21/..`"),
    ("Q3 2024", "`2024-35`"),
    ("the last quarter of 2020", "`2020-36`"),
    ("first half of 2024", "`2024-40`"),
    ("2nd third 2024", "`2024-38`"),
    ("1984?~", "`1984%`"),
]


@pytest.mark.parametrize(("text", "meant"), HINTS)
def test_what_people_write_is_suggested_and_never_read(text: str, meant: str) -> None:
    """The message ends with what to write instead, and that can be read."""
    assert message(text).endswith(f"; write {meant}")
    for suggestion in re.findall(r"`([^`]+)`", meant):
        read(suggestion)


NEAR = [
    ("2024-12-06", "2024-12-07", 0, False),
    ("2024-12-06", "2024-12-07", 1, True),
    ("2024-12-06", "2024-12-08", 1, False),
    ("2024-12-06", "2024-12-08", 2, True),
    ("2024-12", "2025-01-31", 30, False),
    ("2024-12", "2025-01-31", 31, True),
    ("2024-12-06T06:00:00", "2024-12-06T18:00:00", Fraction(1, 2), True),
    ("2024-12-06T06:00:00", "2024-12-06T18:00:01", Fraction(1, 2), False),
    ("../2024-12-06", "2024-12-07/..", 1, True),
    ("[2020,2024-12-06]", "2020-12-31/2024-12-05", 0, True),
]


@pytest.mark.parametrize(("one", "other", "tolerance", "met"), NEAR)
def test_near(one: str, other: str, tolerance: int, met: bool) -> None:  # noqa: FBT001
    """The gap from the last second of one to the first of the other is at most the tolerance."""
    first, last = (read(text, Fraction(tolerance)) for text in (one, other))
    assert first.reach.meets(last.reach) is met
    assert first.states.within(first.reach)


PAIRS = [
    ("2031-03-04", "2031-03", "within"),
    ("2031-03-04", "../2031-02", "apart"),
    ("2031-03-02/2031-03-06", "2031-03-05/2031-03-09", "meets"),
    ("2027", "2026~", "within"),
    ("2026?", "2029", "apart"),
    ("2031-03-04T06:00", "2031-03-04", "within"),
    ("2024-12-08T01:00+03:00", "2024-12-08", "apart"),
]


@pytest.mark.parametrize(("one", "other", "relation"), PAIRS)
def test_pairs(one: str, other: str, relation: str) -> None:
    """The finer lies within the coarser; what does not overlap is apart."""
    mine, theirs = states(one), states(other)
    found = "within" if mine.within(theirs) else "meets" if mine.meets(theirs) else "apart"
    assert found == relation
    assert read(one).reach == mine


def test_everything_is_all_of_time_and_nothing_at_all() -> None:
    """A date or none: so *not before 1932* leaves room for never."""
    everything = DATE.everything(Domain())
    assert states("../..").within(everything)
    assert DATE.none is not None
    assert DATE.none.within(everything)
    assert DATE.none.within(states("../1932").outside(everything))
    assert not DATE.none.meets(states("../.."))


@given(st.dates())
def test_every_day_of_the_standard_library(day: date) -> None:
    """Days, months and years begin where `datetime` says, and are as long."""
    assert states(day.isoformat()) == Line.whole(second(day), second(day) + DAY)
    month = Line.whole(
        second(day.replace(day=1)), second(day.replace(day=1)) + DAY * month_length(12 * day.year + day.month - 1)
    )
    assert states(day.isoformat()[:7]) == month
    first, last = day.replace(month=1, day=1), day.replace(month=12, day=31)
    assert states(day.isoformat()[:4]) == Line.whole(second(first), second(last) + DAY)


@given(st.integers())
@example(0)
@example(-1)
@example(-146_097)
def test_days_there_and_back(day: int) -> None:
    """A day's date leads back to it, in any year."""
    year, month, number = day_written(day)
    assert month_start(month_number(year, month)) + number - 1 == day
    assert 1 <= number <= month_length(month_number(year, month))
    assert year_start(year) <= day < year_start(year + 1)


DECADE = [(date(1900, 1, 1) + timedelta(number)).isoformat() for number in range(3652)]


def pattern(text: str) -> st.SearchStrategy[str]:
    """The same text with some digits unknown."""
    return st.tuples(*(st.sampled_from([char, char, "X"]) if char.isdigit() else st.just(char) for char in text)).map(
        "".join
    )


@given(st.dates(date(1896, 1, 1), date(1905, 12, 31)).flatmap(lambda day: pattern(day.isoformat()[3:])))
@example("X-XX-31")
@example("X-02-29")
@example("X-XX-X1")
def test_unknown_digits_are_every_day_that_fits(shape: str) -> None:
    """A pattern denotes the days of the decade whose written form fits, and no others."""
    text = f"190{shape}"
    wanted = re.compile(text.replace("X", "[0-9]"))
    found = [second(date.fromisoformat(day)) for day in DECADE if wanted.fullmatch(day)]
    if found:
        assert states(text) == Line.of(((start, 0), (start + DAY, 0)) for start in found)
    else:
        assert "no day of the calendar fits" in message(text) or "there is no month" in message(text)


@given(st.dates(), st.dates(), st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_an_interval_is_all_that_its_ends_allow(one: date, other: date, start: int, end: int) -> None:
    """It runs from the first second of its start to the last of its end, or is refused as running backwards."""
    first, last = one.isoformat()[:start], other.isoformat()[:end]
    low, high = states(first).pieces[0][0], states(last).pieces[0][1]
    if low < high:
        assert states(f"{first}/{last}") == Line(((low, high),))
    else:
        assert message(f"{first}/{last}").endswith(f"runs backwards; write `{last}/{first}`")


years = st.one_of(st.integers(0, 9999).map("{:04}".format), st.integers(1, 9999).map("-{:04}".format))
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
whole_days = st.builds("{}-{:02}".format, months, st.integers(1, 28))
long_years = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000))
marked = st.builds(
    "{}{}".format, st.one_of(years, months, whole_days, long_years), st.sampled_from(["", "?", "~", "%"])
)
moments = st.builds(
    "{}T{:02}:{:02}{}{}".format,
    whole_days,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", ":00", ":59"]),
    st.sampled_from(["", "Z", "+05", "-03:30"]),
)
marks = st.sampled_from(["", "", "?", "~", "%"])
components = st.builds(
    lambda text, *marks: "-".join(
        f"{a}{part}{b}" for part, a, b in zip(text.split("-"), marks, marks[1:], strict=False)
    ),
    st.one_of(years, months, whole_days).filter(lambda text: text[0] != "-").flatmap(pattern),
    *[marks] * 4,
)
parts_of_years = st.builds("{}-{}{}".format, years, st.integers(21, 41), marks)
estimates = st.builds("{}S{}{}".format, st.one_of(years, long_years), st.integers(1, 9), marks)
powers = st.builds("Y{}{}E{}{}".format, st.sampled_from(["", "-"]), st.integers(1, 999), st.integers(4, 90), marks)
singles = st.one_of(marked, moments, components, parts_of_years, estimates, powers)
ends = st.one_of(st.sampled_from(["", ".."]), marked)
expressions = st.one_of(
    singles,
    st.builds("{}/{}".format, ends, ends),
    st.lists(singles, min_size=1, max_size=4).map(lambda members: f"[{','.join(members)}]"),
    st.builds("[{}..{}]".format, st.one_of(st.just(""), singles), st.one_of(st.just(""), singles)),
)
tolerances = st.one_of(st.none(), st.fractions(0, 400, max_denominator=48))


def attempt(text: str, tolerance: Fraction | None = None) -> Value | None:
    """The value, or None where it is refused; any other exception fails the test."""
    try:
        return read(text, tolerance)
    except Unreadable as caught:
        fault = caught
    assert fault.problem
    assert fault.remedy
    assert len(str(fault).splitlines()) == 1
    return None


@given(expressions, tolerances)
def test_round_trip(text: str, tolerance: Fraction | None) -> None:
    """What is read and written again is read as the same, and lies within its own reach."""
    value = attempt(text, tolerance)
    if value is not None:
        assert read(str(value), tolerance) == value
        assert value.states.within(value.reach)
        assert value.states.within(DATE.everything(Domain()))
        assert value.states


@given(st.one_of(marked, parts_of_years, powers, estimates))
def test_what_is_valid_is_read(text: str) -> None:
    """Every plain date with a qualifier is read; so is an interval that begins or ends with it."""
    assert attempt(text) is not None
    assert states(f"{text}/..").meets(states(text))
    assert states(f"../{text}").meets(states(text))


letters = st.one_of(
    st.text(alphabet="0123456789X-/.,[]{}?~%TZ:+YES \u2013\u0663\u00b2\n", max_size=24),
    st.text(alphabet="012XY-/.[]{},?~%ES", max_size=16),
)
words = st.sampled_from(
    re.findall(r"\S+", "circa before until between and or from early the 6 December 2024 1860s BC -")
)


@given(
    st.one_of(
        st.text(),
        letters,
        st.lists(words, max_size=8).map(" ".join),
        expressions.flatmap(lambda text: st.permutations(text).map("".join)),
    )
)
@example("1" * 5000)
@example("-" * 5000)
@example("[" * 5000)
@example("Y" + "9" * 5000 + "E9")
@example("[" + "," * 100_000 + "]")
@example("before " * 2000)
@example("2024-12-0\u0666")
@example("\u00b2024")
@example("before -9999")
@example("before XXXX")
@example("after 2024-12-08T06:00")
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text whatever raises anything but `Unreadable`, with a message of one line."""
    attempt(text)


def test_every_form_of_the_manual_is_read() -> None:
    """The table in the docstring holds what it promises."""
    rows = re.findall(r"^\| (`.+?) \|", manual.__doc__ or "", re.MULTILINE)
    forms = list(itertools.chain.from_iterable(re.findall(r"`([^`]+)`", row) for row in rows))
    assert len(forms) > 25
    for form in forms:
        if form != "none" and not form.startswith("…"):
            read(form)
