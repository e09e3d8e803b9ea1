"""Timelines: what is drawn is what an answer denotes, earlier is further left, and nothing hides anything."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import unquote

import pytest
from book import CAST, assess, file, report, said
from drawings import CSS, Picture, apart, area, classes, line_area, lines, named, rises, shipped, timeline_of, written
from hypothesis import assume, given
from hypothesis import strategies as st
from test_cli import ACTIVE, QUOTED

from claimcheck.formats.lines import visible
from claimcheck.formats.web.drawing.legend import SHAPES
from claimcheck.formats.web.drawing.scale import scale
from claimcheck.formats.web.drawing.ticks import ticks
from claimcheck.model import Book, Weight
from claimcheck.values.date.days import DAY, month_number, month_start, year_start
from claimcheck.views.dates import spelt
from claimcheck.views.pictures import Shape, Timeline, anchor, link
from claimcheck.views.pictures.strokes import strokes

STATES = {"contested", "strained", "corroborated", "echo", "single-sourced", "open"}


def day(text: str) -> int:
    """The first second of a day."""
    year, month, number = map(int, text.split("-"))
    return DAY * (month_start(month_number(year, month)) + number - 1)


def drawn_as(kind: str, answer: str, **fields: str) -> list[tuple[str, int | None, int | None]]:
    """The strokes of an answer, each with its ends."""
    found = assess([said(answer, "ann", **fields)], f"type: {kind}\nmany: {'yes' if ' and ' in answer else 'no'}")
    value = found.claims[0].answer.value
    return [(each.shape.value, each.low, each.high) for each in strokes(found.question.type, value)]


def span(shape: str, low: str, high: str) -> tuple[str, int | None, int | None]:
    """A stroke from the first day up to, but not including, the last."""
    return shape, day(low) if low else None, day(high) if high else None


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        ("date", "2024-12-06", [span("point", "2024-12-06", "2024-12-07")]),
        ("date", "2024-11", [span("within", "2024-11-01", "2024-12-01")]),
        ("date", "2024-12-06/2024-12-08", [span("within", "2024-12-06", "2024-12-09")]),
        ("date", "2024-12-08/..", [span("within", "2024-12-08", "")]),
        ("date", "../2024-12-07", [span("within", "", "2024-12-08")]),
        ("date", "2024-11?", [span("within", "2024-11-01", "2024-12-01")]),
        ("date", "none", []),
        (
            "date",
            "2019~",
            [
                span("within", "2019-01-01", "2020-01-01"),
                span("margin", "2018-01-01", "2019-01-01"),
                span("margin", "2020-01-01", "2021-01-01"),
            ],
        ),
        (
            "date",
            "2024-11-02%",
            [
                span("point", "2024-11-02", "2024-11-03"),
                span("margin", "2024-11-01", "2024-11-02"),
                span("margin", "2024-11-03", "2024-11-04"),
            ],
        ),
        ("date", "2001~-02-29", [span("point", "2000-02-29", "2000-03-01")]),
        ("date", "156X-12-25", [span("point", f"156{at}-12-25", f"156{at}-12-26") for at in range(10)]),
        ("date", "15XX-12-25", [span("scattered", "1500-12-25", "1599-12-26")]),
        (
            "date",
            "2024-12-06 and 2024-12-08",
            [span("point", "2024-12-06", "2024-12-07"), span("point", "2024-12-08", "2024-12-09")],
        ),
        ("period", "1914-07-28/1918-11-11", [span("lasted", "1914-07-28", "1918-11-12")]),
        (
            "period",
            "1914/1918",
            [
                span("began", "1914-01-01", "1915-01-01"),
                span("lasted", "1915-01-01", "1918-01-01"),
                span("ended", "1918-01-01", "1919-01-01"),
            ],
        ),
        (
            "period",
            "1914~/1918-11-11",
            [
                span("margin", "1913-01-01", "1914-01-01"),
                span("began", "1914-01-01", "1916-01-01"),
                span("lasted", "1916-01-01", "1918-11-12"),
            ],
        ),
        ("period", "1914/..", [span("began", "1914-01-01", "1915-01-01"), span("ended", "1915-01-01", "")]),
        ("period", "../1918", [span("began", "", "1918-01-01"), span("ended", "1918-01-01", "1919-01-01")]),
    ],
)
def test_what_is_drawn_is_what_an_answer_denotes(
    kind: str, answer: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    """A day is a point, some time within a hollow bar; a period began, lasted and ended."""
    assert drawn_as(kind, answer) == expected


@pytest.mark.parametrize("answer", ["1914/1914", "1914-02/1914-02"])
def test_a_period_within_one_year_is_not_sure_to_have_lasted_at_any_time(answer: str) -> None:
    """Its starts give way to its ends half way."""
    (began, low, middle), (ended, also_middle, high) = drawn_as("period", answer)
    assert (began, ended, middle) == ("began", "ended", also_middle)
    assert middle is not None
    assert low is not None
    assert high is not None
    assert abs(2 * middle - low - high) <= 1


@pytest.mark.parametrize(
    ("kind", "answer", "stance", "words"),
    [
        ("date", "2024-11-27", "", "27 Nov 2024"),
        ("date", "2024-11", "", "Nov 2024"),
        ("date", "2012", "", "2012"),
        ("date", "1999/2000", "", "1999–2000"),
        ("date", "2024-11-11/2024-11-26", "probable", "probably 11–26 Nov 2024"),
        ("date", "2024-11-27/2024-12-07", "", "27 Nov – 7 Dec 2024"),
        ("date", "2023-12-30/2024-01-02", "", "30 Dec 2023 – 2 Jan 2024"),
        ("date", "2024-01/2024-09", "", "Jan–Sep 2024"),
        ("date", "2023-11/2024-02", "", "Nov 2023 – Feb 2024"),
        ("date", "../2024-11-27", "denies", "denies by 27 Nov 2024"),
        ("date", "2024-12-08/..", "", "8 Dec 2024 or later"),
        ("date", "0043/..", "", "43 or later"),
        ("date", "2019~", "", "about 2019"),
        ("date", "2024-11?", "", "Nov 2024?"),
        ("date", "none", "", "none"),
        ("date", "2024-12-08T06:00", "", "2024-12-08T06:00"),
        ("date", "156X-12-25", "doubts", "doubts 156X-12-25"),
        ("date", "-0043-03-15", "", "-0043-03-15"),
        ("date", "Y17E7", "", "Y17E7"),
        ("date", "2024-12-06 and 2024-12", "", "6 Dec 2024 and Dec 2024"),
        ("date", "only 2024-12-06 and 2024-12", "", "only 6 Dec 2024 and Dec 2024"),
        ("period", "1914/1918-11-11", "", "1914 to 11 Nov 1918"),
        ("period", "1914/..", "", "from 1914 on"),
        ("period", "../1918", "", "until 1918"),
        ("period", "1930/1930", "", "within 1930"),
        ("period", "1914~/1918", "", "about 1914 to 1918"),
    ],
)
def test_an_answer_in_words(kind: str, answer: str, stance: str, words: str) -> None:
    """What has no short words stays as it is written; the stance is said as anywhere."""
    many = "yes" if " and " in answer else "no"
    found = assess([said(answer, "ann", stance=stance)], f"type: {kind}\nmany: {many}")
    assert spelt(found.question.type, found.claims[0].answer) == words


CONTESTED = report(
    file(
        [
            said("2024-12-06", "ann"),
            said("2024-12-08", "ben"),
            said("2024-12", "cy", stance="probable"),
            said("2024-12-09", "dan", stance="denies"),
            said("none", "dan"),
            said("2024-12-06?", "ann"),
        ],
        "type: date",
        CAST,
    )
).book


def picture(book: Book) -> Timeline:
    """The timeline of the topic `t`, which has one."""
    found = timeline_of(book)
    assert found is not None
    return found


def test_how_a_claim_stands() -> None:
    """Those at odds have the letter of their position; a denied one is negative, an unsure one weighs less."""
    (row,) = picture(CONTESTED).rows
    marks = {mark.claim: mark for mark in row.marks}
    assert (row.question, row.asks, row.status) == ("t/q", "What was it?", "contested")
    assert {marks[f"c{at}"].letter for at in (1, 2, 5)} == {"A", "B", "C"}
    assert [marks[f"c{at}"].state for at in (1, 2, 5, 6)] == ["contested", "contested", "contested", "open"]
    assert [mark.claim for mark in row.marks if mark.negative] == ["c4"]
    assert marks["c3"].weight is Weight.SOFT
    assert marks["c6"].weight is Weight.OPEN
    assert marks["c5"].strokes == ()
    assert marks["c1"].told == f"{marks['c1'].letter}: 6 Dec 2024 (2024-12-06), says Ann Teller (a p. 1); contested"


def test_a_settled_contest_is_none() -> None:
    """Once an editor has found that the accounts are not at odds, nobody contests anything."""
    claims = [said("2024-12-06", "ann"), said("2024-12-08", "ben")]
    seen = report(file(claims, "type: date", CAST)).book.assessments["t/q"].seen
    decided = (
        "resolutions:\n  - q: not-a-contradiction\n    reason: r\n    by: e\n    on: 2024-12-20\n    seen: " + seen
    )
    (row,) = picture(report(file(claims, "type: date", f"{CAST}\n{decided}\n")).book).rows
    assert {mark.state for mark in row.marks} == {"single-sourced"}


def test_only_dated_questions_with_claims() -> None:
    """Others have no place in time."""
    assert timeline_of(report(file([said("yes", "ann")], "", CAST)).book) is None
    assert timeline_of(report(file([], "type: date", CAST)).book) is None


def test_scope_is_said() -> None:
    """Where a question varies, an answer is of something."""
    question = "type: date\nvaries: by place"
    more = f"{CAST}\nplaces:\n  - pier: the pier\n"
    (row,) = picture(report(file([said("2024", "ann", where="pier")], question, more)).book).rows
    assert [mark.scope for mark in row.marks] == ["within the pier"]


BIG = 10**40
seconds = st.one_of(
    st.integers(-BIG, BIG),
    st.integers(-DAY * 400, DAY * 400).map(lambda second: second + DAY * year_start(2024)),
    st.integers(-800, 800).map(lambda number: DAY * (year_start(2024) + number)),
)
several = st.lists(seconds, min_size=1, max_size=30)


@given(several, st.lists(seconds, max_size=10))
def test_later_is_further_right(met: list[int], others: list[int]) -> None:
    """Between its ends a scale rises, beyond them it stays; what was given is told apart, and nothing lies outside."""
    made = scale(met, 100, 500)
    assert made is not None
    assert rises([made.at(second) for second in sorted(set(met))])
    places = [made.at(second) for second in sorted({*met, *others})]
    assert all(before <= after for before, after in pairwise(places))
    assert all(100 <= place <= 500.000001 for place in places)
    assert rises(list(made.places))


@given(several)
def test_what_is_longer_is_wider(met: list[int]) -> None:
    """However much is shortened, of two stretches the longer is drawn no narrower."""
    made = scale(met, 0, 400)
    assert made is not None
    drawn = sorted((high - low, right - left) for (low, high), (left, right) in made.stretches())
    assert all(one[1] <= other[1] + 1e-6 for one, other in pairwise(drawn))


@given(several)
def test_nothing_is_shortened_that_need_not_be(met: list[int]) -> None:
    """In proportion, all stretches are drawn alike; else each that is no longer than the limit."""
    made = scale(met, 0, 400)
    assert made is not None
    alike = [
        (high - low, right - left)
        for (low, high), (left, right) in made.stretches()
        if made.limit is None or high - low <= made.limit
    ]
    longest, widest = max(alike, default=(1, 0.0))
    assert all(abs(width - widest * (long / longest)) < 1e-6 for long, width in alike)


def test_some_months_are_in_proportion() -> None:
    """And 2012 beside two days of November 2024 is not, but both can be read."""
    autumn = scale([day("2024-09-01"), day("2024-11-27"), day("2024-11-29"), day("2024-12-08")], 0, 340)
    assert autumn is not None
    assert autumn.limit is None
    years = scale([day("2012-01-01"), day("2013-01-01"), day("2024-11-26"), day("2024-11-27")], 0, 340)
    assert years is not None
    assert years.limit is not None
    assert years.at(day("2013-01-01")) - years.at(day("2012-01-01")) > 20
    assert years.at(day("2024-11-27")) - years.at(day("2024-11-26")) > 2.4


@given(several)
def test_the_names_on_an_axis_are_in_order_and_apart(met: list[int]) -> None:
    """Each stands at the time that it names; a year is said once."""
    made = scale(met, 0, 400)
    assert made is not None
    found = ticks(made, met)
    assert rises([tick.second for _, tick in found])
    assert all(abs(made.at(tick.second) - place) < 1e-6 for place, tick in found)
    assert all(other[0] - one[0] >= 36 for one, other in pairwise(found))


plain = st.builds(
    "{}-{:02}-{:02}".format, st.sampled_from([2012, 2023, 2024]), st.integers(1, 12), st.sampled_from([1, 2, 15, 28])
)
coarse = st.sampled_from(
    [
        "2011",
        "2024-11",
        "2019~",
        "2024-11-02/2024-11-20",
        "../2024-12-07",
        "2024-12-08/..",
        "none",
        "156X-12-25",
        "2024-12-08T06:00",
        "2024?",
        "Y-17E7",
    ]
)
spans = st.sampled_from(["1914/1918", "1914-07-28/1918-11-11", "1914~/..", "../1918", "1914/1914", "none"])
stances = st.sampled_from(["", "", "denies", "probable", "possible"])
names = st.sampled_from(
    ["ann", "ben", "cy", "dan", "", "Maximiliana Theodora Hohenschwangau-Niederbronn, keeper of the lighthouses"]
)
dated = st.tuples(st.one_of(plain, coarse), names, stances)
lasting = st.tuples(spans, names, stances)


def told(dates: list[tuple[str, str, str]], periods: list[tuple[str, str, str]]) -> Book:
    """A topic with a question of each kind."""
    first = [said(answer, who, stance=stance) for answer, who, stance in dates]
    others = [said(answer, who, stance=stance).replace("  - q:", "  - p:") for answer, who, stance in periods]
    question = "type: date\n"
    text = file([*first, *others], question, CAST).replace(
        "\nspeakers:", "\n      - p: How long?\n        type: period\n\nspeakers:", 1
    )
    book = report(text).book
    assert [fault.message for fault in book.faults if fault.code != "CC007"] == []
    return book


@given(st.lists(dated, min_size=1, max_size=8), st.lists(lasting, max_size=4))
def test_any_timeline(dates: list[tuple[str, str, str]], periods: list[tuple[str, str, str]]) -> None:
    """A mark for each claim, that leads to it; all within the drawing; no two texts on each other."""
    book = told(dates, periods)
    shown = picture(book)
    found = Picture.of(shown)
    marks = found.found("a", "mark")
    assert len(marks) == len(book.claims)
    links = found.links()
    assert set(links) == {anchor("claim", name) for name in book.claims} | {
        anchor("question", row.question) for row in shown.rows
    }
    assert all(each.within(found.box) for each in found.areas())
    assert apart([line_area(text, line) for text in found.found("text") for line in lines(text)])
    assert all(STATES & set(classes(each)) for each in marks)
    assert written(shown) == written(picture(told(dates, periods)))


@given(st.lists(plain, min_size=2, max_size=8, unique=True))
def test_a_day_before_another_is_left_of_it(days: list[str]) -> None:
    """In the drawing itself, wherever both are points."""
    found = Picture.of(picture(told([(each, "ann", "") for each in days], [])))
    marks = {name: each for name, each in found.links().items() if name.startswith("claim:")}
    places = {
        name: [float(circle.attrib["cx"]) for circle in each.iter() if "point" in classes(circle)]
        for name, each in marks.items()
    }
    assume(all(places.values()))
    ordered = [places[f"claim:c{1 + days.index(each)}"][0] for each in sorted(days)]
    assert all(before <= after for before, after in pairwise(ordered))
    assert ordered[0] < ordered[-1]


def test_what_lasts_longer_is_longer() -> None:
    """Where nothing is shortened, five days are a fifth of twenty-five, from the same place on."""
    book = told([("2024-11-01/2024-11-05", "ann", ""), ("2024-11-01/2024-11-25", "ann", "")], [])
    links = Picture.of(picture(book)).links()
    bars = [next(part.attrib for part in links[f"claim:c{at}"].iter() if "hollow" in classes(part)) for at in (1, 2)]
    assert bars[0]["x"] == bars[1]["x"]
    assert abs(5 * float(bars[0]["width"]) - float(bars[1]["width"])) < 1


def of_mark(found: Picture, claim: str) -> list[str]:
    """The classes of what a mark is drawn with."""
    return [name for each in found.links()[anchor("claim", claim)].iter() for name in classes(each)]


def test_how_a_mark_looks() -> None:
    """A denied day is crossed, an unsure one lighter, an open end leads out, a margin is dashed."""
    answers = [
        ("2024-12-06", ""),
        ("2024-12-06", "denies"),
        ("2024-12", "denies"),
        ("2024-12", "probable"),
        ("2024-12?", ""),
        ("../2024-12-07", ""),
        ("2024-12-08~", ""),
        ("none", ""),
    ]
    found = Picture.of(picture(told([(answer, "ann", stance) for answer, stance in answers], [])))
    looks = [set(of_mark(found, f"c{at}")) for at in range(1, 9)]
    assert "point" in looks[0]
    assert {"cross", "denied"} <= looks[1]
    assert "point" not in looks[1]
    assert {"hatch", "hollow"} <= looks[2]
    assert {"soft", "hollow"} <= looks[3]
    assert "leaves-open" in looks[4]
    assert {"fade", "hollow"} <= looks[5]
    assert {"margin", "point"} <= looks[6]
    assert not looks[7] & {"point", "hollow", "edge"}
    words = found.texts()
    assert {"denies 6 Dec 2024", "probably Dec 2024", "none"} <= set(words)
    assert {"on that day", "some time within", "about", "denied", "then or earlier", "lighter: not sure of it"} <= set(
        words
    )
    assert "lasted" not in words


def test_what_is_at_odds_is_marked_by_letter_and_word() -> None:
    """Not by colour alone."""
    found = Picture.of(picture(CONTESTED))
    assert {"contested", "A", "B", "C"} <= set(found.texts())
    assert "Not to scale" not in " ".join(found.texts())


def test_an_open_end_leads_out_of_the_drawing() -> None:
    """An answer without a beginning starts left of every one that has one."""
    found = Picture.of(picture(told([("../2024-12-07", "ann", ""), ("2024-12-01/2024-12-02", "ben", "")], [])))
    strokes_of = [
        [
            box
            for part in found.links()[f"claim:c{at}"].iter()
            if {"fade", "edge", "hollow"} & set(classes(part))
            for box in area(part)
        ]
        for at in (1, 2)
    ]
    first, second = (min(box.left for box in boxes) for boxes in strokes_of)
    assert first < second - 20


@pytest.mark.parametrize("end", ["..", ""])
def test_only_open_ends(end: str) -> None:
    """Nothing to measure by, and still a drawing."""
    book = told([("none", "ann", "")], [])
    found = Picture.of(picture(book))
    assert found.found("g", "scale") == []
    assert found.box.bottom > 20


HOSTILE = f"""\
topics:
  - t: {QUOTED}
    questions:
      - q: {QUOTED}
        type: date
        varies: by place
      - q-%22é: {QUOTED}
        type: period
places:
  - p: {QUOTED}
speakers:
  - x: {QUOTED}
claims:
  - q: 2024-12-06
    speaker: x
    via: [{QUOTED.replace("[x]", "[z]")}]
    where: p
    locator: {QUOTED}
    id: c-%22/é
  - q: 2024
    stance: denies
    speaker: x
    where: p
    locator: p. 1
"""


def test_hostile_texts_stay_texts() -> None:
    """What is shown is the text, cut where there is no room; the whole is told to who points at it."""
    book = report(HOSTILE).book
    found = Picture.of(picture(book))
    assert ACTIVE[:60] in " ".join(found.texts())
    assert any(visible(ACTIVE) in named(each) for each in found.found("a", "mark"))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", written(picture(book)))
    for name, claim in book.claims.items():
        assert anchor("claim", claim.id) in found.links(), name


records = st.text(min_size=1).filter(lambda text: text.isprintable())


@given(st.lists(records, min_size=2, max_size=2, unique=True))
def test_a_link_leads_to_its_anchor(found: list[str]) -> None:
    """A browser decodes the fragment once; no two records share an anchor."""
    for name in found:
        made = anchor("claim", name)
        assert re.fullmatch(r"claim:[A-Za-z0-9\-._~/%]+", made)
        assert unquote(link("claim", name)) == f"#{made}"
        assert unquote(made) == f"claim:{name}"
    assert len({anchor("claim", name) for name in found}) == 2


@pytest.mark.parametrize(("name", "made"), [("a/b-c.d", "claim:a/b-c.d"), ("é %", "claim:%C3%A9%20%25")])
def test_an_anchor(name: str, made: str) -> None:
    """Letters, digits and a few signs stay as they are."""
    assert anchor("claim", name) == made


def test_the_shipped_timelines() -> None:
    """All of them together are under 90 kB, within their bounds, and no words stand on others."""
    book = shipped()
    pictures = [each for topic in book.topics if (each := timeline_of(book, topic)) is not None]
    assert len(pictures) > 20
    assert sum(len(written(each).encode()) for each in pictures) < 90_000
    for each in pictures:
        found = Picture.of(each)
        assert all(box.within(found.box) for box in found.areas()), each.title
        assert apart([line_area(text, line) for text in found.found("text") for line in lines(text)]), each.title


def test_it_grows_with_its_claims() -> None:
    """Twice as many claims, twice the size, and no more."""

    def size(count: int) -> int:
        return len(
            written(
                picture(told([(f"20{at % 90 + 10}-0{at % 9 + 1}-1{at % 10}", "ann", "") for at in range(count)], []))
            )
        )

    assert size(400) < 2.1 * size(200)


def luminance(colour: str) -> float:
    """Of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_a_drawing_that_stands_alone_can_be_read(scheme: int) -> None:
    """Words have a contrast of 4.5 at least, and so has what shows how a claim stands."""
    found = re.findall(r"--p-(\w+): var\(--\w+, (#\w{6})\)", CSS)
    half = len(found) // 2
    colours = dict(found[:half] if scheme == 0 else found[half:])
    for name in ("ink", "quiet", "accent", "contested", "strained", "corroborated", "echo", "single"):
        low, high = sorted((luminance(colours["paper"]), luminance(colours[name])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, name


def test_the_style_sheet_keeps_to_the_page() -> None:
    """It loads nothing, and styles nothing but drawings."""
    assert not re.search(r"url\(|@import|@font-face", CSS)
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    selectors = [
        part.strip()
        for each in re.findall(r"([^{};]+)\{", rules)
        if "@" not in each
        for part in re.split(r",(?![^(]*\))", each)
    ]
    assert all(re.match(r"\.(drawing|timeline|provenance)\b", each) for each in selectors)


def test_shapes_have_samples() -> None:
    """No shape is drawn that the key does not explain."""
    assert {shape for shape, _ in SHAPES} == set(Shape)
