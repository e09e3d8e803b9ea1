"""What a change does to a collection: which record is which, what is told of it, and laws that hold of any change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import jsonschema
import pytest
from book import CAST, file, report, said
from collection import Telling, reported, stories, tellings
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.check import Source, check
from claimcheck.cli.run import run
from claimcheck.difference import difference
from claimcheck.formats import all_formats
from claimcheck.model import Book, Claim, Report
from claimcheck.model.difference import Difference
from claimcheck.model.shifts import Edit, Footing, Turned
from claimcheck.views.difference import difference_page

SCHEMA = Path(__file__).parent.parent / "claimcheck" / "formats" / "diff.schema.json"
YES, NO, ALSO = said("yes", "ann"), said("no", "ben", locator="p. 2"), said("yes", "cy", locator="p. 3")


def book(*claims: str, question: str = "", more: str = CAST) -> Book:
    """A book with claims on one question, named c1, c2 and so on."""
    return report(file(claims, question, more)).book


def change(old: Sequence[str], new: Sequence[str], **more: str) -> Difference:
    """What a change of claims does; the rest stays."""
    return difference(book(*old, **more), book(*new, **more))


def told(found: Difference) -> list[str]:
    """All that is said of a difference, each in a few words."""
    lines = [f"+ {each.id}" for each in found.added]
    lines += [f"- {each.id}" for each in found.withdrawn]
    lines += [f"~ {each.after.id}: {', '.join(edit.field for edit in each.edits)}" for each in found.changed]
    lines += [f"new {each.kind}" for each in found.appeared]
    lines += [f"gone {each.kind}" for each in found.vanished]
    lines += [f"joined {','.join(claim.id for claim in each.claims)}" for each in found.joined]
    lines += [f"left {','.join(claim.id for claim in each.claims)}" for each in found.left]
    lines += [f"{each.before.status.value} > {each.after.status.value}" for each in found.shifts]
    lines += [f"lost {each.answer.told}: {each.before.least} > {each.after.least}" for each in found.lost]
    lines += [f"gained {each.answer.told}: {each.before.least} > {each.after.least}" for each in found.gained]
    lines += [f"{each.resolution.verdict.value} {each.effect.value}" for each in found.decisions]
    lines += [f"asked {each.question.id}" for each in found.asked] + [
        f"asked no more {each.question.id}" for each in found.dropped
    ]
    return [*lines, *(f"{each.kind} {each.id} {each.turn.value}" for each in found.records)]


CHANGES = [
    ([YES], [YES], []),
    ([YES], [YES, NO], ["+ c2", "new contradiction", "single-sourced > contested"]),
    ([YES, NO], [YES], ["- c2", "gone contradiction", "contested > single-sourced"]),
    ([YES], [YES, ALSO], ["+ c2", "single-sourced > corroborated", "gained yes: 1 > 2"]),
    ([YES, ALSO], [YES], ["- c2", "corroborated > single-sourced", "lost yes: 2 > 1"]),
    ([YES, ALSO], [said("no", "ann"), said("no", "cy", locator="p. 3")], ["~ c1: answer", "~ c2: answer"]),
    ([YES, NO], [YES, NO, ALSO], ["+ c3", "joined c3", "gained yes: 1 > 2"]),
    ([YES, NO, ALSO], [YES, NO], ["- c3", "left c3", "lost yes: 2 > 1"]),
    ([YES, NO], [YES, said("no", "ben", locator="p. 2", stance="probable")], ["~ c2: stance", "new tension", "gone contradiction", "contested > strained"]),
    ([YES], [said("no", "ann")], ["~ c1: answer"]),
    ([YES], [said("yes", "ben")], ["~ c1: speaker"]),
    ([YES], [said("yes", "ann", via="cy")], ["~ c1: via"]),
    ([YES], [said("yes", "ann", note="x", says="y", grade="B2")], ["~ c1: note, says, grade"]),
    ([YES], [said("yes", "ann", said="1932")], ["~ c1: said"]),
    ([YES], [f"{YES}\n    ignore: {{CC221: why}}"], ["~ c1: ignore"]),
    ([YES], [], ["- c1", "single-sourced > open"]),
    ([YES], [said("no", "ann", locator="p. 9"), said("yes", "ann", id="x")], ["+ x", "~ c1: answer, locator", "new self-contradiction", "single-sourced > contested"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_what_is_told_of_a_change_of_claims(old: list[str], new: list[str], expected: list[str]) -> None:
    """Claims that come, go and change, and what that does to their question."""
    assert told(change(old, new)) == expected


MATCHED = [
    ([said("yes", "ann", id="a")], [said("yes", "ann", id="b")], ["~ b: id"]),
    ([said("yes", "ann", id="a")], [said("no", "ann", id="b")], ["~ b: id, answer"]),
    ([said("yes", "ann", id="a")], [said("yes", "ben", id="b")], ["~ b: id, speaker"]),
    ([said("yes", "ann", id="a")], [said("yes", "ann", id="b", locator="p. 2")], ["~ b: id, locator"]),
    ([said("yes", "ann", id="a")], [said("yes", "ben", id="b", locator="p. 2")], ["+ b", "- a"]),
    ([said("yes", "ann", id="a"), said("yes", "ben", id="b")], [said("yes", "ben", id="c")], ["- a", "~ c: id"]),
    ([said("yes", "ann", id="a"), said("yes", "ben", id="b")], [said("yes", "cy", id="c")], ["+ c", "- a", "- b"]),
    (
        [said("yes", "ann", id="a"), said("yes", "ben", id="b")],
        [said("no", "ben", id="c"), said("no", "ann", id="d")],
        ["~ c: id, answer", "~ d: id, answer"],
    ),
    (
        [said("yes", "ann", id="a", passage="one two", pin="1:0123456789ab")],
        [said("yes", "ben", id="b", passage="one ... two", pin="1:0123456789ab")],
        ["~ b: id, speaker, passage"],
    ),
    ([said("yes", "ann", id="a")], [said("no", "ann", id="b"), said("yes", "cy", id="a", locator="p. 7")], ["+ b", "~ a: speaker, locator"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MATCHED)
def test_a_claim_is_known_again(old: list[str], new: list[str], expected: list[str]) -> None:
    """By its id, else by question, article and passage; where two might be meant, by neither."""
    found = told(change(old, new))
    assert [line for line in found if line[:2] in ("+ ", "- ", "~ ")] == expected


RECORDS = """
articles:
  - first: One paper
    outlet: Herald
  - second: Another paper
    outlet: Courier
places:
  - town: The town
  - yard: The yard
speakers:
  - ann: Ann Teller
  - ben: Ben Cole
"""
TWO = (said("yes", article="first"), said("yes", article="second", locator="p. 2"))


def rewritten(*pairs: tuple[str, str], claims: Sequence[str] = TWO, question: str = "") -> Difference:
    """What it does to rewrite other records, and nothing in the claims themselves."""
    text = file(claims, question, RECORDS)
    other = text
    for old, new in pairs:
        assert old in other
        other = other.replace(old, new)
    return difference(report(text).book, report(other).book)


def test_a_lineage_that_costs_an_answer_its_second_origin() -> None:
    """An article that turns out to repeat the other one is named, with the question that it moved."""
    found = rewritten(("outlet: Courier", "outlet: Courier\n    derived-from: first"))
    assert "lost yes: 2 > 1" in told(found)
    (record,) = found.records
    assert (record.kind, record.id, record.bears_on) == ("article", "second", ("t/q",))
    assert record.edits == (Edit("derived-from", "", "first"),)


def test_a_belonging_that_moves_nothing_is_told_without_a_question() -> None:
    """A person who belongs to somebody else is still a voice of his own."""
    claims = (said("yes", "ann"), said("yes", "ben", locator="p. 2"))
    found = rewritten(("Ben Cole", "Ben Cole\n    of: ann"), claims=claims)
    assert told(found) == ["speaker ben changed"]
    assert found.records[0].bears_on == ()


def test_a_belonging_that_makes_two_voices_one() -> None:
    """Whoever loses his name may be anybody."""
    claims = (said("yes", "ann"), said("yes", "ben", locator="p. 2"))
    found = rewritten(("  - ben: Ben Cole", "  - ben:\n    description: a docker"), claims=claims)
    assert "lost yes: 2 > 1" in told(found)
    assert [(each.id, each.bears_on) for each in found.records] == [("ben", ("t/q",))]


def test_terms_of_a_question_that_make_a_contradiction_go() -> None:
    """More tolerance, and what excluded each other only strains: the question is named as what did it."""
    claims = (said("1932-03-19", "ann"), said("1932-03-21", "ben", locator="p. 2"))
    found = rewritten(("type: date", "type: date\n        tolerance: 3"), claims=claims, question="type: date")
    assert told(found)[:2] == ["new tension", "gone contradiction"]
    assert [(each.kind, each.edits, each.bears_on) for each in found.records] == [
        ("question", (Edit("tolerance", "", "3"),), ("t/q",))
    ]


def test_places_that_come_to_lie_in_each_other() -> None:
    """What excluded each other is then the finer and the coarser answer."""
    claims = (said("town", "ann"), said("yard", "ben", locator="p. 2"))
    found = rewritten(("The yard", "The yard\n    within: town"), claims=claims, question="type: place")
    assert "gone contradiction" in told(found)
    assert [(each.kind, each.id, each.bears_on) for each in found.records] == [("place", "yard", ("t/q",))]


def test_what_bears_on_a_question() -> None:
    """Only fields that its comparison reads, and no words; of an article, who publishes it, and when."""
    claims = (said("yes", "ann", article="first"), said("yes", "ben", article="second", locator="p. 2"))
    fall = ("  - ben: Ben Cole", "  - ben:\n    description: a docker")
    words = [("ann: Ann Teller", "ann: Ann Teller\n    note: x"), ("Another paper", "A third paper")]
    lineage = ("outlet: Courier", "outlet: Courier\n    derived-from: unknown")
    found = rewritten(fall, lineage, *words, claims=claims)
    assert {(each.kind, each.id): each.bears_on for each in found.records} == {
        ("speaker", "ben"): ("t/q",),
        ("speaker", "ann"): (),
        ("article", "second"): ("t/q",),
    }
    assert Edit("derived-from", "", "unknown") in next(each for each in found.records if each.id == "second").edits


def test_a_belonging_at_some_distance_bears_on_a_question() -> None:
    """What the belonging of one voice belongs to decides whether another may be that voice."""
    more = "speakers:\n  - docks: The docks\n    kind: organisation\n  - crane: The crane\n    kind: group\n    of: docks\n"
    more += "  - ann: Ann\n    of: crane\n  - port: The port\n    kind: organisation\n"
    claims = (said("yes", "port"), said("yes", "ann", locator="p. 2"))
    old = report(file(claims, more=more)).book
    new = report(file(claims, more=more.replace("of: docks", "of: port"))).book
    found = difference(old, new)
    assert "lost yes: 2 > 1" in told(found)
    assert [(each.id, each.bears_on) for each in found.records] == [("crane", ("t/q",))]


def test_who_belongs_to_whom_bears_on_who_it_was() -> None:
    """Of a question whose answers are speakers, though none of them says anything."""
    more = "speakers:\n  - ann: Ann\n  - ben: Ben\n  - firm: The firm\n    kind: organisation\n  - cy: Cy\n"
    claims = (said("firm", "ann"), said("cy", "ben", locator="p. 2"))
    sides = (
        report(file(claims, "type: who", each)).book for each in (more, more.replace("Cy\n", "Cy\n    of: firm\n"))
    )
    found = difference(*sides)
    assert "gone contradiction" in told(found)
    assert [(each.id, each.bears_on) for each in found.records] == [("cy", ("t/q",))]


def test_a_plain_name_comes_and_goes_with_its_claims() -> None:
    """It is no record of its own; nor is an article that no header tells of."""
    assert told(change([YES], [YES, said("yes", "Zoe", stance="possible", locator="p. 9")])) == ["+ c2"]


def test_the_day_of_an_article_is_no_edit_of_its_claims() -> None:
    """A claim that does not say when it was said, was said when its article was published."""
    claims = (said("yes", "ann", article="first"),)
    found = rewritten(("outlet: Herald", "outlet: Herald\n    published: 1932"), claims=claims)
    assert told(found) == ["article first changed"]


def test_an_answer_by_another_name_is_the_same() -> None:
    """A speaker is called otherwise by now: that is told of the speaker, and not of each answer."""
    claims = (said("ben", "ann"),)
    found = rewritten(("Ben Cole", "Benjamin Cole"), claims=claims, question="type: who")
    assert told(found) == ["speaker ben changed"]


def test_an_answer_that_holds_more_by_now_is_the_same_answer() -> None:
    """A place that another comes to lie in is another set, and still what its claims say."""
    claims = (said("town", "ann"), said("town", "ben", locator="p. 2"))
    found = rewritten(
        ("The yard", "The yard\n    within: town"),
        ("  - ben: Ben Cole", "  - ben:\n    description: a docker"), claims=claims, question="type: place",
    )  # fmt: skip
    assert "lost The town: 2 > 1" in told(found)


def test_an_address_finds_an_article_again() -> None:
    """Though its id and its title are others."""
    old = "article:\n  id: one\n  title: One\n  url: https://example.org/1\n"
    new = "article:\n  id: two\n  title: Two\n  url: https://example.org/1\n"
    text = file([YES]).replace("\n    id: ", "\n    note: ")
    found = difference(report(old + text).book, report(new + text).book)
    assert told(found) == ["~ two.q.ann: id", "article two changed"]
    anchored = (each.replace("url: https://example.org/1", f"sha256: {'0' * 64}") + text for each in (old, new))
    assert told(difference(*(report(each).book for each in anchored))) == ["~ two.q.ann: id", "article two changed"]


def test_a_file_by_another_name_is_known_again() -> None:
    """Though its article has neither title nor address, and its id was the name: by all that its claims quote."""
    text = re.sub(r"\n    id: .*", "", file([YES, NO]))
    sides = [check([Source(name, text.encode())]).book for name in ("one.yaml", "two.yaml")]
    assert told(difference(*sides)) == ["~ two.q.ann: id", "~ two.q.ben: id", "article two changed"]


RENAMED = [
    ([("ben: Ben Cole", "cole: Ben Cole"), ("ben", "cole")], ["speaker cole changed"]),
    ([("- q: What", "- r: What"), ("- q: ", "- r: ")], ["question t/r changed"]),
    (
        [("- q: What was it?", "- q: What is it?"), ("- t: A topic", "- u: The topic")],
        ["question u/q changed", "topic u added", "topic t withdrawn"],
    ),
    ([("- t: A topic", "- u: A topic")], ["question u/q changed", "topic u changed"]),
    ([("- first:", "- zeroth:"), ('"first"', '"zeroth"')], ["article zeroth changed"]),
    ([("A topic", "The topic"), ("What was it?", "What is it?")], ["question t/q changed", "topic t changed"]),
]


@pytest.mark.parametrize(("pairs", "expected"), RENAMED)
def test_what_is_only_called_otherwise_is_the_same(pairs: list[tuple[str, str]], expected: list[str]) -> None:
    """Another id of a speaker, a question, a topic or an article makes no claim new, gone or changed."""
    claims = (said("yes", "ann", article="first"), said("no", "ben", article="second", locator="p. 2"))
    text = re.sub(r"\n    id: .*", "", file(claims, more=RECORDS))
    other = text
    for old, new in pairs:
        other = other.replace(old, new)
    found = difference(report(text).book, report(other).book)
    assert [line for line in told(found) if line[0] != "~"] == expected
    assert all(each.edits == (Edit("id", each.before.id, each.after.id),) for each in found.changed)


def test_questions_that_come_and_go() -> None:
    """With how they stand; what was confirmed under one that is gone is lost with it."""
    lone = report("topics: [{t: A topic, questions: [{r: What else?}]}]\nclaims: []").book
    found = told(difference(book(YES, ALSO), lone))
    assert found == ["- c1", "- c2", "lost yes: 2 > 0", "asked t/r", "asked no more t/q", *found[5:]]


RESOLVED = "resolutions:\n  - q: {verdict}\n    reason: {reason}\n    by: x\n    on: 2031\n    seen: {seen}\n"


def decided(old: str, new: str, before: Sequence[str] = (YES, NO), after: Sequence[str] = (YES, NO)) -> Difference:
    """What becomes of a decision, written with `*` for the fingerprint of what is at odds in the old version."""
    seen = book(*before).assessments["t/q"].seen
    sides = ((before, old), (after, new))
    return difference(*(book(*claims, more=CAST + more.replace("*", f'"{seen}"')) for claims, more in sides))


MADE = RESOLVED.format(verdict="unresolved", reason="x", seen="*")
DECISIONS = [
    (decided(MADE, MADE), []),
    (decided("", MADE), [("made", True)]),
    (decided("", MADE.replace("*", "0123456789ab")), [("made", False)]),
    (decided(MADE, ""), [("taken-back", False)]),
    (decided(MADE, MADE.replace("reason: x", "reason: y")), [("revised", True)]),
    (decided(MADE, MADE, after=(YES, NO, ALSO)), [("reopens", False)]),
    (decided(MADE, MADE, after=(YES,)), [("needless", False)]),
    (decided(MADE.replace("*", "0123456789ab"), MADE), [("holds-again", True)]),
]


@pytest.mark.parametrize(("found", "expected"), DECISIONS)
def test_what_becomes_of_a_decision(found: Difference, expected: list[tuple[str, bool]]) -> None:
    """It is made, revised or taken back; or it reopens, is needless, or holds again."""
    assert [(each.effect.value, each.holds) for each in found.decisions] == expected


def test_a_decision_that_is_revised_says_how() -> None:
    """Another verdict may end a contest."""
    found = decided(MADE, MADE.replace("unresolved", "not-a-contradiction"))
    (revised,) = found.decisions
    assert revised.edits == (Edit("verdict", "unresolved", "not-a-contradiction"),)
    assert "verdict: unresolved → not-a-contradiction" in " ".join(text(found).split())


def test_a_decision_that_reopens_says_what_is_new() -> None:
    """The claims at odds that were not so before, or that said something else."""
    (joined,) = decided(MADE, MADE, after=(YES, NO, ALSO)).decisions
    assert [claim.id for claim in joined.fresh] == ["c3"]
    scale = {"question": "scale: [low, mid, high]", "more": CAST}
    old, new = (book(said("low", "ann"), said(word, "ben"), **scale) for word in ("mid", "high"))
    made = CAST + MADE.replace("*", f'"{old.assessments["t/q"].seen}"')
    old, new = (
        book(said("low", "ann"), said(word, "ben"), question=scale["question"], more=made) for word in ("mid", "high")
    )
    (other,) = difference(old, new).decisions
    assert [claim.id for claim in other.fresh] == ["c2"]


# Laws

changes = st.tuples(stories, st.lists(st.integers(0, 8)), st.lists(tellings(), max_size=3)).map(
    lambda drawn: (drawn[0], [each for at, each in enumerate(drawn[0]) if at not in drawn[1]] + drawn[2])
)


@given(stories)
def test_a_book_does_not_differ_from_itself(story: list[Telling]) -> None:
    """Nor from one that was read from the same files again."""
    one = reported(story).book
    for other in (one, reported(story).book):
        found = difference(one, other)
        assert found.empty
        assert told(found) == []
        assert text(found).startswith("nothing changed from old to new: ")


@given(changes)
def test_backwards_all_is_the_other_way_round(drawn: tuple[list[Telling], list[Telling]]) -> None:
    """What was added is withdrawn, what was lost is gained, and so on."""
    old, new = (reported(story).book for story in drawn)
    there, back = difference(old, new), difference(new, old)
    assert ids(there.added) == ids(back.withdrawn)
    assert ids(there.withdrawn) == ids(back.added)
    assert {(each.before.id, each.after.id) for each in there.changed} == {
        (each.after.id, each.before.id) for each in back.changed
    }
    assert conflicts(there.appeared) == conflicts(back.vanished)
    assert conflicts(there.vanished) == conflicts(back.appeared)
    assert {(each.question, *ids(each.claims)) for each in there.joined} == {
        (each.question, *ids(each.claims)) for each in back.left
    }
    assert {footing(each) for each in there.lost} == {footing(each)[:2] + footing(each)[:1:-1] for each in back.gained}
    assert {each.before.question.id for each in there.shifts} == {each.after.question.id for each in back.shifts}


def ids(claims: Iterable[Claim]) -> list[str]:
    """Claims by their ids, sorted."""
    return sorted(claim.id for claim in claims)


def conflicts(turned: Iterable[Turned]) -> set[tuple[str, ...]]:
    """Conflicts by their questions, kinds and claims."""
    return {(each.question, each.kind, *ids(each.conflict.claims)) for each in turned}


def footing(found: Footing) -> tuple[object, ...]:
    """An answer, and the origins behind it before and after."""
    return found.question, found.answer.told, found.before.least, found.after.least


@given(changes)
def test_every_claim_is_told_of_once(drawn: tuple[list[Telling], list[Telling]]) -> None:
    """Each of the new version is added or was there, each of the old is withdrawn or is there still, and none twice."""
    old, new = (reported(story).book for story in drawn)
    found = difference(old, new)
    assert len(old.claims) - len(found.withdrawn) == len(new.claims) - len(found.added)
    assert not set(ids(found.added)) & set(ids(each.after for each in found.changed))
    assert not set(ids(found.withdrawn)) & set(ids(each.before for each in found.changed))


@given(changes)
def test_a_second_origin_goes_or_comes_with_its_question(drawn: tuple[list[Telling], list[Telling]]) -> None:
    """A question that had an answer of two origins, and has none, is told of; and none that has as before."""
    old, new = (reported(story).book for story in drawn)
    found = difference(old, new)
    lost, gained = ({each.question for each in side} for side in (found.lost, found.gained))
    for name, was in old.assessments.items():
        had, has = (any(each.support.least > 1 for each in side.backings) for side in (was, new.assessments[name]))
        assert name in lost or not had or has
        assert name in gained or had or not has
    assert all(each.after.least < 2 <= each.before.least for each in found.lost)
    assert all(each.before.least < 2 <= each.after.least for each in found.gained)


@given(changes)
def test_contradictions_come_with_the_status(drawn: tuple[list[Telling], list[Telling]]) -> None:
    """A question that is contested now and was not has a new contradiction."""
    old, new = (reported(story).book for story in drawn)
    found = difference(old, new)
    fresh = {each.question for each in found.appeared if each.kind != "tension"}
    for each in found.shifts:
        assert (each.after.status.value != "contested") or each.after.question.id in fresh


# What is shown


def text(found: Difference, form: str = "text") -> str:
    """The difference as a format shows it."""
    chosen = all_formats()[form]
    whole = Report(book=found.after, findings=(), difference=found)
    return chosen.page(difference_page(found), 80) if chosen.page else chosen.report(whole) if chosen.report else ""


@given(changes)
def test_json_fits_its_schema(drawn: tuple[list[Telling], list[Telling]]) -> None:
    """To the last key."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    found = difference(*(reported(story).book for story in drawn))
    jsonschema.validate(json.loads(text(found, "json")), schema)


def test_the_schema_is_one() -> None:
    """By the rules of JSON Schema."""
    jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_no_format_holds_the_words_of_a_passage() -> None:
    """That a passage is another is told, and not what it says."""
    old, new = (said("yes", "ann", passage=f"words of {word}") for word in ("yesterday", "today"))
    found = change([old], [new, said("no", "ben", passage="words of tomorrow")])
    for form in ("text", "markdown", "json"):
        assert "words of" not in text(found, form)
        assert "passage" in text(found, form)


def test_markdown_folds_the_records() -> None:
    """What matters is open, and what was changed opens on a click; the tags are the only ones, and are closed."""
    shown = text(change([YES, ALSO], [YES, NO, said("yes", "dan", locator="p. 3")]), "markdown")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(shown)
    tags = [token.content.strip() for token in tokens if token.type == "html_block"]
    folds = [tag for tag in tags if tag != "</details>"]
    assert tags == [each for fold in folds for each in (fold, "</details>")]
    assert folds == [f"<details>\n<summary>{what}</summary>" for what in ("1 claim changed", "1 claim added")]
    assert shown.index("## New contradictions") < shown.index("<details>")


def test_questions_of_one_name_are_told_apart() -> None:
    """Where two topics have it, by their topics as well; any other keeps its bare id."""
    more = f"      - r: And what else?\n{CAST}topics:\n  - u: Another topic\n    questions:\n      - q: What was it there?\n"
    elsewhere = said("yes", "cy").replace("- q:", "- t/q:")
    old = [elsewhere, *(each.replace("- q:", f"- {name}:") for name in ("u/q", "r") for each in (YES, ALSO))]
    shown = text(difference(book(*old, more=more), book(elsewhere, more=more)))
    rows = [line.split()[0] for line in shown.splitlines() if re.search("origins|corroborated|withdrawn$| a p. ", line)]
    assert set(rows) >= {"u/q", "r"}
    assert "q" not in rows


def test_long_lists_are_cut() -> None:
    """A comment on a pull request holds 65,536 characters; what is left out is counted."""
    many = [said(word, f"speaker-{at}", locator=f"p. {at}") for at in range(120) for word in ("yes", "no")]
    shown = text(change([], many, more=""), "markdown")
    assert "And 220 more" in shown
    assert len(shown) < 20_000


def test_a_comment_is_no_longer_than_github_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Long names fill it soon: what matters least is left out, and said to be. Other formats hold it all."""
    long = [said(word, f"a{'@b' * 200}{at}", locator=f"p. {at}") for at in range(20) for word in ("yes", "no")]
    for name, claims in (("old", [YES]), ("new", long)):
        (tmp_path / f"{name}.yaml").write_text(file(claims, more=CAST if name == "old" else ""), encoding="utf-8")
    shown = {}
    for form in ("markdown", "text"):
        assert run(["diff", str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"), "--format", form]) == 0
        shown[form] = capsys.readouterr().out
    assert 50_000 < len(shown["markdown"]) <= 65_536
    assert "1 new contradiction" in shown["markdown"]
    left = shown["markdown"].partition("## Left out")[2]
    assert left.endswith("“4 other records changed”: there is room for 65,536 characters\n")
    assert "Left out" not in shown["text"]
    assert "\n39 claims added\n---" in shown["text"]


def test_what_was_not_read_is_said() -> None:
    """What seems withdrawn may stand in a file that could not be read."""
    broken = check([Source("a.yaml", file([YES], more=CAST).replace('q: "yes"', "q: perhaps").encode())]).book
    shown = text(difference(book(YES), broken))
    assert "Left out of new: 1 record could not be read; what is missing there may only be\n  unread." in shown
    assert "Left out" not in text(change([YES], [NO]))


HOSTILE = "[x](javascript:alert(1)) <img src=x onerror=alert(1)> `a` *b* | @c #1 </details> <!-- \\e[31mred \\u202e & https://evil.example"


def hostile() -> Difference:
    """A change in which every text that can be shown is hostile."""
    quoted = f'"{HOSTILE}"'
    more = f"speakers:\n  - a: {quoted}\n  - b:\n    description: {quoted}\n"
    fields = f"\n    via: [{quoted}]\n    reckoned: {quoted}\n    note: {quoted}"
    old = [said("x", "a"), said("y", "b", id="c9")]
    new = [f"{each.replace('x', HOSTILE)}{fields}" for each in old]
    seen = f"resolutions:\n  - q: unresolved\n    reason: {quoted}\n    by: {quoted}\n    on: 2031\n"
    asks = file(new, "type: text", more + seen).replace("What was it?", quoted)
    return difference(book(*old, question="type: text"), report(asks).book, (HOSTILE, "new\x1b[2J"))


def test_nothing_hostile_is_active() -> None:
    """No escape reaches a terminal; in Markdown there are no tags but the ones that fold, and no links."""
    found = hostile()
    shown = {form: text(found, form) for form in ("text", "markdown", "json")}
    assert not any(re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", each) for each in shown.values())
    assert json.loads(shown["json"])["old"]["name"] == HOSTILE
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(shown["markdown"])
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "text_special", "strong_open", "strong_close", "softbreak"}
    tags = [token.content.strip() for token in tokens if token.type == "html_block"]
    assert {re.sub(r"\d+ \w+( \w+)? \w+", "n", tag) for tag in tags} == {
        "<details>\n<summary>n</summary>",
        "</details>",
    }
