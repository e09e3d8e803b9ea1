"""The report and audits as dossiers: nothing recorded is lost, each claim stands once, and everything can be found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from attrs import evolve
from book import CAST, file, report, said
from test_formats import told as example

from claimcheck import wording
from claimcheck.audit import audit
from claimcheck.check import Source, check
from claimcheck.model import Article, Report, Status
from claimcheck.model.subjects import Kind, Subject
from claimcheck.views.dossier import Dossier, Part, audit_dossier, dossier
from claimcheck.views.dossier.parts import Answers, Asked, Decision, Index, Reasons, Voice
from claimcheck.views.dossier.parts import Subject as Topic
from claimcheck.views.dossier.stands import Matrix
from claimcheck.views.filters import Filters

TEXT = "It was told at noon.\n\nBen Cole said that the toll was paid, and went home."


def every(parts: Iterable[Part]) -> Iterator[Part]:
    """Each part, and those within it."""
    for part in parts:
        yield part
        if isinstance(part, Topic | Asked):
            yield from every(part.blocks)


def questions(found: Dossier) -> list[Asked]:
    """The questions, in their order."""
    return [part for part in every(found.parts) if isinstance(part, Asked)]


def voices(found: Dossier) -> list[Voice]:
    """The claims."""
    answers = (part for part in every(found.parts) if isinstance(part, Answers))
    return [voice for each in answers for column in each.columns for voice in column.voices]


def one(told: Report, **options: bool) -> Voice:
    """The only claim."""
    [voice] = voices(dossier(told, **options))
    return voice


def test_every_question_and_every_claim_stands_once() -> None:
    """Those that rest on one voice too."""
    told = example()
    found = dossier(told)
    assert Counter(each.id for each in questions(found)) == Counter(list(told.book.questions))
    assert Counter(each.claim for each in voices(found)) == Counter(list(told.book.claims))


def test_within_a_topic_what_is_at_odds_comes_first() -> None:
    """By status, in the order of a reader's concern; the matter that nobody disputes is folded."""
    ranks = {status.value: rank for rank, status in enumerate(Status)}
    for topic in (part for part in dossier(example()).parts if isinstance(part, Topic)):
        own = [part for part in topic.blocks if isinstance(part, Asked)]
        assert [ranks[each.status] for each in own] == sorted(ranks[each.status] for each in own)
        assert Counter(each.status for each in own) == Counter(topic.counts)
    assert {each.folded for each in questions(dossier(example())) if each.status == "contested"} == {False}


def test_questions_can_be_looked_for_by_what_they_hold() -> None:
    """By topic, status, article, and everybody who says or relays something; each such word is offered by name."""
    found = dossier(example())
    for each in questions(found):
        assert each.facets["topic"] == (each.id.partition("/")[0],)
        for facet, ids in each.facets.items():
            assert set(ids) <= set(found.facets[facet]), facet
    told = report(file([said("yes", "ann", via="ben"), said("no", "")], more=CAST))
    [asked] = questions(dossier(told))
    assert asked.facets["speaker"] == ("ann", "ben", "article:a")
    assert dossier(told).facets["speaker"] == {"ann": "Ann Teller", "ben": "Ben Teller", "article:a": "a"}


def test_filters_leave_out_what_they_leave_out_of_the_report() -> None:
    """The matrix, too, and what may be looked for."""
    found = dossier(example(), Filters(statuses=("contested",)))
    ids = {each.id for each in questions(found)}
    assert ids == {each.id for each in questions(dossier(example())) if each.status == "contested"}
    assert set(found.facets["status"]) == {"contested"}
    matrices = [part for part in found.parts if isinstance(part, Matrix)]
    assert {row.question for matrix in matrices for _, _, rows in matrix.topics for row in rows} == ids


def test_indexes_name_what_is_at_odds() -> None:
    """Every contradiction and every tension has its line, which leads to the question."""
    found = dossier(example())
    listed = {case.question for part in found.parts if isinstance(part, Index) for case in part.cases}
    assert listed == {each.id for each in questions(found) if each.status in ("contested", "strained")}


def test_an_answer_is_told_once_above_its_voices() -> None:
    """A voice says only what it says otherwise."""
    told = report(file([said("2020", "ann"), said("2020-03", "ben"), said("2020", "cy")], "type: date", CAST))
    [asked] = questions(dossier(told))
    [answers] = [part for part in asked.blocks if isinstance(part, Answers)]
    assert [(column.answer, [voice.said for voice in column.voices]) for column in answers.columns] == [
        ("2020", ["", "", "2020-03"]),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "line"),
    [
        ("unit: days", "more than 7", "more than 7 (days)"),
        ("unit: days", "7 days", "7 days"),
        ("unit: m", "more than 7", "more than 7 (m)"),
        ("type: date", "../2001-04", "../2001-04 (by 30 Apr 2001)"),
        ("type: text", "the ice", "the ice"),
    ],
)
def test_a_closed_question_says_its_answer_whole(question: str, answer: str, line: str) -> None:
    """In its unit, and in words where it is written for machines: its kind is shut away with it."""
    [asked] = questions(dossier(report(file([said(answer, "eve")], question, CAST))))
    assert asked.short == line


def test_what_a_record_holds_is_shown() -> None:
    """Its own words, how it was reckoned, when it was said if not when its article was published, notes and marks."""
    fields = {"says": "So it was.", "reckoned": "from the tide", "said": "2029", "grade": "B2", "note": "twice"}
    told = report(
        file(
            [said("yes", "official", via="ben", **fields)],
            more=f"{CAST}  - official:\n    description: an official\n    party: yes\n",
        )
    )
    voice = one(told)
    assert (voice.who, voice.via, voice.says) == ("an official", "Ben Teller", "So it was.")
    assert voice.marks == ("anonymous", "party")
    more = {each.label: each.text for each in voice.more}
    assert more == {"reckoned": "from the tide", "said": "2029", "grade": "B2", "note": "twice"}


def test_when_it_was_said_is_not_told_of_each_claim() -> None:
    """It mostly is the day of the article."""
    head = "article:\n  published: 2031-04-01\n"
    assert one(report(head + file([said("yes", "ann")]))).more == ()
    assert one(report(head + file([said("yes", "ann", said="2030")]))).more != ()


def test_fewer_origins_than_claims_are_explained() -> None:
    """Who counts as one with whom, and why; where every claim is an origin, nothing is."""
    echo = dossier(report(file([said("yes", "ann"), said("yes", "ben", via="ann")], more=CAST)))
    [reasons] = [part for part in every(echo.parts) if isinstance(part, Reasons)]
    assert [each.text for each in reasons.told] == [
        "Ann Teller gives the same answer, and the word of Ben Teller came through Ann Teller."
    ]
    apart = dossier(report(file([said("yes", "ann"), said("yes", "ben")], more=CAST)))
    assert not any(isinstance(part, Reasons) for part in every(apart.parts))


def test_a_reason_is_given_once() -> None:
    """However many pairs of claims it holds for."""
    own = [said("yes", "", id=name) for name in "xyz"]
    found = dossier(report(file(own)))
    [reasons] = [part for part in every(found.parts) if isinstance(part, Reasons)]
    assert len(reasons.told) == len(set(reasons.told)) > 0


def test_speakers_can_be_looked_for_by_all_their_names() -> None:
    """Those of the record that the claims do not use, too."""
    told = report(file([said("yes", "ann")], more="speakers:\n  - ann: Ann Teller\n    aliases: [the minister]\n"))
    assert dossier(told).aliases == {"ann": ("the minister",)}


def test_the_audit_of_a_claim_begins_with_its_question() -> None:
    """Open, whatever else its speaker says, and wherever that stands in the files."""
    told = example()
    for name, claim in told.book.claims.items():
        asked = questions(audit_dossier(evolve(told, audit=audit(told.book, Subject(Kind.CLAIM, name)))))
        assert (asked[0].id, asked[0].folded) == (claim.question, False)


def test_what_an_editor_decided_stands_apart() -> None:
    """Not among what the sources say."""
    found = dossier(example())
    decided = {each.question for each in example().book.resolutions}
    with_decision = {each.id for each in questions(found) if any(isinstance(part, Decision) for part in each.blocks)}
    assert with_decision == decided


def with_text(**options: bool) -> Voice:
    """A claim with its article's text at hand."""
    claim = "article:\n  url: https://example.org/toll\n" + file([said("yes", "Ben Cole", passage="the toll was paid")])

    def library(_article: Article) -> Source:
        return Source("a.txt", TEXT.encode())

    return one(check([Source("a.yaml", claim.encode())], library=library), **options)


def test_words_of_an_article_are_shown_only_when_asked_for() -> None:
    """Then the passage stands in its paragraph; else there are no words but the claim's own."""
    assert with_text().around == ()
    assert with_text(show_text=True).around == (("Ben Cole said that ", "the toll was paid", ", and went home."),)
    assert with_text().link.startswith("https://example.org/toll#:~:text=")


def test_words_that_an_article_has_changed_stand_beside_those_recorded() -> None:
    """What it says by now alone would pass for what the record quotes."""
    was = with_text(show_text=True)
    assert was.more == ()
    passage = "Ben Cole said that the tall was paid"
    claim = file([said("yes", "Ben Cole", passage=passage)])
    told = check([Source("a.yaml", claim.encode())], library=lambda _article: Source("a.txt", TEXT.encode()))
    [(_, now, _)] = one(told, show_text=True).around
    assert now == "Ben Cole said that the toll was paid"
    assert [(each.label, each.text) for each in one(told, show_text=True).more] == [("recorded as", f"“{passage}”")]
    assert one(told).more == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_an_audit_has_its_questions_in_full(kind: Kind) -> None:
    """What the page tells in words, and below it every claim on the questions that it speaks of."""
    told = example()
    records = {
        Kind.CLAIM: told.book.claims,
        Kind.SPEAKER: {claim.speaker: claim for claim in told.book.claims.values() if claim.speaker},
        Kind.ARTICLE: told.book.articles,
        Kind.TOPIC: told.book.topics,
        Kind.QUESTION: told.book.questions,
    }[kind]
    subject = Subject(kind, next(iter(records)))
    found = audit_dossier(evolve(told, audit=audit(told.book, subject)))
    asked = {each.id for each in questions(found)}
    assert asked
    claims = {name for name, claim in told.book.claims.items() if claim.question in asked}
    assert {each.claim for each in voices(found)} == claims
    assert all(wording.who(told.book, told.book.claims[name]) for name in claims)
