"""Laws of what answers denote, for every answer type there is, over forms that people write and over any text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from attrs import evolve, frozen
from book import CAST, file, report
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimcheck.model import Question
from claimcheck.values import AnswerType, Domain, Several, States, Unreadable, Value, answer_types, read

Forms = SearchStrategy[str]

BODIES = """
  - council: the town council
    kind: organisation
  - works: works office
    kind: organisation
    of: council
  - drains: drains office
    kind: organisation
    of: works
    aliases: [the drains]
  - choir: the choir
    kind: group
"""
PLACES = """
places:
  - plain: the plain
  - east-mill: east mill
    within: plain
  - west-mill: west mill
    within: plain
    overlaps: river
  - river: the river
"""
MORE = CAST + BODIES + PLACES
LONGEST = 300
"""Characters of a message that says what is wrong."""


@cache
def question(fields: str) -> Question:
    """A question with these fields, over the speakers and places above, as the pipeline reads it."""
    return report(file([], fields, MORE)).book.questions["t/q"]


def cased(*names: str) -> Forms:
    """A name in some mixture of small and capital letters."""
    return st.tuples(st.sampled_from(names), st.sampled_from([str, str.upper, str.title])).map(
        lambda drawn: drawn[1](drawn[0])
    )


def joined(names: Forms, word: str, before: Forms | None = None) -> Forms:
    """One to three names with a word between them."""
    several = st.lists(names, min_size=1, max_size=3).map(f" {word} ".join)
    return several if before is None else st.tuples(before, several).map("".join)


LABELS = ("ice", "strike", "repairs at the pier")
STEPS = ("poor", "fair", "good", "very good")
SPEAKERS = ("Ben Teller", "the town council", "works office", "the drains")
SITES = ("the plain", "east mill", "west mill", "the river")
ONLY = st.sampled_from(["", "", "only "])

speakers = st.one_of(cased(*SPEAKERS), st.sampled_from(["ann", "council", "choir", "Nobody We Know"]))
sites = st.one_of(cased(*SITES), st.sampled_from(["plain", "west-mill", "Atlantis"]))
days = st.builds("{}-{:02}-{:02}".format, st.integers(2030, 2032), st.integers(1, 3), st.sampled_from([1, 2, 15, 28]))
months = st.builds("{}-{:02}".format, st.integers(2030, 2032), st.integers(1, 3))
years = st.integers(2029, 2033).map(str)
whole_dates = st.one_of(days, months, years)
odd_dates = st.sampled_from(["203X", "2031-XX", "203X-02-01", "2031-01-01T06:00", "[2030..2031]"])
spans = st.one_of(
    st.tuples(
        st.sampled_from(["2029", "2030-01", "2030-02-02"]), st.sampled_from(["2031", "2031-02", "2032-03-15"])
    ).map("/".join),
    whole_dates.map("../{}".format),
    whole_dates.map("{}/..".format),
)
dates = st.one_of(
    whole_dates,
    odd_dates,
    spans,
    years.map("{}~".format),
    st.tuples(days, days).map(lambda pair: f"[{pair[0]},{pair[1]}]"),
)
numbers = st.one_of(st.integers(0, 30).map(str), st.sampled_from(["1/2", "2.5", "1,000", "3 million", "-5"]))
bounds = st.sampled_from(["", "", "exactly ", "at least ", "more than ", "at most ", "less than ", "about "])
quantities = st.one_of(
    st.tuples(bounds, numbers).map("".join),
    st.tuples(bounds, numbers, st.just(" miles")).map("".join),
    st.tuples(st.integers(0, 9), st.integers(9, 30)).map("{0[0]}..{0[1]}".format),
)

FORMS: dict[str, dict[str, Forms]] = {
    "yes-no": {"": st.sampled_from(["yes", "no"])},
    "choice": {
        f"choices: {list(LABELS)}": joined(cased(*LABELS), "or"),
        f"choices: {list(LABELS)}\nmany: yes": joined(cased(*LABELS), "and", ONLY),
    },
    "scale": {
        f"scale: {list(STEPS)}\ntolerance: {steps}": st.one_of(
            cased(*STEPS),
            st.tuples(cased(*STEPS[:2]), cased(*STEPS[2:])).map("..".join),
            cased(*STEPS).map("..{}".format),
            cased(*STEPS).map("{}..".format),
        )
        for steps in (0, 1)
    },
    "date": {
        "type: date": dates,
        "type: date\ntolerance: 20": dates,
        "type: date\nmany: yes": joined(dates, "and", ONLY),
    },
    "period": {"type: period": spans},
    "quantity": {
        "unit: miles": quantities,
        "unit: miles\ntolerance: 2.5": quantities,
        "unit: miles\nmany: yes": joined(quantities, "and", ONLY),
    },
    "place": {
        "type: place": joined(sites, "or"),
        "type: place\nmany: yes": joined(sites, "and", ONLY),
    },
    "who": {
        "type: who": joined(speakers, "or"),
        "type: who\nmany: yes": joined(speakers, "and", ONLY),
    },
    "text": {"type: text": st.text("aB é", min_size=1, max_size=4).filter(str.strip)},
}
"""How the answers of each type are written, in questions with these fields."""

WRITTEN = [(name, fields) for name in sorted(FORMS) if name in answer_types() for fields in FORMS[name]]
EACH = pytest.mark.parametrize(("name", "fields"), WRITTEN)


@frozen
class Sample:
    """A question and some answers to it."""

    fields: str
    texts: tuple[str, ...]

    @property
    def question(self) -> Question:
        """The question."""
        return question(self.fields)

    @property
    def many(self) -> bool:
        """Whether several things can hold at once."""
        return self.domain.many

    @property
    def kind(self) -> AnswerType:
        """The type of the answers."""
        return self.question.type

    @property
    def domain(self) -> Domain:
        """What the question says about them."""
        return self.question.domain

    def read(self, text: str) -> Value:
        """An answer."""
        return read(self.kind, text, self.domain)

    @property
    def values(self) -> tuple[Value, ...]:
        """The answers, read."""
        return tuple(map(self.read, self.texts))

    @property
    def states(self) -> tuple[States, ...]:
        """What they denote."""
        return tuple(value.states for value in self.values)


@st.composite
def samples(
    draw: st.DrawFn, size: int, wanted: Callable[[str, str], bool] = lambda _name, _fields: True, *, none: bool = True
) -> Sample:
    """So many answers to one question, of any type that is wanted; `none` among them, where the type knows it."""
    name, fields = draw(st.sampled_from([pair for pair in WRITTEN if wanted(*pair)]))
    form = FORMS[name][fields]
    if none and with_none(name, fields):
        form = st.one_of(form, form, form, st.just("none"))
    return Sample(fields, tuple(draw(form) for _ in range(size)))


def named(name: str, _fields: str) -> bool:
    """Types whose answers are names, which stand in any order."""
    return name in ("choice", "who", "place")


def with_none(name: str, _fields: str) -> bool:
    """Types that know *there was no such thing*."""
    return answer_types()[name].none is not None


def opposable(_name: str, fields: str) -> bool:
    """Questions all of whose answers can be denied."""
    return "many" not in fields


def test_every_type_has_forms() -> None:
    """A new answer type comes with forms, so that the laws below hold for it too."""
    assert set(answer_types()) <= set(FORMS)


@EACH
def test_forms_are_of_their_type(name: str, fields: str) -> None:
    """The question asks for what the table says it does."""
    assert question(fields).type.name == name


@given(samples(1))
def test_same_as_itself(sample: Sample) -> None:
    """Read twice, an answer is the same; it meets itself, lies within itself, and within what is near it."""
    (value,), (again,) = sample.values, sample.values
    assert value == again
    assert value.states
    assert value.states.meets(again.states)
    assert value.states.within(again.states)
    assert value.states.within(value.reach)


@given(samples(1))
def test_written_form_is_read_back(sample: Sample) -> None:
    """`read(str(v)) == v`; the written form is one line, and written again it is the same."""
    (value,) = sample.values
    again = sample.read(str(value))
    assert again == value
    assert str(again) == str(value)
    assert str(value) == " ".join(str(value).split())


@given(samples(1), st.booleans())
def test_what_a_reader_is_told_is_read_back(sample: Sample, doubtful: bool) -> None:  # noqa: FBT001
    """Only in answers that name records does it differ from the written form, and there it says the same."""
    value = sample.read(f"{sample.texts[0]}{'?' * doubtful}")
    assert sample.read(value.told) == value
    assert sample.kind.records or value.told == str(value)


TOLD = [
    ("type: who", "council", "the town council"),
    ("type: who", "THE DRAINS or Nobody We Know", "drains office or Nobody We Know"),
    ("type: who", "the drains or drains or drains office", "drains office"),
    ("type: who", "ann?", "Ann Teller?"),
    ("type: who", "none?", "none?"),
    ("type: who\nmany: yes", "only works and choir?", "only works office and the choir?"),
    ("type: place", "west-mill or Atlantis?", "west mill or Atlantis?"),
    ("type: place\nmany: yes", "plain? and river", "the plain and the river?"),
    (f"choices: {list(LABELS)}\nmany: yes", "Ice and STRIKE?", "ice and strike?"),
    ("type: date\nmany: yes", "2031? and {2032,2033}", "2031 and {2032,2033}?"),
]


@pytest.mark.parametrize(("fields", "text", "told"), TOLD)
def test_what_a_reader_is_told(fields: str, text: str, told: str) -> None:
    """The names of records in place of ids and aliases; all else as it is written."""
    assert Sample(fields, (text,)).values[0].told == told


@pytest.mark.parametrize(
    "fields", [fields for name, fields in WRITTEN if answer_types()[name].none is not None and "many" in fields]
)
def test_none_among_many(fields: str) -> None:
    """In a question with `many: yes`, too, `none` with a blank or a question mark is `none`."""
    asked = question(fields)
    none = read(asked.type, "none", asked.domain).states
    assert all(
        read(asked.type, text, asked.domain).states == none for text in (" none", "none?", "none \x0b?", ("none",))
    )
    with pytest.raises(Unreadable, match="write it alone"):
        read(asked.type, ("none", "none"), asked.domain)


@given(samples(1, none=False), st.text(" \t\n", max_size=3), st.text(" \t\n", max_size=3))
def test_blanks_around_an_answer_do_not_count(sample: Sample, before: str, after: str) -> None:
    """YAML takes most of them away; what it leaves means nothing."""
    assert sample.read(f"{before}{sample.texts[0]}{after}") == sample.values[0]


@given(samples(2))
def test_meeting_is_symmetric(sample: Sample) -> None:
    """Whether two answers, or what is near them, meet does not hang on which is asked first."""
    (one, other) = sample.values
    assert one.states.meets(other.states) == other.states.meets(one.states)
    assert one.reach.meets(other.reach) == other.reach.meets(one.reach)
    assert sample.kind.comparable(one, other) == sample.kind.comparable(other, one)


@given(samples(3))
def test_lying_within_is_transitive(sample: Sample) -> None:
    """What lies within an answer lies within all that this one lies within."""
    (one, two, three) = sample.states
    if one.within(two) and two.within(three):
        assert one.within(three)


@given(samples(2))
def test_lying_within_both_ways_is_being_the_same(sample: Sample) -> None:
    """Two answers with the same states are equal, however they were written."""
    (one, other) = sample.states
    if (
        one == other or not sample.many
    ):  # several among many can be said in two ways: *the council and its works office*
        assert (one.within(other) and other.within(one)) == (one == other)


@given(samples(2))
def test_what_lies_within_meets(sample: Sample) -> None:
    """No answer is empty: what lies within another has a state in common with it, and shares no fewer than all."""
    (one, other) = sample.states
    if one.within(other):
        assert one.meets(other)
        assert one.within(one & other)


@given(samples(2))
def test_common_part(sample: Sample) -> None:
    """The common part lies within both, is the same from either side, and is empty only where they do not meet."""
    (one, other) = sample.states
    common = one & other
    assert bool(common) == one.meets(other) == bool(other & one)
    assert common == other & one
    if common:
        assert common.within(one)
        assert common.within(other)


@given(samples(3))
def test_common_part_of_three(sample: Sample) -> None:
    """It does not hang on which two are taken first; and what lies within two answers lies within their common part."""
    (one, two, three) = sample.states
    assert (one & two) & three == one & (two & three)
    assert three.within(one & two) == (three.within(one) and three.within(two))


def opposite(sample: Sample, states: States) -> States:
    """All states but these."""
    return states.outside(sample.kind.everything(sample.domain))


@given(samples(2, opposable))
def test_opposite_is_the_complement(sample: Sample) -> None:
    """An answer and its opposite never meet; what lies wholly in neither lies in both in part."""
    (one, other) = sample.states
    outside = opposite(sample, one)
    assert not one.meets(outside)
    assert other.within(one) == (not other.meets(outside))
    assert other.within(outside) == (not other.meets(one))
    assert other.within(sample.kind.everything(sample.domain))


@given(samples(2, opposable))
def test_opposite_of_the_opposite(sample: Sample) -> None:
    """Denied twice, an answer is itself; the finer of two has the coarser opposite."""
    (one, other) = sample.states
    outside = opposite(sample, one)
    if outside:
        assert opposite(sample, outside) == one
    assert one.within(other) == opposite(sample, other).within(outside)


@given(samples(2, lambda name, fields: not opposable(name, fields)))
def test_opposite_among_several(sample: Sample) -> None:
    """Where several things hold at once, one value can be denied, or `none`; anything else is refused."""
    (one, other) = sample.states
    assert isinstance(one, Several)
    everything = sample.kind.everything(sample.domain)
    if (one.among or one.allowed) and (len(one.among) != 1 or one.allowed != everything):
        with pytest.raises(Unreadable, match="one value"):
            opposite(sample, one)
    else:
        outside = opposite(sample, one)
        assert not one.meets(outside)
        assert other.within(one) == (not other.meets(outside))


@given(samples(1, with_none))
def test_none_excludes_all_others(sample: Sample) -> None:
    """*There was no such thing* meets no other answer, and is what a denial leaves open."""
    none, (value,) = sample.read("none").states, sample.values
    assert none.meets(value.states) == (str(value) == "none")
    if str(value) != "none" and not sample.many:
        assert none.within(opposite(sample, value.states))


@given(samples(3, named, none=False))
def test_order_of_alternatives_does_not_matter(sample: Sample) -> None:
    """`a or b` is `b or a`, `a and b` is `b and a`; said twice, a thing is said once."""
    word = " and " if sample.many else " or "
    texts = [text.removeprefix("only ") for text in sample.texts]
    one, other = word.join(texts), word.join(reversed(texts))
    assert sample.read(one) == sample.read(other) == sample.read(word.join([one, texts[0]]))
    if sample.many:
        assert sample.read(f"only {one}") == sample.read(f"only {other}")


@given(samples(2, named, none=False))
def test_alternatives_widen_and_additions_narrow(sample: Sample) -> None:
    """Each of `a or b` lies within it; `a and b` lies within each, and `only a and b` within that."""
    texts = [text.removeprefix("only ") for text in sample.texts]
    values = [sample.read(text).states for text in texts]
    if sample.many:
        both = sample.read(" and ".join(texts)).states
        assert all(both.within(each) for each in values)
        assert sample.read("only " + " and ".join(texts)).states.within(both)
    else:
        either = sample.read(" or ".join(texts)).states
        assert all(each.within(either) for each in values)


@given(samples(1, lambda name, fields: named(name, fields) and not opposable(name, fields), none=False), st.booleans())
def test_a_list_is_written_with_and(sample: Sample, backwards: bool) -> None:  # noqa: FBT001
    """A YAML list of values says what `and` between them says."""
    text = sample.texts[0].removeprefix("only ")
    parts = text.split(" and ")
    listed = tuple(reversed(parts)) if backwards else tuple(parts)
    assert read(sample.kind, listed, sample.domain) == sample.read(text)


@given(samples(1, lambda name, _fields: name in ("choice", "scale"), none=False))
def test_case_of_labels_does_not_count(sample: Sample) -> None:
    """Labels are found in small and in capital letters."""
    words = [word if word in ("or", "and", "only") else word.swapcase() for word in sample.texts[0].split(" ")]
    assert sample.read(" ".join(words)) == sample.values[0]


@pytest.mark.parametrize(
    ("fields", "name"), [("type: who", each) for each in SPEAKERS] + [("type: place", each) for each in SITES]
)
def test_case_of_names_does_not_count(fields: str, name: str) -> None:
    """So are the names and aliases of speakers and places."""
    sample = Sample(fields, (name, name.upper(), name.title(), f"{name.upper()} or {name}"))
    assert len(set(sample.values)) == 1
    assert sample.states[0] != Sample(fields, ("Nobody",)).states[0]


@given(samples(1, none=False))
def test_a_question_mark_opens_and_widens_nothing(sample: Sample) -> None:
    """`?` says that nobody is committed; what the answer denotes stays as it is."""
    (value,) = sample.values
    doubtful = sample.read(f"{sample.texts[0]}?")
    assert doubtful.open
    assert evolve(doubtful, open=value.open) == value


@given(
    samples(2, lambda name, fields: name in ("scale", "date", "quantity") and opposable(name, fields)),
    st.fractions(0, 40),
    st.fractions(0, 40),
)
def test_a_wider_tolerance_brings_more_near(sample: Sample, one: float, other: float) -> None:
    """Tolerance changes what is near, never what an answer says; the more of it, the more is near."""
    narrow, wide = (evolve(sample.domain, tolerance=each) for each in sorted((one, other)))
    mine, theirs = (read(sample.kind, text, narrow) for text in sample.texts)
    assert mine.states == read(sample.kind, sample.texts[0], wide).states
    if mine.reach.meets(theirs.reach):
        wider = [read(sample.kind, text, wide).reach for text in sample.texts]
        assert wider[0].meets(wider[1])


def attempt(asked: Question, text: str) -> None:
    """Read a text that may be anything; what is refused is refused in a sentence."""
    refused = refusal(asked, text)
    if refused is not None:
        assert refused.problem
        assert refused.problem[0] == refused.problem[0].lower()
        assert not refused.problem.endswith(".")
        in_short(refused)


def refusal(asked: Question, text: str) -> Unreadable | None:
    """Why a text is no answer; nothing where it is one."""
    try:
        assert read(asked.type, text, asked.domain).states
    except Unreadable as refused:
        return refused
    return None


def in_short(refused: Unreadable) -> None:
    """A message is one line, and quotes no more than a reader needs to find the place."""
    assert len(f"{refused}\n".splitlines()) == 1
    assert 0 < len(refused.problem) < LONGEST


@given(st.sampled_from(WRITTEN), st.one_of(st.text(max_size=30), st.text(min_size=61, max_size=90)))
def test_any_text_is_read_or_refused(written: tuple[str, str], text: str) -> None:
    """Whatever stands there: an answer, or one line that says what is wrong."""
    attempt(question(written[1]), text)


MARKS = [" or ", " and ", "only ", "none", "?", "..", "/", "~", "[", "]", ",", "-", "0", "X", "at least ", "\n", "\x00",
         "'", "`", "\u2028", "\u0130", "²", "", " ", "000,000,000"]  # fmt: skip


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """Fields, and an answer with a slip in it: letters dropped or put in, words of the language of answers among them."""
    name, fields = draw(st.sampled_from(WRITTEN))
    words = draw(st.lists(st.one_of(FORMS[name][fields], st.sampled_from(MARKS)), min_size=1, max_size=4))
    text = draw(st.sampled_from(["", " "])).join(words)
    if draw(st.booleans()):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(MARKS)) + text[at + draw(st.integers(0, 3)) :]
    return fields, text


@given(slips())
def test_a_slip_is_read_or_refused(slip: tuple[str, str]) -> None:
    """What is nearly an answer raises nothing else either."""
    fields, text = slip
    attempt(question(fields), text)


ENDLESS = [
    "x" * 5_000,
    "x\n" * 500,
    "a or " * 2_000,
    "and " * 1_000,
    "?" * 900,
    "1" * 5_000,
    "\0",
    "x\u2028y",
    "[" * 900,
]


@pytest.mark.parametrize(("name", "fields"), WRITTEN)
def test_long_texts_are_refused_in_short(name: str, fields: str) -> None:
    """However much was written, and in however many lines."""
    asked = question(fields)
    for refused in filter(None, (refusal(asked, text) for text in ENDLESS)):
        in_short(refused)
