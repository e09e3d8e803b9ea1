"""The EDTF specification, and labelled strings of other projects: what we read otherwise, and which clause says so.

The strings are not ours to keep: the folder that holds them is named by the environment variable CLAIMCHECK_CONFORMANCE.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from claimcheck.values import Domain, Line, Spans, Unreadable, read
from claimcheck.values.date import DATE
from claimcheck.values.date.days import DAY, day_written
from claimcheck.values.date.expression import read_expression
from claimcheck.values.line import Cut
from claimcheck.values.period import PERIOD

FOLDER = os.environ.get("CLAIMCHECK_CONFORMANCE", "")
EXAMPLES = 82
"""The specification's own, one for each code of its table of sub-year groupings included."""

Case = dict[str, Any]


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    """The labelled strings."""
    if not FOLDER:
        pytest.skip("CLAIMCHECK_CONFORMANCE names no folder of labelled strings")
    text = (Path(FOLDER) / "edtf" / "edtf-cases.json").read_text(encoding="utf-8")
    return {case["string"]: case for case in json.loads(text)}


DIGITS = "level 2, significant digits: the number says how many digits are significant, of 1950S2 and Y3388E2S3 alike"
NULL_END = "level 1, extended interval: a null string is an end that is unknown, not one ten years away"
EXTENDED = "extended format: basic format, without separators, is not permitted"
SECONDS = "level 0, date and time: seconds have no parts"
CENTURY = "level 0, date: a year has four digits; a decade is written with X"
BLANKS = "level 2, set representation: no spaces are allowed"
LONG_YEAR = "level 1, letter-prefixed year: when and only when the year exceeds four digits, and it is a year alone"
SOME_TIME = "level 0, time interval: it ends some time in its last month or year, which may be after it began"
INTERVAL = "level 2, interval and sub-year groupings: nothing keeps them out of each other"
PIECES = "none: 120,000 separate days are refused, as comparing with them would tell nothing"
SHAPE = "level 0, date: year, month and day have four, two and two digits"
CAPITALS = "differences from the draft: the unspecified digit is an upper case X"
WORDS = "none: words are no EDTF"
RANGES = "level 0, date: there is no such year, month or day"

DIFFERENCES = {
    "Y171010000S3": DIGITS,
    "Y3388E2S3": DIGITS,
    "Y17101E4S3": DIGITS,
    "/2006": NULL_END,
    "2004-06-01/": NULL_END,
    "1984-06-02?/": NULL_END,
    "XXXX-XX-23": PIECES,
    "0000-02/0000": SOME_TIME,
    "2004-06-11%/2004-%06": SOME_TIME,
    "2004-06-11%/2004-06~": SOME_TIME,
    "2012-21/2012-22": INTERVAL,
    "Y-61000/-2000": INTERVAL,
    **dict.fromkeys(["2016-05-02T16:54:59.42", "2016-05-02T16:54:59.042123"], SECONDS),
    **dict.fromkeys([f"2016-05-02T16:54:59{by}" for by in ("+0000", "+1400", "+0410", "-1159", "-1200")], EXTENDED),
    **dict.fromkeys(["00", "-04", "193", "197~", "19~", "19%"], CENTURY),
    "[1667, 1672-12]": BLANKS,
    **dict.fromkeys(["Y17000-08-16", "Y-1200", "Y20E2"], LONG_YEAR),
}
"""What we read though the label says invalid, refuse though it says valid, or give other bounds."""

REFUSED = {
    "[1667,1668, 1670..1672]": BLANKS,
    "[1667, 1760-12]": BLANKS,
    "{1960, 1961-12}": BLANKS,
    "20xx": CAPITALS,
    **dict.fromkeys(["22004?-06-11", "1156X-12-25", "31XXX-XX"], SHAPE),
    **dict.fromkeys(["Spring, 2002", "Summer, -1980"], WORDS),
    **dict.fromkeys(["2019-XX-00", "2019-0X-00", "2019-99", "2019-04-40", "2019-99-99", "2019-00-00"], RANGES),
    **dict.fromkeys(["0000-00-00", "2019-20", "-0000-07-05"], RANGES),
}
"""What is refused of the strings whose label leaves it open: invalid at level 1, an extension, or disputed."""

HINTED = {
    "193": "`193X` or `0193`",
    "197~": "`197X~` or `0197~`",
    "19~": "`19XX~`",
    "19%": "`19XX%`",
    "00": "`00XX`",
    "-04": "`-04XX`",
    "20xx": "`20XX`",
    "[1667, 1672-12]": "`[1667,1672-12]`",
    "Spring, 2002": "`2002-21`",
    "Summer, -1980": "`-1980-22`",
    "Y-1200": "`-1200`",
    "Y20E2": "`2000`",
    "2016-05-02T16:54:59.42": "`2016-05-02T16:54:59`",
    "2016-05-02T16:54:59+0410": "`2016-05-02T16:54:59+04:10`",
}
"""Extensions that say what to write instead."""


def is_read(text: str) -> bool:
    """Whether it is an expression; no exception but ours says that it is not."""
    try:
        read_expression(text)
    except Unreadable as fault:
        assert len(str(fault).splitlines()) == 1  # noqa: PT017 - of every fault, whichever the text
        return False
    return True


def stamp(cut: Cut, *, last: bool = False) -> str:
    """The first second after a cut, or the last before it."""
    if not isinstance(cut[0], int):
        return str(cut[0])
    day, second = divmod(cut[0] - last, DAY)
    year, month, number = day_written(day)
    clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{number:02}T{clock}"


def without_margin(text: str) -> str:
    """The same without what a `~` adds: the labels give the bounds of the dates alone."""
    return text.replace("~", "").replace("%", "?")


def bounds(text: str) -> tuple[str, str]:
    """The first and the last second."""
    pieces = read_expression(text).states.pieces
    return stamp(pieces[0][0]), stamp(pieces[-1][1], last=True)


def as_labelled(case: Case) -> bool:
    """Whether the bounds are among those that the labels give: days, or seconds; some give none."""
    found = bounds(without_margin(case["string"]))
    wanted = case["lower"], case["upper"]
    return all(
        not labels or any(bound == label or bound.partition("T")[0] == label for label in labels)
        for bound, labels in zip(found, wanted, strict=True)
    )


def read_as_labelled(case: Case) -> bool:
    """Whether it is read just when it is valid, with the bounds given."""
    return as_labelled(case) if is_read(case["string"]) else case["status"] != "valid"


def test_examples_of_the_specification(cases: dict[str, Case]) -> None:
    """Every one is read; without their margins, all but two have the bounds of their labels."""
    examples = [case for case in cases.values() if case["tier"] == "A"]
    assert len(examples) == EXAMPLES
    assert all(is_read(case["string"]) for case in examples)
    otherwise = {case["string"] for case in examples if not as_labelled(case)}
    assert otherwise == {"Y171010000S3", "Y3388E2S3"}


def test_labelled_strings(cases: dict[str, Case]) -> None:
    """What differs from a label is listed, with the clause that decides it; nothing is listed that does not."""
    decided = [case for case in cases.values() if case["status"] in {"valid", "invalid"}]
    invalid_but_read = {c["string"] for c in decided if c["status"] == "invalid" and is_read(c["string"])}
    assert {c["string"] for c in decided if not read_as_labelled(c)} | invalid_but_read == set(DIFFERENCES)
    left_open = [case["string"] for case in cases.values() if case["status"] not in {"valid", "invalid"}]
    assert {text for text in left_open if not is_read(text)} == set(REFUSED)


def test_margins(cases: dict[str, Case]) -> None:
    """A `~` or `%` widens what the rest says, a `?` nothing: our rule, since the specification has no number."""
    for text in filter(is_read, cases):
        if is_read(without_margin(text)):
            exact, wide = read_expression(without_margin(text)).states, read_expression(text).states
            assert exact.within(wide)
            assert (exact != wide) is bool({"~", "%"} & set(text))


def test_any_of_them_is_a_value_or_refused(cases: dict[str, Case]) -> None:
    """As answers they raise nothing but `Unreadable`; what is read is written so that it is read as the same."""
    for text in cases:
        for kind in (DATE, PERIOD):
            for domain in (Domain(), Domain(many=True)):
                try:
                    value = read(kind, text, domain)
                except Unreadable:
                    continue
                assert read(kind, str(value), domain) == value


def test_extensions_are_refused_with_a_hint(cases: dict[str, Case]) -> None:
    """Forms of other projects are not read, and the message says what to write."""
    for text, hint in HINTED.items():
        assert text in cases
        with pytest.raises(Unreadable) as caught:
            DATE.parse(text, Domain())
        assert hint in str(caught.value)


def test_ends_of_intervals_as_periods(cases: dict[str, Case]) -> None:
    """Where labels say between which times an interval begins and ends, so does a period."""
    checked = 0
    for text, case in cases.items():
        if "/" in text and case["four_bounds"]:
            found = PERIOD.parse(without_margin(text), Domain()).states
            assert isinstance(found, Spans)
            (box,) = found.boxes
            wanted = zip(case["four_bounds"], [*span(box.starts), *span(box.ends)], strict=True)
            assert all(label in {None, ours} for label, ours in wanted), text
            checked += 1
    assert checked > 20


def span(line: Line) -> tuple[str, str]:
    """The first and the last second of a set."""
    return stamp(line.pieces[0][0]), stamp(line.pieces[-1][1], last=True)


EXAMPLE_BOUNDS = [
    ("1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z", "1985-04-12T18:50:30Z"),
    ("2004-06/2006-08", "2004-06-01T00:00:00Z", "2006-08-31T23:59:59Z"),
    ("Y-170000002", "-170000002-01-01T00:00:00Z", "-170000002-12-31T23:59:59Z"),
    ("2001-21", "2001-03-01T00:00:00Z", "2001-05-31T23:59:59Z"),
    ("2001-34", "2001-04-01T00:00:00Z", "2001-06-30T23:59:59Z"),
    ("2004-06-11%", "2004-06-10T00:00:00Z", "2004-06-12T23:59:59Z"),
    ("2004-06~-11", "2004-05-11T00:00:00Z", "2004-07-11T23:59:59Z"),
    ("2004?-06-11", "2004-06-11T00:00:00Z", "2004-06-11T23:59:59Z"),
    ("?2004-06-~11", "2004-06-10T00:00:00Z", "2004-06-12T23:59:59Z"),
    ("1985/", "1985-01-01T00:00:00Z", "inf"),
    ("../1985-04", "-inf", "1985-04-30T23:59:59Z"),
    ("Y-17E7", "-170000000-01-01T00:00:00Z", "-170000000-12-31T23:59:59Z"),
    ("1950S2", "1900-01-01T00:00:00Z", "1999-12-31T23:59:59Z"),
    ("Y3388E2S3", "338000-01-01T00:00:00Z", "338999-12-31T23:59:59Z"),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01T00:00:00Z", "inf"),
    ("{1960,1961-12}", "1960-01-01T00:00:00Z", "1961-12-31T23:59:59Z"),
    ("{..1984}", "-inf", "1984-12-31T23:59:59Z"),
    ("156X-12-25", "1560-12-25T00:00:00Z", "1569-12-25T23:59:59Z"),
    ("XXXX-12-XX", "0000-12-01T00:00:00Z", "9999-12-31T23:59:59Z"),
    ("2004-06-~01/2004-06-~20", "2004-06-01T00:00:00Z", "2004-06-21T23:59:59Z"),
]


@pytest.mark.parametrize(("text", "first", "last"), EXAMPLE_BOUNDS)
def test_bounds_of_examples(text: str, first: str, last: str) -> None:
    """An example of each feature, with the margins that we give to what is approximate."""
    assert bounds(text) == (first, last)
