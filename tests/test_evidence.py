"""A passage in a text: every state, the pin, what narrows it; and edits at random, after which none is falsely exact."""

from __future__ import annotations

import time
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import Source, check
from claimcheck.evidence import Searched, find, fold, read_text
from claimcheck.evidence.likeness import LIKE
from claimcheck.evidence.paragraphs import paragraphs
from claimcheck.evidence.written import readings
from claimcheck.model import Evidence, State

ARTICLE = """BRIDGE OPENED

The mayor opened the bridge on Friday. \u201cI heard no such thing,\u201d she said, and the crowd \u2026 cheered.
The port\u2019s engineer put the bill at 4.2 million pounds, and the port put the toll at two pence.

It was the port that paid, said the port. The bridge is the port's.
She heard \u201cthe union . . . threaten\u201d and so on.
"""


def text(content: str, how: str = "lines") -> Searched:
    """A text to search in."""
    return Searched.of(read_text(content.encode(), "article.txt", how))


def words(searched: Searched, evidence: Evidence) -> list[str]:
    """What was found, as it is printed."""
    return [searched.text.content[each.start : each.end] for each in evidence.found]


@pytest.mark.parametrize(
    ("passage", "state", "found"),
    [
        ("The mayor opened ... on Friday", "exact", "The mayor opened the bridge on Friday"),
        ("The mayor opened \u2026 on Friday", "exact", "The mayor opened the bridge on Friday"),
        ("The mayor opened...on Friday", "exact", "The mayor opened the bridge on Friday"),
        ("opened the bridge", "exact", "opened the bridge"),
        ("The port's engineer ... 4.2 million", "normalised", "The port\u2019s engineer put the bill at 4.2 million"),
        ("\u201cI heard ... such thing,\u201d", "exact", "\u201cI heard no such thing,\u201d"),
        ('"I heard ... such thing,"', "normalised", "\u201cI heard no such thing,\u201d"),
        ("the crowd ... cheered", "exact", "the crowd \u2026 cheered"),
        ("the union . . . threaten", "exact", "the union . . . threaten"),
        ("the union ... threaten\u201d ... so on", "normalised", "the union . . . threaten\u201d and so on"),
        ("She heard ... the union ... threaten", "normalised", "She heard \u201cthe union . . . threaten"),
        (
            "engineer put ... the toll",
            "exact",
            "engineer put the bill at 4.2 million pounds, and the port put the toll",
        ),
        ("the port ... two pence", "exact", "the port put the toll at two pence"),
        ('"The mayor opened ... on Friday"', "normalised", "The mayor opened the bridge on Friday"),
        ("\u2018opened the bridge\u2019", "normalised", "opened the bridge"),
        ('"The mayor" ... "on Friday"', "normalised", "The mayor opened the bridge on Friday"),
        ("\u201cI heard no such thing\u201d", "normalised", "I heard no such thing"),
        ('" opened the bridge "', "normalised", "opened the bridge"),
        ('"opened the bri"', "drifted", "opened the bridge"),
        ('"the bridge" ... "', "drifted", None),
        ("The Mayor opened ... on friday", "drifted", "The mayor opened the bridge on Friday"),
        ("The mayor opened ... on Fridays", "drifted", "The mayor opened the bridge on Friday"),
        ("The mayor had opened the ... on Friday", "drifted", "The mayor opened the bridge on Friday"),
        ("opened the bri", "drifted", "opened the bridge"),
        ("“I had no such thing,”", "drifted", "“I heard no such thing,”"),
        ("a mare had once crossed the bridge on foot", "lost", "mayor opened the bridge on"),
        ("nobody ever asked the ferrymen", "lost", None),
        ("BRIDGE OPENED ... at two pence", "lost", None),
    ],
)
def test_states(passage: str, state: str, found: str | None) -> None:
    """Exact as printed, normalised but for typography, drifted where only like it, lost where not even that."""
    searched = text(ARTICLE)
    evidence = find(searched, passage)
    assert evidence.state.value == state
    if found is not None:
        assert words(searched, evidence) == [found]


@pytest.mark.parametrize(
    ("told", "passage"),
    [
        ("it cost 4.2 million", "it cost 4"),
        ("it cost 4.2 million", "2 million"),
        ("they lost 10,000 nets", "they lost 10"),
        ("it opened at 10:30", "it opened at 10"),
        ("the minister can\u2019t come", "the minister can"),
        ("they won't", "they won"),
    ],
)
def test_a_number_and_a_not_are_never_cut(told: str, passage: str) -> None:
    """What is left of them says something else."""
    assert not find(text(told), passage).state.holds
    assert find(text(told), told).state.holds


def test_what_only_stands_beside_a_sign_is_not_cut() -> None:
    """At the end of a sentence, in a list, before a genitive."""
    for passage in ("in 1932", "of 3", "the mayor"):
        assert find(text("of 3, 4 and the mayor's 5 in 1932. 'T was so."), passage).state is State.EXACT


def test_of_nested_stretches_the_shortest_is_meant() -> None:
    """The nearest last words after the first; of several first words before them, the last."""
    searched = text("a port and a port paid, and so paid a port, and paid")
    assert words(searched, find(searched, "a port ... paid")) == ["a port paid", "a port, and paid"]


def test_a_passage_stays_in_its_paragraph() -> None:
    """What begins in one paragraph does not end in another, unless they are one block."""
    lines = "the first words stand here\nand there the last of them"
    assert not find(text(lines), "the first words ... the last of them").state.holds
    assert find(text(lines, "blocks"), "the first words ... the last of them").state.holds
    assert find(text(lines, "blocks"), "stand here and there").state is State.NORMALISED


def test_a_paragraph_narrows() -> None:
    """Ambiguous in the text, plain in its paragraph; elsewhere, the message says where."""
    searched = text(ARTICLE)
    assert find(searched, "the port").state is State.AMBIGUOUS
    assert find(searched, "the port", 3).state is State.EXACT
    moved = find(searched, "opened the bridge", 3)
    assert (moved.state, moved.reason) == (State.DRIFTED, "it stands in ¶2, not in ¶3")
    assert find(searched, "opened the bridge", 99).reason == "it stands in ¶2, not in ¶99"
    both = find(searched, "the port", 1)
    assert (both.state, both.reason) == (State.AMBIGUOUS, "it stands in 4 places of ¶3, ¶4, not in ¶1")


def test_at_most_ten_places_are_listed() -> None:
    """And all are counted."""
    evidence = find(text("no\n" * 30), "no")
    assert evidence.state is State.AMBIGUOUS
    assert len(evidence.found) == 10
    assert "30 places" in evidence.reason


def test_the_pin_is_what_design_says() -> None:
    """The fold's version and the first twelve hex digits of SHA-256 over the folded whole passage."""
    evidence = find(text("She said \u2014 twice \u2014 \u201cno\u201d."), "She said ... twice")
    # printf '%s' 'She said - twice' | sha256sum
    assert evidence.found[0].pin == "1:9bb0ed72aa59"


def test_a_pin_tells_lookalikes_apart() -> None:
    """And shows where the words between the ends have changed."""
    before = text("It was said on Monday that all was well. It was said on Friday that all was lost.")
    pin = find(before, "It was said on Friday ... was lost").found[0].pin
    assert find(before, "It was said ... was lost").state is State.EXACT
    assert find(before, "It was said ... was lost", pin=pin).state is State.EXACT
    after = text("It was said on Sunday that all was lost.")
    assert find(after, "It was said ... was lost").state is State.EXACT
    assert find(after, "It was said ... was lost", pin=pin).state is State.DRIFTED
    twice = text("It was said of Monday, was lost. It was said on Friday that all was lost.")
    assert find(twice, "It was said ... was lost").state is State.AMBIGUOUS
    assert find(twice, "It was said ... was lost", pin=pin).state is State.EXACT
    assert find(twice, "It was said ... was lost", pin="0:000000000000").state is State.AMBIGUOUS


def test_a_pin_of_other_words() -> None:
    """Of a passage without a gap, what was pinned can only be another."""
    searched = text("The port was shut.")
    assert find(searched, "port was shut", pin="1:000000000000").reason == "its words are there, but others were pinned"


def test_what_is_hardly_like_it_is_not_told() -> None:
    """Where to look is no help then."""
    assert find(text(ARTICLE), "zwölf Boxkämpfer jagen Viktor quer").reason == "nothing there is like it"


def test_line_ends_are_no_part_of_the_fingerprint() -> None:
    """Version control writes them as the machine has them."""
    lines = b"one\ntwo\n"
    prints = {read_text(lines.replace(b"\n", end), "a.txt", "lines").sha256 for end in (b"\n", b"\r\n", b"\r")}
    assert prints == {sha256(lines).hexdigest()}


def test_likeness_is_the_lower_of_both_ends() -> None:
    """One end that is quite wrong is not made up for by the other."""
    searched = text("The mayor opened the bridge on Friday, before noon, in the rain.")
    near = find(searched, "The mayor opened ... before nones")
    assert near.state is State.DRIFTED
    assert LIKE <= near.found[0].score < 1
    assert find(searched, "The mayor opened ... geese by arrangement").state is State.LOST


@pytest.mark.parametrize(
    ("passage", "ways"),
    [
        ("a b", [("a b", "")]),
        ("a ... b", [("a ... b", ""), ("a", "b")]),
        ("a . . . b", [("a . . . b", ""), ("a", "b")]),
        ("a ... b ... c", [("a ... b ... c", ""), ("a", "b ... c"), ("a ... b", "c")]),
        ("... a", [("... a", ""), ("a", "")]),
        ("a \u2026", [("a \u2026", ""), ("a", "")]),
        ("...", [("...", "")]),
    ],
)
def test_readings(passage: str, ways: list[tuple[str, str]]) -> None:
    """The dots may be the gap, or the article's own."""
    assert [(each.first, each.last) for each in readings(passage)] == ways


def test_paragraphs() -> None:
    """Lines that are not blank, or the blocks between blank ones."""
    content = "\n  one\ntwo  \r\n\r\n \t\nthree\u2028four"
    assert [content[start:end] for start, end in paragraphs(content, "lines")] == ["one", "two", "three", "four"]
    assert [content[start:end] for start, end in paragraphs(content, "blocks")] == ["one\ntwo", "three\u2028four"]


SCRIPTS = ["橋は金曜日に開通した。", "สะพานเปิดวันศุกร์", "Мост открыли в пятницу", "다리가 금요일에 개통되었다"]


@pytest.mark.parametrize("line", SCRIPTS)
def test_scripts(line: str) -> None:
    """Where no blanks part words, any characters may be a passage; elsewhere, whole words."""
    searched = text(f"first\n{line}\nlast")
    assert find(searched, line).found[0].paragraph == 2
    inside = find(searched, line[1:5].strip())
    assert inside.state.holds == (line in SCRIPTS[:2])


def test_what_is_lost_by_the_thousand_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check ends in good time whatever a collection holds; what is there is found all the same."""
    monkeypatch.setattr(import_module("claimcheck.evidence.witness"), "MOST_COMPARED", 100)
    passages = ["the port was shutt", "ye port was shut", "the port was shut"]
    claims = "".join(f"  - q: yes\n    id: c{at}\n    passage: {each}\n" for at, each in enumerate(passages))
    data = f"topics:\n  - t: T\n    questions: [q: Q?]\nclaims:\n{claims}".encode()
    told = check([Source("a.yaml", data)], library=lambda _: Source("a.txt", b"the port was shut\n" * 6))
    states = [each.state for each in told.book.evidence.values()]
    assert states == [State.DRIFTED, State.LOST, State.AMBIGUOUS]
    assert "nothing like it was looked for" in told.book.evidence["c1"].reason


@given(
    st.text(max_size=60), st.text(max_size=20), st.integers(1, 5) | st.none(), st.sampled_from(["", "1:000000000000"])
)
def test_any_passage_in_any_text_has_an_answer(content: str, passage: str, paragraph: int | None, pin: str) -> None:
    """Whatever stands in either; what is found lies in its paragraph."""
    content, passage = (each.encode("utf-8", "replace").decode() for each in (content, passage))
    searched = text(content)
    for each in find(searched, passage, paragraph, pin).found:
        start, end = searched.text.paragraphs[each.paragraph - 1]
        assert start <= each.start < each.end <= end


# Edits at random

WORDS = [
    "the",
    "port",
    "paid",
    "and",
    "bridge",
    "said",
    "no",
    "toll",
    "for",
    "it",
    "was",
    "in",
    "all",
    "on",
    "mayor",
    "crew",
]
LINE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14)
Lines = list[list[str]]


def swapped(lines: Lines, data: st.DataObject) -> Lines:
    """Two words of a paragraph change places."""
    at = data.draw(st.integers(0, len(lines) - 1))
    line = list(lines[at])
    one, other = (data.draw(st.integers(0, len(line) - 1)) for _ in "ab")
    line[one], line[other] = line[other], line[one]
    return [*lines[:at], line, *lines[at + 1 :]]


def moved(lines: Lines, data: st.DataObject) -> Lines:
    """A paragraph goes elsewhere."""
    at = data.draw(st.integers(0, len(lines) - 1))
    rest = [*lines[:at], *lines[at + 1 :]]
    to = data.draw(st.integers(0, len(rest)))
    return [*rest[:to], lines[at], *rest[to:]]


def lookalike(lines: Lines, data: st.DataObject) -> Lines:
    """A sentence like one that is there is put in: all of it but a word, or all of it."""
    like = list(data.draw(st.sampled_from(lines)))
    like[data.draw(st.integers(0, len(like) - 1))] = data.draw(st.sampled_from(WORDS))
    to = data.draw(st.integers(0, len(lines)))
    return [*lines[:to], like, *lines[to:]]


def joined(lines: Lines, data: st.DataObject) -> Lines:
    """A lookalike within the same paragraph."""
    at = data.draw(st.integers(0, len(lines) - 1))
    return [*lines[:at], lines[at] + data.draw(LINE) + lines[at], *lines[at + 1 :]]


def cut(lines: Lines, data: st.DataObject) -> Lines:
    """A paragraph is taken out, or half of it."""
    at = data.draw(st.integers(0, len(lines) - 1))
    left = [line for place, line in enumerate(lines) if place != at]
    return [*left, lines[at][: len(lines[at]) // 2 + 1]] if data.draw(st.booleans()) or not left else left


EDITS: list[Callable[[Lines, st.DataObject], Lines]] = [swapped, moved, lookalike, joined, cut]


def printed(lines: Lines, data: st.DataObject) -> str:
    """The text, with blanks, dots and dashes of some press or other."""
    blank = data.draw(st.sampled_from([" ", "  ", "\u00a0", " \u200b", "\u2009"]))
    return data.draw(st.sampled_from(["\n", "\r\n", "\n\n", " \n\t\n"])).join(blank.join(line) for line in lines)


@given(st.lists(LINE, min_size=1, max_size=4), st.data())
def test_no_edit_makes_a_passage_falsely_exact(lines: Lines, data: st.DataObject) -> None:
    """Anchored, then edited: what is still exact or normalised are the same words in the same paragraph, once."""
    number = data.draw(st.integers(0, len(lines) - 1))
    line = lines[number]
    low = data.draw(st.integers(0, len(line) - 1))
    high = data.draw(st.integers(low + 1, len(line)))
    size = data.draw(st.integers(1, 3))
    whole = high - low <= 2 * size
    passage = " ".join(line[low:high] if whole else [*line[low : low + size], "...", *line[high - size : high]])
    before = text("\n".join(" ".join(each) for each in lines))
    anchored = find(before, passage, number + 1)
    if not anchored.state.holds:
        return
    meant = fold(words(before, anchored)[0])
    for edit in data.draw(st.lists(st.sampled_from(EDITS), max_size=4)):
        lines = edit(lines, data)
    after = text(printed(lines, data))
    again = find(after, passage, number + 1, anchored.found[0].pin)
    if again.state.holds:
        assert fold(words(after, again)[0]) == meant
        assert again.found[0].paragraph == number + 1
    if again.state is State.EXACT and whole:
        assert words(after, again)[0] == passage
    here = " ".join(lines[number]) if number < len(lines) else ""
    if f" {here} ".count(f" {meant} ") == 0:
        assert not again.state.holds


@given(st.lists(LINE, min_size=1, max_size=4), st.data())
def test_typography_alone_changes_no_evidence(lines: Lines, data: st.DataObject) -> None:
    """The same words in another press: what was found stays found."""
    passage = " ".join(data.draw(st.sampled_from(lines))[:3])
    before, after = text("\n".join(" ".join(each) for each in lines)), text(printed(lines, data))
    one, other = find(before, passage), find(after, passage)
    assert one.state.holds == other.state.holds
    assert [(each.paragraph, each.pin) for each in one.found] == [(each.paragraph, each.pin) for each in other.found]


def test_what_stands_too_often_is_never_taken_for_one_place() -> None:
    """Not even where the first ten thousand places of its first words lead to one end."""
    assert find(text("a " * 10_001 + "z and a z"), "a ... z").state is State.AMBIGUOUS


def test_hostile_texts_are_searched_in_time() -> None:
    """First words that stand everywhere, a passage of single letters, a letter under a heap of marks: not for minutes."""
    began = time.process_time()
    everywhere = text("a " * 500_000 + "z1 z2 z3 z4")
    for last in ("z1", "z2", "z3", "z4"):
        assert find(everywhere, f"a ... {last}").state is State.AMBIGUOUS
    assert not find(text("a b d c " * 400), "a b c d " * 300).state.holds
    assert find(text("hello " + "\u0301\u0323" * 100_000), "hello").state is State.EXACT
    assert time.process_time() - began < 20
