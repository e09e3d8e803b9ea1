"""Words beside dates that only those can read who know EDTF: what they say, and where they stand."""

from __future__ import annotations

import calendar
import re
from datetime import date

import pytest
from attrs import evolve
from book import CAST, assess, file, report, said
from hypothesis import given
from hypothesis import strategies as st
from rendering import rendered

from claimcheck.audit import audit
from claimcheck.formats import all_formats
from claimcheck.model import Report
from claimcheck.model.subjects import Kind, Subject
from claimcheck.values import Domain
from claimcheck.values.date import DATE
from claimcheck.views.audit import audited
from claimcheck.views.dates import MONTHS, gloss
from claimcheck.views.dossier import dossier
from claimcheck.views.filters import Filters
from claimcheck.views.report import report as page


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("date", "../2024-11-26", "by 26 Nov 2024"),
        ("date", "/2024-11", "by 30 Nov 2024"),
        ("date", "[..2024]", "by 31 Dec 2024"),
        ("date", "2024-12-08/..", "8 Dec 2024 or later"),
        ("date", "2024/", "2024 or later"),
        ("date", "2024-11-27/2024-11-30", "27–30 Nov 2024"),
        ("date", "[2024-11-27..2024-12-02]", "27 Nov – 2 Dec 2024"),
        ("date", "2024-12-08?", "perhaps 8 Dec 2024"),
        ("date", "2024?", "perhaps 2024"),
        ("date", "2024-?12", "perhaps Dec 2024"),
        ("date", "2019~", "about 2019"),
        ("date", "2019%", "perhaps about 2019"),
        ("date", "../2019?", "perhaps by 31 Dec 2019"),
        ("date", "2024-12-XX", "Dec 2024"),
        ("date", "201X", "2010–2019"),
        ("date", "2024-21", "Mar–May 2024"),
        ("date", "2024-33", "Jan–Mar 2024"),
        ("date", "2024-12-06 and ../2024-11", "6 Dec 2024 and by 30 Nov 2024"),
        ("date", "{1960,1961-12}", "1960 and Dec 1961"),
        ("date", "1999/2001-06", "Jan 1999 – Jun 2001"),
        ("period", "1914/1918-11-11", "1914 to 11 Nov 1918"),
        ("period", "../1918", "until 1918"),
        ("period", "1914?/..", "perhaps from 1914 on"),
    ],
)
def test_what_is_said(kind: str, answer: str, words: str) -> None:
    """Open ends, doubts, digits left out, seasons, several at once: as a newspaper has them."""
    assert told_of(kind, answer) == words


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("date", "2024"),
        ("date", "2024-11"),
        ("date", "2024-11-27"),
        ("date", "0043-03-15"),
        ("date", "2024-11-27 and 2024-12"),
        ("date", "only 2024"),
        ("date", "1999/2000"),
        ("date", "none"),
        ("date", "2024-12-08T06:00"),
        ("date", "2024-12-08T06:00:00?"),
        ("date", "-0043-03-15"),
        ("date", "../-0043"),
        ("date", "-0043~"),
        ("date", "Y17E7"),
        ("date", "156X-12-25"),
        ("date", "2024-12-06 and 156X-12-25 and ../2024"),
        ("date", "../.."),
        ("period", "-0049/-0045"),
        ("period", "none"),
        ("yes-no", "yes"),
        ("quantity", "2024"),
        ("quantity", "at least 63244800000"),
        ("text", "../2024-11-26"),
    ],
)
def test_where_nothing_is_said(kind: str, answer: str) -> None:
    """A day, month or year that everybody can read; what has no short words; and what is no date."""
    assert told_of(kind, answer) == ""


def told_of(kind: str, answer: str) -> str:
    """The words for an answer."""
    many = "many: yes" if "{" in answer or "only" in answer or " and " in answer else ""
    found = assess([said(answer, "ann")], f"type: {kind}\n{many}")
    return gloss(found.question.type, found.claims[0].answer.value)


@given(*[st.dates(date(1, 1, 1), date(9990, 12, 31))] * 2)
def test_the_words_are_true(one: date, other: date) -> None:
    """Read back, they name the first and the last day of what is written."""
    low, high = sorted((one, other))
    words = gloss(DATE, DATE.parse(f"{low}/{high}", Domain()))
    left, _, right = words.replace(" – ", "–").partition("–")
    end = (right or left).split()
    start = [*left.split(), *end[len(left.split()) :]]
    assert (day(start, last=False), day(end, last=True)) == (low, high) if words else low.year != high.year


def day(parts: list[str], *, last: bool) -> date:
    """The first or the last day of a day, a month or a year in words."""
    year = int(parts[-1])
    month = MONTHS.index(parts[-2]) + 1 if len(parts) > 1 else 12 if last else 1
    ends = calendar.monthrange(year, month)[1] if last else 1
    return date(year, month, int(parts[0]) if len(parts) > 2 else ends)


# Where they stand

CLAIMS = [
    said("../2024-11-26", "ann", where="north"),
    said("../2024-11-26", "cy", stance="probable", where="north"),
    said("2024-12-01/2024-12-06", "ben", where="north"),
    said("2024-12-07", "dan", where="south"),
]
PLACES = "places:\n  - north: the north\n  - south: the south\n"


def told(*claims: str) -> Report:
    """The report on claims to one question, when it was."""
    return report(file(claims or CLAIMS, "type: date\nvaries: by place", PLACES + CAST))


def plain(text: str) -> str:
    """A text on one line, as it is read."""
    return " ".join(re.sub(r"<[^>]*>|\\", "", text).split())


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_in_a_table_once(form: str) -> None:
    """Where an answer is written first; the reasons below the table, and the summary, do without."""
    made = all_formats()[form].page
    assert made is not None
    text = plain(made(page(told(), Filters(questions=("t/q",))), 160))
    assert "../2024-11-26 (by 26 Nov 2024, within the north)" in text
    assert "probably ../2024-11-26 (within the north)" in text
    assert "2024-12-01/2024-12-06 (1–6 Dec 2024, within the north)" in text
    assert "2024-12-07 (within the south)" in text
    assert text.count("Nov 2024") == text.count("1–6 Dec 2024") == 1


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_at_the_head_of_few_lines(form: str) -> None:
    """What a voice says otherwise beneath it stays as it is written."""
    made = all_formats()[form].page
    assert made is not None
    folded = report(file([said("../2024-11-26", "ann"), said("../2024-11-26", "ben", stance="probable")], "type: date"))
    text = plain(made(page(folded), 80))
    assert re.search(r"\.\./2024-11-26 \(by 26 Nov 2024\):(\*\*)? ann \(a p\. 1\); ben \(probably, a p\. 1\)", text)


def test_above_the_voices_of_a_page() -> None:
    """In the heading of the answer, and in the line that stands for a closed question."""
    made = all_formats()["html"].dossier
    assert made is not None
    text = made(dossier(told()))
    assert re.search(r'\.\./2024-11-26 \(within the north\) <span class="words">\(by 26 Nov 2024\)</span></h4>', text)
    assert re.search(r"2024-12-07 \(within the south\)</h4>", text)
    alone = made(dossier(report(file([said("2019~", "ann")], "type: date"))))
    assert '<span class="short">2019~ (about 2019)</span>' in alone


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("../2024-11-26", "`../2024-11-26 (within the north)` (by 26 Nov 2024), says Ann Teller: alone."),
        ("2024-12-07", "`2024-12-07 (within the north)`, says Ann Teller: alone."),
    ],
)
def test_at_the_head_of_an_audit(answer: str, line: str) -> None:
    """Beside the answer as it is written."""
    asked = told(said(answer, "ann", where="north"))
    found = audited(evolve(asked, audit=audit(asked.book, Subject(Kind.CLAIM, "c1"))))
    made = all_formats()["text"].page
    assert made is not None
    assert line in plain(made(found, 80))


def test_nowhere_else() -> None:
    """Not in findings, and not in a format that programs read."""
    for name, form in all_formats().items():
        for text in rendered(form, told()):
            assert "Nov 2024" not in text, name
