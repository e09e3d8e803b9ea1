"""What is behind one record: what a word names, how claims fare, which count as one, and the pages."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve
from book import file, ids, report, said
from collection import books
from hypothesis import given
from test_formats import FORMATS, HERE, told
from test_provenance import PEOPLE

from claimcheck.audit import audit, find, questions_of, withdraw
from claimcheck.audit.hearings import Hearings
from claimcheck.cli import terminal
from claimcheck.cli.commands import audit as command
from claimcheck.compare import compare
from claimcheck.formats import all_formats, formats_for
from claimcheck.model import Book, Claim, Evidence, Relation, Report, State, Stretch, Text
from claimcheck.model.audits import ArticleAudit, ClaimAudit, SpeakerAudit, SubjectAudit
from claimcheck.model.subjects import Kind, Subject
from claimcheck.provenance import Sharing, Voices
from claimcheck.views.audit import audited
from claimcheck.views.audit.passage import AROUND, marked
from claimcheck.views.audit.words import fares
from claimcheck.views.filters import only

# What a word names

NAMES = """
speakers:
  - bridge: The Bridge Company
    kind: organisation
    aliases: [the company, q]
  - teller: Ann Teller
    aliases: [the minister]
  - other: Ann Teller
  - port-official:
    description: an official of the port
  - zoe\u0301: Zoe\u0301 Fen
articles:
  - bridge:
"""
CLAIMS = [
    said("yes", "teller", id="gazette.q.teller"),
    said("no", "bridge", id="gazette.q.bridge"),
    said("no", "Cy"),
    said("no", "claim:odd"),
]

WORDS = [
    ("teller", ["speaker:teller"]),
    ("bridge", ["article:bridge", "speaker:bridge"]),
    ("speaker:bridge", ["speaker:bridge"]),
    ("article:bridge", ["article:bridge"]),
    ("claim:bridge", []),
    ("The Bridge Company", ["speaker:bridge"]),
    ("the bridge company", ["speaker:bridge"]),
    ("speaker:the company", ["speaker:bridge"]),
    ("the minister", ["speaker:teller"]),
    ("an official of the port", ["speaker:port-official"]),
    ("Ann Teller", ["speaker:other", "speaker:teller"]),
    ("t", ["topic:t"]),
    ("t/q", ["question:t/q"]),
    ("q", ["question:t/q", "speaker:bridge"]),
    ("question:q", ["question:t/q"]),
    ("zo\u00e9", ["speaker:zo\u00e9"]),
    ("zoe\u0301", ["speaker:zo\u00e9"]),
    ("speaker:zoe\u0301", ["speaker:zo\u00e9"]),
    ("Zo\u00e9  Fen", ["speaker:zo\u00e9"]),
    ("gazette.q.teller", ["claim:gazette.q.teller"]),
    ("gazette.q.t", ["claim:gazette.q.teller"]),
    ("gazette.q", ["claim:gazette.q.bridge", "claim:gazette.q.teller"]),
    ("claim:gazette.q.b", ["claim:gazette.q.bridge"]),
    ("claim:odd", ["speaker:claim:odd"]),
    ("speaker:claim:odd", ["speaker:claim:odd"]),
    ("Cy", ["speaker:Cy"]),
    ("", []),
    ("claim:", []),
    ("nobody", []),
    ("kind:teller", []),
]


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_what_a_word_names(word: str, expected: list[str]) -> None:
    """An id before a name, a name before the beginning of a claim's id; a kind before the word where several share it."""
    book = report(file(CLAIMS, more=NAMES)).book
    assert [str(each) for each in find(book, word)] == expected


@given(books)
def test_every_record_is_named_by_its_kind_and_id(book: Book) -> None:
    """What an audit tells a reader to write names the one record meant."""
    records = {
        Kind.CLAIM: book.claims,
        Kind.SPEAKER: book.speakers,
        Kind.ARTICLE: book.articles,
        Kind.TOPIC: book.topics,
        Kind.QUESTION: book.questions,
    }
    for kind, known in records.items():
        for name in known:
            assert find(book, str(Subject(kind, name))) == (Subject(kind, name),)


# How claims fare


def of(book: Book, name: str) -> ClaimAudit:
    """The audit of a claim."""
    found = audit(book, Subject(Kind.CLAIM, name))
    assert isinstance(found, ClaimAudit)
    return found


def test_same_finer_coarser_against() -> None:
    """Who gives the answer, who a finer one that backs it, who a coarser one that it backs, and who another."""
    claims = [
        said("1932-03", "ada"),
        said("1932-03", "cy"),
        said("1932-03-19", "eve"),
        said("1932", "letter"),
        said("1931", "union", stance="probable"),
        said("1930", "port"),
    ]
    found = of(report(file(claims, "type: date", PEOPLE)).book, "c1")
    assert (ids(found.same), ids(found.sharper), ids(found.coarser)) == ({"c2"}, {"c3"}, {"c4"})
    assert [(each.claim.id, each.relation) for each in found.against] == [
        ("c6", Relation.CONTRADICTION),
        ("c5", Relation.TENSION),
    ]
    assert ids(found.heard.confirming) == {"c2", "c3", "c4"}
    assert ids(found.heard.against) == {"c6"}


def test_who_counts_as_one() -> None:
    """The claim itself is told of first; each further one that is no origin of its own says with which it goes."""
    claims = [said("yes", "a-docker"), said("yes", "ada"), said("yes", "ada", via="cy"), said("yes", "ben")]
    found = of(report(file(claims, more=PEOPLE)).book, "c2").as_one
    assert [(each.other.id, each.one.id) for each in found] == [("c1", "c2"), ("c3", "c2")]
    assert found[1].reason == "both are Ada Quay's word"


def test_nobody_known_goes_with_nobody() -> None:
    """A rumour counts for no origin, and the reason stands by itself."""
    (found,) = of(report(file([said("yes", "ada"), said("yes", "reportedly")], more=PEOPLE)).book, "c1").as_one
    assert found.one is found.other
    assert "counts for no origin" in found.reason


def test_what_was_taken_back_backs_nothing() -> None:
    """It confirms nobody, and is no contradiction of its own speaker's later word."""
    claims = [said("yes", "ada", said="2030"), said("no", "ada", said="2031"), said("yes", "cy")]
    book = report(file(claims, more=PEOPLE)).book
    assert of(book, "c1").heard.taken_back
    assert of(book, "c3").same == ()
    assert [(each.earlier.id, each.later.id) for each in of(book, "c2").revisions] == [("c1", "c2")]
    assert [each.claim.id for each in of(book, "c2").against] == ["c3"]


def test_a_claim_that_disputes_another_stands_against_it() -> None:
    """Whatever the type; the reason says so."""
    claims = [said("one thing", "ada"), said("another", "cy", disputes="c1")]
    (found,) = of(report(file(claims, "type: text", PEOPLE)).book, "c1").against
    assert found.reason == "one disputes the other: one thing; another"


def test_a_speaker() -> None:
    """All it says, what came through it, who belongs to it, and whom it may be one with."""
    claims = [said("yes", "union"), said("yes", "ada"), said("yes", "cy", via="union"), said("no", "officials")]
    found = audit(report(file(claims, more=PEOPLE)).book, Subject(Kind.SPEAKER, "union"))
    assert isinstance(found, SpeakerAudit)
    assert [each.claim.id for each in found.says] == ["c1"]
    assert [each.claim.id for each in found.passed_on] == ["c3"]
    assert [each.voice for each in found.members] == ["ada"]
    assert [voice for voice, _ in found.may_be] == []
    assert found.track.claims == found.track.passed_on == 1


def test_an_article() -> None:
    """How much is its own voice, named, anonymous; and what no other article has."""
    claims = [
        said("yes", article="courier-1"),
        said("yes", "ada", article="courier-1"),
        said("no", "a-docker", article="courier-1"),
        said("yes", "cy", article="leaflet"),
    ]
    found = audit(report(file(claims, more=PEOPLE)).book, Subject(Kind.ARTICLE, "courier-1"))
    assert isinstance(found, ArticleAudit)
    assert (found.own, found.named, found.anonymous) == (1, 1, 1)
    assert [each.claim.id for each in found.only] == ["c3"]
    assert [each.claim.id for each in found.contested] == ["c1", "c2", "c3"]


# Laws


@given(books)
def test_relations_as_pairs_say(book: Book) -> None:
    """Against a claim stand exactly those that compare as a contradiction or a tension, less what was taken back."""
    for assessment in book.assessments.values():
        revised = {frozenset((each.earlier.id, each.later.id)) for each in assessment.revisions}
        for one in assessment.claims:
            expected = Counter(
                (other.id, relation)
                for other in assessment.claims
                if (relation := compare(one.answer, other.answer, assessment.question).relation) in AGAINST
                and frozenset((one.id, other.id)) not in revised
            )
            assert Counter((each.claim.id, each.relation) for each in of(book, one.id).against) == expected


AGAINST = (Relation.CONTRADICTION, Relation.TENSION)


@given(books)
def test_backers_are_those_of_the_assessment(book: Book) -> None:
    """The claim, the same and the finer are together who stands behind its answer, as the count takes it."""
    for assessment in book.assessments.values():
        taken_back = {each.earlier.id for each in assessment.revisions}
        for backing in assessment.backings:
            for claim in (each for each in assessment.claims if each.answer == backing.answer):
                found = of(book, claim.id)
                behind = ids((claim, *found.same, *found.sharper)) - taken_back
                assert behind >= ids(backing.claims)
                assert found.support == backing.support
                there = (ids((*found.same, *_beside(book, other))) for other in found.sharper)
                assert claim.id in taken_back or all(claim.id in each for each in there)


def _beside(book: Book, claim: Claim) -> tuple[Claim, ...]:
    found = of(book, claim.id)
    return (*found.same, *found.coarser)


@given(books)
def test_those_that_count_by_themselves_are_origins(book: Book) -> None:
    """Less those that count as one, as many claims are left as there are origins at least; every pair has its reason."""
    hearings = Hearings(book)
    for name, assessment in book.assessments.items():
        counting = hearings.on(name)
        for at, backing in counting.hearing.backings.items():
            pairs = list(counting.as_one(at))
            assert len(backing.claims) - len(pairs) == backing.support.least
            assert all(each.reason for each in pairs)
        assert len({(each.one.id, each.other.id) for each in counting.all_as_one()}) == len(
            list(counting.all_as_one())
        ), assessment


@given(books)
def test_who_confirms_shares_no_origin(book: Book) -> None:
    """Whoever confirms a claim backs an answer with it, and is another than its speaker, whatever else is known."""
    voices, hearings = Voices(book), Hearings(book)
    for claim in book.claims.values():
        heard = hearings.heard(claim)
        sharing = Sharing(voices, [claim, *heard.confirming])
        assert all(not sharing.why(claim, each) for each in heard.confirming)


def test_who_says_less_confirms_in_part() -> None:
    """What two share is the coarser answer: the finer one confirms it, and it the finer one in part."""
    book = report(file([said("1930-05-02", "ada"), said("1930-05", "ben")], "type: date", PEOPLE)).book
    fine, coarse = book.claims.values()
    hearings = Hearings(book)
    assert (hearings.heard(fine).confirming, hearings.heard(fine).in_part) == ((coarse,), (coarse,))
    assert (hearings.heard(coarse).confirming, hearings.heard(coarse).in_part) == ((fine,), ())
    assert fares(book, hearings.heard(fine)) == "confirmed in part by Ben Pier"
    assert fares(book, hearings.heard(coarse)) == "confirmed by Ada Quay"


# Pages

SUBJECTS = {
    "claim": Subject(Kind.CLAIM, "city-courier.brake-loosened.prout"),
    "speaker": Subject(Kind.SPEAKER, "stannage"),
    "article": Subject(Kind.ARTICLE, "weekly-lantern"),
    "topic": Subject(Kind.TOPIC, "runaway-tram"),
    "question": Subject(Kind.QUESTION, "bridge-opening/opened-on"),
}
SCHEMA = json.loads((FORMATS / "report.schema.json").read_text(encoding="utf-8"))


@cache
def asked(kind: str) -> Report:
    """The example, with an audit; `without`: with what falls without an article and a speaker."""
    if kind == "without":
        whole = evolve(told(), audit=audit(told().book, SUBJECTS["question"]))
        gone = [Subject(Kind.ARTICLE, "harbour-gazette"), Subject(Kind.SPEAKER, "bletch")]
        return evolve(whole, withdrawal=withdraw(told().book, gone))
    found = audit(told().book, SUBJECTS[kind])
    shown = (told().book.assessments[name] for name in questions_of(told().book, found))
    return only(evolve(told(), audit=found), shown)


def rendered(shown: Report, form: str, *, show_text: bool = False) -> str:
    """The audit of a report in a format."""
    made = all_formats()[form]
    whole = made.report or made.graph
    return made.page(audited(shown, show_text=show_text), 80) if made.page else whole(shown) if whole else ""


FORMS = sorted(set(formats_for("page", "report", "graph")) - set(formats_for("dossier")))
"""Those of a page alone; `test_html` looks at what can draw."""
GOLDEN = [*product(["claim", "without"], FORMS), *product(SUBJECTS, ["text"])]


@pytest.mark.parametrize(("kind", "form"), list(dict.fromkeys(GOLDEN)))
def test_the_whole_page(kind: str, form: str) -> None:
    """What is printed is what was read and found good; CLAIMCHECK_REWRITE_GOLDEN=1 writes it anew, to be read again."""
    shown = evolve(asked(kind), findings=()) if form == "json" else asked(kind)  # test_formats has what rules say
    text = rendered(shown, form)
    golden = HERE / "golden" / f"audit-{kind}.{form}"
    if os.environ.get("CLAIMCHECK_REWRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [*SUBJECTS, "without"])
def test_json_fits_its_schema(kind: str) -> None:
    """Every audit is what the published schema says, and names only claims that the report beside it has."""
    tree = json.loads(rendered(asked(kind), "json"))
    jsonschema.Draft202012Validator(SCHEMA).validate(tree)
    known = {each["id"] for each in tree["claims"]}
    assert {name for name in strings(tree["audit"]) if name in told().book.claims} <= known


def strings(tree: object) -> set[str]:
    """Every text in a tree."""
    if isinstance(tree, dict):
        return {text for value in tree.values() for text in strings(value)}
    if isinstance(tree, list):
        return {text for value in tree for text in strings(value)}
    return {tree} if isinstance(tree, str) else set()


@given(books)
def test_json_of_any_audit_fits_its_schema(book: Book) -> None:
    """Whatever the collection, for a record of each kind."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for kind, records in (
        (Kind.CLAIM, book.claims),
        (Kind.SPEAKER, book.speakers),
        (Kind.ARTICLE, book.articles),
        (Kind.TOPIC, book.topics),
    ):
        subject = Subject(kind, next(iter(records)))
        shown = Report(
            book=book,
            findings=(),
            audit=audit(book, subject),
            withdrawal=withdraw(book, [subject]) if kind is not Kind.TOPIC else None,
        )
        validator.validate(json.loads(rendered(shown, "json")))
        assert rendered(evolve(shown, withdrawal=None), "text")


def test_a_topic_without_claims_has_a_page() -> None:
    """Nothing to tell is told."""
    book = report("topics:\n  - t: T\n    questions:\n      - q: Q?\nspeakers:\n  - x: X\narticle:\n  id: a\n").book
    for subject in (
        Subject(Kind.TOPIC, "t"),
        Subject(Kind.QUESTION, "t/q"),
        Subject(Kind.SPEAKER, "x"),
        Subject(Kind.ARTICLE, "a"),
    ):
        found = audit(book, subject)
        assert isinstance(found, SubjectAudit | SpeakerAudit | ArticleAudit)
        assert rendered(Report(book=book, findings=(), audit=found), "text")


# The words of an article

WORDS_OF_IT = "The tram, it is said, had its brake loosened by a person unknown, and ran."
LONG = f"{'before ' * 60}{WORDS_OF_IT}{' after' * 60}"
PASSAGE = "brake loosened by a person unknown"


def with_text(content: str, state: State = State.EXACT, reason: str = "") -> Report:
    """The audited claim with its article's text at hand."""
    shown = asked("claim")
    claim = shown.book.claims[SUBJECTS["claim"].id]
    start = content.index(PASSAGE)
    stretches = (Stretch(start=start, end=start + len(PASSAGE), paragraph=1),)
    text = Text(file="x.txt", content=content, paragraphs=((0, len(content)),))
    found = Evidence(state=state, found=stretches, reason=reason)
    return evolve(shown, book=evolve(shown.book, texts={claim.article: text}, evidence={claim.id: found}))


def plain(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


@pytest.mark.parametrize("form", FORMS)
def test_no_word_of_an_article_unless_asked_for(form: str) -> None:
    """How the passage was found is told in any case; its words only where they may be shown."""
    hidden = rendered(with_text(WORDS_OF_IT), form)
    assert "person unknown" not in plain(hidden)
    assert "tram, it is said" not in plain(hidden)


def test_the_passage_in_its_paragraph() -> None:
    """It is marked, and what stands around it in a long paragraph is cut at words."""
    short = plain(rendered(with_text(WORDS_OF_IT), "text", show_text=True))
    assert "¶1: The tram, it is said, had its «brake loosened by a person unknown», and ran." in short
    long = plain(rendered(with_text(LONG), "text", show_text=True))
    before, _, rest = long.partition("«")
    assert "… before before" in before
    assert "after after …" in rest
    assert len(before.rpartition("¶1: ")[2]) <= AROUND + 4


def test_a_long_passage_is_cut_in_the_middle() -> None:
    """Its first and last words are what names it."""
    content = f"first {'and so on ' * 99}last"
    text = Text(file="x.txt", content=content, paragraphs=((0, len(content)),))
    shown = marked(text, Stretch(start=0, end=len(content), paragraph=1))
    assert re.fullmatch(r"«first .{100,200} … .{100,200} last»", shown)


def test_settings_may_ask_for_the_words() -> None:
    """`--show-text` is a setting of the book."""
    shown = with_text(WORDS_OF_IT)
    asked_for = evolve(shown, book=evolve(shown.book, settings=evolve(shown.book.settings, show_text=True)))
    assert "«brake loosened by a person unknown»" in plain(rendered(asked_for, "text"))


def test_a_passage_that_does_not_hold() -> None:
    """Why is told, and of a lost one what is nearest."""
    lost = with_text(WORDS_OF_IT, State.LOST, "no such words")
    shown = plain(rendered(lost, "text", show_text=True))
    assert "Not found: no such words." in shown
    assert "Nearest, ¶1: The tram, it is said, had its «brake loosened by a person unknown», and ran." in shown
    assert "person unknown" not in plain(rendered(lost, "text"))


def test_words_are_shown_to_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in a pipe, not in a file, not in a format that other programs read."""
    for sits in (True, False):
        monkeypatch.setattr(terminal, "interactive", lambda sits=sits: sits)
        assert command.may_show("text", None) is sits
        assert not command.may_show("markdown", None)
        assert not command.may_show("text", Path("out.txt"))
