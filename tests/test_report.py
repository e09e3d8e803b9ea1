"""The contradictions report: nothing recorded is lost in it, and what an editor must look at stands first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, takewhile

import pytest
from book import CAST, file, report, said
from collection import Telling, reported, stories
from hypothesis import given
from hypothesis import strategies as st
from test_formats import told as example
from test_provenance import PEOPLE

from claimcheck import wording
from claimcheck.check import Source, check
from claimcheck.formats import all_formats
from claimcheck.formats.lines import visible, wide
from claimcheck.model import Assessment, Claim, Report, Status
from claimcheck.views.filters import Filters
from claimcheck.views.groups import groups, supports
from claimcheck.views.page import Block, Entry, Heading, Page, Paragraph, Table
from claimcheck.views.report import report as page
from claimcheck.views.report.folded import levels
from claimcheck.views.report.summary import FEW, weight

SETTLED = "resolutions:\n  - q: {verdict}\n    reason: because\n    by: me\n    on: 2031\n    seen: {seen}\n"
ALONE = "Each answer on one voice only"
REPEATED = "Repeated, perhaps from one origin"
FOLDED = ("Agreed", REPEATED, ALONE, "Left open", f"{ALONE} or left open")


def texts(block: Block) -> Iterator[str]:
    """Every text of a block."""
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from (block.label, block.text)
        case Table():
            yield from chain(block.headers, *block.rows)
        case Entry():
            yield from (block.text, *chain.from_iterable(map(texts, block.parts)))


def text(*blocks: Block) -> str:
    """All texts of some blocks."""
    return " | ".join(each for block in blocks for each in texts(block))


def under(found: Page, title: str) -> list[Block]:
    """What stands under each heading of that title."""
    blocks: list[Block] = []
    inside = False
    for block in found.blocks:
        inside = block.text == title if isinstance(block, Heading) else inside
        blocks += [block] if inside and not isinstance(block, Heading) else []
    return blocks


def body(found: Page, told: Report) -> list[Block]:
    """The page less what sums it up."""
    titles = {topic.title for topic in told.book.topics.values()}
    first = list(takewhile(lambda block: not (isinstance(block, Heading) and block.text in titles), found.blocks))
    return list(found.blocks[len(first) :])


def rows(found: Page, title: str) -> list[tuple[str, ...]]:
    """The rows of the tables under a heading."""
    return [row for block in under(found, title) if isinstance(block, Table) for row in block.rows]


def parts(found: Page, title: str = "Agreed") -> list[str]:
    """What stands under the folded questions: `answer: who`."""
    return [
        f"{part.label}: {part.text}"
        for block in under(found, title)
        if isinstance(block, Entry)
        for part in block.parts
    ]


def whole(*claims: str, question: str = "", more: str = PEOPLE) -> Page:
    """The report on claims to one question, which is asked for by name."""
    return page(report(file(claims, question, more)), Filters(questions=("t/q",)))


def folded(*claims: str, question: str = "", more: str = PEOPLE) -> Page:
    """The report on claims to one question."""
    return page(report(file(claims, question, more)))


def behind(found: Page) -> list[tuple[str, ...]]:
    """The lines under the table of claims: who stands behind each answer."""
    return [row for block in found.blocks if isinstance(block, Table) and not block.headers for row in block.rows]


# Nothing is lost


def occurrences(claim: Claim, shown: str) -> int:
    """How often a claim's place is named; each claim of these collections has a page of its own."""
    return len(re.findall(re.escape(wording.where(claim)) + r"(?!\d)", shown))


@given(stories)
def test_every_claim_is_told(story: list[Telling]) -> None:
    """With its answer, its voice and its place; a folded one once."""
    told = reported(story)
    found = page(told)
    shown, small = text(*body(found, told)), text(*(block for title in FOLDED for block in under(found, title)))
    for claim in told.book.claims.values():
        assert occurrences(claim, shown) > 0
        assert occurrences(claim, small) == (told.book.assessments[claim.question] in at_peace(told))
        assert wording.told_by(told.book, claim).replace(f"{claim.article} (own voice)", "") in shown
        assert wording.agreed(claim.answer) in shown


def at_peace(told: Report) -> list[Assessment]:
    """The questions on which nothing was ever at odds."""
    every = told.book.assessments.values()
    return [each for each in every if not (each.contradictions or each.self_contradictions or each.tensions)]


@given(stories)
def test_every_question_is_told_once(story: list[Telling]) -> None:
    """Under a heading of its own, or folded with its id; asked for by name, always the former."""
    told = reported(story)
    found = page(told)
    headings = [block.text for block in found.blocks if isinstance(block, Heading) and block.level == 3]
    small = text(*body(found, told))
    for each in told.book.assessments.values():
        peace = each in at_peace(told)
        assert (headings.count(each.question.asks), small.count(f"{each.question.asks} (")) == (not peace, peace)
        named = page(told, Filters(questions=(each.question.id,)))
        assert [block.text for block in named.blocks if isinstance(block, Heading)][-1] == each.question.asks


@given(stories)
def test_every_agreement_is_told(story: list[Telling]) -> None:
    """Each answer that several claims back stands with its origins, whole or folded."""
    told = reported(story)
    for each in told.book.assessments.values():
        shown = text(*page(told, Filters(questions=(each.question.id,))).blocks)
        small = [part for level in levels(each) for part in level.claims]
        assert sorted(claim.id for claim in small) == sorted(claim.id for claim in each.claims)
        revised = {revision.earlier.answer for revision in each.revisions}
        for backing in each.backings:
            if len(backing.claims) > 1 and backing.answer not in revised:
                assert wording.origins(backing.support) in shown


@given(stories, st.integers(20, 200))
def test_every_word_is_printed(story: list[Telling], width: int) -> None:
    """At every width each letter of the page is there and no line is too wide; so it is in Markdown."""
    told = reported(story)
    found = page(told)
    letters = Counter("".join(visible(text(block)) for block in found.blocks).casefold())
    for name in ("text", "markdown"):
        render = all_formats()[name].page
        assert render is not None
        printed = render(found, width)
        assert name == "markdown" or all(wide(line) <= width for line in printed.split("\n"))
        assert [letter for letter, count in (letters - Counter(printed.casefold())).items() if letter not in " |"] == []


# The first page


@given(stories)
def test_what_is_at_odds_stands_first(story: list[Telling]) -> None:
    """Each contested question in the order of weight, each strained one with its answers; the topics add up."""
    told = reported(story)
    found, every = page(told), list(told.book.assessments.values())
    contested = sorted((each for each in every if each.status is Status.CONTESTED), key=weight)
    strained = [each for each in every if each.status is Status.STRAINED]
    assert [row[0] for row in rows(found, "Contradictions")] == [each.question.asks for each in contested]
    assert [row[0] for row in rows(found, "Tensions")] == [each.question.asks for each in strained]
    for each, row in zip(contested, rows(found, "Contradictions"), strict=True):
        conflicts = (*each.contradictions, *each.self_contradictions)
        assert all(
            wording.scoped(position.answer) in row[1] for conflict in conflicts for position in conflict.positions
        )
        assert row[2] == "not looked at"


@given(stories)
def test_nobody_answers_for_it_by_name(story: list[Telling]) -> None:
    """The questions are counted whose every claim CC222 speaks of, and no others."""
    told = reported(story)
    speaks = [each.notes.claims[0].id for each in told.findings if each.rule.code == "CC222"]
    expected = [
        each.question.short
        for each in told.book.assessments.values()
        if any(claim.id in speaks for claim in each.claims)
        and all(claim.id in speaks for claim in each.claims if claim.id in each.standings)
    ]
    label = "On one anonymous voice only"
    named = [block.text for block in page(told).blocks if isinstance(block, Paragraph) and block.label == label]
    assert named == [f"{wording.plural(len(expected), 'question')}, marked (anonymous) below."] * bool(expected)


def test_weight() -> None:
    """Undecided questions come first, then those whose weaker side has more origins, then those with more in all."""
    one = [said("yes", "ann"), said("no", "ben")]
    many = [said("yes", "ann"), said("yes", "cy"), said("no", "ben")]
    even = [*many, said("no", "dan")]
    slips = [*many, said("yes", "dan"), said("yes", "Eve Alone")]
    seen = report(file(even, more=CAST)).book.assessments["t/q"].seen
    decided = SETTLED.format(verdict="unresolved", seen=seen)
    found = [report(file(claims, more=CAST)).book.assessments["t/q"] for claims in (one, many, slips, even)]
    found.append(report(file(even, more=CAST + decided)).book.assessments["t/q"])
    assert sorted(found, key=weight) == [found[3], found[2], found[1], found[0], found[4]]


def many(resolution: str = "") -> Page:
    """A contested question among so many that the report has a summary."""
    asked = "".join(f"      - q{at}: What of {at}?\n" for at in range(FEW))
    text = file([said("yes", "ann"), said("no", "ben")], more=CAST + resolution)
    return page(report(text.replace("      - q: What was it?\n", f"      - q: What was it?\n\n{asked}")))


@pytest.mark.parametrize(
    ("verdict", "bound", "shown"),
    [
        ("unresolved", True, "unresolved"),
        ("favours\n    for: c1", True, "favours yes"),
        ("unresolved", False, "unresolved, not bound"),
        ("different-scope", False, "different-scope, not bound"),
    ],
)
def test_the_editor_in_a_word(verdict: str, *, bound: bool, shown: str) -> None:
    """What was decided, for whom, and whether on these answers."""
    seen = report(file([said("yes", "ann"), said("no", "ben")], more=CAST)).book.assessments["t/q"].seen
    found = many(SETTLED.format(verdict=verdict, seen=seen if bound else "000000000000"))
    assert rows(found, "Contradictions") == [("What was it?", "no (1) against yes (1)", shown)]


def test_what_an_editor_has_settled() -> None:
    """It stands in the summary by its id, and whole below, with the reason and the decision."""
    seen = report(file([said("yes", "ann"), said("no", "ben")], more=CAST)).book.assessments["t/q"].seen
    found = many(SETTLED.format(verdict="different-scope", seen=seen))
    assert Paragraph("What was it?", "Settled by an editor") in found.blocks
    assert Heading("What was it?", 3) in found.blocks
    assert Paragraph("different-scope, by me on 2031: because", "Editor") in found.blocks


def test_few_questions_need_no_tables() -> None:
    """A report on so few questions names the contested ones in a line; one more, and they stand in a table."""
    alone = folded(said("yes", "ada"), said("no", "eve"))
    assert [block.text for block in alone.blocks if isinstance(block, Heading)] == ["A topic", "What was it?"]
    assert not [block for block in alone.blocks if isinstance(block, Paragraph) and block.label == "Contested"]
    few = page(example(), Filters(questions=("opened-on", "fog")))
    assert Paragraph("opened-on", "Contested") in few.blocks
    assert rows(many(), "Contradictions")


def test_a_narrowed_summary() -> None:
    """It says how much is shown of how much, and from which sources; these are told where anything is known of them."""
    told = example()
    found = page(told, Filters(topics=("bridge-opening",)))
    claims = sum(len(each.claims) for each in told.book.assessments.values() if each.question.topic == "bridge-opening")
    assert re.match(rf"{claims} of {len(told.book.claims)} claims from 3 articles", text(found.blocks[0]).strip(" |"))
    (sources,) = (block for block in found.blocks if isinstance(block, Table) and block.headers[:1] == ("source",))
    assert [row[0] for row in sources.rows] == list(told.book.articles)
    assert not [block for block in many().blocks if isinstance(block, Table) and block.headers[:1] == ("source",)]


def test_two_articles_of_one_outlet_are_one_voice() -> None:
    """The outlet's own, which another may name as its source."""
    question = "topics: [{t: T, questions: [{q: Q?}]}]\n"
    first = f"{question}article: {{outlet: The Gazette}}\nclaims: [{{q: yes, locator: p}}]\n"
    second = "article: {outlet: The Gazette}\nclaims: [{q: yes, locator: p}]\n"
    third = "claims: [{q: yes, speaker: The Gazette, locator: p}]\n"
    found = page(report(first, second, third), Filters())
    assert text(found.blocks[0]).strip(" |").startswith("3 claims from 3 articles, by 1 voice, on 1 question: ")


def test_one_voice_against_itself() -> None:
    """The summary names it."""
    assert ("Was toll taken on 19 March?", "Josiah Bletch: no (1) against yes (1)", "not looked at") in rows(
        page(example()), "Contradictions"
    )


# Who stands behind an answer


PILOT = """  - harbour: the harbour
    kind: organisation
  - pilot: Flo Pilot
    of: harbour
    party: yes
"""


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((said("yes", "eve"), said("no", "letter")), ["1 origin in 1 article", "1 origin in 1 article"]),
        ((said("yes", "port"), said("no", "eve")), ["1 origin in 1 article", "1 origin in 1 article (party)"]),
        (
            (said("yes", "cy"), said("no", "eve")),
            ["1 origin in 1 article", "1 origin in 1 article; side: the port (party)"],
        ),
        (
            (said("yes", "pilot"), said("no", "eve")),
            ["1 origin in 1 article", "1 origin in 1 article; side: the harbour (its speaker takes part)"],
        ),
        (
            (said("yes", "harbour"), said("yes", "pilot"), said("no", "eve")),
            [
                "1 origin in 1 article",
                "at least 1, at most 2 origins in 1 article; side: the harbour; a party to the events among them",
            ],
        ),
        (
            (said("yes", "ada", via="pilot"), said("no", "eve")),
            ["1 origin in 1 article", "1 origin in 1 article; side: the union; a party to the events among them"],
        ),
        (
            (said("yes", "eve"), said("yes", "letter"), said("no", "ada")),
            ["1 origin in 1 article; side: the union", "2 origins in 1 article"],
        ),
        (
            (said("yes", "eve"), said("yes", "port"), said("no", "ada")),
            ["1 origin in 1 article; side: the union", "2 origins in 1 article; sides: Eve Alone, the port (party)"],
        ),
    ],
)
def test_sides(claims: tuple[str, ...], expected: list[str]) -> None:
    """A side that is the speaker itself is not named twice; that it is a party to the events always is."""
    more = PEOPLE.replace("articles:", PILOT + "articles:")
    assert [what for _, what in behind(whole(*claims, more=more))] == expected


def test_answers_of_several_levels() -> None:
    """Beneath the table: the coarse answer with all its origins, the finer one with those that it has itself."""
    claims = [said("2031", "ada"), said("2031-03", "cy"), said("2031-03", "eve"), said("2031-03-04", "letter")]
    lines = behind(whole(*claims, question="type: date"))
    assert [(letter, what.partition(" in ")[0]) for letter, what in lines] == [
        ("1", "2031, with the narrower ones: 4 origins"),
        ("1", "2031-03, with the narrower ones: 3 origins"),
    ]
    assert parts(folded(*claims, question="type: date")) == [
        "2031: Ada Quay (a p. 1); with the narrower ones below 4 origins",
        "2031-03: Cy Crane (party, a p. 1); Eve Alone (a p. 1); with the narrower ones below 3 origins",
        "2031-03-04: the letter (a p. 1)",
    ]


def test_claims_counted_elsewhere_too() -> None:
    """A coarse answer beside a contradiction says which letters are counted for it."""
    claims = [
        said("against", "ada", as_of="2031-01/2031-03", throughout="yes"),
        said("for", "eve", as_of="2031-02"),
        said("against", "letter", as_of="2031-01"),
    ]
    assert behind(whole(*claims, question="scale: [against, silent, for]\nvaries: over time")) == [
        ("A", "1 origin in 1 article; side: the union"),
        ("B", "1 origin in 1 article"),
        ("1", "against (within 2031-01), with A: 2 origins in 1 article; sides: the letter, the union"),
    ]


def test_what_fits_several() -> None:
    """It stands under the letters of all that it fits, counts for none, and has its own origins."""
    claims = [said("2031-03-04", "ada"), said("2031-05-06", "eve"), said("2031", "letter")]
    (table,) = (
        block for block in whole(*claims, question="type: date").blocks if isinstance(block, Table) and block.headers
    )
    assert [row[:2] for row in table.rows] == [("A", "2031-03-04"), ("B", "2031-05-06"), ("A/B", "2031")]
    assert [letter for letter, _ in behind(whole(*claims, question="type: date"))] == ["A", "B", "A/B"]


VARIES = "choices: [advisers, troops]\nvaries: over time"
LINES = [
    (
        [said("advisers", "ada", as_of="2031"), said("troops", "eve", as_of="2031-02"), said("troops", "letter", as_of="2031-05")],
        VARIES,
        [
            ("A", "1 origin in 1 article; side: the union"),
            ("B", "troops (within 2031-02): 1 origin in 1 article"),
            ("B", "troops (within 2031-05): 1 origin in 1 article"),
        ],
    ),
    (
        [said("ada", "eve"), said("cy", "letter"), said("ada", "letter", stance="denies")],
        "type: who",
        [
            ("A", "1 origin in 1 article"),
            ("B", "Cy Crane; denies Ada Quay: 1 origin in 1 article"),
        ],
    ),
    (
        [said("1..2", "ada"), said("2..3", "ben"), said("9", "cy")],
        "unit: people",
        [
            ("A", "1..2: 1 origin in 1 article; side: the union"),
            ("A", "2..3: 1 origin in 1 article; side: the union"),
            ("B", "1 origin in 1 article; side: the port (party)"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "question", "expected"), LINES)
def test_every_answer_has_its_line(claims: list[str], question: str, expected: list[tuple[str, str]]) -> None:
    """One that no other line counts stands in one of its own; those with the same origins, not only as many, in one."""
    assert behind(whole(*claims, question=question)) == expected


@given(stories)
def test_no_claim_is_without_a_line(story: list[Telling]) -> None:
    """Each claim that stands for its answer is counted in a line under its own letter."""
    told = reported(story)
    for each in told.book.assessments.values():
        found = groups(each)
        lines = list(supports(told.book, each, found))
        backed = {backing.answer for backing in each.backings}
        for group in found:
            own = [text for letter, text in lines if letter == group.letter]
            answers = {claim.answer for claim in group.claims} & backed
            named = [answer for answer in answers if any(wording.agreed(answer) in text for text in own)]
            assert len(own) == 1 or len(named) == len(answers) or any("the narrower ones" in text for text in own)
            assert bool(own) == bool(answers)


NUMBERS = (("1", "ada"), ("1..3", "eve"), ("3", "letter"), ("9", "cy"))


def test_the_first_page_counts_a_whole_side() -> None:
    """Answers of one side are counted together, each origin once; what stands on the other side is not."""
    claims = [
        said("advisers", "ada", as_of="2031"),
        said("troops", "eve", as_of="2031-02"),
        said("troops", "letter", as_of="2031-05"),
        said("troops", "eve", as_of="2031-07"),
    ]
    (found,) = report(file(claims, VARIES, PEOPLE)).book.assessments.values()
    (conflict,) = found.tensions
    counted = {str(each.answer.value): (each.support.least, each.support.most) for each in conflict.positions}
    assert counted == {"advisers": (1, 1), "troops": (2, 2)}
    claims = [said(answer, who, stance="probable") for answer, who in NUMBERS]
    (found,) = report(file(claims, "unit: people", PEOPLE)).book.assessments.values()
    (conflict,) = found.tensions
    assert [(str(each.answer.value), each.support.least) for each in conflict.positions] == [
        ("1..3", 2),
        ("3", 1),
        ("9", 1),
    ]


# Why


REASONS = [
    ([said("yes", "ada"), said("no", "eve")], "", []),
    ([said("yes", "ada"), said("yes", "eve", stance="denies")], "", ["Contradiction: one says yes, another denies it."]),
    ([said("yes", "eve"), said("no", "eve")], "", ["Eve Alone says both: no and yes."]),
    (
        [said("yes", "ada", as_of="2031"), said("no", "eve", as_of="2031")],
        "varies: over time",
        ["Contradiction: no and yes exclude each other."],
    ),
    (
        [said("a", "ada"), said("b", "eve"), said("c", "letter")],
        "choices: [a, b, c]",
        ["Contradiction: a, b and c exclude each other."],
    ),
    ([said("27", "ada"), said("40", "eve")], "unit: people", ["Contradiction: 27 and 40 differ."]),
    (
        [said("27", "ada"), said("40", "eve"), said("more than 52", "cy")],
        "unit: people",
        ["Contradiction: 27, 40 and more than 52 exclude each other."],
    ),
    (
        [said("27", "ada"), said("40", "eve"), said("52", "cy")],
        "unit: people",
        ["Contradiction: 27, 40 and 52 differ."],
    ),
    (
        [said("27", "ada"), said("more than 40", "eve")],
        "unit: people",
        ["Contradiction: 27 lies outside more than 40."],
    ),
    (
        [said("2031-03-04", "ada"), said("2031-03-05", "eve")],
        "type: date",
        ["Contradiction: 2031-03-04 and 2031-03-05 differ."],
    ),
    (
        [said("2031-03", "ada"), said("2031-04", "eve")],
        "type: date",
        ["Contradiction: 2031-03 lies outside 2031-04."],
    ),
    (
        [said("poor", "ada"), said("fair", "eve")],
        "scale: [poor, fair, good]\ntolerance: 1",
        ["Tension: poor and fair exclude each other, but they are neighbouring steps."],
    ),
    (
        [said("poor", "ada"), said("good", "eve")],
        "scale: [poor, fair, good]\ntolerance: 2",
        ["Tension: poor and good exclude each other, but they are no more than 2 steps apart."],
    ),
    (
        [said("27", "ada"), said("28", "eve")],
        "unit: people\ntolerance: 1",
        ["Tension: 27 and 28 differ, but by no more than the question's tolerance of 1."],
    ),
    (
        [said("poor", "ada", as_of="2031"), said("good", "eve", as_of="2031-03")],
        "scale: [poor, fair, good]\nvaries: over time",
        ["Tension: poor and good exclude each other only if both speak of the same days."],
    ),
    (
        [said("yes", "ada", as_of="2031"), said("yes", "eve", as_of="2031-03", stance="denies")],
        "varies: over time",
        ["Tension: one says yes, another denies it; they exclude each other only if both speak of the same days."],
    ),
    (
        [said("poor", "ada"), said("good", "eve", as_of="2031-03")],
        "scale: [poor, fair, good]\nvaries: over time",
        ["Tension: poor and good exclude each other; not both say when or where, so they may speak of different times or places."],
    ),
    (
        [
            said("for", "ada", as_of="2031-03", throughout="yes"),
            said("against", "eve", as_of="2031-03-05"),
            said("against", "letter", as_of="2031-02/2031-03"),
        ],
        "scale: [against, for]\nvaries: over time",
        [
            "Contradiction: against and for exclude each other.",
            "Tension (B/1): for and against exclude each other only if both speak of the same days.",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "question", "expected"), REASONS)
def test_reasons(claims: list[str], question: str, expected: list[str]) -> None:
    """What a reader is told of why answers do not go together, without what is for those who write records."""
    labels = ("Contradiction", "Tension")
    found = whole(*claims, question=question)
    shown = [
        f"{each.label}: {each.text}"
        for each in found.blocks
        if isinstance(each, Paragraph) and (each.label.startswith(labels) or each.label.endswith("says both"))
    ]
    assert shown == expected


def test_an_instruction_is_for_those_who_write_records() -> None:
    """The check says what to write, the report does not."""
    claims = [said("poor", "ada", as_of="2031"), said("good", "eve", as_of="2031-03")]
    told = report(file(claims, "scale: [poor, fair, good]\nvaries: over time", PEOPLE))
    assert any("write `throughout: yes`" in each.notes.message for each in told.findings)
    assert "throughout: yes" not in text(*page(told).blocks)


def test_positions_that_do_not_all_exclude_each_other() -> None:
    """Each is named, with one that it is at odds with."""
    claims = [
        said("for", "ada", as_of="2031/2032", throughout="yes"),
        said("against", "eve", as_of="2031-03"),
        said("silent", "letter", as_of="2032-03"),
    ]
    found = whole(*claims, question="scale: [against, silent, for]\nvaries: over time")
    reasons = [each.text for each in found.blocks if isinstance(each, Paragraph) and each.label == "Contradiction"]
    assert reasons == ["for and against exclude each other; for and silent exclude each other."]


def test_an_answer_that_nobody_stands_by() -> None:
    """What its speaker has taken back is at odds still, and has no origin."""
    claims = [said("3", "eve", said="2030"), said("4", "eve", said="2031"), said("5", "ada")]
    lines = dict(behind(whole(*claims, question="unit: people")))
    assert sorted(lines.values()) == ["1 origin in 1 article", "1 origin in 1 article; side: the union", "3: 0 origins"]


def test_what_a_description_names() -> None:
    """A document or an outlet is known by what it is; of anybody else a name is asked for."""
    kinds = ("person", "group", "organisation", "document", "outlet", "unknown")
    more = "speakers:\n" + "".join(f"  - a-{kind}:\n    kind: {kind}\n    description: a {kind}\n" for kind in kinds)
    for kind in kinds:
        told = report(file([said("yes", f"a-{kind}")], more=more))
        nameless = kind not in ("document", "outlet")
        assert ("anonymous" in text(*page(told).blocks)) == nameless
        assert ("CC222" in {each.rule.code for each in told.findings}) == nameless


def test_whoever_is_nobody_in_particular() -> None:
    """A group is, whatever it is called; a speaker without a name is."""
    crowd = "speakers:\n  - crowd: The crowd\n    kind: group\n  - man:\n    description: a man\n"
    found = folded(said("yes", "crowd"), said("yes", "man"), said("yes", "Eve Alone"), more=crowd)
    assert parts(found)[0].startswith(
        "yes: The crowd (anonymous, a p. 1); a man (anonymous, a p. 1); Eve Alone (a p. 1)"
    )


def test_folded_voices() -> None:
    """How sure they are, whether they are named, take part, or speak for their article; how many origins that makes."""
    found = folded(
        said("yes", "cy", stance="probable"),
        said("yes", "a-docker", via="eve"),
        said("yes", article="courier-1"),
        said("no", "letter", stance="uncommitted"),
    )
    said_yes = (
        "Cy Crane (probably, party, a p. 1)",
        "a docker via Eve Alone (anonymous, a p. 1)",
        "courier-1 p. 1",
    )
    assert parts(found) == [
        f"yes: {'; '.join(said_yes)}; 3 origins (presumed)",
        "leaves open: no: the letter (a p. 1)",
    ]


def test_an_echo_is_no_agreement() -> None:
    """It is called what it is; several of one side are called that."""
    echo = folded(said("yes", "ada"), said("yes", "ada", article="courier-1"))
    assert not under(echo, "Agreed")
    assert parts(echo, REPEATED) == ["yes: Ada Quay (a p. 1); Ada Quay (courier-1 p. 1); 1 origin"]
    one_side = folded(said("yes", "ada"), said("yes", "ben"))
    assert parts(one_side)[0].endswith("; 2 origins, all of one side: the union")


def test_one_voice_only() -> None:
    """The question, then each answer; fewer origins than one are counted."""
    found = folded(said("3", "reportedly"), said("5", "eve", stance="possible"), question="unit: people")
    assert "What was it? (q, in people)" in text(*under(found, ALONE))
    assert parts(found, ALONE) == [
        "3: reportedly (anonymous, a p. 1); no known origin",
        "possibly 5: Eve Alone (a p. 1)",
    ]


def test_a_word_taken_back() -> None:
    """It backs nothing, and is told, folded or not."""
    claims = [said("3", "eve", said="2030"), said("4", "eve", said="2031")]
    small, large = (make(*claims, question="unit: people") for make in (folded, whole))
    note = Paragraph("Eve Alone said `3` (2030), and later `4` (2031).", "Note")
    assert note in small.blocks
    assert note in large.blocks
    assert [part.partition(":")[0] for part in parts(small, ALONE)] == ["4", "3"]
    agreed = folded(*claims, said("3..4", "ada"), question="unit: people")
    assert note in under(agreed, "Agreed")
    assert parts(agreed)[-1] == "3: Eve Alone (a p. 1)"


def test_what_was_not_read_is_said() -> None:
    """A page outlives the line on the error stream: whoever reads it must know that records, or a file, are missing."""
    good = Source("a.yaml", file([said("yes", "ann"), said("no", "bob")]).encode())
    bad = Source("b.yaml", b"claims:\n  - nothing: yes\n    locator: p. 1\n")
    conflict = Source("b.yaml", b"<<<<<<< HEAD\n=======\n>>>>>>> other\n")
    assert "Left out" not in text(*page(check([good])).blocks)
    assert "Left out | 1 record could not be read; `claimcheck check` says why." in text(
        *page(check([good, bad])).blocks
    )
    assert "Left out | a part could not be read; `claimcheck check` says why." in text(
        *page(check([good, conflict])).blocks
    )


def test_left_open() -> None:
    """What all leave open is not called anybody's word; what nobody answers is named with what it asks."""
    open_ = folded(said("yes", "eve", stance="uncommitted"))
    assert parts(open_, "Left open") == ["leaves open: yes: Eve Alone (a p. 1)"]
    assert Paragraph("What was it? (q)", "Nobody answers yet") in folded().blocks
