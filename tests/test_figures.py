"""Figures: numbers and dates of an answer held against prose; the sentences are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.figures import counted, dated
from claimcheck.values import Domain, Line, answer_types, read

NUMBERS = [
    ("4.2 million", "GBP", "cost 4.2 million pounds", True),
    ("4,200,000", "GBP", "cost 4.2 million pounds", True),
    ("about 4 million", "GBP", "cost £4.2 million", True),
    ("4.3 million", "GBP", "cost 4.2 million pounds", False),
    ("30..50 billion", "USD", "an estimated $30–50 billion", True),
    ("60 billion", "USD", "an estimated $30–50 billion", False),
    ("24", "ferries", "two dozen ferries", True),
    ("25", "ferries", "two dozen ferries", False),
    ("250", "people", "two hundred and fifty people", True),
    ("at least 400", "people", "at least 400 people", True),
    ("more than 2,000", "people", "more than 2,000 casualties", True),
    ("more than 2,000", "people", "some 1,500 casualties", False),
    ("up to 80", "people", "nearly 60 came", False),
    ("up to 80", "people", "as many as eighty came", True),
    ("at least 40", "people", "more than 400 came", False),
    ("less than 7", "days", "in under a week", True),
    ("tens of thousands", "people", "tens of thousands came", True),
    ("50", "%", "half of the town", True),
    ("5", "%", "rose 5 percent", True),
    ("5", "%", "rose 5 per cent", True),
    ("5", "%", "a 5% rise", True),
    ("6", "%", "a 5% rise", False),
    ("2/3", "", "two-thirds of the town", True),
    ("48", "hours", "for two days", True),
    ("36", "hours", "for two days", False),
    ("1", "ship", "a ship sank", True),
    ("2", "ships", "both ships sank", True),
    ("0", "ships", "no ships sank", True),
    ("0", "ships", "12 ships sank", False),
    ("3", "ships", "the ships sank", False),
    ("72", "hours", "within 72 hours", True),
    ("at least 14", "days", "It will be at least a fortnight", True),
    ("at least 15", "days", "It will be exactly a fortnight", False),
    ("7", "days", "for a whole week", True),
    ("8", "days", "for a whole week", False),
    ("7", "ships", "for a whole week", False),
    ("12", "ships", "a dozen ships", True),
    ("20", "ships", "a score of ships", True),
    ("6", "months", "half a year", True),
    ("6", "months", "half\u00a0a year", True),
    ("12", "months", "half a year", False),
    ("18", "months", "a year and a half", True),
    ("10", "years", "over the past decade", True),
    ("25", "years", "a quarter of a century", True),
    ("100", "years", "a century ago", True),
    ("30", "days", "about a month", True),
    ("60", "days", "for two months", True),
    ("90", "days", "for two months", False),
    ("30", "ferries", "about a month", False),
    ("3", "months", "for 90 days", True),
    ("3", "months", "for six weeks", False),
]


@pytest.mark.parametrize(("answer", "unit", "text", "told"), NUMBERS)
def test_numbers(answer: str, unit: str, text: str, told: bool) -> None:  # noqa: FBT001
    """In figures, in words, within the answer, or one of its ends; where it has but one, that one."""
    domain = Domain(unit=unit)
    assert counted(text, read(answer_types()["quantity"], answer, domain), domain) is told


PUBLISHED = "1932-03-20"
DATES = [
    ("1932-03-19", "on March 19", True),
    ("1932-03-19", "on 19 March 1932", True),
    ("1932-03-19", "on Mar. 19, 1932", True),
    ("1932-03-19", "in March", True),
    ("1932-03-19", "in 1932", True),
    ("1928~", "in about 1928, as he said", True),
    ("1928-04", "began in April 1928, he read out", True),
    ("1932-03-19", "on Saturday", True),
    ("1932-03-18", "on Saturday", False),
    ("1931-03-21", "on Saturday", False),
    ("1932-03-19", "yesterday", True),
    ("1932-03", "earlier this month", True),
    ("1932-03-18", "on March 19", False),
    ("1931-03-19", "on March 19, 1932", False),
    ("1932-04", "in March", False),
    ("1932-03-19", "when the ferry sank", False),
    ("1932-03-19", "they may go", False),
    ("1932-02/1932-05", "in March", True),
    ("../1932-03-19", "by March", True),
    ("1932-03-19/..", "from May on", True),
    ("1920~", "in 1921", True),
    ("1914", "in the summer", True),
]


@pytest.mark.parametrize(("answer", "text", "told"), DATES)
def test_dates(answer: str, text: str, told: bool) -> None:  # noqa: FBT001
    """A day without a year is one near the day of publication, a weekday within two weeks of it."""
    kind = answer_types()["date"]
    states = read(kind, answer, Domain()).reach
    assert isinstance(states, Line)
    assert dated(text, (states,), read(kind, PUBLISHED, Domain()).states) is told


@given(st.text() | st.text("0123456789,.-– abcdefm%$ million"))
def test_any_text_is_searched(text: str) -> None:
    """No text is too odd."""
    number, date = (read(answer_types()[name], "1932", Domain()) for name in ("quantity", "date"))
    counted(text, number, Domain(unit="km"))
    assert isinstance(date.states, Line)
    dated(text, (date.states,), None)
