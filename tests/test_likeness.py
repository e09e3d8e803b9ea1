"""Likeness: what is written otherwise is the same, what says something else is not, however few letters that takes."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.likeness import NAMES, SENTENCES, Register, Spelling, Way

ALIKE = [
    (NAMES, "Ann Teller", "ann  teller", "case and blanks"),
    (NAMES, "Ann Teller", "ANN TELLER", "all capitals"),
    (NAMES, "Ann Teller", "Teller, Ann", "the order of words"),
    (NAMES, "Ministry of Works", "The Ministry of Works", "an article"),
    (NAMES, "Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "an accent"),
    (NAMES, "Łukasz Øre", "Lukasz Ore", "letters with a stroke"),
    (NAMES, "Ahmed al-Sharaa", "Ahmed al Sharaa", "a hyphen"),
    (NAMES, "Ahmed al-Sharaa", "Ahmed Alsharaa", "a hyphen left out"),
    (NAMES, "Harbour-Board", "Harbour Board", "a hyphen"),
    (NAMES, "Bridget O'Neill", "Bridget ONeill", "an apostrophe"),
    (NAMES, "Bridget O’Neill", "Bridget O'Neil", "an apostrophe and a repeated letter"),
    (NAMES, "U.S. Embassy", "US Embassy", "dots of initials"),
    (NAMES, "Mohammed Hassan", "Mohamed Hasan", "repeated letters"),
    (NAMES, "Ivor Stannage", "Ivor Stanange", "letters swapped"),
    (NAMES, "Ivor Stannage", "Ivor Stannge", "a letter left out"),
    (NAMES, "Ivor Stannage", "Ivor Stanntage", "a letter too many"),
    (NAMES, "Ahmed Dalati", "Ahmad Dalati", "a vowel"),
    (NAMES, "port-official", "port-offical", "a slip in an id"),
    (NAMES, "ﬁrst oﬃcer", "first officer", "ligatures"),
    (NAMES, "Сергей Лавров", "Сергей Лаврв", "another alphabet"),
    (NAMES, "习近平", "习近平", "another script"),
    (SENTENCES, "When was the bridge opened?", "When was bridge opened", "an article and a mark"),
    (SENTENCES, "When was the bridge opened?", "When was the brigde opened?", "letters swapped"),
    (SENTENCES, "In March, who left the town?", "Who left the town in March?", "words moved together"),
    (SENTENCES, "Was the cease-fire kept?", "Was the ceasefire kept?", "a hyphen"),
    (SENTENCES, "Did Tartous fall?", "Did Tartus fall?", "a vowel of a name"),
]


@pytest.mark.parametrize(("way", "one", "other", "why"), ALIKE, ids=[f"{one}~{other}" for _, one, other, _ in ALIKE])
def test_alike(way: Way, one: str, other: str, why: str) -> None:
    """What differs in how it is written, or by a slip of the hand."""
    assert way.alike(Spelling.of(one), Spelling.of(other)), why
    assert way.alike(Spelling.of(other), Spelling.of(one)), why


APART = [
    (NAMES, "ship A", "ship B", "a single letter"),
    (NAMES, "ship A", "ship", "a single letter that is no article"),
    (NAMES, "Team A", "Team a1", "a figure"),
    (NAMES, "Car No. 7", "Car No. 77", "a figure repeated"),
    (NAMES, "Speaker Number 10", "Speaker Number 11", "a number"),
    (NAMES, "Section 3.5", "Section 35", "a point in a number"),
    (NAMES, "Elizabeth I", "Elizabeth II", "a numeral"),
    (NAMES, "Louis XVI", "Louis XVII", "a numeral"),
    (NAMES, "LOUIS XVII", "LOUIS XVIII", "a numeral"),
    (NAMES, "part xvii", "part xviii", "a numeral"),
    (NAMES, "Ann Teller", "Ann Keller", "the beginning of a name"),
    (NAMES, "Ann Martin", "Ann Marvin", "a consonant of a name"),
    (NAMES, "Maria Ray", "Marie Ray", "the end of a name"),
    (NAMES, "Michael Ray", "Michaela Ray", "the end of a name"),
    (NAMES, "Christian Ray", "Christina Ray", "the end of a name"),
    (NAMES, "Ann Teller", "Ben Teller", "another name"),
    (NAMES, "Ann Teller", "Ann B. Teller", "a further name"),
    (NAMES, "Hans Ray", "Hansi Ray", "a short word"),
    (NAMES, "Iran", "Iraq", "a short word"),
    (NAMES, "UNHCR", "UNCHR", "an acronym"),
    (NAMES, "analyst", "analysts", "a plural"),
    (NAMES, "woman", "women", "a plural"),
    (NAMES, "a policeman", "policemen", "a plural"),
    (NAMES, "the relative", "the first relative", "a word more"),
    (NAMES, "他们没有攻击城市", "他们有攻击城市", "a sign that is a word"),
    (SENTENCES, "population of Kyoto 2010", "population of Kyoto 2011", "a year"),
    (SENTENCES, "Did ship A sink?", "Did ship B sink?", "a single letter"),
    (SENTENCES, "Did ship A sink?", "Did ship sink?", "a single letter that is no article"),
    (SENTENCES, "Did the union threaten to strike?", "Did the union not threaten to strike?", "a negation"),
    (SENTENCES, "Did the union threaten to strike?", "Didn't the union threaten to strike?", "a negation"),
    (SENTENCES, "Is it legal?", "Is it illegal?", "a negation"),
    (SENTENCES, "Was it possible to leave?", "Was it impossible to leave?", "a negation"),
    (SENTENCES, "Did Turkey warn Russia?", "Did Russia warn Turkey?", "who does it to whom"),
    (SENTENCES, "Did the bank back the firm?", "Did the firm back the bank?", "who does it to whom"),
    (SENTENCES, "When did the first strike begin?", "When did the last strike begin?", "a word"),
    (SENTENCES, "at least 400 came", "at least 4000 came", "a number"),
    (SENTENCES, "How many came in May?", "How many came in June?", "a month"),
    (SENTENCES, "Who took the track?", "Who took the truck?", "a short word that is another"),
    (SENTENCES, "Was there a crisis?", "Were there crises?", "a plural"),
]


@pytest.mark.parametrize(("way", "one", "other", "why"), APART, ids=[f"{one}!{other}" for _, one, other, _ in APART])
def test_apart(way: Way, one: str, other: str, why: str) -> None:
    """What differs in what it says."""
    assert not way.alike(Spelling.of(one), Spelling.of(other)), why
    assert not way.alike(Spelling.of(other), Spelling.of(one)), why


texts = st.text("abAB é-'.12 \n李", max_size=12) | st.text(max_size=20)
ways = st.sampled_from([NAMES, SENTENCES])


@given(texts, texts, ways)
def test_likeness_goes_both_ways(one: str, other: str, way: Way) -> None:
    """And a text is like itself, whatever its case."""
    mine, theirs = Spelling.of(one), Spelling.of(other)
    assert way.alike(mine, theirs) == way.alike(theirs, mine)
    assert way.same(mine, mine)


words = st.lists(
    st.sampled_from(["port", "official", "ministry", "Teller", "of", "2010", "A", "not", "Hansen", "12"]), max_size=5
)
slips = st.tuples(st.integers(0, 30), st.sampled_from("aeiouxn"), st.sampled_from(["drop", "add", "swap", "put"]))


@given(words, slips, ways)
def test_whatever_is_alike_is_met(row: list[str], slip: tuple[int, str, str], way: Way) -> None:
    """The register finds a text among others by its keys, wherever comparing it with each would."""
    text, (at, letter, how) = " ".join(row), slip
    cut = {"drop": 1, "add": 0, "swap": 2, "put": 1}[how]
    new = {"drop": "", "add": letter, "swap": text[at : at + 2][::-1], "put": letter}[how]
    other = text[:at] + new + text[at + cut :]
    assume(Spelling.of(text).words)
    register = Register[int](way, lambda *_: True)
    assert register.meet(0, text) is None
    assert register.meet(1, "something else") is None
    found = register.meet(2, other)
    assert (found == (0, text)) is way.alike(Spelling.of(text), Spelling.of(other))


def test_who_must_not_be_compared_is_passed_over() -> None:
    """The next that is alike is found instead."""
    register = Register[int](NAMES, lambda one, _: one != 0)
    assert register.meet(0, "Ann Teller") is None
    assert register.meet(1, "Ann Teler") is None
    assert register.meet(2, "Teller, Ann") == (1, "Ann Teler")


def test_a_text_without_words_is_like_nothing() -> None:
    """There is nothing to compare."""
    register = Register[int](NAMES, lambda *_: True)
    assert [register.meet(at, text) for at, text in enumerate(["?!", "", "the", "?", "..."])] == [None] * 5


@pytest.mark.parametrize(
    "text",
    ["{at:05} Teller of the Ministry", "a" * 500, "Ann Teller", "x{at} " * 40, "Hansonia " * 33 + "{at}", "a-b" * 5000],
    ids=lambda text: text[:12],
)
def test_thousands_of_texts(text: str) -> None:
    """However like each other they are, each is like one that came before it, or like none."""
    for way in (NAMES, SENTENCES):
        register = Register[int](way, lambda *_: True)
        for at in range(2_000):
            like = register.meet(at, text.format(at=at))
            assert like is None or like[0] < at
